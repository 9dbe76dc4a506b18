//! Names that were typed without marks.

/// Families whose name always has marks: without any in the whole name, they were not typed.
const MARKED_FAMILIES: [&str; 23] = [
    "Nguyen", "Tran", "Le", "Pham", "Hoang", "Huynh", "Vu", "Vo", "Dang", "Bui", "Do", "Ho", "Ngo", "Duong",
    "Ly", "Trieu", "Nong", "Dinh", "Trinh", "Truong", "Doan", "Luong", "Dao",
];

/// Whether a name was typed without marks: `Nguyen Thi Phuong`.
pub(crate) fn is_unmarked(name: &str) -> bool {
    let mut words = name.split(' ');
    name.is_ascii()
        && words.next().is_some_and(|family| MARKED_FAMILIES.contains(&family))
        && words.next().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_without_marks_is_told_by_its_family() {
        for name in ["Nguyen Thi Phuong", "Tran Van An"] {
            assert!(is_unmarked(name), "{name}");
        }
        for name in ["Nguyễn Thi Thi", "Cao Minh Quang", "Y Bhia", "H'Yen Nie", "Mai Hoa", "Le", "John Do"]
        {
            assert!(!is_unmarked(name), "{name}");
        }
    }
}
