//! What cannot be printed is named: the sheet, the zone, the text or the character.

use documents::{
    DocumentError, Face, Output, Page, PreviewOptions, PrintMode, Supplies, Template, preview, render,
};

use crate::batch::{certificate, certificates};

#[test]
fn a_text_that_overflows_names_its_sheet_and_zone() {
    let mut batch = certificates(600);
    let endless = "Công đoàn cơ sở ".repeat(30).trim_end().to_owned();
    batch[401].recipient = endless.clone();
    batch[588].signer = endless.clone();
    let template = Template::preset(Page::A3);
    let error =
        render(&batch, &template, &Supplies::default(), Output::new(PrintMode::Overprint)).unwrap_err();
    let expected = DocumentError::Overflow {
        certificate: "award-401".to_owned(),
        zone: "recipient".to_owned(),
        text: endless,
    };
    assert_eq!(error, expected);
    let options = PreviewOptions { mode: PrintMode::Overprint };
    assert_eq!(preview(&batch[401], &template, &Supplies::default(), options).unwrap_err(), expected);
}

#[test]
fn a_character_without_a_glyph_names_its_sheet_zone_and_face() {
    let mut batch = certificates(4);
    batch[2].citation = "Đã có thành tích xuất sắc 勞動".to_owned();
    let error =
        render(&batch, &Template::preset(Page::A4), &Supplies::default(), Output::new(PrintMode::FullPage))
            .unwrap_err();
    let expected = DocumentError::MissingGlyph {
        certificate: "award-2".to_owned(),
        zone: "citation".to_owned(),
        character: '勞',
        face: Face::ITALIC,
    };
    assert_eq!(error, expected);
}

#[test]
fn a_zone_that_is_not_printed_cannot_stop_the_print() {
    let mut over_stock = certificate(0);
    over_stock.authority = "勞".to_owned();
    let template = Template::preset(Page::A3);
    assert!(
        render(&[over_stock.clone()], &template, &Supplies::default(), Output::new(PrintMode::Overprint))
            .is_ok()
    );
    assert!(
        render(&[over_stock], &template, &Supplies::default(), Output::new(PrintMode::FullPage)).is_err()
    );
}

#[test]
fn an_empty_batch_is_no_document() {
    let template = Template::preset(Page::A3);
    assert_eq!(
        render(&[], &template, &Supplies::default(), Output::new(PrintMode::FullPage)),
        Err(DocumentError::EmptyBatch)
    );
}
