//! The order of names: by given name, then family name, then middle names, in Vietnamese alphabetical order.

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale::locale;
use std::sync::OnceLock;

/// Bytes that sort as Vietnamese readers expect when compared bytewise: `Đào` after `Dung`, `Ân` after `An`.
///
/// For a person the given name (the last word) leads, then the family name (the first), then the words between: so the
/// Ánhs stand together, whatever their families are called.
#[must_use]
pub fn sort_key(full_name: &str) -> Vec<u8> {
    let mut parts: Vec<&str> = full_name.split_whitespace().collect();
    let given = parts.pop().unwrap_or_default();
    let family = if parts.is_empty() { "" } else { parts.remove(0) };
    let mut key = Vec::with_capacity(64);
    for part in [given, family, &parts.join(" ")] {
        write_key(part, &mut key);
        key.push(0);
    }
    key
}

fn write_key(part: &str, key: &mut Vec<u8>) {
    match vietnamese() {
        Some(collator) => {
            // Writing to a vector cannot fail.
            let Ok(()) = collator.write_sort_key_to(part, key);
        }
        None => key.extend(super::fold(part).bytes()),
    }
}

/// The collation data is compiled in; `None` would mean that this build left Vietnamese out.
fn vietnamese() -> Option<&'static CollatorBorrowed<'static>> {
    static COLLATOR: OnceLock<Option<CollatorBorrowed<'static>>> = OnceLock::new();
    COLLATOR
        .get_or_init(|| {
            let mut options = CollatorOptions::default();
            options.strength = Some(Strength::Tertiary);
            Collator::try_new(CollatorPreferences::from(locale!("vi")), options).ok()
        })
        .as_ref()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(mut names: Vec<&str>) -> Vec<&str> {
        names.sort_by_key(|name| sort_key(name));
        names
    }

    #[test]
    fn names_sort_by_given_name_first() {
        assert_eq!(
            sorted(vec!["Nguyễn Văn Bình", "Triệu Thị An", "Bế Ích", "Hoàng Văn Ân"]),
            ["Triệu Thị An", "Hoàng Văn Ân", "Nguyễn Văn Bình", "Bế Ích"]
        );
    }

    #[test]
    fn letters_follow_the_vietnamese_alphabet() {
        assert_eq!(
            sorted(vec!["Đào", "Dung", "Ưng", "Uyên", "Ơn", "Ổn", "Em", "Ê", "Ba", "Ân", "Ăn", "An"]),
            ["An", "Ăn", "Ân", "Ba", "Dung", "Đào", "Em", "Ê", "Ổn", "Ơn", "Uyên", "Ưng"]
        );
    }

    #[test]
    fn the_family_name_decides_between_equal_given_names() {
        assert_eq!(
            sorted(vec!["Vi Thị Hương", "Bàn Thị Hương", "Đàm Thị Hương", "Bàn Mùi Hương"]),
            ["Bàn Mùi Hương", "Bàn Thị Hương", "Đàm Thị Hương", "Vi Thị Hương"]
        );
    }
}
