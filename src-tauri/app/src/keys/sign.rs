//! `sign_statements`, and the codes of the sheets that are printed

use super::facts::{SheetFacts, facts_of};
use super::open::ready;
use crate::certificates::{Batch, batch};
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use documents::{Certificate as Sheet, Element, Template};
use serde::{Deserialize, Serialize};
use statements::{Facts, fingerprint, sample, sign};
use std::collections::HashMap;
use store::statements::Statement;
use store::{Reader, Topic};
use ts_rs::TS;

/// Whether sheets carry their QR codes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Codes {
    /// Where the template has a place for one.
    #[default]
    Signed,
    /// This time none does: the key cannot be opened, and the sheets are wanted today.
    LeftOut,
}

/// The decision whose sheets shall be signed for.
#[derive(Debug, Deserialize, TS)]
pub struct SignStatements {
    /// The decision.
    pub decision_id: i64,
}

/// What was signed.
#[derive(Debug, Serialize, TS)]
pub struct SignedStatements {
    /// How many statements are new.
    pub signed: i64,
    /// How many were there already.
    pub kept: i64,
}

/// Signs a statement for each sheet of a decision that has none, so that they print without the key.
///
/// # Errors
/// `no_sheet`, `key_missing`, `key_locked`, `statement_impossible`; then none is signed.
pub async fn sign_statements(desk: Desk, input: SignStatements) -> Result<SignedStatements, Failure> {
    let mut reader = desk.read().await?;
    let batch = batch(&mut reader, input.decision_id).await?;
    drop(reader);
    let ids: Vec<String> = batch.sheets.iter().map(|sheet| sheet.texts.id.clone()).collect();
    let (texts, signed) = statements_of(&desk, &batch, &ids).await?;
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    Ok(SignedStatements { signed: count(signed), kept: count(texts.len() - signed) })
}

/// Gives sheets what their codes say, where the template has a place for a code: what was signed for them before, or a
/// new statement by the open key.
///
/// # Errors
/// `key_missing`, `key_locked` when one must be signed and no key is open, `statement_impossible`.
pub(crate) async fn put_statements(
    desk: &Desk,
    batch: &Batch,
    sheets: &mut [Sheet],
    template: &Template,
    codes: Codes,
) -> Result<(), Failure> {
    if codes == Codes::LeftOut || !has_code(template) {
        return Ok(());
    }
    let ids: Vec<String> = sheets.iter().map(|sheet| sheet.id.clone()).collect();
    let (mut texts, _) = statements_of(desk, batch, &ids).await?;
    for sheet in sheets {
        sheet.statement = texts.remove(&sheet.id).unwrap_or_default();
    }
    Ok(())
}

/// Gives a sheet that is only looked at a code of the same size as the one that will be printed; it proves nothing.
pub(crate) fn put_sample_statement(batch: &Batch, sheet: &mut Sheet, template: &Template) {
    if has_code(template)
        && let Some(of) = facts_of(batch, &[]).remove(&sheet.id)
    {
        sheet.statement = sample(&of.facts).unwrap_or_default();
    }
}

pub(super) fn has_code(template: &Template) -> bool {
    template.elements.iter().any(|element| matches!(element, Element::QrCode(_)))
}

/// The statements of some sheets by the sheets' ids, and how many of them are new.
async fn statements_of(
    desk: &Desk,
    batch: &Batch,
    ids: &[String],
) -> Result<(HashMap<String, String>, usize), Failure> {
    let mut change = desk.change().await?;
    let decision_id = batch.decision.id;
    let mut facts = facts_of(batch, &change.certificates_of_decision(decision_id).await?);
    let kept = Kept::of(&mut change, decision_id).await?;
    let mut texts = HashMap::with_capacity(ids.len());
    let mut missing: Vec<(&String, SheetFacts)> = Vec::new();
    for id in ids {
        let Some(of) = facts.remove(id) else { return Err(Failure::new(FailureCode::SheetMissing)) };
        match kept.find(&of) {
            Some(text) => drop(texts.insert(id.clone(), text.to_owned())),
            None => missing.push((id, of)),
        }
    }
    if missing.is_empty() {
        return Ok((texts, 0));
    }
    let open = ready(desk).await?;
    let mut new = Vec::with_capacity(missing.len());
    for (id, of) in missing {
        let content = sign(&of.facts, &open.key).map_err(|fault| impossible(&of.facts, fault))?;
        texts.insert(id.clone(), content.clone());
        new.push(Statement {
            id: 0,
            award_id: of.award_id,
            issue: of.issue,
            signing_key_id: open.id,
            fingerprint: fingerprint(&content),
            content,
            officer: desk.officer().to_owned(),
            signed_at: desk.instant(),
        });
    }
    change.add_statements(&new).await?;
    let number = batch.decision.signed.as_ref().map_or("", |signed| signed.number.as_str());
    let done = Done::official("statements_signed")
        .fact("count", new.len())
        .fact("number", number)
        .to(Topic::Decisions, decision_id);
    desk.commit(change, done).await?;
    Ok((texts, new.len()))
}

fn impossible(facts: &Facts, fault: statements::NotFacts) -> Failure {
    Failure::new(FailureCode::StatementImpossible).fact("recipient", &facts.recipient).fact("why", fault)
}

/// What was signed for a decision's sheets before.
pub(super) struct Kept(HashMap<(i64, i64), Vec<String>>);

impl Kept {
    pub(super) async fn of(reader: &mut Reader, decision_id: i64) -> Result<Self, Failure> {
        let mut kept: HashMap<(i64, i64), Vec<String>> = HashMap::new();
        for one in reader.statements_of_decision(decision_id).await? {
            kept.entry((one.award_id, one.issue)).or_default().push(one.content);
        }
        Ok(Self(kept))
    }

    /// The statement that says what the sheet says today.
    pub(super) fn find(&self, of: &SheetFacts) -> Option<&str> {
        let texts = self.0.get(&(of.award_id, of.issue))?;
        texts.iter().rev().find(|text| of.are_those_of(text)).map(String::as_str)
    }
}
