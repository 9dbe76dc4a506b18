//! The numbers that are printed on sheets of stock.

/// So many numbers, counted up from the first: its last digits count and keep their width, `A 000998` → `A 000999`,
/// `A 001000`. Nothing when there is nothing to count and more than one is wanted, or a text is empty.
#[must_use]
pub fn paper_numbers(first: &str, count: usize) -> Option<Vec<String>> {
    let first = first.trim();
    if first.is_empty() {
        return None;
    }
    if count <= 1 {
        return Some(vec![first.to_owned(); count]);
    }
    let end = first.rfind(|letter: char| letter.is_ascii_digit())? + 1;
    let (head, tail) = first.split_at_checked(end)?;
    let start = head.len() - head.chars().rev().take_while(char::is_ascii_digit).count();
    let (stem, digits) = head.split_at_checked(start)?;
    let from: u64 = digits.parse().ok()?;
    let width = digits.len();
    (0..count)
        .map(|step| {
            let number = from.checked_add(u64::try_from(step).ok()?)?;
            Some(format!("{stem}{number:0width$}{tail}"))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paper_numbers_count_up_and_keep_their_width() {
        assert_eq!(paper_numbers("A 000998", 3).unwrap(), ["A 000998", "A 000999", "A 001000"]);
        assert_eq!(paper_numbers("99/BK", 2).unwrap(), ["99/BK", "100/BK"]);
        assert_eq!(paper_numbers(" Số 7 ", 1).unwrap(), ["Số 7"]);
    }

    #[test]
    fn what_has_no_figures_cannot_be_counted_up() {
        assert_eq!(paper_numbers("A", 2), None);
        assert_eq!(paper_numbers("", 1), None);
        assert_eq!(paper_numbers("99999999999999999999999", 2), None);
    }
}
