//! Collectives in capitals whose case of print leaves nothing to ask: known words of the trade, and the name of a school or
//! place where such a name stands.

use super::{is_kept, parted, run_at};

/// After these a name of its own follows, every word of it with a capital.
const NAMED: [&str; 18] = [
    "Trường Tiểu học",
    "Trường Mầm non",
    "Trường Mẫu giáo",
    "Trường Trung học cơ sở",
    "Trường Trung học phổ thông",
    "Tiểu học",
    "Mầm non",
    "Mẫu giáo",
    "Trạm Y tế",
    "xã",
    "phường",
    "huyện",
    "quận",
    "thị trấn",
    "thị xã",
    "thành phố",
    "tỉnh",
    "đặc khu",
];

/// The same among abbreviations.
const NAMED_SHORT: [&str; 6] = ["THPT", "THCS", "PTDTBT", "PTDTNT", "UBND", "TH"];

/// No name of a school or place has more words.
const LONGEST: usize = 4;

/// Whether every word is known, or belongs to the name of a school or place.
pub(crate) fn is_plain(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let mut at = 0;
    let mut free = 0;
    let mut is_named = false;
    while let Some(word) = words.get(at) {
        if let Some(run) = words.get(at..).and_then(run_at) {
            at += run.split(' ').count();
            is_named = NAMED.contains(&run);
            free = 0;
        } else if is_kept(word) && !is_numeral(word) {
            at += 1;
            is_named = NAMED_SHORT.contains(&parted(word).1);
            free = 0;
        } else if word.to_lowercase() == "trường" && free == 0 {
            at += 1;
        } else {
            at += 1;
            free += 1;
            // `R'LẤP` is printed R'lấp, `N'TRANG GƯH` N'Trang Gưh: capitals do not tell which.
            if !is_named || free > LONGEST || word.contains(['\'', '’', 'ʼ']) {
                return false;
            }
        }
    }
    true
}

fn is_numeral(word: &str) -> bool {
    word.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schools_and_communes_leave_nothing_to_ask_and_trades_do() {
        for name in [
            "CÔNG ĐOÀN CƠ SỞ TRƯỜNG THCS PHAN ĐÌNH PHÙNG",
            "CĐCS TRƯỜNG THPT HÒA AN I",
            "TRƯỜNG MẦM NON PHONG LAN",
            "CĐCS TRƯỜNG TIỂU HỌC KIM ĐỒNG HUYỆN BA BỂ",
            "CĐCS UBND XÃ NAM CƯỜNG",
        ] {
            assert!(is_plain(name), "{name}");
        }
        for name in [
            "CĐCS ĐƠN VỊ MAY TNG",
            "CÔNG TY TNHH MTV PHAN ĐÌNH PHÙNG",
            "TỔ MAY SỐ BA",
            "CĐCS TRƯỜNG THPT N'TRANG GƯH",
            "TRƯỜNG THPT HERMANN GMEINER CƠ SỞ HAI MƯƠI TẠI NHA TRANG",
        ] {
            assert!(!is_plain(name), "{name}");
        }
    }
}
