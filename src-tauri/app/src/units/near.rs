//! Units whose names are nearly the same: another abbreviation, or a letter too many, too few or wrong.

use crate::nominations::recipients::unit_key;
use std::collections::HashMap;

/// Abbreviations that lists use for kinds of units, keyed as [`unit_key`] writes them.
const ABBREVIATIONS: &[(&str, &str)] = &[
    ("th", "tieu hoc"),
    ("mn", "mam non"),
    ("bv", "benh vien"),
    ("bvdk", "benh vien da khoa"),
    ("ttit", "trung tam i te"),
    ("tt", "trung tam"),
    ("cti", "cong ti"),
    ("ct", "cong ti"),
    ("cp", "co phan"),
    ("ubnd", "ui ban nhan dan"),
    ("kcn", "khu cong nghiep"),
    ("gtvt", "giao thong van tai"),
    ("gddt", "giao duc va dao tao"),
    ("gd dt", "giao duc va dao tao"),
    ("h", "huien"),
    ("tp", "thanh pho"),
    ("tx", "thi xa"),
    ("p", "phuong"),
    ("cn", "cong nghiep"),
];

/// The shortest word in which a single letter is thought to be a slip: shorter ones differ on purpose.
const SHORTEST_WORD: usize = 4;

/// Units to look for near names among.
pub(crate) struct NearUnits {
    /// Keys with abbreviations written out, and the units that have them.
    by_key: HashMap<String, i64>,
    /// The same by the length of the key: a slip changes it by one at most.
    by_length: HashMap<usize, Vec<(String, i64)>>,
    names: HashMap<i64, String>,
}

impl NearUnits {
    /// Of units by key and name.
    pub fn of(units: impl Iterator<Item = (i64, String)>) -> Self {
        let mut all = Self { by_key: HashMap::new(), by_length: HashMap::new(), names: HashMap::new() };
        for (id, name) in units {
            let key = spelled_out(&name);
            all.by_length.entry(key.len()).or_default().push((key.clone(), id));
            all.by_key.insert(key, id);
            all.names.insert(id, name);
        }
        all
    }

    /// The unit that a name may mean, though it is written otherwise.
    pub fn find(&self, name: &str) -> Option<(i64, &str)> {
        let key = spelled_out(name);
        let id = self.by_key.get(&key).copied().or_else(|| {
            let lengths = key.len().saturating_sub(1)..=key.len() + 1;
            let alike = lengths.filter_map(|length| self.by_length.get(&length)).flatten();
            alike.filter(|(other, _)| is_slip(&key, other)).map(|(_, id)| *id).min()
        })?;
        Some((id, self.names.get(&id)?))
    }
}

fn spelled_out(name: &str) -> String {
    let key = unit_key(name);
    let words = key
        .split(' ')
        .map(|word| ABBREVIATIONS.iter().find(|(short, _)| *short == word).map_or(word, |(_, full)| *full));
    words.collect::<Vec<_>>().join(" ")
}

/// Whether two keys differ by one letter of one long word. Numbers differ on purpose.
fn is_slip(one: &str, other: &str) -> bool {
    let (ones, others): (Vec<&str>, Vec<&str>) = (one.split(' ').collect(), other.split(' ').collect());
    if ones.len() != others.len() {
        return false;
    }
    let mut unlike = ones.iter().zip(&others).filter(|(one, other)| one != other);
    let Some((one, other)) = unlike.next() else { return false };
    let has_digit = |word: &str| word.bytes().any(|byte| byte.is_ascii_digit());
    unlike.next().is_none()
        && one.len().min(other.len()) >= SHORTEST_WORD
        && !has_digit(one)
        && !has_digit(other)
        && differ_by_one(one, other)
}

/// Whether one letter more, less or otherwise makes one word of the other.
fn differ_by_one(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let shorter = one.len().min(other.len());
    let before = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let after = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    one.len().abs_diff(other.len()) <= 1 && before + after + 1 >= one.len().max(other.len()).min(shorter + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(known: &[&str], name: &str) -> Option<String> {
        let units = (1i64..).zip(known.iter().map(|name| (*name).to_owned()));
        NearUnits::of(units).find(name).map(|(_, name)| name.to_owned())
    }

    #[test]
    fn another_abbreviation_or_a_slip_of_the_pen_is_asked_about() {
        let known = ["CĐCS Trường Tiểu học Đức Xuân", "LĐLĐ huyện Na Rì", "Công ty CP Khoáng sản Bắc Kạn"];
        for name in ["CĐCS Trường TH Đức Xuân", "Công đoàn cơ sở Trường Tiểu học Đức Xuâng"]
        {
            assert_eq!(near(&known, name).as_deref(), Some(known[0]), "{name}");
        }
        assert_eq!(near(&known, "LĐLĐ H. Na Rì").as_deref(), Some(known[1]));
        assert_eq!(near(&known, "Cty Cổ phần Khoáng sản Bắc Kạn").as_deref(), Some(known[2]));
    }

    #[test]
    fn units_that_differ_on_purpose_are_not_asked_about() {
        let known = ["Trường Tiểu học số 1", "Trường Mầm non Hoa Mai", "UBND xã Nam Mẫu"];
        for name in
            ["Trường Tiểu học số 2", "Trường Mầm non Hoa Lan", "UBND xã Cao Mẫu", "CĐCS UBND xã Nam Mẫu"]
        {
            assert_eq!(near(&known, name), None, "{name}");
        }
    }
}
