//! Lists of names for a unit to proof: on paper to be signed, and as a workbook to be corrected and sent back.

mod book;
mod paper;

pub use book::write_proof_book;
pub use paper::write_proof_paper;

use crate::error::DocumentError;
use domain::proof::Wording;
use domain::recipient::RecipientKind;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A list for one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProofList {
    /// What stands above the table.
    pub heading: ProofHeading,
    /// The names.
    pub rows: Vec<ProofRow>,
}

/// What stands above the table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProofHeading {
    /// The body above the office: "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM".
    pub parent: String,
    /// The office: "LIÊN ĐOÀN LAO ĐỘNG TỈNH BẮC KẠN".
    pub office: String,
    /// "Bắc Kạn, ngày 12 tháng 12 năm 2023".
    pub place_and_date: String,
    /// The year in which the unit answers.
    pub year: i32,
    /// The round's name.
    pub round: String,
    /// The unit that is asked; empty where none is known.
    pub unit: String,
    /// The last day for the answer, "15/12/2023"; empty where none is set.
    pub answer_by: String,
}

/// One name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProofRow {
    /// What tells the row again when the workbook comes back.
    pub key: String,
    /// What the recipient is.
    pub kind: RecipientKind,
    /// What the certificate will say.
    pub wording: Wording,
    /// The award, in short.
    pub award: String,
}

/// What the unit is asked, on paper and in the workbook alike.
const REQUEST: &str = "Để bằng, giấy khen in ra không sai tên, đề nghị đơn vị soát lại: \
    họ tên, chức vụ, đơn vị in đúng như sau.";

impl ProofHeading {
    /// "Kính gửi: Công đoàn Ngành Giáo dục".
    fn addressee(&self) -> String {
        let unit = if self.unit.is_empty() { "........................................" } else { &self.unit };
        format!("Kính gửi: {unit}")
    }

    /// " trước ngày 15/12/2023", or nothing.
    fn until(&self) -> String {
        if self.answer_by.is_empty() { String::new() } else { format!(" trước ngày {}", self.answer_by) }
    }
}

/// "12 tên: 3 tập thể, 9 cá nhân".
fn counted(rows: &[ProofRow]) -> String {
    let of = |kind: RecipientKind| rows.iter().filter(|row| row.kind == kind).count();
    let kinds = [
        (of(RecipientKind::Collective), "tập thể"),
        (of(RecipientKind::Individual), "cá nhân"),
        (of(RecipientKind::Household), "hộ gia đình"),
    ];
    let kinds: Vec<String> =
        kinds.iter().filter(|(count, _)| *count > 0).map(|(count, kind)| format!("{count} {kind}")).collect();
    format!("{} tên: {}", rows.len(), kinds.join(", "))
}

/// Puts files into one archive; their names are plain ASCII, and nothing in it tells when it was made.
///
/// # Errors
/// [`DocumentError::Workbook`] when the archive cannot be written.
pub fn bundle(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, DocumentError> {
    let failed = |error: &dyn std::fmt::Display| DocumentError::Workbook(error.to_string());
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(name, SimpleFileOptions::default()).map_err(|error| failed(&error))?;
        archive.write_all(bytes).map_err(|error| failed(&error))?;
    }
    Ok(archive.finish().map_err(|error| failed(&error))?.into_inner())
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A list with a collective and so many people.
    pub(crate) fn list(people: usize) -> ProofList {
        let heading = ProofHeading {
            parent: "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM".to_owned(),
            office: "LIÊN ĐOÀN LAO ĐỘNG TỈNH BẮC KẠN".to_owned(),
            place_and_date: "Bắc Kạn, ngày 12 tháng 12 năm 2023".to_owned(),
            year: 2023,
            round: "Tổng kết công tác công đoàn năm 2023".to_owned(),
            unit: "Công đoàn Ngành Giáo dục".to_owned(),
            answer_by: "15/12/2023".to_owned(),
        };
        let name = "Công đoàn cơ sở Trường Phổ thông dân tộc nội trú Trung học cơ sở Pác Nặm";
        let collective = Wording::of(RecipientKind::Collective, None, name, None, None);
        let mut rows = vec![ProofRow {
            key: "VD-0-0-0-0".to_owned(),
            kind: RecipientKind::Collective,
            wording: collective,
            award: "Cờ thi đua toàn diện".to_owned(),
        }];
        rows.extend((1..=people).map(|at| ProofRow {
            key: format!("VD-0-0-{at}-0"),
            kind: RecipientKind::Individual,
            wording: Wording::of(
                RecipientKind::Individual,
                Some("Bà"),
                "Nông Thị Bích Đào",
                Some("Phó Chủ tịch CĐCS"),
                Some("CĐCS Giao thông vận tải Bắc Kạn"),
            ),
            award: "Bằng khen".to_owned(),
        }));
        ProofList { heading, rows }
    }

    #[test]
    fn a_bundle_holds_the_files_and_is_the_same_each_time() {
        let files = [("a.pdf".to_owned(), b"%PDF".to_vec()), ("a.xlsx".to_owned(), b"PK".to_vec())];
        let made = bundle(&files).unwrap();
        assert_eq!(made, bundle(&files).unwrap());
        let archive = zip::ZipArchive::new(Cursor::new(made)).unwrap();
        let names: Vec<String> = archive.file_names().flatten().map(std::borrow::Cow::into_owned).collect();
        assert_eq!(names, ["a.pdf", "a.xlsx"]);
    }

    #[test]
    fn only_the_kinds_that_are_there_are_counted() {
        assert_eq!(counted(&list(2).rows), "3 tên: 1 tập thể, 2 cá nhân");
        assert_eq!(counted(&list(0).rows), "1 tên: 1 tập thể");
    }
}
