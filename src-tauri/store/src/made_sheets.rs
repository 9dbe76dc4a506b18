//! Sheets for which a file was made, and what is drawn on them in it.

use crate::cols::Cols;
use crate::insert::{IDS_A_STATEMENT, Value, placeholders};
use crate::{Change, Reader, Store, StoreError};
use std::collections::HashMap;

/// A sheet for which a file was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadeSheet {
    /// Its key; 0 for one not yet added.
    pub id: i64,
    /// The sheet.
    pub certificate_id: i64,
    /// `overprint` or `full_page`.
    pub mode: String,
    /// SHA-256 of what is drawn on it.
    pub printed_text: String,
    /// The file in the exports, the newest that has it so.
    pub file_name: String,
    /// When that was made.
    pub made_at: String,
}

fn made_sheet(row: &sqlx::any::AnyRow) -> Result<MadeSheet, StoreError> {
    let mut cols = Cols::of(row, "made_sheet")?;
    Ok(MadeSheet {
        id: cols.int()?,
        certificate_id: cols.int()?,
        mode: cols.text()?,
        printed_text: cols.text()?,
        file_name: cols.text()?,
        made_at: cols.text()?,
    })
}

impl Reader {
    /// What files were made of some sheets, the newest last.
    ///
    /// # Errors
    /// What the file did.
    pub async fn made_sheets(&mut self, certificate_ids: &[i64]) -> Result<Vec<MadeSheet>, StoreError> {
        let mut made = Vec::new();
        for chunk in certificate_ids.chunks(IDS_A_STATEMENT) {
            let sql = format!(
                "SELECT id, certificate_id, mode, printed_text, file_name, made_at FROM made_sheet \
                 WHERE certificate_id IN ({}) ORDER BY made_at, id",
                placeholders(1, chunk.len())
            );
            let mut query = sqlx::query(sqlx::AssertSqlSafe(sql));
            for id in chunk {
                query = query.bind(*id);
            }
            made.extend(self.each(query, made_sheet).await?);
        }
        Ok(made)
    }

    /// The decision whose sheets are in a file of the exports, and how they are printed in it; nothing for a file of
    /// something else.
    ///
    /// # Errors
    /// What the file did.
    pub async fn find_decision_of_file(
        &mut self,
        file_name: &str,
    ) -> Result<Option<(i64, String)>, StoreError> {
        let query = sqlx::query(
            "SELECT a.decision_id, m.mode FROM made_sheet m JOIN certificate c ON c.id = m.certificate_id \
             JOIN award a ON a.id = c.award_id WHERE m.file_name = $1 ORDER BY m.made_at DESC, m.id DESC LIMIT 1",
        )
        .bind(file_name.to_owned());
        let found = self.each(query, |row| {
            let mut cols = Cols::of(row, "made_sheet")?;
            Ok((cols.int()?, cols.text()?))
        });
        Ok(found.await?.into_iter().next())
    }
}

impl Store {
    /// Notes for which sheets a file was made: no act of anybody's, so that undo still finds the one before it. What is
    /// drawn on a sheet as in an earlier file is noted once, with the newest.
    ///
    /// # Errors
    /// [`StoreError::Busy`] when another desk is writing: the whole action can be tried again.
    pub async fn note_made_sheets(&self, sheets: &[MadeSheet]) -> Result<(), StoreError> {
        let mut change = self.change().await?;
        change.save_made_sheets(sheets).await?;
        change.commit_aside().await
    }
}

impl Change {
    async fn save_made_sheets(&mut self, sheets: &[MadeSheet]) -> Result<(), StoreError> {
        let ids: Vec<i64> = sheets.iter().map(|one| one.certificate_id).collect();
        let before: HashMap<(i64, String, String), i64> = self
            .made_sheets(&ids)
            .await?
            .into_iter()
            .map(|one| ((one.certificate_id, one.mode, one.printed_text), one.id))
            .collect();
        let known =
            |one: &MadeSheet| before.get(&(one.certificate_id, one.mode.clone(), one.printed_text.clone()));
        if let Some(any) = sheets.first() {
            let again: Vec<i64> = sheets.iter().filter_map(|one| known(one).copied()).collect();
            let set = [
                ("file_name", Value::from(any.file_name.as_str())),
                ("made_at", any.made_at.as_str().into()),
            ];
            self.set_for_good("made_sheet", &again, &set).await?;
        }
        let row = |one: &MadeSheet| {
            vec![
                Value::from(one.certificate_id),
                one.mode.as_str().into(),
                one.printed_text.as_str().into(),
                one.file_name.as_str().into(),
                one.made_at.as_str().into(),
            ]
        };
        let columns = ["certificate_id", "mode", "printed_text", "file_name", "made_at"];
        let rows = sheets.iter().filter(|one| known(one).is_none()).map(row).collect();
        self.add("made_sheet", &columns, rows).await?;
        Ok(())
    }
}
