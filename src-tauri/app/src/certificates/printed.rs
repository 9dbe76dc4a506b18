//! What is printed on a sheet, as a fingerprint: whether it would be printed the same today.

use super::paper::Paper;
use documents::{
    Certificate as Sheet, Correction, DocumentError, Fingerprint, Output, PrintMode, ShrunkZone, Supplies,
    Template,
};

/// All that a sheet's print is made of but its own texts: the template with its fonts and pictures, what the paper
/// carries, the printer's correction.
pub(crate) struct Press<'a> {
    template: &'a Template,
    supplies: &'a Supplies,
    output: Output,
}

impl<'a> Press<'a> {
    /// What this template is on such paper, on such a printer.
    pub const fn new(template: &'a Template, supplies: &'a Supplies, output: Output) -> Self {
        Self { template, supplies, output }
    }

    /// The template.
    pub const fn template(&self) -> &'a Template {
        self.template
    }

    /// Lays sheets out without printing them; the texts that had to be set smaller.
    ///
    /// # Errors
    /// Why they cannot be printed, naming the first sheet that cannot.
    pub fn lay_out(&self, texts: &[Sheet]) -> Result<Vec<ShrunkZone>, DocumentError> {
        documents::write_batch(texts, self.template, self.supplies, self.output, &mut std::io::sink())
            .map(|written| written.shrunk)
    }
}

/// Whether a single sheet is at fault, not what all are printed with.
pub(crate) const fn is_of_sheet(error: &DocumentError) -> bool {
    matches!(error, DocumentError::Overflow { .. } | DocumentError::MissingGlyph { .. })
}

/// How sheets were told from each other before it was by what is drawn on them: by their texts, the whole of their
/// template, the table of words and the printer's correction. Sheets that were printed then still bear such fingerprints;
/// they count as they did, but on whatever printer.
pub(crate) struct Before<'a> {
    supplies: &'a Supplies,
    mode: &'static str,
    /// Of the template as it was written down; nothing where it cannot be.
    template: Option<Fingerprint>,
}

impl<'a> Before<'a> {
    /// Of sheets printed in this mode.
    pub fn new(paper: &'a Paper, mode: PrintMode) -> Self {
        let written = serde_json::to_vec(&paper.template).ok();
        let mode = match mode {
            PrintMode::Overprint => "overprint",
            PrintMode::FullPage => "full_page",
        };
        Self { supplies: &paper.supplies, mode, template: written.map(|written| Fingerprint::of(&written)) }
    }

    /// What a sheet that is printed so today would have borne; empty where nobody can say.
    pub fn fingerprint(&self, texts: &Sheet, one: Correction) -> String {
        let texts = Sheet { id: String::new(), statement: String::new(), ..texts.clone() };
        let (Some(template), Ok(texts)) = (self.template, serde_json::to_string(&texts)) else {
            return String::new();
        };
        let correction =
            format!("{} {} {} {} {}", one.dx_mm, one.dy_mm, one.scale_x, one.scale_y, one.turn_rad);
        let phrases = self.supplies.phrases_mark().map(|mark| format!("{mark}\n")).unwrap_or_default();
        let mode = self.mode;
        Fingerprint::of(format!("{template}\n{mode}\n{correction}\n{phrases}{texts}").as_bytes()).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use documents::Page;
    use std::sync::Arc;

    #[test]
    fn a_sheet_that_an_earlier_version_printed_still_bears_its_fingerprint() {
        let (template, supplies) = (Template::preset(Page::A3), Supplies::default());
        let shifted = Correction { dx_mm: 1.2, ..Correction::NONE };
        let sheet =
            Sheet {
                id: "33".to_owned(), recipient: "Bà Nông Thị Bích Đào".to_owned(), ..Sheet::default()
            };
        // As that version wrote it down.
        let template_mark = Fingerprint::of(&serde_json::to_vec(&template).unwrap());
        let texts = serde_json::to_string(&Sheet { id: String::new(), ..sheet.clone() }).unwrap();
        let noted = format!("{template_mark}\noverprint\n1.2 0 1 1 0\n{texts}");
        let paper = Paper {
            version_id: 1,
            template_id: 1,
            version: 1,
            template,
            supplies: Arc::new(supplies),
            phrases_since: false,
        };
        let now = Before::new(&paper, PrintMode::Overprint).fingerprint(&sheet, shifted);
        assert_eq!(now, Fingerprint::of(noted.as_bytes()).to_string());
    }
}
