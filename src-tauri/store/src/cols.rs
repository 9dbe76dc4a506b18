//! Reading a row from left to right.

use crate::StoreError;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use sqlx::Row;
use sqlx::any::AnyRow;

/// Takes a row's columns one after another, in the order of the SELECT.
pub(crate) struct Cols<'r> {
    row: &'r AnyRow,
    table: &'static str,
    at: usize,
    id: i64,
}

impl<'r> Cols<'r> {
    /// Begins at the first column, which is the row's id.
    pub fn of(row: &'r AnyRow, table: &'static str) -> Result<Self, StoreError> {
        let id = row.try_get::<i64, _>(0)?;
        Ok(Self { row, table, at: 0, id })
    }

    /// A whole number.
    pub fn int(&mut self) -> Result<i64, StoreError> {
        self.at += 1;
        Ok(self.row.try_get::<i64, _>(self.at - 1)?)
    }

    /// A whole number, or nothing.
    pub fn maybe_int(&mut self) -> Result<Option<i64>, StoreError> {
        self.at += 1;
        Ok(self.row.try_get::<Option<i64>, _>(self.at - 1)?)
    }

    /// Text.
    pub fn text(&mut self) -> Result<String, StoreError> {
        self.at += 1;
        Ok(self.row.try_get::<String, _>(self.at - 1)?)
    }

    /// Text, or nothing.
    pub fn maybe_text(&mut self) -> Result<Option<String>, StoreError> {
        self.at += 1;
        Ok(self.row.try_get::<Option<String>, _>(self.at - 1)?)
    }

    /// A day.
    pub fn day(&mut self) -> Result<NaiveDate, StoreError> {
        let text = self.text()?;
        self.parsed("day", &text, text.parse().ok())
    }

    /// A day, or nothing.
    pub fn maybe_day(&mut self) -> Result<Option<NaiveDate>, StoreError> {
        match self.maybe_text()? {
            None => Ok(None),
            Some(text) => self.parsed("day", &text, text.parse().ok()).map(Some),
        }
    }

    /// A decimal number, or nothing.
    pub fn maybe_decimal(&mut self) -> Result<Option<Decimal>, StoreError> {
        match self.maybe_text()? {
            None => Ok(None),
            Some(text) => self.parsed("decimal", &text, text.parse().ok()).map(Some),
        }
    }

    /// A word of a closed set.
    pub fn word<T>(
        &mut self,
        column: &'static str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<T, StoreError> {
        let text = self.text()?;
        self.parsed(column, &text, parse(&text))
    }

    /// What a text was read as, or that the row holds what nobody writes.
    pub fn parsed<T>(&self, column: &'static str, text: &str, value: Option<T>) -> Result<T, StoreError> {
        value.ok_or_else(|| StoreError::Inconsistent {
            table: self.table,
            column,
            id: self.id,
            value: text.to_owned(),
        })
    }
}

/// A day as stored.
pub(crate) fn day_text(day: Option<NaiveDate>) -> Option<String> {
    day.map(|day| day.to_string())
}
