//! Whether what will be printed is what was signed, letter by letter.

use super::batch::{Batch, BatchSheet};
use super::paper::Papers;
use crate::failure::{Failure, FailureCode};
use documents::{Content, Element, Field, Layer, PrintMode, Template};
use domain::catalogue::AwardCode;
use domain::recipient::RecipientKind;
use domain::text::fold;
use domain::wording::{
    citation_on_sheet, decision_line, in_full, ordinal_line, place_and_date, position_line, recipient_line,
};
use serde::Serialize;
use std::collections::{HashMap, HashSet};
use store::Reader;
use store::awards::Award;
use store::decisions::Signed;
use ts_rs::TS;

/// Where a sheet and the signed list part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Difference {
    /// The sheet; none where an award has no sheet.
    pub certificate_id: Option<i64>,
    /// Of whom, as the signed list has it.
    pub recipient: String,
    /// What differs: recipient, `below`, citation, ordinal, decision, date, order, award, `missing`, `twice`, `unprinted`.
    pub what: String,
    /// What the sheet will say.
    pub printed: String,
    /// What was signed.
    pub signed: String,
}

/// Compares the texts that a batch hands to the printer with the rows that the signature froze. The rows are read anew,
/// and what they should say is put together from them, not taken from the batch.
///
/// # Errors
/// What the file did.
pub(crate) async fn differences(
    reader: &mut Reader,
    batch: &Batch,
    papers: &Papers,
    mode: PrintMode,
) -> Result<Vec<Difference>, Failure> {
    let Some(signed) = &batch.decision.signed else { return Err(Failure::new(FailureCode::NoSheet)) };
    let awards = reader.awards_of_decision(batch.decision.id).await?;
    // An award has a sheet when others of its kind have one: flags and badges have none.
    let with_sheet: HashSet<&AwardCode> = batch.sheets.iter().map(|sheet| &sheet.award.award).collect();
    let mut by_award: HashMap<i64, Vec<&BatchSheet>> = HashMap::new();
    for sheet in &batch.sheets {
        by_award.entry(sheet.award.id).or_default().push(sheet);
    }
    let mut found = Vec::new();
    for (award, place) in awards.iter().zip(1_i64..) {
        let sheets = by_award.remove(&award.id).unwrap_or_default();
        if award.ordinal != place {
            found.push(one(None, award, "order", award.ordinal.to_string(), place.to_string()));
        }
        match sheets.as_slice() {
            [] if award.state == "valid" && with_sheet.contains(&award.award) => {
                found.push(one(None, award, "missing", String::new(), name_line(award)));
            }
            [] => {}
            [sheet] => found.extend(of_sheet(sheet, award, signed)),
            [first, ..] => {
                let count = sheets.len().to_string();
                found.push(one(Some(first.certificate.id), award, "twice", count, "1".to_owned()));
            }
        }
    }
    let names: Vec<String> = reader.award_types().await?.into_iter().map(|one| one.entry.name).collect();
    for (paper, sheets) in papers.parted(&batch.sheets)? {
        found.extend(unprinted(&sheets, &paper.template, mode));
        found.extend(sheets.iter().filter_map(|sheet| of_another(sheet, &paper.template, &names)));
    }
    Ok(found)
}

fn one(id: Option<i64>, award: &Award, what: &str, printed: String, signed: String) -> Difference {
    Difference { certificate_id: id, recipient: name_line(award), what: what.to_owned(), printed, signed }
}

fn name_line(award: &Award) -> String {
    recipient_line(award.kind, award.honorific.as_deref(), &in_full(&award.name))
}

/// What one sheet says against what its frozen row should make it say.
fn of_sheet(sheet: &BatchSheet, award: &Award, signed: &Signed) -> Vec<Difference> {
    let below = match award.kind {
        RecipientKind::Collective => String::new(),
        RecipientKind::Individual | RecipientKind::Household => {
            let full = |text: &Option<String>| in_full(text.as_deref().unwrap_or_default());
            position_line(Some(&full(&award.position)), Some(&full(&award.unit)))
        }
    };
    let number = ordinal_line(award.ordinal);
    // A replacement says after the number what it is.
    let ordinal = match sheet.texts.ordinal_line.strip_prefix(&number) {
        Some(rest) if rest.is_empty() || rest.starts_with(" (") => number.clone(),
        _ => sheet.texts.ordinal_line.clone(),
    };
    let texts = &sheet.texts;
    let pairs = [
        ("recipient", &texts.recipient, name_line(award)),
        ("below", &texts.position_and_unit, below),
        ("citation", &texts.citation, citation_on_sheet(&award.citation)),
        ("ordinal", &ordinal, number),
        ("decision", &texts.decision_line, decision_line(&award.number, award.decided_on)),
        ("date", &texts.place_and_date, place_and_date(&signed.place, award.decided_on)),
    ];
    let differing = pairs.into_iter().filter(|(_, printed, signed)| **printed != *signed);
    differing
        .map(|(what, printed, signed)| one(Some(sheet.certificate.id), award, what, printed.clone(), signed))
        .collect()
}

/// A template that prints no name at all makes every sheet wrong, however right its texts are.
fn unprinted(sheets: &[&BatchSheet], template: &Template, mode: PrintMode) -> Option<Difference> {
    let prints = |field: Field| {
        template.elements.iter().any(|element| {
            let Element::Text(zone) = element else { return false };
            let is_seen = mode == PrintMode::FullPage || zone.layer == Layer::Overprint;
            is_seen && zone.content == Content::Field(field)
        })
    };
    let first = sheets.first().filter(|_| !prints(Field::Recipient))?;
    Some(one(Some(first.certificate.id), &first.award, "unprinted", String::new(), name_line(&first.award)))
}

/// What an award's name has in quotes: "Vì sự nghiệp xây dựng tổ chức Công đoàn".
fn motto(name: &str) -> Option<&str> {
    name.split_once('“')?.1.split_once('”').map(|(motto, _)| motto)
}

/// A template made for another award says that award's name in a text of its own, on each sheet.
fn of_another(sheet: &BatchSheet, template: &Template, names: &[String]) -> Option<Difference> {
    let own = motto(&sheet.award.award_name).map(fold);
    let fixed = template.elements.iter().filter_map(|element| match element {
        Element::Text(zone) => match &zone.content {
            Content::Fixed(text) => Some(text),
            Content::Field(_) => None,
        },
        _ => None,
    });
    let mut foreign = fixed.filter_map(|text| {
        let said = motto(text).map(fold)?;
        let is_award = names.iter().any(|name| motto(name).map(fold).as_ref() == Some(&said));
        (is_award && own.as_ref() != Some(&said)).then_some(text)
    });
    let (award, said) = (&sheet.award, foreign.next()?);
    Some(one(Some(sheet.certificate.id), award, "award", said.clone(), award.award_name.clone()))
}

/// Refuses while a batch and its decision part.
///
/// # Errors
/// `batch_differs`, with the first that differs.
pub(crate) fn must_match(differences: &[Difference]) -> Result<(), Failure> {
    let Some(first) = differences.first() else { return Ok(()) };
    Err(Failure::new(FailureCode::BatchDiffers)
        .fact("count", differences.len())
        .fact("recipient", &first.recipient)
        .fact("difference", &first.what)
        .fact("printed", &first.printed)
        .fact("signed", &first.signed))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::certificates::batch::texts;
    use domain::certificate::{Cause, CertificateState};
    use store::certificates::Certificate;

    fn award() -> Award {
        Award {
            id: 1,
            decision_id: 1,
            nomination_id: None,
            ordinal: 33,
            number: "737/QĐ-LĐLĐ".to_owned(),
            decided_on: "2023-12-25".parse().unwrap(),
            year: 2023,
            kind: RecipientKind::Individual,
            honorific: Some("Bà".to_owned()),
            name: "Nông Thị Bích Đào".to_owned(),
            position: Some("Phó Chủ tịch".to_owned()),
            unit: Some("CĐCS Giao thông vận tải".to_owned()),
            nominated_by: None,
            person_id: None,
            unit_id: None,
            award: AwardCode::new("BK_LDLD"),
            award_name: "Bằng khen".to_owned(),
            theme: None,
            citation: "Đã có thành tích xuất sắc".to_owned(),
            bonus: None,
            state: "valid".to_owned(),
        }
    }

    fn signed() -> Signed {
        Signed {
            number: "737/QĐ-LĐLĐ".to_owned(),
            number_key: "737".to_owned(),
            on: "2023-12-25".parse().unwrap(),
            signer_name: "Hoàng Minh Khôi".to_owned(),
            signer_title: "CHỦ TỊCH".to_owned(),
            signer_form: "TM. BAN THƯỜNG VỤ".to_owned(),
            authority: "Ban Chấp hành".to_owned(),
            place: "Bắc Kạn".to_owned(),
            signature: None,
        }
    }

    fn sheet_of(printed: &Award) -> BatchSheet {
        let certificate = Certificate {
            id: 7,
            award_id: 1,
            serial: 1,
            state: CertificateState::Waiting,
            paper_number: None,
            print_run_id: None,
            printed_text: None,
            cause: Cause::First,
            taken_by: None,
        };
        let texts = texts("7", printed, &signed(), "Bằng khen");
        BatchSheet { certificate, award: printed.clone(), texts, note: None }
    }

    fn told(printed: &Award) -> Vec<String> {
        of_sheet(&sheet_of(printed), &award(), &signed()).into_iter().map(|one| one.what).collect()
    }

    #[test]
    fn a_sheet_that_says_what_was_signed_differs_in_nothing() {
        assert_eq!(told(&award()), [""; 0]);
        let mut replaced = sheet_of(&award());
        replaced.texts.ordinal_line.push_str(" (cấp đổi lần 1)");
        assert!(
            of_sheet(&replaced, &award(), &signed()).is_empty(),
            "the note of a replacement is no difference"
        );
    }

    #[test]
    fn one_letter_one_mark_or_one_figure_is_a_difference() {
        for name in ["Nông Thị Bích Đao", "Nông Thị Bích  Đào", "Nông Thị Bích Đào ", "Nồng Thị Bích Đào"]
        {
            assert_eq!(told(&Award { name: name.to_owned(), ..award() }), ["recipient"], "{name}");
        }
        assert_eq!(told(&Award { ordinal: 3, ..award() }), ["ordinal"]);
        assert_eq!(told(&Award { ordinal: 333, ..award() }), ["ordinal"]);
        assert_eq!(told(&Award { unit: None, ..award() }), ["below"]);
        assert_eq!(told(&Award { citation: "Đã có thành tích".to_owned(), ..award() }), ["citation"]);
    }

    #[test]
    fn a_template_made_for_another_award_is_told() {
        let names = [
            "Kỷ niệm chương “Vì sự nghiệp xây dựng tổ chức Công đoàn”",
            "Huy hiệu “Vì sự nghiệp phát triển tỉnh”",
        ]
        .map(str::to_owned);
        let mut template = Template::preset(documents::Page::A4);
        for element in &mut template.elements {
            if let Element::Text(zone) = element
                && zone.id == "presents"
            {
                zone.content = Content::Fixed("“VÌ SỰ NGHIỆP XÂY DỰNG TỔ CHỨC CÔNG ĐOÀN”".to_owned());
            }
        }
        let of = |name: &String| sheet_of(&Award { award_name: name.clone(), ..award() });
        assert_eq!(of_another(&of(&names[0]), &template, &names), None);
        let told = of_another(&of(&names[1]), &template, &names).unwrap();
        assert_eq!((told.what.as_str(), told.signed), ("award", names[1].clone()));
    }

    #[test]
    fn a_template_without_a_place_for_the_name_is_told() {
        let sheet = sheet_of(&award());
        let mut template = Template::preset(documents::Page::A3);
        assert!(unprinted(&[&sheet], &template, PrintMode::Overprint).is_none());
        template.elements.retain(|element| {
            !matches!(element, documents::Element::Text(zone) if zone.content == Content::Field(Field::Recipient))
        });
        assert_eq!(unprinted(&[&sheet], &template, PrintMode::Overprint).unwrap().what, "unprinted");
    }
}
