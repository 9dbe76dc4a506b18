//! What was printed on a sheet, as a fingerprint: whether it would be printed the same today.

use crate::failure::{Failure, FailureCode};
use documents::{
    Certificate as Sheet, DocumentError, Fingerprint, Output, PrintMode, ShrunkZone, Supplies, Template,
};

/// All that a sheet's print is made of but its own texts: the template with its fonts and pictures, what the paper
/// carries, the printer's correction.
pub(crate) struct Press<'a> {
    template: &'a Template,
    supplies: &'a Supplies,
    output: Output,
    head: String,
}

impl<'a> Press<'a> {
    /// What this template is on such paper, on such a printer.
    ///
    /// # Errors
    /// `document_broken` when the template cannot be written down.
    pub fn new(template: &'a Template, supplies: &'a Supplies, output: Output) -> Result<Self, Failure> {
        let written = serde_json::to_vec(template)
            .map_err(|error| Failure::new(FailureCode::DocumentBroken).fact("what", error))?;
        let mode = match output.mode {
            PrintMode::Overprint => "overprint",
            PrintMode::FullPage => "full_page",
        };
        let one = output.correction;
        let correction =
            format!("{} {} {} {} {}", one.dx_mm, one.dy_mm, one.scale_x, one.scale_y, one.turn_rad);
        // Sheets that were signed before there were tables have none, and are told by what they had.
        let phrases = supplies.phrases_mark().map(|mark| format!("{mark}\n")).unwrap_or_default();
        let head = format!("{}\n{mode}\n{correction}\n{phrases}", Fingerprint::of(&written));
        Ok(Self { template, supplies, output, head })
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

    /// SHA-256 of everything that is printed on this sheet.
    ///
    /// # Errors
    /// `document_broken` when its texts cannot be written down.
    pub fn fingerprint(&self, texts: &Sheet) -> Result<String, Failure> {
        // Its key is the program's own, and its code says nothing but these texts: two sheets that say the same are
        // printed the same.
        let texts = Sheet { id: String::new(), statement: String::new(), ..texts.clone() };
        let written = serde_json::to_string(&texts)
            .map_err(|error| Failure::new(FailureCode::DocumentBroken).fact("what", error))?;
        Ok(Fingerprint::of(format!("{}{written}", self.head).as_bytes()).to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use documents::{Correction, Page};

    fn print(template: &Template, output: Output, name: &str) -> String {
        print_with(template, &Supplies::default(), output, name)
    }

    fn print_with(template: &Template, supplies: &Supplies, output: Output, name: &str) -> String {
        let sheet = Sheet { id: name.to_owned(), recipient: name.to_owned(), ..Sheet::default() };
        Press::new(template, supplies, output).unwrap().fingerprint(&sheet).unwrap()
    }

    #[test]
    fn a_sheet_differs_when_its_texts_its_template_its_paper_or_its_printer_do() {
        let (a3, a4) = (Template::preset(Page::A3), Template::preset(Page::A4));
        let stock = Output::new(PrintMode::Overprint);
        let shifted = Output { correction: Correction { dx_mm: 1.2, ..Correction::NONE }, ..stock };
        let as_it_was = print(&a3, stock, "Bà Nông Thị Bích Đào");
        assert_eq!(as_it_was.len(), 64);
        assert_eq!(as_it_was, print(&a3, stock, "Bà Nông Thị Bích Đào"));
        assert_ne!(as_it_was, print(&a3, stock, "Bà Nông Thị Bích Dao"));
        assert_ne!(as_it_was, print(&a4, stock, "Bà Nông Thị Bích Đào"));
        assert_ne!(as_it_was, print(&a3, Output::new(PrintMode::FullPage), "Bà Nông Thị Bích Đào"));
        assert_ne!(as_it_was, print(&a3, shifted, "Bà Nông Thị Bích Đào"));
        let mut supplies = Supplies::default();
        supplies.keep_together(&documents::PhraseTable::default().to_json().unwrap()).unwrap();
        assert_ne!(as_it_was, print_with(&a3, &supplies, stock, "Bà Nông Thị Bích Đào"));
    }
}
