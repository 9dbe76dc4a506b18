//! Lists in every format that units send: each sample exactly as a careful clerk would type it.

use crate::truth::{differences, sample, truth};
use intake::Lexicon;

#[test]
fn every_sample_is_read_exactly() {
    for file in ["de-nghi-tong-ket-2023.xlsx", "kcn-tcvn3.xlsx", "danh-sach-y-te.docx", "giao-duc-nfd.csv"] {
        let reading = intake::read(file, &sample(file), &Lexicon::seed()).unwrap();
        let differences = differences(&reading, &truth(file));
        assert!(
            differences.is_empty(),
            "{file}: {} differences:\n{}",
            differences.len(),
            differences.join("\n")
        );
    }
}

#[test]
fn totals_stated_in_a_document_are_compared_with_its_rows() {
    let reading = intake::read("a.docx", &sample("danh-sach-y-te.docx"), &Lexicon::seed()).unwrap();
    let totals: Vec<(u32, u32)> =
        reading.stated_totals.iter().map(|total| (total.stated, total.read)).collect();
    assert_eq!(totals, [(12, 12)]);
}
