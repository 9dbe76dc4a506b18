//! Everything of the document but its sheets: fonts, what sheets share, catalog.
//!
//! printpdf writes it for one dummy page that shows every glyph; then the dummy goes and what printpdf leaves out is
//! added: exact widths, print scaling off, the language, a box and resources that all pages inherit.

use std::collections::BTreeMap;
use std::io::Write;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat};
use miniz_oxide::deflate::compress_to_vec_zlib;
use printpdf::{
    Codepoint, DictItem, ExternalStream, ExternalXObject, FontId, Mm, Op, ParsedFont, PdfDocument, PdfFont,
    PdfFontHandle, PdfPage, PdfSaveOptions, Pt, TextItem, XObject, XObjectId,
};

use super::archive::{PRODUCER, archivable, stays_plain};
use super::file::{Ends, File};
use super::fonts::{Fonts, SubsetFace};
use super::pictures::Pictures;
use super::tree::Tree;
use crate::error::DocumentError;
use crate::template::Template;
use crate::typesetting::PT_PER_MM;

/// The name by which pages call what they share, by its place among the forms.
pub(crate) fn form_name(place: usize) -> String {
    format!("S{place}")
}

/// How hard the few shared streams are deflated.
const LEVEL: u8 = 9;

/// What the skeleton is made of.
pub(crate) struct Skeleton<'a> {
    /// The size.
    pub template: &'a Template,
    /// What the file is called.
    pub title: &'a str,
    /// The cut-down faces.
    pub fonts: &'a Fonts,
    /// The pictures.
    pub pictures: &'a Pictures<'a>,
    /// The contents that all sheets share.
    pub forms: Vec<Vec<u8>>,
}

impl Skeleton<'_> {
    /// Writes the skeleton for this many sheets.
    pub(crate) fn begin(self, sheets: usize, out: &mut dyn Write) -> Result<File<'_>, DocumentError> {
        let document = self.printed()?;
        let broken = |error: lopdf::Error| DocumentError::Pdf(error.to_string());
        let (bytes, tree, ends) = self.mended(document, sheets).map_err(broken)?;
        File::behind(bytes, tree, ends, out)
    }

    fn printed(&self) -> Result<Document, DocumentError> {
        let page = self.template.page;
        let mut pdf = PdfDocument::new(self.title);
        let mut ops = Vec::new();
        for face in &self.fonts.faces {
            let id = FontId(face.resource.clone());
            pdf.resources.fonts.map.insert(id.clone(), PdfFont::new(parsed(face)?));
            ops.push(Op::SetFont { font: PdfFontHandle::External(id), size: Pt(10.0) });
            ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(codepoints(face))] });
        }
        for (place, content) in self.forms.iter().enumerate() {
            let form = XObject::External(form(content, page.width_mm, page.height_mm));
            pdf.resources.xobjects.map.insert(XObjectId(form_name(place)), form);
        }
        pdf.with_pages(vec![PdfPage::new(Mm(page.width_mm as f32), Mm(page.height_mm as f32), ops)]);
        Ok(pdf.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new()))
    }

    /// Takes the dummy page out, adds what is missing and writes the objects; with those that what follows points to.
    fn mended(&self, mut document: Document, sheets: usize) -> lopdf::Result<(Vec<u8>, Tree, Ends)> {
        document.version = "1.7".to_owned();
        let catalog_id = document.trailer.get(b"Root")?.as_reference()?;
        let pages_id = document.get_dictionary(catalog_id)?.get(b"Pages")?.as_reference()?;
        let resources = self.resources(&mut document, pages_id)?;
        self.mend_fonts(&mut document, &resources)?;
        let resources_id = document.add_object(resources);
        document.set_object(pages_id, self.page_root(resources_id));
        self.mend_catalog(&mut document, catalog_id)?;
        archivable(&mut document, catalog_id, self.title)?;
        let info_id = document.add_object(self.about());
        document.trailer.set("Info", info_id);
        document.prune_objects();
        document.renumber_objects();
        deflate_streams(&mut document);

        let catalog_id = document.trailer.get(b"Root")?.as_reference()?;
        let info_id = document.trailer.get(b"Info")?.as_reference()?;
        let pages_id = document.get_dictionary(catalog_id)?.get(b"Pages")?.as_reference()?;
        let tree = Tree::plan(pages_id.0, document.max_id, sheets);
        let root = document.get_object_mut(pages_id)?.as_dict_mut()?;
        let resources_id = root.get(b"Resources")?.as_reference()?;
        root.set("Count", sheets as i64);
        root.set("Kids", tree.root_kids().map(|id| Object::Reference((id, 0))).collect::<Vec<_>>());
        let mut bytes = Vec::new();
        document.save_to(&mut bytes)?;
        let ends = Ends { catalog: catalog_id.0, about: info_id.0, resources: resources_id.0 };
        Ok((bytes, tree, ends))
    }

    /// The resources that all pages inherit: the fonts, the pictures, and the shared forms, which may show them all.
    fn resources(&self, document: &mut Document, pages_id: ObjectId) -> lopdf::Result<Dictionary> {
        let kids = document.get_dictionary(pages_id)?.get(b"Kids")?.as_array()?;
        let page_id = kids.first().ok_or(lopdf::Error::DictKey("Kids".to_owned()))?.as_reference()?;
        let given_id = document.get_dictionary(page_id)?.get(b"Resources")?.as_reference()?;
        let given = document.get_dictionary(given_id)?;
        let fonts = given.get(b"Font")?.clone();
        let mut forms = Vec::with_capacity(self.forms.len());
        for name in (0..self.forms.len()).map(form_name) {
            let given = document.get_dictionary(given.get(b"XObject")?.as_reference()?)?;
            forms.push((given.get(name.as_bytes())?.as_reference()?, name));
        }
        let mut shown = Dictionary::new();
        self.pictures.add_to(document, &mut shown);
        let mut resources = Dictionary::new();
        resources.set("Font", fonts);
        if !shown.is_empty() {
            resources.set("XObject", shown.clone());
        }
        let own = resources.clone();
        for (form_id, name) in forms {
            let form = document.get_object_mut(form_id)?.as_stream_mut()?;
            form.dict.set("Resources", own.clone());
            shown.set(name, Object::Reference(form_id));
            resources.set("XObject", shown.clone());
        }
        Ok(resources)
    }

    /// printpdf cuts widths down to whole thousandths, which moves the end of a line by up to 0.7 pt, and takes the
    /// ascent for the height of capitals.
    fn mend_fonts(&self, document: &mut Document, resources: &Dictionary) -> lopdf::Result<()> {
        let fonts_id = resources.get(b"Font")?.as_reference()?;
        for face in &self.fonts.faces {
            let font_id = document.get_dictionary(fonts_id)?.get(face.resource.as_bytes())?.as_reference()?;
            let font = document.get_object_mut(font_id)?.as_dict_mut()?;
            let descendants = font.get_mut(b"DescendantFonts")?.as_array_mut()?;
            let descendant = descendants
                .first_mut()
                .ok_or(lopdf::Error::DictKey("DescendantFonts".to_owned()))?
                .as_dict_mut()?;
            descendant.set("W", widths(face));
            let descriptor_id = descendant.get(b"FontDescriptor")?.as_reference()?;
            let descriptor = document.get_object_mut(descriptor_id)?.as_dict_mut()?;
            descriptor.set("CapHeight", face.cap_height);
            // Symbolic, with serifs: the codes are glyph numbers, not a standard character set.
            let slanted = descriptor.get(b"ItalicAngle")?.as_i64()? != 0;
            descriptor.set("Flags", if slanted { 4 | 2 | 64 } else { 4 | 2 });
        }
        Ok(())
    }

    fn page_root(&self, resources_id: ObjectId) -> Dictionary {
        let page = self.template.page;
        let mut root = Dictionary::new();
        root.set("Type", "Pages");
        root.set("Kids", Vec::new());
        root.set("Count", 0);
        root.set("MediaBox", media_box(page.width_mm, page.height_mm));
        root.set("Resources", Object::Reference(resources_id));
        root
    }

    fn mend_catalog(&self, document: &mut Document, catalog_id: ObjectId) -> lopdf::Result<()> {
        let mut preferences = Dictionary::new();
        // A zone must land where the template says: no "fit to page".
        preferences.set("PrintScaling", "None");
        preferences.set("DisplayDocTitle", true);
        let catalog = document.get_object_mut(catalog_id)?.as_dict_mut()?;
        catalog.set("ViewerPreferences", preferences);
        catalog.set("Lang", Object::string_literal("vi"));
        catalog.set("PageLayout", "SinglePage");
        Ok(())
    }

    fn about(&self) -> Dictionary {
        let mut about = Dictionary::new();
        let title = std::iter::once(0xfeff).chain(self.title.encode_utf16()).flat_map(u16::to_be_bytes);
        about.set("Title", Object::String(title.collect(), StringFormat::Hexadecimal));
        about.set("Producer", Object::string_literal(PRODUCER));
        about
    }
}

fn parsed(face: &SubsetFace) -> Result<ParsedFont, DocumentError> {
    let mut font = ParsedFont::from_bytes(&face.file, 0, &mut Vec::new()).ok_or_else(|| {
        DocumentError::Font { face: face.face, detail: "the cut-down font cannot be read".to_owned() }
    })?;
    font.font_name = Some(face.name.clone());
    Ok(font)
}

/// Every glyph with the text it stands for, which becomes the document's way back from glyphs to text.
fn codepoints(face: &SubsetFace) -> Vec<Codepoint> {
    face.glyphs.iter().map(|glyph| Codepoint::with_cid(glyph.code, 0.0, glyph.text.clone())).collect()
}

fn widths(face: &SubsetFace) -> Vec<Object> {
    let mut all = Vec::new();
    let mut run: Vec<Object> = Vec::new();
    let mut next = None;
    let mut first = 0;
    for glyph in &face.glyphs {
        if next != Some(glyph.code) {
            if !run.is_empty() {
                all.extend([Object::Integer(first), Object::Array(std::mem::take(&mut run))]);
            }
            first = i64::from(glyph.code);
        }
        run.push(Object::Real(glyph.width));
        next = glyph.code.checked_add(1);
    }
    all.extend([Object::Integer(first), Object::Array(run)]);
    all
}

fn media_box(width_mm: f64, height_mm: f64) -> Vec<Object> {
    [0.0, 0.0, width_mm * PT_PER_MM, height_mm * PT_PER_MM].map(|pt| Object::Real(thousandths(pt))).to_vec()
}

fn thousandths(pt: f64) -> f32 {
    ((pt * 1000.0).round() / 1000.0) as f32
}

fn form(content: &[u8], width_mm: f64, height_mm: f64) -> ExternalXObject {
    let sides = [0.0, 0.0, thousandths(width_mm * PT_PER_MM), thousandths(height_mm * PT_PER_MM)];
    let dict = BTreeMap::from([
        ("Type".to_owned(), DictItem::Name(b"XObject".to_vec())),
        ("Subtype".to_owned(), DictItem::Name(b"Form".to_vec())),
        ("BBox".to_owned(), DictItem::Array(sides.map(DictItem::Real).to_vec())),
    ]);
    let stream = ExternalStream { dict, content: content.to_vec(), compress: false };
    ExternalXObject { stream, width: None, height: None, dpi: None }
}

/// Deflates what is not yet: always with the same encoder, so that the bytes do not depend on what else is built.
fn deflate_streams(document: &mut Document) {
    for object in document.objects.values_mut() {
        if let Object::Stream(Stream { dict, content, .. }) = object
            && !dict.has(b"Filter")
            && !stays_plain(dict)
        {
            *content = compress_to_vec_zlib(content, LEVEL);
            dict.set("Filter", "FlateDecode");
            dict.set("Length", content.len() as i64);
        }
    }
}
