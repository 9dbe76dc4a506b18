//! The picture of a template while somebody works on it: drawn as far as it can be, with all that is wrong.

use crate::certificate::Certificate;
use crate::error::{DocumentError, TemplateFault};
use crate::preview::{Preview, PreviewOptions, drawn};
use crate::supplies::Supplies;
use crate::template::{Align, Element, ElementWarning, Template, TextZone, VerticalAlign};
use crate::typesetting::{Block, FaceCase, Phrases, fit};

/// A picture of a template that is being worked on.
#[derive(Debug, Clone, PartialEq)]
pub struct Sketch {
    /// The picture. A text that overflows runs over its zone; what cannot be drawn at all is left out.
    pub preview: Preview,
    /// All that keeps it from being printed, in the order of its elements.
    pub faults: Vec<SketchFault>,
    /// What may be meant so, but should be looked at.
    pub warnings: Vec<ElementWarning>,
}

/// What is wrong with one element.
#[derive(Debug, Clone, PartialEq)]
pub struct SketchFault {
    /// Its place among the template's elements; `None` for the sheet itself.
    pub element: Option<usize>,
    /// What is wrong.
    pub error: DocumentError,
}

/// Draws a template as far as it can be drawn and tells all that is wrong with it. Without a usable sheet there is no
/// picture: then the only fault is the sheet's, and the picture is empty.
#[must_use]
pub fn sketch(
    certificate: &Certificate,
    template: &Template,
    supplies: &Supplies,
    options: PreviewOptions,
) -> Sketch {
    let of_template = template.faults();
    let is_unusable = |fault: TemplateFault| {
        matches!(fault, TemplateFault::Length | TemplateFault::TypeSize | TemplateFault::NoLines)
    };
    let mut faults: Vec<SketchFault> = of_template
        .iter()
        .map(|one| SketchFault {
            element: one.element,
            error: DocumentError::Template { zone: one.zone.clone(), fault: one.fault },
        })
        .collect();
    let warnings = template.warnings();
    if of_template.iter().any(|one| one.element.is_none() && one.fault != TemplateFault::Empty) {
        return Sketch { preview: Preview { svg: String::new(), zones: Vec::new() }, faults, warnings };
    }
    // Left in their places, so that the faults of the others name theirs; only what is drawn is taken out.
    let mut drawable = template.clone();
    for one in of_template.iter().filter(|one| is_unusable(one.fault)) {
        if let Some(element) = one.element.and_then(|place| drawable.elements.get_mut(place)) {
            *element = Element::ClearSpace(crate::template::ClearSpace {
                x_mm: 0.0,
                y_mm: 0.0,
                width_mm: 0.0,
                height_mm: 0.0,
            });
        }
    }
    let (preview, undrawn) = drawn(certificate, &drawable, supplies, options);
    faults
        .extend(undrawn.into_iter().map(|one| SketchFault { element: Some(one.element), error: one.error }));
    faults.sort_by_key(|one| one.element);
    Sketch { preview, faults, warnings }
}

/// A text that does not fit, set at its smallest size over the lower or the right edge of its zone.
pub(crate) fn overflowing(
    zone: &TextZone,
    text: &str,
    face: &FaceCase<'_>,
    phrases: &Phrases,
) -> Option<Block> {
    const ENDLESS_MM: f64 = 3_000.0;
    let tall = TextZone {
        size_pt: zone.smallest_size_pt,
        height_mm: ENDLESS_MM,
        max_lines: u8::MAX,
        vertical: VerticalAlign::Top,
        ..zone.clone()
    };
    let wide = || TextZone { width_mm: ENDLESS_MM, align: Align::Left, ..tall.clone() };
    fit(&tall, text, face, phrases).or_else(|| fit(&wide(), text, face, phrases))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::PrintMode;
    use crate::template::Page;

    const OPTIONS: PreviewOptions = PreviewOptions { mode: PrintMode::FullPage };

    #[test]
    fn everything_that_is_wrong_is_told_at_its_element_and_the_rest_is_drawn() {
        let mut template = Template::preset(Page::A3);
        let mut places = Vec::new();
        for (place, element) in template.elements.iter_mut().enumerate() {
            let Element::Text(zone) = element else { continue };
            match zone.id.as_str() {
                "signer" => zone.y_mm -= 10.0,
                "citation" => zone.size_pt = 0.0,
                _ => continue,
            }
            places.push(Some(place));
        }
        let certificate = Certificate {
            recipient: "Bà 漢".to_owned(),
            signer: "Hoàng Minh Khôi".to_owned(),
            citation: "Đã có thành tích".to_owned(),
            position_and_unit: "Chủ tịch Công đoàn cơ sở ".repeat(30),
            ..Certificate::default()
        };
        let sketch = sketch(&certificate, &template, &Supplies::default(), OPTIONS);
        let told: Vec<&DocumentError> = sketch.faults.iter().map(|one| &one.error).collect();
        assert!(
            matches!(
                told.as_slice(),
                [
                    DocumentError::MissingGlyph { .. },
                    DocumentError::Overflow { .. },
                    DocumentError::Template { fault: TemplateFault::TypeSize, .. },
                    DocumentError::Template { fault: TemplateFault::InSignatureSpace, .. },
                ]
            ),
            "{told:?}"
        );
        assert!(places.iter().all(|place| sketch.faults.iter().any(|fault| fault.element == *place)));
        assert!(sketch.preview.svg.contains("Hoàng Minh Khôi"), "what stands on the seal is still seen");
        assert!(sketch.preview.svg.contains("Chủ tịch Công đoàn cơ sở"), "and so is what runs over");
    }

    #[test]
    fn a_template_without_faults_is_drawn_as_it_will_be_printed() {
        let template = Template::preset(Page::A4);
        let certificate =
            Certificate { recipient: "Bà Nông Thị Bích Đào".to_owned(), ..Certificate::default() };
        let supplies = Supplies::default();
        let sketch = sketch(&certificate, &template, &supplies, OPTIONS);
        assert_eq!(sketch.faults, []);
        assert_eq!(Ok(sketch.preview), crate::preview(&certificate, &template, &supplies, OPTIONS));
    }
}
