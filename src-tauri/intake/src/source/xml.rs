//! XML parts of containers, event by event: never held whole.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};
use std::io::{BufReader, Read};

/// Whether the rest of a part is still asked for.
#[derive(PartialEq, Eq)]
pub enum Going {
    On,
    Enough,
}

/// Calls for each event of a part; what is wrong with it otherwise.
pub fn walk(part: impl Read, mut see: impl FnMut(&Event<'_>) -> Going) -> Result<(), String> {
    let mut reader = Reader::from_reader(BufReader::with_capacity(64 * 1024, part));
    let mut buffer = Vec::with_capacity(512);
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Eof) => return Ok(()),
            Ok(event) => {
                if see(&event) == Going::Enough {
                    return Ok(());
                }
            }
            Err(error) => return Err(error.to_string()),
        }
    }
}

/// The value of an attribute, whatever its prefix.
pub fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.attributes().flatten().find(|one| one.key.local_name().as_ref() == name)?;
    Some(found.value.into_owned())
}

/// The number in an attribute.
pub fn number(tag: &BytesStart<'_>, name: &str) -> Option<u32> {
    attribute(tag, name)?.trim().parse().ok()
}

/// The text that an event adds, if it adds any.
pub fn text(event: &Event<'_>) -> Option<String> {
    match event {
        Event::Text(text) => Some(text.xml10_content().into_owned()),
        Event::CData(text) => Some(text.xml10_content().into_owned()),
        Event::GeneralRef(named) => Some(entity(named)),
        _ => None,
    }
}

fn entity(named: &BytesRef<'_>) -> String {
    if let Ok(Some(c)) = named.resolve_char_ref() {
        return c.to_string();
    }
    quick_xml::escape::resolve_predefined_entity(&named.xml10_content()).unwrap_or_default().to_owned()
}
