//! The block under a table: place and date, who signs, and the names under it.

use domain::text::fold;

/// Words that begin a cell of the block.
const LEADS: &[&str] = &[
    "nguoi lap",
    "nguoi tong hop",
    "can bo lap",
    "can bo tong hop",
    "tm",
    "t m",
    "kt",
    "k t",
    "tl",
    "t l",
    "tuq",
    "thu truong",
    "xac nhan",
    "noi nhan",
    "ky ten",
    "ky ghi ro",
    "ky va ghi ro",
    "ky dong dau",
    "da ky",
    "ban chap hanh",
    "ban thuong vu",
    "lap bieu",
    "nguoi ky",
];

/// Cells that are a signer's title and nothing else.
const TITLES: &[&str] = &[
    "chu tich",
    "pho chu tich",
    "giam doc",
    "pho giam doc",
    "hieu truong",
    "truong ban",
    "pho truong ban",
    "truong phong",
    "tong giam doc",
    "chu tich cong doan",
    "chu tich cdcs",
];

/// Whether a row's texts are of a signature block.
pub(crate) fn is_signature<'a>(texts: impl Iterator<Item = &'a str>) -> bool {
    let mut any = false;
    for text in texts {
        let folded = fold(text);
        let leads = LEADS.iter().any(|lead| {
            folded.strip_prefix(lead).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        });
        any |= leads || TITLES.contains(&folded.as_str()) || is_date_line(&folded);
    }
    any
}

/// `Bắc Kạn, ngày 15 tháng 12 năm 2023`, with or without the numbers.
pub(crate) fn is_date_line(folded: &str) -> bool {
    let (Some(day), Some(month), Some(year)) =
        (folded.find("ngay"), folded.find("thang"), folded.rfind("nam"))
    else {
        return false;
    };
    // The letter that a list was sent with has a day too.
    let of_letter = ["kem theo", "ban hanh kem", "theo "].iter().any(|lead| folded.starts_with(lead));
    day < month && month < year && folded.len() < 70 && !of_letter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_block_under_the_table_is_known() {
        for text in [
            "Người lập biểu",
            "TM. BAN CHẤP HÀNH",
            "Bắc Kạn, ngày   tháng 12 năm 2023",
            "CHỦ TỊCH",
            "KT. CHỦ TỊCH",
        ] {
            assert!(is_signature([text].into_iter()), "{text}");
        }
        for text in [
            "(Kèm theo Công văn số 28/CV-LĐLĐ ngày 5 tháng 12 năm 2023)",
            "Chủ tịch CĐCS Sở Y tế",
            "Công đoàn ngành Giáo dục",
            "Trần Kỳ Nam",
        ] {
            assert!(!is_signature([text].into_iter()), "{text}");
        }
    }
}
