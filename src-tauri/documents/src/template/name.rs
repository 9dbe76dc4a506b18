//! How a zone is called where it is told of.

use super::element::{Content, Element};
use super::{Template, TextZone};
use crate::certificate::Field;

/// Zones whose words never change and that have a name of their own on the screen.
const FIXED: [&str; 3] = ["country", "motto", "presents"];
/// What the program calls other texts: a new one of the studio, the second line of a badge's name.
const TEXTS: [&str; 2] = ["text", "badge_name"];
/// Letters of a text that tell it from others.
const LETTERS: usize = 28;

impl Template {
    /// How the text zone with this id is called: by the name that somebody gave it; else by its field, as a code of the
    /// program; else by its words. The id itself where there is no such zone.
    #[must_use]
    pub fn name_of(&self, id: &str) -> String {
        let found = self.elements.iter().find_map(|element| match element {
            Element::Text(zone) if zone.id == id => Some(zone),
            _ => None,
        });
        found.map_or_else(|| id.to_owned(), name)
    }
}

fn name(zone: &TextZone) -> String {
    if is_given(&zone.id) {
        return zone.id.clone();
    }
    match &zone.content {
        Content::Field(field) => field.as_str().to_owned(),
        Content::Fixed(_) if FIXED.contains(&zone.id.as_str()) => zone.id.clone(),
        Content::Fixed(text) => {
            let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let few: String = line.chars().take(LETTERS).collect();
            let more = if few.len() < line.len() { "…" } else { "" };
            // The sentence puts the name in quotation marks, and these must not be told from a text's own.
            let bare = few.trim_start_matches('“').to_owned();
            if bare.is_empty() { zone.id.clone() } else { format!("{bare}{more}") }
        }
    }
}

/// Whether somebody gave the zone its name: the program's own are those of fields and of fixed words, numbered where a
/// sheet has several.
fn is_given(id: &str) -> bool {
    let bare = match id.rsplit_once('_') {
        Some((before, number)) if number.chars().all(|one| one.is_ascii_digit()) => before,
        _ => id,
    };
    let is_own = |own: &str| own == id || own == bare;
    !(TEXTS.iter().chain(&FIXED).any(|own| is_own(own))
        || Field::ALL.iter().any(|field| is_own(field.as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::Page;

    fn template(id: &str, content: &Content) -> Template {
        let mut template = Template::preset(Page::A3);
        template.elements.retain(|element| matches!(element, Element::Text(zone) if zone.id == "citation"));
        for element in &mut template.elements {
            if let Element::Text(zone) = element {
                (zone.id, zone.content) = (id.to_owned(), content.clone());
            }
        }
        template
    }

    #[test]
    fn a_zone_is_called_by_its_given_name_its_field_or_its_words() {
        let name = |id: &str, content: &Content| template(id, content).name_of(id);
        let words = Content::Fixed("Khen thưởng tại Hội nghị\ntổng kết năm 2023".to_owned());
        assert_eq!(name("text_2", &words), "Khen thưởng tại Hội nghị tổn…");
        assert_eq!(name("Dòng chân bằng", &words), "Dòng chân bằng");
        assert_eq!(name("recipient_2", &Content::Field(Field::Signer)), "signer");
        assert_eq!(name("motto", &Content::Fixed("Độc lập".to_owned())), "motto");
        assert_eq!(name("text", &Content::Fixed(String::new())), "text");
        assert_eq!(name("badge_name", &Content::Fixed("“Vì sự nghiệp".to_owned())), "Vì sự nghiệp");
        assert_eq!(Template::preset(Page::A3).name_of("there_is_none"), "there_is_none");
    }
}
