//! What stands above and below the text of an office's letter (NĐ 30/2020).

use super::pen::{Column, Pen, Style};
use crate::error::DocumentError;
use crate::pdf::Leaf;
use crate::template::Face;
use crate::typesetting::TypeCase;

/// Who writes, where and when.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Head<'a> {
    /// The body above the office.
    pub parent: &'a str,
    /// The office, in capitals.
    pub office: &'a str,
    /// "Bắc Kạn, ngày 12 tháng 12 năm 2023".
    pub place_and_date: &'a str,
}

const CAPITALS: Style = Style { face: Face::REGULAR, size_pt: 12.0 };
const STRONG_CAPITALS: Style = Style { face: Face::BOLD, size_pt: 12.0 };
const STRONG: Style = Style { face: Face::BOLD, size_pt: 13.0 };
const SLANTED: Style = Style { face: Face::ITALIC, size_pt: 13.0 };
const SMALL: Style = Style { face: Face::REGULAR, size_pt: 10.0 };

/// The country's name and its motto.
pub(crate) const MOTTO: [&str; 2] = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"];

/// The letters of what this module itself says.
pub(crate) const OWN_LETTERS: &str =
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Trang 0123456789/";

impl Head<'_> {
    /// Every text of the head, to be learnt.
    pub(crate) fn texts(&self) -> [&str; 4] {
        [self.parent, self.office, self.place_and_date, OWN_LETTERS]
    }
}

/// Writes the head into its two columns.
pub(crate) fn head(
    pen: &mut Pen<'_>,
    head: Head<'_>,
    [left, right]: [Column; 2],
) -> Result<(), DocumentError> {
    let top = pen.y_mm;
    pen.centred(CAPITALS, left, head.parent)?;
    pen.centred(STRONG_CAPITALS, left, head.office)?;
    pen.rule(left, 24.0);
    let office = std::mem::replace(&mut pen.y_mm, top);
    let [nation, motto] = MOTTO;
    pen.centred(STRONG_CAPITALS, right, nation)?;
    pen.centred(STRONG, right, motto)?;
    pen.rule(right, 58.0);
    pen.space(3.0);
    pen.centred(SLANTED, right, head.place_and_date)?;
    pen.y_mm = pen.y_mm.max(office) + 6.0;
    Ok(())
}

/// Puts below every page what the document is of, and the page's number.
pub(crate) fn numbered(
    case: &TypeCase<'_>,
    pages: Vec<Leaf>,
    (column, y_mm): (Column, f64),
    of: &str,
) -> Result<Vec<Leaf>, DocumentError> {
    let count = pages.len();
    (1..)
        .zip(pages)
        .map(|(number, leaf)| {
            let mut pen = Pen::on(case, leaf, y_mm);
            pen.left(SMALL, column, of)?;
            pen.back(SMALL);
            pen.right(SMALL, column, &format!("Trang {number}/{count}"))?;
            Ok(pen.leaf())
        })
        .collect()
}
