//! PDF/A-2u: what ISO 19005-2 asks of a file, clause by clause, of one that uses all that a template may have. No
//! validator of its own is at hand; these are the clauses that bear on what the program writes.

use std::collections::{BTreeMap, BTreeSet};

use documents::{Element, Layer, Output, Page, Pdf, PrintMode, QrZone, Supplies, Template, render};
use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, Stream};

use crate::batch::certificates;
use crate::readers::{grey_picture, mupdf_picture};

fn made() -> Pdf {
    let mut template = Template::preset(Page::A3);
    template.elements.push(Element::QrCode(QrZone {
        x_mm: 30.0,
        y_mm: 250.0,
        side_mm: 30.0,
        layer: Layer::Overprint,
    }));
    let output = Output::new(PrintMode::FullPage);
    let mut certificates = certificates(70);
    certificates.iter_mut().for_each(|one| one.statement = format!("VD1:{}", one.ordinal_line));
    render(&certificates, &template, &Supplies::default(), output).unwrap()
}

/// Without QR codes, whose inline images the reader of content streams does not know.
fn plain() -> (Pdf, Document) {
    let output = Output::new(PrintMode::FullPage);
    let pdf = render(&certificates(24), &Template::preset(Page::A3), &Supplies::default(), output).unwrap();
    let document = Document::load_mem(&pdf.bytes).unwrap();
    (pdf, document)
}

fn dictionaries(document: &Document) -> impl Iterator<Item = &Dictionary> {
    document.objects.values().filter_map(|object| match object {
        Object::Dictionary(dictionary) => Some(dictionary),
        Object::Stream(stream) => Some(&stream.dict),
        _ => None,
    })
}

fn streams(document: &Document) -> impl Iterator<Item = &Stream> {
    document.objects.values().filter_map(|object| object.as_stream().ok())
}

fn find(bytes: &[u8], wanted: &[u8]) -> Vec<usize> {
    (0..bytes.len().saturating_sub(wanted.len())).filter(|at| bytes[*at..].starts_with(wanted)).collect()
}

#[test]
fn the_file_begins_and_ends_as_archives_ask() {
    let bytes = made().bytes;
    // 6.1.2: the version in the first bytes, then a comment of at least four bytes above 127.
    assert!(bytes.starts_with(b"%PDF-1.7\n%"));
    assert!(bytes[10..14].iter().all(|byte| *byte > 127), "{:?}", &bytes[..16]);
    // 6.1.3: nothing after the end, an ID, no encryption.
    assert!(bytes.ends_with(b"%%EOF\n") && find(&bytes, b"%%EOF").len() == 1);
    let trailer = Document::load_mem(&bytes).unwrap().trailer;
    let id = trailer.get(b"ID").unwrap().as_array().unwrap();
    assert!(id.len() == 2 && id.iter().all(|half| half.as_str().unwrap().len() == 16));
    assert!(!trailer.has(b"Encrypt"));
    // 6.1.4: one cross-reference, a stream, to which the last line points.
    let table = find(&bytes, b"<</Type/XRef/Size ");
    let [table] = table.as_slice() else { panic!("{table:?}") };
    let object = bytes[..*table].iter().rposition(|byte| *byte == b'\n').unwrap();
    let begin = bytes[..object].iter().rposition(|byte| *byte == b'\n').unwrap() + 1;
    assert!(bytes.ends_with(format!("\nstartxref\n{begin}\n%%EOF\n").as_bytes()), "{begin}");
}

#[test]
fn objects_and_streams_stand_as_archives_ask() {
    let bytes = made().bytes;
    let document = Document::load_mem(&bytes).unwrap();
    // 6.1.9: "12 0 obj" on a line of its own, "endobj" on another; pages lie in packs of 64, which are objects too.
    let mut plain = 0;
    for (id, object) in &document.objects {
        let kind = object.as_dict().and_then(|dictionary| dictionary.get(b"Type")?.as_name());
        let begins = find(&bytes, format!("\n{} 0 obj\n", id.0).as_bytes()).len();
        assert_eq!(begins, usize::from(kind.ok() != Some(b"Page")), "object {}", id.0);
        plain += begins;
    }
    let unloaded = find(&bytes, b"<</Type/ObjStm/").len() + find(&bytes, b"<</Type/XRef/").len();
    assert_eq!(unloaded, 70_usize.div_ceil(64) + 1);
    let ends = find(&bytes, b"\nendobj\n").len();
    assert!(ends == plain || ends == plain + unloaded, "{ends} of {plain}");
    // 6.1.7.1: the length is that of the content, and no content lies in another file.
    for stream in streams(&document) {
        let length = stream.dict.get(b"Length").unwrap().as_i64().unwrap();
        assert_eq!(usize::try_from(length).unwrap(), stream.content.len());
        assert!([b"F".as_slice(), b"FFilter", b"FDecodeParms"].iter().all(|key| !stream.dict.has(key)));
        // 6.1.7.2: no LZW, no encryption.
        if let Ok(filter) = stream.dict.get(b"Filter") {
            assert!(matches!(filter.as_name().unwrap(), b"FlateDecode" | b"DCTDecode"), "{filter:?}");
        }
    }
}

#[test]
fn nothing_acts_embeds_hides_or_asks_for_another_program() {
    let document = Document::load_mem(&made().bytes).unwrap();
    // 6.3 annotations, 6.4 forms, 6.5 actions, 6.8 embedded files, 6.9 optional content, 6.10 other presentations,
    // 6.11 requirements: there are none.
    let forbidden = [
        "Annots",
        "AcroForm",
        "XFA",
        "AA",
        "OpenAction",
        "A",
        "JS",
        "JavaScript",
        "Launch",
        "EmbeddedFiles",
        "EF",
        "AF",
        "OCProperties",
        "AlternatePresentations",
        "PresSteps",
        "Requirements",
        "Perms",
        "NeedsRendering",
    ];
    // 6.2.5 graphics states, 6.2.8 images, 6.2.9 forms, 6.2.10 transparency: none of what is forbidden or must be said.
    let drawn = [
        "TR",
        "TR2",
        "HTP",
        "HTO",
        "Alternates",
        "OPI",
        "Interpolate",
        "Subtype2",
        "PS",
        "Ref",
        "SMask",
        "BM",
        "Group",
    ];
    for dictionary in dictionaries(&document) {
        for key in forbidden.iter().chain(&drawn) {
            assert!(!dictionary.has(key.as_bytes()), "{key} in {dictionary:?}");
        }
    }
}

#[test]
fn colours_have_a_meaning() {
    let document = Document::load_mem(&made().bytes).unwrap();
    // 6.2.3: one output intent of PDF/A with an ICC profile; 6.2.4.3: its colours are those of the device's RGB.
    let intents = document.catalog().unwrap().get(b"OutputIntents").unwrap().as_array().unwrap();
    let [intent] = intents.as_slice() else { panic!("{intents:?}") };
    let intent = intent.as_dict().unwrap();
    assert_eq!(intent.get(b"S").unwrap().as_name().unwrap(), b"GTS_PDFA1");
    let profile = intent.get(b"DestOutputProfile").unwrap().as_reference().unwrap();
    let profile = document.get_object(profile).unwrap().as_stream().unwrap();
    assert_eq!(profile.dict.get(b"N").unwrap().as_i64().unwrap(), 3);
    let icc = profile.decompressed_content().unwrap();
    assert_eq!(
        (&icc[12..16], &icc[16..20], &icc[36..40]),
        (b"mntr".as_slice(), b"RGB ".as_slice(), b"acsp".as_slice())
    );
    assert!(icc[8] <= 4, "6.2.3: a profile of ICC version 4 or older");
}

#[test]
fn what_the_file_says_of_itself_is_the_same_in_both_places() {
    let document = Document::load_mem(&made().bytes).unwrap();
    let catalog = document.catalog().unwrap();
    let metadata = document.get_object(catalog.get(b"Metadata").unwrap().as_reference().unwrap()).unwrap();
    let xmp = std::str::from_utf8(&metadata.as_stream().unwrap().content).unwrap();
    let between = |from: &str, to: &str| xmp.split_once(from).unwrap().1.split_once(to).unwrap().0.to_owned();
    // 6.6.2.1: no attribute that newer versions of XMP dropped.
    let head = between("<?xpacket", "?>");
    assert!(!head.contains("bytes=") && !head.contains("encoding="), "{head}");
    // 6.6.4: part and level.
    assert_eq!(between("<pdfaid:part>", "</pdfaid:part>"), "2");
    assert_eq!(between("<pdfaid:conformance>", "</pdfaid:conformance>"), "U");
    // 6.6.3: what both say is the same.
    let about =
        document.get_dictionary(document.trailer.get(b"Info").unwrap().as_reference().unwrap()).unwrap();
    let title = about.get(b"Title").unwrap().as_str().unwrap();
    let units: Vec<u16> =
        title[2..].chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
    assert_eq!(between("xml:lang=\"x-default\">", "</rdf:li>"), String::from_utf16(&units).unwrap());
    let producer = about.get(b"Producer").unwrap().as_str().unwrap();
    assert_eq!(between("<pdf:Producer>", "</pdf:Producer>").as_bytes(), producer);
    assert_eq!(about.len(), 2);
    // The language that the whole is written in.
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"vi");
}

/// A font of the document: its widths, what its codes read, and the glyphs of its file.
struct Font {
    widths: BTreeMap<u16, f32>,
    reads: BTreeMap<u16, String>,
}

fn fonts(document: &Document) -> BTreeMap<Vec<u8>, Font> {
    let root = document.catalog().unwrap().get(b"Pages").unwrap().as_reference().unwrap();
    let resources = document.get_dictionary(root).unwrap().get(b"Resources").unwrap().as_reference().unwrap();
    let fonts = document.get_dictionary(resources).unwrap().get(b"Font").unwrap();
    let fonts = document.dereference(fonts).unwrap().1.as_dict().unwrap();
    fonts.iter().map(|(name, font)| (name.clone(), font_of(document, font))).collect()
}

fn font_of(document: &Document, font: &Object) -> Font {
    let font = document.dereference(font).unwrap().1.as_dict().unwrap();
    assert_eq!(font.get(b"Subtype").unwrap().as_name().unwrap(), b"Type0");
    // 6.2.11.3.3: one of the CMaps that every reader has.
    assert_eq!(font.get(b"Encoding").unwrap().as_name().unwrap(), b"Identity-H");
    let descendants = font.get(b"DescendantFonts").unwrap().as_array().unwrap();
    let descendant = document.dereference(&descendants[0]).unwrap().1.as_dict().unwrap();
    // 6.2.11.3.2: an embedded TrueType font says which glyph a code is.
    assert_eq!(descendant.get(b"Subtype").unwrap().as_name().unwrap(), b"CIDFontType2");
    assert_eq!(descendant.get(b"CIDToGIDMap").unwrap().as_name().unwrap(), b"Identity");
    let descriptor =
        document.dereference(descendant.get(b"FontDescriptor").unwrap()).unwrap().1.as_dict().unwrap();
    // 6.2.11.4: the font is embedded; where a set of codes is given, it is that of the embedded font: none is given.
    assert!(!descriptor.has(b"CIDSet"));
    let file = document.get_object(descriptor.get(b"FontFile2").unwrap().as_reference().unwrap()).unwrap();
    let file = file.as_stream().unwrap().decompressed_content().unwrap();
    let widths = widths(descendant.get(b"W").unwrap().as_array().unwrap());
    let unicode = document.get_object(font.get(b"ToUnicode").unwrap().as_reference().unwrap()).unwrap();
    let unicode = String::from_utf8(unicode.as_stream().unwrap().decompressed_content().unwrap()).unwrap();
    let reads = unicode.lines().filter_map(mapping).collect();
    // 6.2.11.5: the widths are those of the embedded font, to a thousandth.
    let face = ttf_parser::Face::parse(&file, 0).unwrap();
    for (code, width) in &widths {
        let units = f32::from(face.glyph_hor_advance(ttf_parser::GlyphId(*code)).unwrap());
        let of_file = units * 1000.0 / f32::from(face.units_per_em());
        assert!((of_file - width).abs() <= 1.0, "code {code}: {width}, in the font {of_file}");
    }
    Font { widths, reads }
}

fn widths(array: &[Object]) -> BTreeMap<u16, f32> {
    let mut widths = BTreeMap::new();
    for pair in array.chunks(2) {
        let first = u16::try_from(pair[0].as_i64().unwrap()).unwrap();
        let run = pair[1].as_array().unwrap().iter().map(|width| width.as_float().unwrap());
        widths.extend((first..).zip(run));
    }
    widths
}

/// A line `<0012> <1EAF>` of a ToUnicode map.
fn mapping(line: &str) -> Option<(u16, String)> {
    let parts: Vec<&str> = line.split(['<', '>']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let [code, text] = parts.as_slice() else { return None };
    if code.len() != 4 || text == &"FFFF" {
        return None;
    }
    let unit = |at: usize| u16::from_str_radix(text.get(at..at + 4)?, 16).ok();
    let units: Option<Vec<u16>> = (0..text.len()).step_by(4).map(unit).collect();
    Some((u16::from_str_radix(code, 16).ok()?, String::from_utf16(&units?).ok()?))
}

/// The content streams of pages and forms.
fn contents(document: &Document) -> Vec<Content> {
    let pages = document.get_pages().into_values().map(|page| document.get_page_content(page));
    let is_form = |stream: &&Stream| {
        stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Form")
    };
    let forms = streams(document).filter(is_form).map(|stream| stream.decompressed_content().unwrap());
    pages.chain(forms).map(|bytes| Content::decode(&bytes).unwrap()).collect()
}

#[test]
fn every_letter_shown_is_embedded_as_wide_as_said_and_reads_as_text() {
    let (_, document) = plain();
    let fonts = fonts(&document);
    let mut shown: BTreeMap<Vec<u8>, BTreeSet<u16>> = BTreeMap::new();
    for content in contents(&document) {
        let mut font = Vec::new();
        for operation in &content.operations {
            match operation.operator.as_str() {
                "Tf" => font = operation.operands[0].as_name().unwrap().to_vec(),
                "TJ" => {
                    let strings = operation.operands[0]
                        .as_array()
                        .unwrap()
                        .iter()
                        .filter_map(|part| part.as_str().ok());
                    let codes = strings
                        .flat_map(|codes| codes.chunks_exact(2))
                        .map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
                    shown.entry(font.clone()).or_default().extend(codes);
                }
                _ => {}
            }
        }
    }
    assert_eq!(shown.len(), 4, "four faces are in use");
    for (name, codes) in shown {
        let font = &fonts[&name];
        for code in codes {
            // 6.2.11.8: never the glyph for what is missing.
            assert_ne!(code, 0);
            assert!(font.widths.contains_key(&code), "code {code} has no width");
            // 6.2.11.7.2: every code reads as text that means something.
            let text = &font.reads[&code];
            assert!(
                !text.is_empty() && !text.contains(['\0', '\u{feff}', '\u{fffe}', '\u{fffd}']),
                "{code}: {text:?}"
            );
        }
    }
}

#[test]
fn content_uses_known_operators_and_resources_of_its_own() {
    let (_, document) = plain();
    // 6.2.2: no operator that PDF does not know; each content has resources of its own, not inherited ones.
    let known = [
        "q", "Q", "cm", "w", "m", "l", "c", "h", "f", "S", "g", "G", "rg", "RG", "BT", "ET", "Tf", "Td",
        "TJ", "Ts", "Do", "BDC", "EMC",
    ];
    for content in contents(&document) {
        for operation in &content.operations {
            assert!(known.contains(&operation.operator.as_str()), "{}", operation.operator);
        }
    }
    for page in document.get_pages().into_values() {
        assert!(document.get_dictionary(page).unwrap().has(b"Resources"));
    }
    let is_form = |stream: &&Stream| {
        stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Form")
    };
    let forms: Vec<&Stream> = streams(&document).filter(is_form).collect();
    assert!(
        !forms.is_empty() && forms.iter().all(|form| form.dict.has(b"Resources") && form.dict.has(b"BBox"))
    );
}

#[test]
fn poppler_and_mupdf_draw_the_same_sheet() {
    let pdf = made();
    for page in [1, 3] {
        let (one, other) = (grey_picture(&pdf.bytes, page), mupdf_picture(&pdf.bytes, page));
        assert_eq!(one.0, other.0, "the same width");
        assert!(one.1.len().abs_diff(other.1.len()) <= one.0, "the same height, but for a row");
        let far = one.1.iter().zip(&other.1).filter(|(one, other)| one.abs_diff(**other) > 128).count();
        // The edges of letters fall between dots, and each program rounds them its own way.
        assert!(far * 200 < one.1.len(), "{far} of {} dots differ on page {page}", one.1.len());
        let ink = |dots: &[u8]| dots.iter().map(|dot| u64::from(255 - dot)).sum::<u64>();
        let (one, other) = (ink(&one.1), ink(&other.1));
        assert!(one.abs_diff(other) * 20 < one, "ink {one} and {other} on page {page}");
    }
}
