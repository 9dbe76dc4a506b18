//! Cancelled awards: sheets and money that must come back.

use crate::cols::Cols;
use crate::insert::Value;
use crate::{Change, Reader, StoreError};
use chrono::NaiveDate;
use domain::certificate::Ground;

/// A cancelled award.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recall {
    /// Its key; 0 for one not yet added.
    pub id: i64,
    /// The award.
    pub award_id: i64,
    /// Of the decision that cancels.
    pub number: String,
    /// Its date.
    pub decided_on: NaiveDate,
    /// By which ground of the law.
    pub ground: Ground,
    /// What was found.
    pub reason: String,
    /// The sheet that must come back.
    pub certificate_id: Option<i64>,
    /// Day on which it came back.
    pub sheet_back_on: Option<NaiveDate>,
    /// Who brought it.
    pub sheet_back_by: Option<String>,
    /// Đồng that must come back.
    pub paid: i64,
    /// Who noted it.
    pub officer: String,
    /// When.
    pub made_at: String,
    /// What came back of the money, the first first.
    pub payments: Vec<Payment>,
}

/// Money that came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    /// How much, đồng.
    pub dong: i64,
    /// When.
    pub on: NaiveDate,
    /// Who brought it.
    pub by: String,
    /// Who noted it.
    pub officer: String,
}

impl Recall {
    /// Đồng that are still out.
    #[must_use]
    pub fn owed(&self) -> i64 {
        self.paid - self.payments.iter().map(|one| one.dong).sum::<i64>()
    }

    /// Whether the sheet is still out.
    #[must_use]
    pub const fn is_sheet_out(&self) -> bool {
        self.certificate_id.is_some() && self.sheet_back_on.is_none()
    }
}

fn recall(row: &sqlx::any::AnyRow) -> Result<Recall, StoreError> {
    let mut cols = Cols::of(row, "recall")?;
    Ok(Recall {
        id: cols.int()?,
        award_id: cols.int()?,
        number: cols.text()?,
        decided_on: cols.day()?,
        ground: cols.word("ground", Ground::parse)?,
        reason: cols.text()?,
        certificate_id: cols.maybe_int()?,
        sheet_back_on: cols.maybe_day()?,
        sheet_back_by: cols.maybe_text()?,
        paid: cols.int()?,
        officer: cols.text()?,
        made_at: cols.text()?,
        payments: Vec::new(),
    })
}

impl Reader {
    /// All cancelled awards, the newest first, with what came back of their money.
    ///
    /// # Errors
    /// What the file did.
    pub async fn recalls(&mut self) -> Result<Vec<Recall>, StoreError> {
        let query = sqlx::query(
            "SELECT id, award_id, number, decided_on, ground, reason, certificate_id, sheet_back_on, sheet_back_by, paid, \
             officer, made_at FROM recall ORDER BY id DESC",
        );
        let mut recalls = self.each(query, recall).await?;
        let query = sqlx::query(
            "SELECT recall_id, dong, returned_on, returned_by, officer FROM recall_payment ORDER BY id",
        );
        for row in self.all(query).await? {
            let mut cols = Cols::of(&row, "recall_payment")?;
            let recall_id = cols.int()?;
            let payment =
                Payment { dong: cols.int()?, on: cols.day()?, by: cols.text()?, officer: cols.text()? };
            if let Some(of) = recalls.iter_mut().find(|one| one.id == recall_id) {
                of.payments.push(payment);
            }
        }
        Ok(recalls)
    }

    /// The recall of an award.
    ///
    /// # Errors
    /// [`StoreError::Missing`] when it was not cancelled.
    pub async fn recall_of_award(&mut self, award_id: i64) -> Result<Recall, StoreError> {
        let all = self.recalls().await?;
        let found = all.into_iter().find(|one| one.award_id == award_id);
        found.ok_or(StoreError::Missing { thing: "recall", id: award_id })
    }
}

impl Change {
    /// Cancels awards: they stay in the register, and stand no longer. Only an official act does.
    ///
    /// # Errors
    /// What the file did.
    pub async fn save_revoked(&mut self, award_ids: &[i64]) -> Result<(), StoreError> {
        self.set_for_good("award", award_ids, &[("state", "revoked".into())]).await
    }

    /// Notes cancelled awards.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when one was cancelled already.
    pub async fn add_recalls(&mut self, recalls: &[Recall]) -> Result<Vec<i64>, StoreError> {
        let columns = [
            "award_id",
            "number",
            "decided_on",
            "ground",
            "reason",
            "certificate_id",
            "paid",
            "officer",
            "made_at",
        ];
        let row = |one: &Recall| {
            vec![
                one.award_id.into(),
                one.number.as_str().into(),
                one.decided_on.to_string().into(),
                one.ground.as_str().into(),
                one.reason.as_str().into(),
                one.certificate_id.into(),
                one.paid.into(),
                one.officer.as_str().into(),
                one.made_at.as_str().into(),
            ]
        };
        self.add("recall", &columns, recalls.iter().map(row).collect()).await
    }

    /// Notes that a sheet came back.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn save_sheet_back(
        &mut self,
        recall_id: i64,
        on: NaiveDate,
        by: &str,
    ) -> Result<(), StoreError> {
        let set = [("sheet_back_on", Value::from(on.to_string())), ("sheet_back_by", by.into())];
        self.set("recall", &[recall_id], &set).await
    }

    /// Notes money that came back.
    ///
    /// # Errors
    /// What the file did.
    pub async fn add_payment(
        &mut self,
        recall_id: i64,
        payment: &Payment,
        entered_at: &str,
    ) -> Result<i64, StoreError> {
        let columns = ["recall_id", "dong", "returned_on", "returned_by", "officer", "entered_at"];
        let row = vec![
            recall_id.into(),
            payment.dong.into(),
            payment.on.to_string().into(),
            payment.by.as_str().into(),
            payment.officer.as_str().into(),
            entered_at.into(),
        ];
        self.add_one("recall_payment", &columns, row).await
    }
}
