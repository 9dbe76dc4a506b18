//! `check_template_letters`

use super::supplies_for;
use super::views::MissingLettersView;
use crate::certificates::{batch, of_sheet};
use crate::desk::Desk;
use crate::failure::Failure;
use documents::{Certificate, MissingLetter, Supplies, Template, missing_letters};
use serde::Deserialize;
use ts_rs::TS;

/// A template, and the decision whose sheets it is to print.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct CheckTemplateLetters {
    pub content: Template,
    pub decision_id: i64,
}

/// Which letters the faces of a template lack for a decision's sheets: all of them, before anything is printed.
///
/// # Errors
/// `missing`, `no_sheet`, `supply_unknown`, `supply_missing`.
pub async fn check_template_letters(
    desk: Desk,
    input: CheckTemplateLetters,
) -> Result<Vec<MissingLettersView>, Failure> {
    let supplies = supplies_for(&desk, [&input.content], None).await?;
    let batch = batch(&mut desk.read().await?, input.decision_id).await?;
    let texts: Vec<Certificate> = batch.sheets.into_iter().map(|sheet| sheet.texts).collect();
    missing_views(&texts, &input.content, &supplies)
}

/// The missing letters of a batch, face by face.
pub(crate) fn missing_views(
    texts: &[Certificate],
    template: &Template,
    supplies: &Supplies,
) -> Result<Vec<MissingLettersView>, Failure> {
    let whose =
        |id: &str| texts.iter().find(|one| one.id == id).map_or("", |one| one.recipient.as_str()).to_owned();
    let missing: Vec<MissingLetter> =
        missing_letters(texts, template, supplies).map_err(|error| of_sheet(error, template, whose))?;
    let mut views: Vec<MissingLettersView> = Vec::new();
    for one in missing {
        let face = one.face.to_string();
        match views.iter_mut().find(|view| view.face == face) {
            Some(view) => view.letters.push(one.character.to_string()),
            None => views.push(MissingLettersView {
                face,
                letters: vec![one.character.to_string()],
                sheets: i64::try_from(one.sheets_of_face).unwrap_or(i64::MAX),
                zone: template.name_of(&one.zone),
                recipient: whose(&one.certificate),
            }),
        }
    }
    Ok(views)
}
