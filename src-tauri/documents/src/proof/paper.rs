//! The list on paper: the head that letters of offices have (NĐ 30/2020), the table over as many pages as it takes, and
//! a place for the unit to sign.

mod pen;
mod table;

use super::{ProofList, REQUEST, counted};
use crate::error::DocumentError;
use crate::pdf::bind;
use crate::supplies::Supplies;
use crate::template::{Face, PageSize, Template};
use crate::typesetting::TypeCase;
use pen::{Column, Pen, Style};
use table::Table;

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

const SMALL: Style = Style { face: Face::REGULAR, size_pt: 10.0 };
const TEXT: Style = Style { face: Face::REGULAR, size_pt: 13.0 };
const CAPITALS: Style = Style { face: Face::REGULAR, size_pt: 12.0 };
const STRONG_CAPITALS: Style = Style { face: Face::BOLD, size_pt: 12.0 };
const STRONG: Style = Style { face: Face::BOLD, size_pt: 13.0 };
const SLANTED: Style = Style { face: Face::ITALIC, size_pt: 13.0 };
const TITLE: Style = Style { face: Face::BOLD, size_pt: 14.0 };

/// What the place for the signature needs, mm.
const SIGNATURE_MM: f64 = 50.0;
const BOX_MM: f64 = 3.6;

const MOTTO: [&str; 2] = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"];
const NAMES: [&str; 2] = ["DANH SÁCH ĐỀ NGHỊ SOÁT LẠI", "HỌ TÊN, CHỨC VỤ, ĐƠN VỊ IN TRÊN BẰNG, GIẤY KHEN"];
const ANSWERS: [&str; 2] = ["Đúng như trên, không sửa", "Có chỗ sửa, đã ghi vào danh sách"];
const SIGNED: [&str; 2] = ["NGƯỜI SOÁT CỦA ĐƠN VỊ", "(Ký, ghi rõ họ tên, số điện thoại)"];

/// Writes the list as a PDF on A4.
///
/// # Errors
/// [`DocumentError::MissingGlyph`] with the recipient, [`DocumentError::Overflow`] for a row higher than a page.
pub fn write_proof_paper(list: &ProofList) -> Result<Vec<u8>, DocumentError> {
    let template = Template { name: list.heading.addressee(), page: PAGE, elements: Vec::new() };
    let supplies = Supplies::default();
    let case = learn(list, &supplies)?;
    let mut pen = Pen::new(&case, TOP);
    head(&mut pen, list)?;
    title(&mut pen, list)?;
    Table::of(&case, list)?.write(&mut pen, SIGNATURE_MM)?;
    foot(&mut pen, list)?;
    let pages = pen.pages();
    let leaves = pages.len();
    let numbered: Vec<_> = (1..)
        .zip(pages)
        .map(|(number, leaf)| {
            let mut pen = Pen::on(&case, leaf, BOTTOM + 8.0);
            pen.left(SMALL, WHOLE, &list.heading.unit)?;
            pen.back(SMALL);
            pen.right(SMALL, WHOLE, &format!("Trang {number}/{leaves}"))?;
            Ok(pen.leaf())
        })
        .collect::<Result<_, DocumentError>>()?;
    bind(&template, &case, &numbered)
}

/// Learns every letter that will be set, so that the first that has no glyph is told with its row.
fn learn<'a>(list: &ProofList, supplies: &'a Supplies) -> Result<TypeCase<'a>, DocumentError> {
    let mut case = TypeCase::new(supplies);
    let heading = &list.heading;
    let said = [
        &heading.parent,
        &heading.office,
        &heading.place_and_date,
        &heading.round,
        &heading.addressee(),
        &heading.until(),
    ];
    for face in [Face::REGULAR, Face::BOLD, Face::ITALIC] {
        let mut know = |whose: &str, text: &str| {
            let missing = |character| DocumentError::MissingGlyph {
                certificate: whose.to_owned(),
                zone: "proof_list".to_owned(),
                character,
                face,
            };
            let face = case.face_mut(face)?;
            face.learn(text).map_err(missing)?;
            // A line of the text may be set letter by letter where the whole, for a loose mark in it, is not.
            text.chars().try_for_each(|letter| face.learn(letter.encode_utf8(&mut [0; 4])).map_err(missing))
        };
        for text in MOTTO.iter().chain(&NAMES).chain(&ANSWERS).chain(&SIGNED).chain(&[REQUEST]) {
            know(&heading.unit, text)?;
        }
        know(&heading.unit, PLAIN)?;
        for text in said {
            know(&heading.unit, text)?;
        }
        for row in &list.rows {
            let recipient = row.wording.recipient();
            for text in [&recipient, &row.wording.below(), &row.award] {
                know(&recipient, text)?;
            }
        }
    }
    Ok(case)
}

/// Letters of the fixed words that are put together with figures.
const PLAIN: &str = "0123456789 .…,:;/–-() abcdefghijklmnopqrstuvwxyz Chỗ nào sai xin sửa thẳng vào danh sách hoặc tệp Excel \
    kèm theo, ghi tên người soát và gửi lại cơ quan trước ngày Cộng tên: tập thể cá nhân hộ gia đình Trang tháng năm \
    Đơn vị đánh dấu: TT Họ và tên Chức vụ, đơn vị Hình thức";

fn head(pen: &mut Pen<'_>, list: &ProofList) -> Result<(), DocumentError> {
    let heading = &list.heading;
    let top = pen.y_mm;
    pen.centred(CAPITALS, OFFICE, &heading.parent)?;
    pen.centred(STRONG_CAPITALS, OFFICE, &heading.office)?;
    pen.rule(OFFICE, 24.0);
    let office = std::mem::replace(&mut pen.y_mm, top);
    let [nation, motto] = MOTTO;
    pen.centred(STRONG_CAPITALS, NATION, nation)?;
    pen.centred(STRONG, NATION, motto)?;
    pen.rule(NATION, 58.0);
    pen.space(3.0);
    pen.centred(SLANTED, NATION, &heading.place_and_date)?;
    pen.y_mm = pen.y_mm.max(office) + 6.0;
    Ok(())
}

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

    #[test]
    fn a_letter_without_a_glyph_is_told_with_its_recipient() {
        let mut list = list(1);
        list.rows[1].wording.name = "Nông 漢".to_owned();
        match write_proof_paper(&list) {
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
        assert!(write_proof_paper(&list(80)).unwrap() == write_proof_paper(&list(80)).unwrap());
    }

    #[test]
    fn a_row_higher_than_a_page_is_told_and_not_cut() {
        let mut list = list(1);
        list.rows[1].wording.unit = "Công đoàn ".repeat(900);
        assert!(matches!(write_proof_paper(&list), Err(DocumentError::Overflow { .. })));
    }
}
