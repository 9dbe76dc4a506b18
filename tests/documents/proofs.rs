//! Lists for units to proof: what the paper says can be read back, on every page.

use documents::{Pdf, ProofHeading, ProofList, ProofRow, Supplies, write_proof_paper};
use domain::proof::Wording;
use domain::recipient::RecipientKind;

use crate::readers::{checked, lines};

const PEOPLE: [(&str, &str, &str); 3] = [
    ("Nông Thị Bích Đào", "Phó Chủ tịch CĐCS", "CĐCS Giao thông vận tải Bắc Kạn"),
    ("H'Yên Niê", "Công nhân chuyền may số 7", "Công ty TNHH May Phương Nam"),
    (
        "Triệu Văn Dương",
        "Ủy viên Ban Chấp hành CĐCS, Tổ trưởng Tổ Cơ điện",
        "CĐCS Trường Phổ thông dân tộc nội trú Trung học cơ sở Pác Nặm",
    ),
];

/// A list of so many people.
fn list(people: usize) -> ProofList {
    let heading = ProofHeading {
        parent: "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM".to_owned(),
        office: "LIÊN ĐOÀN LAO ĐỘNG TỈNH BẮC KẠN".to_owned(),
        place_and_date: "Bắc Kạn, ngày 12 tháng 12 năm 2023".to_owned(),
        year: 2023,
        round: "Tổng kết công tác công đoàn năm 2023".to_owned(),
        unit: "Công đoàn Ngành Giáo dục".to_owned(),
        answer_by: "15/12/2023".to_owned(),
    };
    let row = |(at, (name, position, unit)): (usize, &(&str, &str, &str))| ProofRow {
        key: format!("VD-0-0-{at}-0"),
        kind: RecipientKind::Individual,
        wording: Wording::of(RecipientKind::Individual, Some("Bà"), name, Some(position), Some(unit)),
        award: "Bằng khen".to_owned(),
    };
    ProofList { heading, rows: PEOPLE.iter().cycle().take(people).enumerate().map(row).collect() }
}

fn printed(list: &ProofList) -> Pdf {
    Pdf { bytes: write_proof_paper(list, &Supplies::default()).unwrap(), sheets: 0, shrunk: Vec::new() }
}

#[test]
fn every_name_on_the_list_can_be_copied_out_as_the_certificate_will_print_it() {
    let list = list(60);
    let pages = lines(&printed(&list));
    let whole = pages.concat().join(" ");
    for row in &list.rows {
        for text in [row.wording.recipient(), row.wording.below()] {
            assert!(whole.contains(&text), "{text} is not in {whole}");
        }
    }
    assert_eq!(whole.matches("Bà H'Yên Niê").count(), 20, "each name stands as often as it is on the list");
}

#[test]
fn the_heading_of_the_table_and_the_number_of_the_page_stand_on_every_page() {
    let pages = lines(&printed(&list(60)));
    assert!(pages.len() > 2, "{}", pages.len());
    for (number, page) in (1..).zip(&pages) {
        assert!(page.iter().any(|line| line.contains("Chức vụ, đơn vị")), "{page:?}");
        let told = format!("Trang {number}/{}", pages.len());
        assert!(page.iter().any(|line| line.contains(&told)), "{told} is not in {page:?}");
    }
    let first = pages[0].join(" ");
    for text in
        ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Kính gửi: Công đoàn Ngành Giáo dục", "trước ngày 15/12/2023"]
    {
        assert!(first.contains(text), "{text} is not in {first}");
    }
    let last = pages.last().unwrap().join(" ");
    assert!(last.contains("Cộng 60 tên: 60 cá nhân.") && last.contains("NGƯỜI SOÁT CỦA ĐƠN VỊ"), "{last}");
}

#[test]
fn a_list_of_any_length_is_a_sound_pdf() {
    for people in [1, 13, 14, 15, 16, 60] {
        let pdf = printed(&list(people));
        let said = checked(&format!("soat-ten-{people}"), &pdf);
        assert!(!said.contains("WARNING"), "{said}");
        let last = lines(&pdf).last().unwrap().join(" ");
        assert!(
            last.contains("NGƯỜI SOÁT") && last.contains(&format!("{people} Bà ")),
            "no name to sign for: {last}"
        );
    }
}
