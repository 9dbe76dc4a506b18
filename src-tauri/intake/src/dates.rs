//! Dates of birth as lists write them: a day, a month and year, or a year alone.

use chrono::{Datelike, Days, NaiveDate};

/// The year (`1980`) or day (`1980-02-01`) that a text says; `None` where it says no date.
pub(crate) fn born(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches('.');
    let parts: Vec<u32> = text
        .split(['/', '-', '.', ' '])
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    match *parts.as_slice() {
        [year] if is_year(year) => Some(year.to_string()),
        // A day that lost its format in the spreadsheet: the number of days since the end of 1899.
        [serial] => {
            let day = NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(serial.into()))?;
            let is_born = serial > 9_999 && is_year(u32::try_from(day.year()).ok()?);
            is_born.then(|| day.to_string())
        }
        [month, year] if (1..=12).contains(&month) => is_year(year).then(|| format!("{year}-{month:02}")),
        [day, month, year] if year > 31 => day_of(year, month, day),
        [year, month, day] => day_of(year, month, day),
        _ => None,
    }
}

fn day_of(year: u32, month: u32, day: u32) -> Option<String> {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        1..=12 => 31,
        _ => return None,
    };
    (is_year(year) && (1..=days).contains(&day)).then(|| format!("{year}-{month:02}-{day:02}"))
}

/// Nobody on a list was born outside these years.
fn is_year(year: u32) -> bool {
    (1900..=2030).contains(&year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_months_and_years_of_birth_are_read() {
        assert_eq!(born("01/02/1980").as_deref(), Some("1980-02-01"));
        assert_eq!(born("1.2.1980").as_deref(), Some("1980-02-01"));
        assert_eq!(born("1980").as_deref(), Some("1980"));
        assert_eq!(born("02/1980").as_deref(), Some("1980-02"));
        assert_eq!(born("31000").as_deref(), Some("1984-11-14"));
    }

    #[test]
    fn a_date_that_is_none_is_not_read() {
        for text in ["31/02/1980", "32/01/1980", "1/13/1980", "khoảng 1980", "80", ""] {
            assert_eq!(born(text), None, "{text}");
        }
    }
}
