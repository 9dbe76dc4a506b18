//! What is printed beside the certificates: every word can be read back, and long names fit.

use std::process::Command;

use documents::{
    Addressee, DocumentError, EnvelopeSize, HandOver, HandOverBy, HandOverPart, HandOverRow, Invitation,
    InvitationSize, LabelFault, LabelGrid, Pdf, Printed, Sender, Sticker, Supplies, write_envelopes,
    write_hand_over, write_invitations, write_stickers,
};

use crate::batch::{COLLECTIVES, certificate};
use crate::readers::{checked, folder, lines, on_disk};

/// The print as the readers take it, with a picture of its first page left to look at.
fn kept(name: &str, print: Printed) -> Pdf {
    let pdf = Pdf { bytes: print.bytes, sheets: print.pages, shrunk: Vec::new() };
    let said = checked(name, &pdf);
    assert!(!said.contains("WARNING"), "{name}: {said}");
    let path = on_disk(name, &pdf);
    let picture = folder().join(name);
    let made = Command::new("pdftoppm").args(["-r", "80", "-png"]).arg(path).arg(picture).status();
    assert!(made.is_ok_and(|status| status.success()));
    assert_eq!(lines(&pdf).len(), print.pages, "{name}");
    pdf
}

/// All words of a page in their order.
fn words(pdf: &Pdf, page: usize) -> String {
    lines(pdf)[page].join(" ")
}

fn stickers(count: usize) -> Vec<Sticker> {
    let sticker = |place: usize| {
        let certificate = certificate(place);
        Sticker {
            place: format!("Lượt {} – vị trí {}", place / 10 + 1, place % 10 + 1),
            ordinal: certificate.ordinal_line,
            recipient: certificate.recipient,
            below: certificate.position_and_unit,
            award: "Bằng khen của Ban Chấp hành Liên đoàn Lao động tỉnh".to_owned(),
        }
    };
    (0..count).map(sticker).collect()
}

#[test]
fn a_sticker_says_turn_place_name_unit_award_and_number_on_every_kind_of_label() {
    let grids = [
        LabelGrid::TWO_BY_SEVEN,
        LabelGrid::THREE_BY_EIGHT,
        LabelGrid::THREE_BY_SEVEN,
        LabelGrid::TWO_BY_FOUR,
    ];
    let stickers = stickers(24);
    for grid in grids {
        let name = format!("stickers-{}x{}", grid.columns, grid.rows);
        let pdf = kept(&name, write_stickers(&stickers, &grid, 1, &Supplies::default()).unwrap());
        let all: String = (0..pdf.sheets).map(|page| words(&pdf, page) + " ").collect();
        for sticker in &stickers {
            let Sticker { place, ordinal, recipient, below, award } = sticker;
            for text in [place, ordinal, recipient, below, award] {
                assert!(all.contains(text.as_str()), "{name}: {text} is not in {all}");
            }
        }
    }
}

#[test]
fn stickers_begin_with_the_first_label_that_is_left_on_the_sheet() {
    let grid = LabelGrid::TWO_BY_SEVEN;
    let pdf = kept("stickers-begun", write_stickers(&stickers(3), &grid, 13, &Supplies::default()).unwrap());
    assert_eq!(pdf.sheets, 2);
    assert!(words(&pdf, 0).contains("vị trí 2") && !words(&pdf, 0).contains("vị trí 3"));
    assert!(words(&pdf, 1).contains("vị trí 3"));
    let refused = write_stickers(&stickers(3), &grid, 15, &Supplies::default());
    assert_eq!(refused, Err(DocumentError::Labels(LabelFault::First)));
}

fn hand_over() -> HandOver {
    let row = |place: usize| {
        let certificate = certificate(place);
        HandOverRow {
            recipient: certificate.recipient,
            below: certificate.position_and_unit,
            award: "Bằng khen".to_owned(),
            ordinal: format!("{:02}", place + 1),
            bonus: (place != 4).then_some(1_080_000),
        }
    };
    let part = |heading: &str, places: std::ops::Range<usize>| HandOverPart {
        heading: heading.to_owned(),
        rows: places.map(row).collect(),
    };
    HandOver {
        parent: "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM".to_owned(),
        office: "LIÊN ĐOÀN LAO ĐỘNG TỈNH BẮC KẠN".to_owned(),
        place_and_date: "Bắc Kạn, ngày 29 tháng 12 năm 2023".to_owned(),
        decision: "Kèm theo Quyết định số: 737/QĐ-LĐLĐ, ngày 25 tháng 12 năm 2023".to_owned(),
        parts: vec![
            part("Lượt 1: Cờ thi đua, tập thể", 0..3),
            part("Lượt 2: Bằng khen, tập thể", 3..12),
            part("Lượt 3: Bằng khen, cá nhân", 12..22),
        ],
    }
}

#[test]
fn the_list_to_sign_has_everybody_under_their_turn_with_their_money_and_the_sum() {
    let list = hand_over();
    let pdf =
        kept("hand-over-turns", write_hand_over(&list, HandOverBy::Turn, &Supplies::default()).unwrap());
    let all: String = (0..pdf.sheets).map(|page| words(&pdf, page) + " ").collect();
    for part in &list.parts {
        assert!(all.contains(&part.heading), "{}", part.heading);
        for row in &part.rows {
            assert!(all.contains(&row.recipient), "{} is not in {all}", row.recipient);
        }
    }
    assert!(all.contains("Cộng: 22 tên; tiền thưởng 22.680.000 đồng (1 tên chưa có tiền thưởng)."), "{all}");
    for page in 0..pdf.sheets {
        assert!(words(&pdf, page).contains("Ký nhận"), "page {page} has no heading");
    }
    assert_eq!(all.matches("NGƯỜI LẬP DANH SÁCH").count(), 1);
}

#[test]
fn each_unit_signs_pages_of_its_own() {
    let mut list = hand_over();
    for (part, unit) in
        list.parts.iter_mut().zip(["Công đoàn Ngành Giáo dục", COLLECTIVES[2], "Công đoàn Ngành Y tế"])
    {
        part.heading = unit.to_owned();
    }
    let pdf =
        kept("hand-over-units", write_hand_over(&list, HandOverBy::Unit, &Supplies::default()).unwrap());
    let pages: Vec<String> = (0..pdf.sheets).map(|page| words(&pdf, page)).collect();
    for part in &list.parts {
        let of_unit = pages.iter().filter(|page| page.contains(&format!("Đơn vị: {}", part.heading))).count();
        assert_eq!(of_unit, 1, "{}", part.heading);
    }
    assert_eq!(pages.concat().matches("ĐẠI DIỆN ĐƠN VỊ NHẬN").count(), 3);
}

fn guests() -> Vec<Addressee> {
    let mut guests: Vec<Addressee> = (0..8)
        .map(certificate)
        .map(|one| Addressee { name: one.recipient, below: one.position_and_unit })
        .collect();
    guests.push(Addressee { name: format!("Đại diện {}", COLLECTIVES[3]), below: String::new() });
    guests
}

#[test]
fn an_envelope_says_who_sends_and_who_receives() {
    let sender = Sender {
        parent: "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM".to_owned(),
        office: "LIÊN ĐOÀN LAO ĐỘNG TỈNH BẮC KẠN".to_owned(),
        address:
            "Số 12, đường Trường Chinh, tổ 7, phường Phùng Chí Kiên, thành phố Bắc Kạn; ĐT: 0209 3 870 000"
                .to_owned(),
    };
    for (name, size) in [("envelopes-dl", EnvelopeSize::Dl), ("envelopes-c5", EnvelopeSize::C5)] {
        let guests = guests();
        let pdf = kept(name, write_envelopes(&sender, &guests, size, &Supplies::default()).unwrap());
        for (page, guest) in guests.iter().enumerate() {
            let words = words(&pdf, page);
            for text in [&sender.parent, &sender.office, &sender.address, &guest.name, &guest.below] {
                assert!(words.contains(text.as_str()), "{text} is not in {words}");
            }
        }
    }
}

fn invitation() -> Invitation {
    Invitation {
        parent: "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM".to_owned(),
        office: "LIÊN ĐOÀN LAO ĐỘNG TỈNH BẮC KẠN".to_owned(),
        host: "Liên đoàn Lao động tỉnh Bắc Kạn".to_owned(),
        event: "Hội nghị tổng kết công tác công đoàn và trao thưởng năm 2023".to_owned(),
        time: "08 giờ 00, thứ Sáu, ngày 29 tháng 12 năm 2023".to_owned(),
        place: "Hội trường Liên đoàn Lao động tỉnh, tổ 7, phường Phùng Chí Kiên, thành phố Bắc Kạn"
            .to_owned(),
        place_and_date: "Bắc Kạn, ngày 20 tháng 12 năm 2023".to_owned(),
        signing_form: "TM. BAN THƯỜNG VỤ\nCHỦ TỊCH".to_owned(),
        signer: "Hoàng Minh Khôi".to_owned(),
    }
}

#[test]
fn an_invitation_says_who_to_what_when_and_where() {
    for (name, size) in [("invitations-a5", InvitationSize::A5), ("invitations-a4", InvitationSize::A4)] {
        let (invitation, guests) = (invitation(), guests());
        let pdf = kept(name, write_invitations(&invitation, &guests, size, &Supplies::default()).unwrap());
        for (page, guest) in guests.iter().enumerate() {
            let words = words(&pdf, page);
            for text in [
                &guest.name,
                &guest.below,
                &invitation.event,
                &invitation.time,
                &invitation.place,
                &invitation.signer,
            ] {
                assert!(words.contains(text.as_str()), "{text} is not in {words}");
            }
        }
    }
}

#[test]
fn a_letter_that_no_face_has_is_told_with_whose_it_is() {
    let guest = Addressee { name: "Bà Nông 漢".to_owned(), below: String::new() };
    match write_envelopes(&Sender::default(), &[guest], EnvelopeSize::Dl, &Supplies::default()) {
        Err(DocumentError::MissingGlyph { certificate, character, .. }) => {
            assert_eq!((certificate.as_str(), character), ("Bà Nông 漢", '漢'));
        }
        other => panic!("{other:?}"),
    }
}
