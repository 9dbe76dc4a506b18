//! The seed of award types: codes, names, levels, recipients, dates in force, basis and certainty.
//!
//! One row a type. Sources: Luật 06/2022/QH15 ("Đ" alone), NĐ 152/2025, and the union regulations named in the row.

use super::{AwardClass, AwardCode, AwardType, Certainty, Level, Recipients, Theming, Validity, day};
use crate::recipient::RecipientKind;
use crate::recipient::RecipientKind::{Collective, Household, Individual};
use AwardClass::{Badge, Commendation, Flag, Merit, Order, Other, Title};
use Certainty::{Memory, Read, SecondHand, Unknown};
use Level::{Own, Up};

struct Row {
    code: &'static str,
    name: &'static str,
    short: &'static str,
    class: AwardClass,
    level: Level,
    to: &'static [RecipientKind],
    basis: &'static str,
    certainty: Certainty,
    /// Folded phrases, parted by `|`.
    spellings: &'static str,
}

const BOTH: &[RecipientKind] = &[Collective, Individual];
const ALL: &[RecipientKind] = &[Collective, Individual, Household];
const CN: &[RecipientKind] = &[Individual];
const TT: &[RecipientKind] = &[Collective];

/// Highest first: this is also the order of the ceremony.
#[rustfmt::skip]
const ROWS: &[Row] = &[
    Row { code: "HC_SV", name: "Huân chương Sao vàng", short: "Huân chương Sao vàng", class: Order, level: Up, to: BOTH, basis: "Đ34, Đ77", certainty: Read, spellings: "huan chuong sao vang" },
    Row { code: "HC_HCM", name: "Huân chương Hồ Chí Minh", short: "Huân chương HCM", class: Order, level: Up, to: BOTH, basis: "Đ35, Đ77", certainty: Read, spellings: "huan chuong ho chi minh" },
    Row { code: "HC_DL1", name: "Huân chương Độc lập hạng Nhất", short: "HC Độc lập hạng Nhất", class: Order, level: Up, to: BOTH, basis: "Đ36, Đ77", certainty: Read, spellings: "huan chuong doc lap hang nhat" },
    Row { code: "HC_DL2", name: "Huân chương Độc lập hạng Nhì", short: "HC Độc lập hạng Nhì", class: Order, level: Up, to: BOTH, basis: "Đ37, Đ77", certainty: Read, spellings: "huan chuong doc lap hang nhi" },
    Row { code: "HC_DL3", name: "Huân chương Độc lập hạng Ba", short: "HC Độc lập hạng Ba", class: Order, level: Up, to: BOTH, basis: "Đ38, Đ77", certainty: Read, spellings: "huan chuong doc lap hang ba" },
    Row { code: "HC_LD1", name: "Huân chương Lao động hạng Nhất", short: "HC Lao động hạng Nhất", class: Order, level: Up, to: BOTH, basis: "Đ42, Đ77", certainty: Read, spellings: "huan chuong lao dong hang nhat" },
    Row { code: "HC_LD2", name: "Huân chương Lao động hạng Nhì", short: "HC Lao động hạng Nhì", class: Order, level: Up, to: BOTH, basis: "Đ43, Đ77", certainty: Read, spellings: "huan chuong lao dong hang nhi" },
    Row { code: "HC_LD3", name: "Huân chương Lao động hạng Ba", short: "HC Lao động hạng Ba", class: Order, level: Up, to: BOTH, basis: "Đ44, Đ77", certainty: Read, spellings: "huan chuong lao dong hang ba" },
    Row { code: "CO_CP", name: "Cờ thi đua của Chính phủ", short: "Cờ Chính phủ", class: Flag, level: Up, to: TT, basis: "Đ25", certainty: Read, spellings: "co thi dua cua chinh phu|co thi dua chinh phu|co chinh phu" },
    Row { code: "BK_TTG", name: "Bằng khen của Thủ tướng Chính phủ", short: "Bằng khen Thủ tướng", class: Merit, level: Up, to: ALL, basis: "Đ73, Đ78", certainty: Read, spellings: "bang khen cua thu tuong chinh phu|bang khen thu tuong chinh phu|bang khen cua thu tuong|bang khen thu tuong|bk ttg" },
    Row { code: "CSTDTQ", name: "Chiến sĩ thi đua toàn quốc", short: "CSTĐ toàn quốc", class: Title, level: Up, to: CN, basis: "Đ21, Đ78.2", certainty: Read, spellings: "chien si thi dua toan quoc|cstd toan quoc" },
    Row { code: "KNC_TINH", name: "Kỷ niệm chương “Vì sự nghiệp phát triển tỉnh”", short: "KNC của tỉnh", class: Badge, level: Up, to: CN, basis: "Đ71.2", certainty: Read, spellings: "ky niem chuong vi su nghiep phat trien tinh|ky niem chuong cua tinh|knc vi su nghiep phat trien tinh" },
    Row { code: "HH_TINH", name: "Huy hiệu “Vì sự nghiệp phát triển tỉnh”", short: "Huy hiệu của tỉnh", class: Badge, level: Up, to: CN, basis: "Luật 2003; không còn là hình thức khen thưởng từ 01/01/2024 (Đ9, Đ94.2)", certainty: Read, spellings: "huy hieu vi su nghiep phat trien tinh|huy hieu vi su nghiep phat trien|huy hieu" },
    Row { code: "KNC_CD", name: "Kỷ niệm chương “Vì sự nghiệp xây dựng tổ chức Công đoàn”", short: "KNC công đoàn", class: Badge, level: Up, to: CN, basis: "Đ71, Đ79.2; HD 149/HD-TLĐ 2015", certainty: SecondHand, spellings: "ky niem chuong vi su nghiep xay dung to chuc cong doan|vi su nghiep xay dung to chuc cong doan|ky niem chuong|knc" },
    Row { code: "GT_NDC", name: "Giải thưởng Nguyễn Đức Cảnh", short: "Giải Nguyễn Đức Cảnh", class: Other, level: Up, to: CN, basis: "TLĐ", certainty: SecondHand, spellings: "giai thuong nguyen duc canh" },
    Row { code: "GT_287", name: "Giải thưởng 28/7", short: "Giải 28/7", class: Other, level: Up, to: CN, basis: "TLĐ", certainty: SecondHand, spellings: "giai thuong 28 7" },
    Row { code: "CO_TLD", name: "Cờ thi đua của Tổng Liên đoàn Lao động Việt Nam", short: "Cờ Tổng Liên đoàn", class: Flag, level: Up, to: TT, basis: "Đ26, Đ79.2", certainty: Read, spellings: "co thi dua cua tong lien doan lao dong viet nam|co thi dua cua tong lien doan|co thi dua tong lien doan|co tong lien doan|co thi dua tld|co tld" },
    Row { code: "CO_TINH", name: "Cờ thi đua của Ủy ban nhân dân tỉnh", short: "Cờ UBND tỉnh", class: Flag, level: Up, to: TT, basis: "Đ26", certainty: Read, spellings: "co thi dua cua uy ban nhan dan tinh|co thi dua cua ubnd tinh|co thi dua ubnd tinh|co ubnd tinh" },
    Row { code: "BK_TLD", name: "Bằng khen của Tổng Liên đoàn Lao động Việt Nam", short: "Bằng khen Tổng Liên đoàn", class: Merit, level: Up, to: BOTH, basis: "Đ74, Đ79.2; 1689/QĐ-TLĐ Đ14", certainty: Read, spellings: "bang khen cua tong lien doan lao dong viet nam|bang khen tong lien doan lao dong viet nam|bang khen cua tong lien doan|bang khen tong lien doan|bang khen cua tld|bang khen tld|bk tld" },
    Row { code: "BK_TLD_CD", name: "Bằng khen chuyên đề của Tổng Liên đoàn Lao động Việt Nam", short: "BK chuyên đề Tổng Liên đoàn", class: Merit, level: Up, to: BOTH, basis: "1689/QĐ-TLĐ Đ15", certainty: Read, spellings: "bang khen chuyen de cua tong lien doan lao dong viet nam|bang khen chuyen de cua tong lien doan|bang khen chuyen de tong lien doan|bang khen chuyen de tld|bk chuyen de tld" },
    Row { code: "BK_TINH", name: "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", short: "Bằng khen UBND tỉnh", class: Merit, level: Up, to: ALL, basis: "Đ74, Đ79.4", certainty: Read, spellings: "bang khen cua chu tich uy ban nhan dan tinh|bang khen cua chu tich ubnd tinh|bang khen chu tich ubnd tinh|bang khen cua uy ban nhan dan tinh|bang khen cua ubnd tinh|bang khen ubnd tinh|bk ubnd tinh|bk tinh" },
    Row { code: "BLDST", name: "Bằng Lao động sáng tạo", short: "Bằng LĐ sáng tạo", class: Other, level: Up, to: CN, basis: "TLĐ", certainty: SecondHand, spellings: "bang lao dong sang tao|bang ldst" },
    Row { code: "CSTDTLD", name: "Chiến sĩ thi đua Tổng Liên đoàn", short: "CSTĐ Tổng Liên đoàn", class: Title, level: Up, to: CN, basis: "Đ22, Đ79.2; 1689/QĐ-TLĐ Đ27", certainty: Read, spellings: "chien si thi dua tong lien doan|chien si thi dua cap tong lien doan|cstd tong lien doan|cstd cap tong lien doan" },
    Row { code: "CSTDTINH", name: "Chiến sĩ thi đua cấp tỉnh", short: "CSTĐ cấp tỉnh", class: Title, level: Up, to: CN, basis: "Đ22, Đ79.4", certainty: Read, spellings: "chien si thi dua cap tinh|cstd cap tinh" },
    Row { code: "TTLDXS", name: "Tập thể lao động xuất sắc", short: "TTLĐ xuất sắc", class: Title, level: Up, to: TT, basis: "Đ27, Đ79", certainty: Read, spellings: "tap the lao dong xuat sac|ttldxs" },
    Row { code: "CO_LDLD", name: "Cờ thi đua toàn diện của Liên đoàn Lao động tỉnh", short: "Cờ thi đua toàn diện", class: Flag, level: Own, to: TT, basis: "Đ32.1; 999/QĐ-TLĐ", certainty: Unknown, spellings: "co thi dua toan dien cua lien doan lao dong tinh|co thi dua toan dien cua ldld tinh|co thi dua cua lien doan lao dong tinh|co thi dua cua ldld tinh|co thi dua ldld tinh|co thi dua toan dien|co toan dien|co thi dua|co ldld" },
    Row { code: "CO_LDLD_CD", name: "Cờ thi đua chuyên đề của Liên đoàn Lao động tỉnh", short: "Cờ thi đua chuyên đề", class: Flag, level: Own, to: TT, basis: "Đ32.1; 999/QĐ-TLĐ", certainty: Unknown, spellings: "co thi dua chuyen de cua lien doan lao dong tinh|co thi dua chuyen de cua ldld tinh|co thi dua chuyen de|co chuyen de" },
    Row { code: "BK_LDLD", name: "Bằng khen của Liên đoàn Lao động tỉnh", short: "Bằng khen", class: Merit, level: Own, to: BOTH, basis: "Đ76.1; 999/QĐ-TLĐ", certainty: Unknown, spellings: "bang khen cua ban chap hanh lien doan lao dong tinh|bang khen cua ban thuong vu lien doan lao dong tinh|bang khen cua lien doan lao dong tinh|bang khen lien doan lao dong tinh|bang khen cua ldld tinh|bang khen ldld tinh|bang khen cua ldld|bang khen ldld|bang khen toan dien|bang khen|bk ldld tinh|bk ldld|bk" },
    Row { code: "BK_LDLD_CD", name: "Bằng khen chuyên đề của Liên đoàn Lao động tỉnh", short: "Bằng khen chuyên đề", class: Merit, level: Own, to: BOTH, basis: "Đ76.1; 999/QĐ-TLĐ", certainty: Unknown, spellings: "bang khen chuyen de cua lien doan lao dong tinh|bang khen chuyen de cua ldld tinh|bang khen chuyen de ldld tinh|bang khen chuyen de|bk chuyen de|bk cd" },
    Row { code: "GK_CD", name: "Giấy khen của công đoàn", short: "Giấy khen công đoàn", class: Commendation, level: Own, to: BOTH, basis: "Đ76.1", certainty: Unknown, spellings: "giay khen cua cong doan cap tren|giay khen cua cong doan|giay khen cong doan|giay khen cua ldld|giay khen ldld|giay khen|gk cd|gk" },
    Row { code: "GK", name: "Giấy khen của thủ trưởng đơn vị", short: "Giấy khen thủ trưởng", class: Commendation, level: Own, to: ALL, basis: "Đ75", certainty: Read, spellings: "giay khen cua thu truong don vi|giay khen cua thu truong|giay khen thu truong" },
    Row { code: "GK_XA", name: "Giấy khen của Chủ tịch Ủy ban nhân dân xã", short: "Giấy khen UBND xã", class: Commendation, level: Up, to: ALL, basis: "Đ75.1đ", certainty: Memory, spellings: "giay khen cua chu tich ubnd xa|giay khen cua ubnd xa|giay khen ubnd xa" },
    Row { code: "CSTDCS", name: "Chiến sĩ thi đua cơ sở", short: "CSTĐ cơ sở", class: Title, level: Own, to: CN, basis: "Đ23, Đ80", certainty: Read, spellings: "chien si thi dua co so|cstd co so|cstdcs" },
    Row { code: "TTLDTT", name: "Tập thể lao động tiên tiến", short: "TTLĐ tiên tiến", class: Title, level: Own, to: TT, basis: "Đ28, Đ80", certainty: Read, spellings: "tap the lao dong tien tien|ttldtt" },
    Row { code: "LDTT", name: "Lao động tiên tiến", short: "Lao động tiên tiến", class: Title, level: Own, to: CN, basis: "Đ24, Đ80", certainty: Read, spellings: "lao dong tien tien|ldtt" },
    Row { code: "CDCS_XS", name: "Công đoàn cơ sở hoàn thành xuất sắc nhiệm vụ", short: "CĐCS xuất sắc", class: Title, level: Own, to: TT, basis: "Hướng dẫn TLĐ", certainty: Unknown, spellings: "cong doan co so hoan thanh xuat sac nhiem vu|cdcs hoan thanh xuat sac nhiem vu|cong doan co so vung manh" },
    Row { code: "DVCDXS", name: "Đoàn viên công đoàn xuất sắc", short: "Đoàn viên xuất sắc", class: Title, level: Own, to: CN, basis: "Đ32.1", certainty: SecondHand, spellings: "doan vien cong doan xuat sac|doan vien xuat sac" },
    Row { code: "KHAC", name: "Hình thức động viên khác", short: "Khác", class: Other, level: Own, to: ALL, basis: "Đ81.1", certainty: Read, spellings: "thu khen|bieu trung" },
];

/// The seed of the catalogue, highest award first.
#[must_use]
pub fn award_types() -> Vec<AwardType> {
    ROWS.iter().zip(1..).map(|(row, rank)| award_type(row, rank)).collect()
}

fn award_type(row: &Row, rank: i64) -> AwardType {
    let code = AwardCode::new(row.code);
    let validity = match row.code {
        // A form of commendation until the law of 2022 came into force.
        "HH_TINH" => Validity { from: None, to: day(2023, 12, 31) },
        "KNC_TINH" => Validity { from: day(2024, 1, 1), to: None },
        _ => Validity::default(),
    };
    let theming = if row.code.ends_with("_CD") && !matches!(row.code, "GK_CD" | "KNC_CD") {
        Theming::Thematic
    } else {
        Theming::AllRound
    };
    AwardType {
        certificate_name: certificate_name(row),
        code,
        name: row.name.to_owned(),
        short_name: row.short.to_owned(),
        class: row.class,
        level: row.level,
        recipients: Recipients::of(row.to),
        validity,
        theming,
        basis: row.basis.to_owned(),
        certainty: row.certainty,
        rank,
        spellings: row.spellings.split('|').map(str::to_owned).collect(),
    }
}

fn certificate_name(row: &Row) -> String {
    match row.class {
        Merit => "BẰNG KHEN".to_owned(),
        Commendation => "GIẤY KHEN".to_owned(),
        Title => row.name.to_uppercase(),
        Flag | Badge | Order | Other => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;
    use std::collections::BTreeSet;

    #[test]
    fn every_code_stands_once() {
        let codes: BTreeSet<_> = award_types().into_iter().map(|award| award.code).collect();
        assert_eq!(codes.len(), ROWS.len());
    }

    #[test]
    fn spellings_are_folded_and_no_two_awards_share_one() {
        let mut seen = BTreeSet::new();
        for award in award_types() {
            for spelling in award.spellings {
                assert_eq!(fold(&spelling), spelling, "{}", award.code.as_str());
                assert!(seen.insert(spelling.clone()), "{spelling} stands twice");
            }
        }
    }

    #[test]
    fn the_badge_of_the_province_closed_with_2023() {
        let awards = award_types();
        let badge = awards.iter().find(|award| award.code.as_str() == "HH_TINH").unwrap();
        assert!(badge.validity.covers(day(2023, 12, 31).unwrap()));
        assert!(!badge.validity.covers(day(2024, 1, 1).unwrap()));
    }
}
