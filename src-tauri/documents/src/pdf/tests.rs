//! What the PDF says of itself.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object};
use rustybuzz::ttf_parser;

use super::*;
use crate::template::{Face, Page};

fn certificate(recipient: &str) -> Certificate {
    Certificate {
        id: recipient.to_owned(),
        authority: "Liên đoàn Lao động tỉnh Bắc Kạn".to_owned(),
        award_name: "Bằng khen".to_owned(),
        recipient: recipient.to_owned(),
        position_and_unit: "Chủ tịch Công đoàn cơ sở".to_owned(),
        citation: "Đã có thành tích xuất sắc năm 2023".to_owned(),
        decision_line: "Quyết định số: 737/QĐ-LĐLĐ".to_owned(),
        ..Certificate::default()
    }
}

fn pdf(recipients: &[&str]) -> Vec<u8> {
    let certificates: Vec<Certificate> = recipients.iter().map(|name| certificate(name)).collect();
    render(&certificates, &Template::preset(Page::A3), &Supplies::default(), Output::new(PrintMode::FullPage))
        .unwrap()
        .bytes
}

fn opened(recipients: &[&str]) -> Document {
    Document::load_mem(&pdf(recipients)).unwrap()
}

fn dictionary<'a>(document: &'a Document, of: &'a Dictionary, key: &str) -> &'a Dictionary {
    let value = of.get(key.as_bytes()).unwrap();
    document.dereference(value).unwrap().1.as_dict().unwrap()
}

fn page_root(document: &Document) -> &Dictionary {
    dictionary(document, document.catalog().unwrap(), "Pages")
}

/// The fonts that the pages inherit, by the name pages call them.
fn fonts(document: &Document) -> BTreeMap<String, &Dictionary> {
    let resources = dictionary(document, page_root(document), "Resources");
    let fonts = dictionary(document, resources, "Font");
    let named = |(name, font): (&Vec<u8>, &'_ Object)| {
        let id = font.as_reference().unwrap();
        (String::from_utf8(name.clone()).unwrap(), document.get_dictionary(id).unwrap())
    };
    fonts.iter().map(named).collect()
}

fn descendant<'a>(document: &'a Document, font: &'a Dictionary) -> &'a Dictionary {
    let descendants = font.get(b"DescendantFonts").unwrap().as_array().unwrap();
    document.dereference(&descendants[0]).unwrap().1.as_dict().unwrap()
}

#[test]
fn every_glyph_is_as_wide_as_the_font_says() {
    let document = opened(&["Bà Nông Thị Bích Đào", "Ông Vàng A Sử"]);
    let faces = [("F0", Face::REGULAR), ("F1", Face::ITALIC), ("F2", Face::BOLD), ("F3", Face::BOLD_ITALIC)];
    for (name, face) in faces {
        let font = fonts(&document)[name];
        let unicode = document.get_object(font.get(b"ToUnicode").unwrap().as_reference().unwrap()).unwrap();
        let text = String::from_utf8(unicode.as_stream().unwrap().decompressed_content().unwrap()).unwrap();
        let whole = ttf_parser::Face::parse(face.bundled_file().unwrap(), 0).unwrap();
        let widths = descendant(&document, font).get(b"W").unwrap().as_array().unwrap();
        let [Object::Integer(first), Object::Array(widths)] = widths.as_slice() else { panic!("{widths:?}") };
        let mut compared = 0;
        for line in text.lines().filter(|line| line.starts_with('<') && !line.contains("FFFF")) {
            let codes: Vec<&str> = line.split(['<', '>']).filter(|part| !part.trim().is_empty()).collect();
            let [code, unicode] = codes[..] else { continue };
            let code = i64::from_str_radix(code, 16).unwrap();
            let letter = char::from_u32(u32::from_str_radix(unicode, 16).unwrap()).unwrap();
            let units = whole.glyph_hor_advance(whole.glyph_index(letter).unwrap()).unwrap();
            let width = widths[usize::try_from(code - first).unwrap()].as_float().unwrap();
            assert_eq!(width, f32::from(units) * 1000.0 / 2048.0, "{face:?} {letter}");
            compared += 1;
        }
        assert_eq!(compared, widths.len(), "{face:?}: {text}");
    }
}

#[test]
fn fonts_are_subsets_with_legal_names() {
    let document = opened(&["Bà Nông Thị Bích Đào"]);
    let fonts = fonts(&document);
    assert_eq!(fonts.len(), 4);
    for font in fonts.values() {
        let name = String::from_utf8(font.get(b"BaseFont").unwrap().as_name().unwrap().to_vec()).unwrap();
        let (tag, own) = name.split_once('+').unwrap();
        assert!(tag.len() == 6 && tag.chars().all(|c| c.is_ascii_uppercase()), "{name}");
        assert!(own.starts_with("Tinos-"), "{name}");
        let descriptor = dictionary(&document, descendant(&document, font), "FontDescriptor");
        assert_eq!(descriptor.get(b"FontName").unwrap().as_name().unwrap(), name.as_bytes());
        assert_eq!(descriptor.get(b"CapHeight").unwrap().as_i64().unwrap(), 655);
        let file =
            document.get_object(descriptor.get(b"FontFile2").unwrap().as_reference().unwrap()).unwrap();
        assert!(file.as_stream().unwrap().content.len() < 40_000, "the whole font is embedded");
    }
}

#[test]
fn a_printer_is_told_not_to_scale() {
    let document = opened(&["Bà Nông Thị Bích Đào"]);
    let catalog = document.catalog().unwrap();
    let preferences = dictionary(&document, catalog, "ViewerPreferences");
    assert_eq!(preferences.get(b"PrintScaling").unwrap().as_name().unwrap(), b"None");
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"vi");
}

#[test]
fn the_file_says_that_it_is_made_for_archives_and_what_its_colours_mean() {
    let document = opened(&["Bà Nông Thị Bích Đào"]);
    let catalog = document.catalog().unwrap();
    let metadata = document.get_object(catalog.get(b"Metadata").unwrap().as_reference().unwrap()).unwrap();
    let metadata = metadata.as_stream().unwrap();
    assert!(!metadata.dict.has(b"Filter"));
    let text = std::str::from_utf8(&metadata.content).unwrap();
    assert!(
        text.contains("<pdfaid:part>2</pdfaid:part>") && text.contains("<pdfaid:conformance>U<"),
        "{text}"
    );
    assert!(text.contains("Bằng, giấy khen A3 ngang"), "{text}");
    let intents = catalog.get(b"OutputIntents").unwrap().as_array().unwrap();
    let profile = intents[0].as_dict().unwrap().get(b"DestOutputProfile").unwrap().as_reference().unwrap();
    let profile = document.get_object(profile).unwrap().as_stream().unwrap().decompressed_content().unwrap();
    assert_eq!(profile.get(36..40), Some(b"acsp".as_slice()));
}

#[test]
fn the_document_s_id_follows_its_content() {
    let id = |recipients: &[&str]| {
        let id =
            opened(recipients).trailer.get(b"ID").unwrap().as_array().unwrap()[0].as_str().unwrap().to_vec();
        assert_eq!(id.len(), 16);
        id
    };
    assert_eq!(id(&["Bà Nông Thị Bích Đào"]), id(&["Bà Nông Thị Bích Đào"]));
    assert_ne!(id(&["Bà Nông Thị Bích Đào"]), id(&["Bà Nông Thị Bích Đao"]));
}

#[test]
fn nothing_in_the_document_tells_when_it_was_made() {
    let document = opened(&["Bà Nông Thị Bích Đào"]);
    let about = dictionary(&document, &document.trailer, "Info");
    let keys: Vec<&[u8]> = about.iter().map(|(key, _)| key.as_slice()).collect();
    assert_eq!(keys, [b"Title".as_slice(), b"Producer"]);
}

#[test]
fn pages_inherit_their_size_and_name_their_resources() {
    let document = opened(&["A"; 70]);
    let root = page_root(&document);
    let sides: Vec<f32> = root
        .get(b"MediaBox")
        .unwrap()
        .as_array()
        .unwrap()
        .iter()
        .map(|side| side.as_float().unwrap())
        .collect();
    assert_eq!(sides, [0.0, 0.0, 1190.551, 841.89]);
    let pages = document.get_pages();
    assert_eq!(pages.len(), 70);
    for page in pages.values() {
        let keys: Vec<&[u8]> =
            document.get_dictionary(*page).unwrap().iter().map(|(key, _)| key.as_slice()).collect();
        assert_eq!(keys, [b"Type".as_slice(), b"Parent", b"Resources", b"Contents"]);
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(60))]

    #[test]
    fn any_text_is_either_printed_or_refused_by_name(text in "(\\PC|[ắợỹĐ “”–\n\u{300}-\u{323}]){0,90}") {
        let batch = [Certificate { citation: text.clone(), recipient: text, ..certificate("A") }];
        match render(&batch, &Template::preset(Page::A4), &Supplies::default(), Output::new(PrintMode::FullPage)) {
            Ok(pdf) => proptest::prop_assert_eq!(Document::load_mem(&pdf.bytes).unwrap().get_pages().len(), 1),
            Err(DocumentError::Overflow { certificate, .. } | DocumentError::MissingGlyph { certificate, .. }) => {
                proptest::prop_assert_eq!(certificate, "A");
            }
            Err(other) => proptest::prop_assert!(false, "{other}"),
        }
    }
}
