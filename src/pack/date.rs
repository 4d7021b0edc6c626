//! Dates as sources give them: a year, a month or a day.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A date that may lack its day, or its day and month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// The text is no date of the form `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a date: write YYYY, YYYY-MM or YYYY-MM-DD")]
pub struct NotADate(String);

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

impl Date {
    /// The date of a year, a month from 1 and a day from 1; either may be 0 if unknown.
    pub fn from_parts(year: u16, month: u8, day: u8) -> Self {
        Self { year, month, day }
    }

    /// Whole months from this date to a later one, 0 if it is not later; a year without a month counts from its end.
    pub fn months_until(self, later: Date) -> u32 {
        later.months().saturating_sub(self.months())
    }

    /// Months since the year 0; a year without a month counts as its end.
    pub fn months(self) -> u32 {
        let month = if self.month == 0 { 12 } else { self.month };
        u32::from(self.year) * 12 + u32::from(month)
    }

    /// As readers write it: "5 Jan 2026", "Jan 2026" or "2026".
    pub fn in_words(self) -> String {
        let month = usize::from(self.month).checked_sub(1).and_then(|month| MONTHS.get(month));
        match (month, self.day) {
            (None, _) => self.year.to_string(),
            (Some(month), 0) => format!("{month} {}", self.year),
            (Some(month), day) => format!("{day} {month} {}", self.year),
        }
    }
}

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        parse(text).ok_or_else(|| NotADate(text.to_owned()))
    }
}

fn parse(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let year: u16 = number(parts.next()?, 4)?;
    let month = parts.next().map_or(Some(0), |part| number(part, 2).filter(|month| (1..=12).contains(month)))?;
    let last = days_in(year, month);
    let day = parts.next().map_or(Some(0), |part| number(part, 2).filter(|day| (1..=last).contains(day)))?;
    (parts.next().is_none() && year > 1000).then_some(Date { year, month: month as u8, day: day as u8 })
}

fn number(part: &str, digits: usize) -> Option<u16> {
    (part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.parse().ok())?
}

fn days_in(year: u16, month: u16) -> u16 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.month, self.day) {
            (0, _) => write!(f, "{:04}", self.year),
            (month, 0) => write!(f, "{:04}-{month:02}", self.year),
            (month, day) => write!(f, "{:04}-{month:02}-{day:02}", self.year),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_keep_their_precision() {
        for (text, words) in
            [("2026", "2026"), ("2026-01", "Jan 2026"), ("2026-01-05", "5 Jan 2026"), ("2024-02-29", "29 Feb 2024")]
        {
            let date: Date = text.parse().unwrap();
            assert_eq!((date.to_string().as_str(), date.in_words().as_str()), (text, words));
        }
    }

    #[test]
    fn months_are_counted_to_a_later_date() {
        for (from, until, months) in [
            ("2025-01-31", "2026-01-01", 12),
            ("2025", "2026-01", 1),
            ("2024-05", "2025-11-24", 18),
            ("2026", "2025", 0),
        ] {
            let (from, until): (Date, Date) = (from.parse().unwrap(), until.parse().unwrap());
            assert_eq!(from.months_until(until), months, "{from} {until}");
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in ["", "26", "2026-1", "2026-13", "2026-02-30", "2026-01-00", "2026-01-05-01", "+026", "2025-02-29"] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }
}
