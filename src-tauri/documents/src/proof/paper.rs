//! The list on paper: the head that letters of offices have (NĐ 30/2020), the table over as many pages as it takes, and
//! a place for the unit to sign.

use super::{ProofHeading, ProofList, ProofRow, REQUEST, counted};
use crate::error::DocumentError;
use crate::flow::{
    Cells, Column, Head, Pen, Style, Table, TableColumn, Whose, head, learn as know, numbered,
};
use crate::pdf::bind;
use crate::supplies::Supplies;
use crate::template::{Align, Face, PageSize, Template};
use crate::typesetting::TypeCase;

/// A4, upright.
const PAGE: PageSize = PageSize { width_mm: 210.0, height_mm: 297.0 };
/// The edges of what is printed, mm from the left and from above.
const LEFT: f64 = 25.0;
const RIGHT: f64 = 195.0;
const TOP: f64 = 18.0;
const BOTTOM: f64 = 277.0;
const WHOLE: Column = Column { x_mm: LEFT, width_mm: RIGHT - LEFT };
/// The two halves of the head and of the foot.
const OFFICE: Column = Column { x_mm: LEFT, width_mm: 72.0 };
const NATION: Column = Column { x_mm: 99.0, width_mm: 96.0 };

const TEXT: Style = Style { face: Face::REGULAR, size_pt: 13.0 };
const CELL: Style = Style { face: Face::REGULAR, size_pt: 12.0 };
/// The name is what is asked about: it stands out.
const NAME: Style = Style { face: Face::BOLD, size_pt: 12.0 };
const STRONG: Style = Style { face: Face::BOLD, size_pt: 13.0 };
const SLANTED: Style = Style { face: Face::ITALIC, size_pt: 13.0 };
const TITLE: Style = Style { face: Face::BOLD, size_pt: 14.0 };

/// What the place for the signature needs, mm.
const SIGNATURE_MM: f64 = 50.0;
const BOX_MM: f64 = 3.6;

const COLUMNS: [TableColumn; 4] = [
    TableColumn { heading: "TT", width_mm: 11.0, style: CELL, align: Align::Centre },
    TableColumn { heading: "Họ và tên", width_mm: 54.0, style: NAME, align: Align::Left },
    TableColumn { heading: "Chức vụ, đơn vị", width_mm: 73.0, style: CELL, align: Align::Left },
    TableColumn { heading: "Hình thức", width_mm: 32.0, style: CELL, align: Align::Left },
];
/// What failures call the list.
const DOCUMENT: &str = "proof_list";

const NAMES: [&str; 2] = ["DANH SÁCH ĐỀ NGHỊ SOÁT LẠI", "HỌ TÊN, CHỨC VỤ, ĐƠN VỊ IN TRÊN BẰNG, GIẤY KHEN"];
const ANSWERS: [&str; 2] = ["Đúng như trên, không sửa", "Có chỗ sửa, đã ghi vào danh sách"];
const SIGNED: [&str; 2] = ["NGƯỜI SOÁT CỦA ĐƠN VỊ", "(Ký, ghi rõ họ tên, số điện thoại)"];

/// Writes the list as a PDF on A4.
///
/// # Errors
/// [`DocumentError::MissingGlyph`] with the recipient, [`DocumentError::Overflow`] for a row higher than a page.
pub fn write_proof_paper(list: &ProofList, supplies: &Supplies) -> Result<Vec<u8>, DocumentError> {
    let template = Template { name: list.heading.addressee(), page: PAGE, elements: Vec::new() };
    let case = learn(list, supplies)?;
    let mut pen = Pen::new(&case, (TOP, BOTTOM));
    head(&mut pen, list.heading.head(), [OFFICE, NATION])?;
    title(&mut pen, list)?;
    Table::of(&case, &COLUMNS, LEFT, cells(list), DOCUMENT)?.write(&mut pen, SIGNATURE_MM)?;
    foot(&mut pen, list)?;
    let pages = numbered(&case, pen.pages(), (WHOLE, BOTTOM + 8.0), &list.heading.unit)?;
    bind(&template, &case, &pages)
}

fn cells(list: &ProofList) -> Vec<Cells> {
    let row = |(number, row): (usize, &ProofRow)| {
        let whose = row.wording.recipient();
        let texts = vec![number.to_string(), whose.clone(), row.wording.below(), row.award.clone()];
        Cells::Row { whose, texts }
    };
    (1..).zip(&list.rows).map(row).collect()
}

impl ProofHeading {
    const fn head(&self) -> Head<'_> {
        Head {
            parent: self.parent.as_str(),
            office: self.office.as_str(),
            place_and_date: self.place_and_date.as_str(),
        }
    }
}

/// Learns every letter that will be set, so that the first that has no glyph is told with its row.
fn learn<'a>(list: &ProofList, supplies: &'a Supplies) -> Result<TypeCase<'a>, DocumentError> {
    let mut case = TypeCase::new(supplies);
    let heading = &list.heading;
    let faces = [Face::REGULAR, Face::BOLD, Face::ITALIC];
    let of_unit = Whose { name: &heading.unit, document: DOCUMENT };
    let said = [&heading.round, &heading.addressee(), &heading.until()];
    let fixed = NAMES.iter().chain(&ANSWERS).chain(&SIGNED).chain(&[REQUEST, PLAIN]).copied();
    for text in fixed.chain(heading.head().texts()).chain(said.map(String::as_str)) {
        know(&mut case, &faces, &of_unit, text)?;
    }
    for row in &list.rows {
        let recipient = row.wording.recipient();
        for text in [&recipient, &row.wording.below(), &row.award] {
            know(&mut case, &faces, &Whose { name: &recipient, document: DOCUMENT }, text)?;
        }
    }
    Ok(case)
}

/// Letters of the fixed words that are put together with figures.
const PLAIN: &str = "0123456789 .…,:;/–-() abcdefghijklmnopqrstuvwxyz Chỗ nào sai xin sửa thẳng vào danh sách hoặc tệp Excel \
    kèm theo, ghi tên người soát và gửi lại cơ quan trước ngày Cộng tên: tập thể cá nhân hộ gia đình Trang tháng năm \
    Đơn vị đánh dấu: TT Họ và tên Chức vụ, đơn vị Hình thức";

fn title(pen: &mut Pen<'_>, list: &ProofList) -> Result<(), DocumentError> {
    let heading = &list.heading;
    for line in NAMES {
        pen.centred(TITLE, WHOLE, line)?;
    }
    pen.centred(SLANTED, WHOLE, &heading.round)?;
    pen.space(4.0);
    pen.centred(STRONG, WHOLE, &heading.addressee())?;
    pen.space(3.0);
    let how = format!(
        "{REQUEST} Chỗ nào sai, xin sửa thẳng vào danh sách này hoặc vào tệp Excel kèm theo, ghi tên người soát và gửi \
         lại cơ quan{}.",
        heading.until()
    );
    pen.left(TEXT, WHOLE, &how)?;
    pen.space(3.0);
    Ok(())
}

/// How many there are, and where the unit signs: in one piece.
fn foot(pen: &mut Pen<'_>, list: &ProofList) -> Result<(), DocumentError> {
    if pen.y_mm + SIGNATURE_MM > BOTTOM {
        pen.turn();
    }
    pen.space(3.0);
    pen.left(TEXT, WHOLE, &format!("Cộng {}.", counted(&list.rows)))?;
    pen.space(4.0);
    let top = pen.y_mm;
    pen.left(STRONG, OFFICE, "Đơn vị đánh dấu:")?;
    for answer in ANSWERS {
        pen.space(2.5);
        pen.tick_box(OFFICE.x_mm, BOX_MM);
        let beside = Column { x_mm: OFFICE.x_mm + 6.0, width_mm: OFFICE.width_mm };
        pen.left(TEXT, beside, answer)?;
    }
    pen.y_mm = top;
    let [who, how] = SIGNED;
    let when = format!(".................., ngày ...... tháng ...... năm {}", list.heading.year);
    pen.centred(SLANTED, NATION, &when)?;
    pen.centred(STRONG, NATION, who)?;
    pen.centred(SLANTED, NATION, how)
}

#[cfg(test)]
mod tests {
    use super::super::tests::list;
    use super::*;

    fn written(list: &ProofList) -> Result<Vec<u8>, DocumentError> {
        write_proof_paper(list, &Supplies::default())
    }

    #[test]
    fn a_letter_without_a_glyph_is_told_with_its_recipient() {
        let mut list = list(1);
        list.rows[1].wording.name = "Nông 漢".to_owned();
        match written(&list) {
            Err(DocumentError::MissingGlyph { certificate, character, .. }) => {
                assert_eq!((certificate.as_str(), character), ("Bà Nông 漢", '漢'));
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_loose_mark_in_a_name_takes_no_other_letter_away() {
        let mut list = list(1);
        list.rows[1].wording.name = format!("Y Blơ\u{306} {}", "Nông Thị Bích Đào ".repeat(6).trim_end());
        let supplies = Supplies::default();
        let case = learn(&list, &supplies).unwrap();
        let (mut glyphs, face) = (Vec::new(), case.face(Face::BOLD).unwrap());
        face.shape("Nông Thị Bích Đào", 0, &mut glyphs);
        assert_eq!(glyphs.len(), "Nông Thị Bích Đào".chars().count());
    }

    #[test]
    fn the_same_list_gives_the_same_bytes() {
        assert!(written(&list(80)).unwrap() == written(&list(80)).unwrap());
    }

    #[test]
    fn a_row_higher_than_a_page_is_told_and_not_cut() {
        let mut list = list(1);
        list.rows[1].wording.unit = "Công đoàn ".repeat(900);
        assert!(matches!(written(&list), Err(DocumentError::Overflow { .. })));
    }
}
