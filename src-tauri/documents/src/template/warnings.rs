//! What a template may be printed with, but should be looked at.

use super::{ClearSpace, Content, Element, Template, TextZone};
use crate::certificate::Field;

/// Something to look at, at an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ElementWarning {
    /// Its place among the elements.
    pub element: usize,
    /// What is to be looked at.
    pub warning: TemplateWarning,
}

/// What is to be looked at. It may be meant so, and is printed as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TemplateWarning {
    /// A text lies over another one.
    OverText,
    /// Somebody signs, and no space is kept clear for signature and seal.
    NoSignatureSpace,
    /// A text in a colour that white paper hardly shows.
    Pale,
    /// An element of a newer version of the program, which is kept and not printed.
    UnknownKind,
}

/// A text of less contrast with the paper is hardly seen; light gold has 1.5.
const LEAST_CONTRAST: f64 = 1.45;

impl TemplateWarning {
    /// The word sent to the screen, which has its sentence.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OverText => "over_text",
            Self::NoSignatureSpace => "no_signature_space",
            Self::Pale => "pale",
            Self::UnknownKind => "unknown_kind",
        }
    }
}

impl Template {
    /// What should be looked at before it is printed, in the order of its elements.
    #[must_use]
    pub fn warnings(&self) -> Vec<ElementWarning> {
        let keeps_space = self.elements.iter().any(|element| matches!(element, Element::ClearSpace(_)));
        let mut warnings = Vec::new();
        for (element, one) in self.elements.iter().enumerate() {
            let mut warn = |warning| warnings.push(ElementWarning { element, warning });
            match one {
                Element::Unknown(_) => warn(TemplateWarning::UnknownKind),
                Element::Text(zone) => {
                    if self.zones().take_while(|below| !std::ptr::eq(*below, zone)).any(|below| {
                        let place = ClearSpace::of(below);
                        // What it takes over is there for it only where it says nothing.
                        let alone = TextZone { takes_over: None, ..zone.clone() };
                        self.inks(&Element::Text(alone), &place)
                    }) {
                        warn(TemplateWarning::OverText);
                    }
                    if zone.colour.against_white() < LEAST_CONTRAST {
                        warn(TemplateWarning::Pale);
                    }
                    let signs = matches!(zone.content, Content::Field(Field::Signer));
                    if signs && !keeps_space {
                        warn(TemplateWarning::NoSignatureSpace);
                    }
                }
                _ => {}
            }
        }
        warnings
    }
}

impl ClearSpace {
    fn of(zone: &TextZone) -> Self {
        Self { x_mm: zone.x_mm, y_mm: zone.y_mm, width_mm: zone.width_mm, height_mm: zone.height_mm }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::{Colour, presets};

    fn told(template: &Template) -> Vec<&'static str> {
        template.warnings().into_iter().map(|one| one.warning.as_str()).collect()
    }

    #[test]
    fn a_name_over_the_citation_is_told_and_may_be_meant() {
        for preset in presets() {
            assert_eq!(told(&preset.template), [""; 0], "{}", preset.template.name);
            let mut template = preset.template;
            for element in &mut template.elements {
                if let Element::Text(zone) = element
                    && zone.id == "citation"
                {
                    zone.y_mm -= zone.height_mm;
                }
            }
            assert!(told(&template).contains(&"over_text"), "{}", template.name);
            assert_eq!(template.check(), Ok(()));
        }
    }

    #[test]
    fn a_text_that_white_paper_swallows_is_told() {
        let of = |colour| {
            let mut template = presets().into_iter().next().unwrap().template;
            for element in &mut template.elements {
                if let Element::Text(zone) = element
                    && zone.id == "recipient"
                {
                    zone.colour = colour;
                }
            }
            told(&template)
        };
        assert_eq!(of(Colour::rgb(255, 255, 255)), ["pale"]);
        assert_eq!(of(Colour::rgb(240, 240, 230)), ["pale"]);
        assert_eq!(of(Colour::LIGHT_GOLD), [""; 0]);
        assert_eq!(of(Colour::RED), [""; 0]);
    }

    #[test]
    fn a_sheet_that_is_signed_without_a_space_for_it_is_told() {
        let mut template = presets().into_iter().next().unwrap().template;
        template.elements.retain(|element| !matches!(element, Element::ClearSpace(_)));
        assert_eq!(told(&template), ["no_signature_space"]);
    }
}
