//! What makes the file one that archives keep: PDF/A-2u (ISO 19005-2). It says of itself what it is, and what its colours
//! mean; fonts are embedded and every glyph has its text already.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

/// sRGB, the colours of the screen; the source stands in `colour/README.md`.
const SRGB: &[u8] = include_bytes!("../../colour/sRGB.icc");

/// What writes the file, as its information and its metadata both say.
pub(crate) const PRODUCER: &str = "Vinh Danh";

/// Adds metadata and the meaning of colours to the catalog.
pub(crate) fn archivable(document: &mut Document, catalog_id: ObjectId, title: &str) -> lopdf::Result<()> {
    let metadata_id = document.add_object(metadata(title));
    let mut profile = Dictionary::new();
    profile.set("N", 3);
    let profile_id = document.add_object(Stream::new(profile, SRGB.to_vec()));
    let mut intent = Dictionary::new();
    intent.set("Type", "OutputIntent");
    intent.set("S", "GTS_PDFA1");
    intent.set("OutputConditionIdentifier", Object::string_literal("sRGB"));
    intent.set("Info", Object::string_literal("sRGB IEC61966-2.1"));
    intent.set("DestOutputProfile", Object::Reference(profile_id));
    let catalog = document.get_object_mut(catalog_id)?.as_dict_mut()?;
    catalog.set("Metadata", Object::Reference(metadata_id));
    catalog.set("OutputIntents", vec![Object::Dictionary(intent)]);
    Ok(())
}

/// Whether a stream must stay readable without a filter: archives look for the metadata in the plain file.
pub(crate) fn stays_plain(dictionary: &Dictionary) -> bool {
    dictionary.get(b"Type").and_then(Object::as_name).is_ok_and(|name| name == b"Metadata")
}

fn metadata(title: &str) -> Stream {
    let title = title.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let xmp = format!(
        r#"<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>vi</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{PRODUCER}</pdf:Producer>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>U</pdfaid:conformance>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"#,
        bom = '\u{feff}'
    );
    let mut dictionary = Dictionary::new();
    dictionary.set("Type", "Metadata");
    dictionary.set("Subtype", "XML");
    Stream::new(dictionary, xmp.into_bytes())
}
