//! Two people in one cell, each on a line of their own.

use super::{honorific, leading_number};
use crate::content::{is_name_shaped, is_surname, starts_with_position, starts_with_unit};
use domain::text::clean;

/// Whether a cell's first two lines are a name each: one line of a broken name ends in its middle, `Hoàng Thị` over `Bích Phượng`.
pub(crate) fn are_two(lines: &str) -> bool {
    let names: Vec<String> =
        lines.lines().take(2).map(|line| honorific(&clean(leading_number(line).1)).2).collect();
    let [one, next] = names.as_slice() else { return false };
    let words = |name: &str| name.split(' ').count();
    let is_open = one.ends_with(" Thị") || one.ends_with(" Văn") || words(one) < 2;
    let is_name = |name: &str| is_name_shaped(name) && is_surname(name.split(' ').next().unwrap_or_default());
    !is_open
        && is_name(one)
        && is_name(next)
        && words(next) > 1
        && words(one) + words(next) > 4
        && !starts_with_unit(next)
        && !starts_with_position(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_names_over_one_another_are_told_from_one_that_is_broken() {
        for two in ["Nguyễn Thị Hoa\nTrần Văn Bình", "Bà Nguyễn Thị Hoa\nÔng Trần Văn Bình"]
        {
            assert!(are_two(two), "{two}");
        }
        for one in ["Bà Hoàng Thị\nBích Phượng", "Nguyễn Thị Hoa\nKế toán", "Nguyễn Thị Hoa", "Bế Ích\nHà An"]
        {
            assert!(!are_two(one), "{one}");
        }
    }
}
