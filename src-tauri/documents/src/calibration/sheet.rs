//! The calibration sheet of any size of paper.

use domain::calibration::{INSET_MM, Mark};

use super::scales::{cross, rulers, text};
use crate::template::{Align, Element, Face, PageSize, Template, TextZone, VerticalAlign};

/// How to read the sheet, in the officers' words: it is used away from the screen.
const HOW: [&str; 5] = [
    "1. In tờ này lên giấy thường, cùng cỡ, cùng khay và cùng chiều đặt giấy như khi in phôi; cỡ in 100 % (Actual size), không chọn “Fit”.",
    "2. Đặt thước nằm ngang ngay dưới tâm dấu, vạch 0 đúng mép trái tờ giấy. Số mm nguyên là vạch thước ở ngay trước tâm dấu.",
    "3. Phần mười mm: tìm vạch nhỏ của dấu trùng khít với một vạch của thước. Vạch nhỏ thứ ba trùng thì thêm 0,3 mm.",
    "4. Đặt thước dọc bên trái tâm dấu, vạch 0 đúng mép trên, rồi đọc như vậy. Gõ hai số của mỗi dấu vào chương trình.",
    "5. Thước ngắn hơn giấy: đo từ mép đến dấu 5, rồi từ dấu 5 đến dấu kia, và gõ cả hai, ví dụ 210,2 + 190,1.",
];

/// What a calibration sheet is printed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetUse {
    /// To be read: as the printer prints by itself.
    Reading,
    /// To be looked at once more, corrected: its readings would undo the correction that it shows.
    Looking,
}

/// Sheets lower than this have no room for how to read them, mm; the window says it too.
const ROOM_MM: f64 = 140.0;
/// How many lines stand above the cross in the middle.
const LINES_ABOVE: usize = 3;
/// Space that is left around a cross, mm.
const CLEAR_MM: f64 = 14.0;

/// The sheet of this size: crosses near the corners and in the middle at the places that [`Mark::place`] tells, each with
/// verniers, rulers along the edges, and how to read it.
#[must_use]
pub fn calibration_sheet(page: PageSize, used_for: SheetUse) -> Template {
    let size = format!("{} × {} mm", page.width_mm, page.height_mm);
    let name = match used_for {
        SheetUse::Reading => format!("Tờ căn chỉnh máy in {size}"),
        SheetUse::Looking => format!("Tờ xem lại sau khi căn chỉnh {size}"),
    };
    let mut elements = rulers(page);
    elements.extend(Mark::ALL.into_iter().flat_map(|mark| cross(mark, page)));
    elements.extend(sides(page).map(Element::Text));
    if page.width_mm.min(page.height_mm) >= ROOM_MM {
        elements.push(Element::Text(title(&name, page)));
        let says = match used_for {
            SheetUse::Reading => HOW.map(str::to_owned).to_vec(),
            SheetUse::Looking => looking(page),
        };
        elements.extend(words(says, page).map(Element::Text));
    }
    Template { name, page, elements }
}

/// Which edges the distances are counted from.
fn sides(page: PageSize) -> impl Iterator<Item = TextZone> {
    let middle = page.width_mm / 2.0;
    let mut left = text(
        "left-edge".to_owned(),
        "MÉP TRÁI".to_owned(),
        (12.0, page.height_mm / 2.0 + 8.0, 18.0, 4.0),
        8.0,
    );
    left.align = Align::Left;
    [text("upper-edge".to_owned(), "MÉP TRÊN".to_owned(), (middle + 6.0, 12.0, 20.0, 4.0), 8.0), left]
        .into_iter()
}

fn title(name: &str, page: PageSize) -> TextZone {
    let at = (INSET_MM + CLEAR_MM, INSET_MM + 1.0, page.width_mm - 2.0 * (INSET_MM + CLEAR_MM), 10.0);
    let mut zone = text("title".to_owned(), name.to_uppercase().replace("MM", "mm"), at, 16.0);
    zone.face = Face::BOLD;
    zone.smallest_size_pt = 7.0;
    zone
}

/// Where each cross must be found, and that the sheet is not to be read again.
fn looking(page: PageSize) -> Vec<String> {
    let places = Mark::ALL.map(|mark| {
        let (x, y) = mark.place(page.width_mm, page.height_mm);
        format!("dấu {} ở {x} và {y} mm", mark.number())
    });
    vec![
        "Tờ này đã được bù lệch: chỉ để xem lại, đừng gõ số đo của nó vào chương trình.".to_owned(),
        "Mỗi dấu phải cách mép trái và mép trên đúng như sau, sai không quá nửa mm:".to_owned(),
        format!("{}.", places.join("; ")),
    ]
}

/// These lines, shared out above and below the cross in the middle.
fn words(says: Vec<String>, page: PageSize) -> impl Iterator<Item = TextZone> {
    let (width, middle) = (page.width_mm - 2.0 * (INSET_MM + CLEAR_MM), (page.height_mm / 2.0).round());
    let (above, below) = (INSET_MM + 13.0, middle + CLEAR_MM);
    let room = (middle - CLEAR_MM - above).min(30.0);
    says.into_iter().enumerate().map(move |(line, says)| {
        let top = if line < LINES_ABOVE { above } else { below };
        let height = room / LINES_ABOVE as f64;
        let at = (INSET_MM + CLEAR_MM, top + (line % LINES_ABOVE) as f64 * height, width, height);
        let mut zone = text(format!("how-{line}"), says, at, 11.0);
        zone.smallest_size_pt = 5.0;
        zone.max_lines = 3;
        zone.align = Align::Left;
        zone.vertical = VerticalAlign::Top;
        zone
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::certificate::Certificate;
    use crate::pdf::{Output, render};
    use crate::sheet::PrintMode;
    use crate::supplies::Supplies;

    #[test]
    fn there_is_a_sheet_for_every_size_that_is_printed_on() {
        let sides = [100.0, 148.0, 297.0, 1200.0];
        for width_mm in sides {
            for height_mm in sides {
                for used_for in [SheetUse::Reading, SheetUse::Looking] {
                    let sheet = calibration_sheet(PageSize { width_mm, height_mm }, used_for);
                    let output = Output::new(PrintMode::FullPage);
                    let made = render(&[Certificate::default()], &sheet, &Supplies::default(), output);
                    assert!(made.is_ok(), "{width_mm} × {height_mm}: {:?}", made.err());
                }
            }
        }
    }
}
