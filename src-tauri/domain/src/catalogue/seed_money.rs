//! The seed of the money tables: base salaries by date, coefficients by award, kind and period.

use super::{AwardCode, BaseSalary, Certainty, Coefficient, Validity, day};
use crate::recipient::RecipientKind::{self, Collective, Household, Individual};
use Certainty::{Inferred, Memory, Read, SecondHand, Unknown};
use rust_decimal::Decimal;

/// Base salaries. The 1.600.000 đ of 1/7/2020 were resolved but never applied, and are not here.
#[must_use]
pub fn base_salaries() -> Vec<BaseSalary> {
    [
        (2013, 1_150_000, "NĐ 66/2013/NĐ-CP", Memory),
        (2016, 1_210_000, "NĐ 47/2016/NĐ-CP", Memory),
        (2017, 1_300_000, "NĐ 47/2017/NĐ-CP", Memory),
        (2018, 1_390_000, "NĐ 72/2018/NĐ-CP", SecondHand),
        (2019, 1_490_000, "NĐ 38/2019/NĐ-CP", Read),
        (2023, 1_800_000, "NĐ 24/2023/NĐ-CP", Read),
        (2024, 2_340_000, "NĐ 73/2024/NĐ-CP", Read),
        (2026, 2_530_000, "NĐ 161/2026/NĐ-CP Đ3.2", SecondHand),
    ]
    .into_iter()
    .filter_map(|(year, dong, basis, certainty)| {
        // All but 2016 begin on 1 July; 2016 began on 1 May.
        let from = day(year, if year == 2016 { 5 } else { 7 }, 1)?;
        Some(BaseSalary { from, dong, basis: basis.to_owned(), certainty })
    })
    .collect()
}

/// Hundredths, so that the table needs no floats: `(code, collective, individual, household, source, certainty)`.
type Row = (&'static str, i64, i64, i64, &'static str, Certainty);

/// In force since the law of 2022 and its decrees (NĐ 98/2023 Đ54–58, NĐ 152/2025 Đ50–54: the same numbers).
const SINCE_2024: &[Row] = &[
    ("LDTT", 0, 30, 0, "NĐ 152/2025 Đ50 (trước 1/7/2025: NĐ 98/2023)", Read),
    ("CSTDCS", 0, 100, 0, "NĐ 152/2025 Đ50 (trước 1/7/2025: NĐ 98/2023)", Read),
    ("CSTDTLD", 0, 300, 0, "NĐ 152/2025 Đ50 (trước 1/7/2025: NĐ 98/2023)", Read),
    ("CSTDTINH", 0, 300, 0, "NĐ 152/2025 Đ50 (trước 1/7/2025: NĐ 98/2023)", Read),
    ("CSTDTQ", 0, 450, 0, "NĐ 152/2025 Đ50 (trước 1/7/2025: NĐ 98/2023)", Read),
    ("TTLDTT", 80, 0, 0, "NĐ 152/2025 Đ50 (trước 1/7/2025: NĐ 98/2023)", Read),
    ("TTLDXS", 150, 0, 0, "NĐ 152/2025 Đ50 (trước 1/7/2025: NĐ 98/2023)", Read),
    ("CO_TLD", 800, 0, 0, "NĐ 152/2025 Đ50 (trước 1/7/2025: NĐ 98/2023)", Read),
    ("CO_TINH", 800, 0, 0, "NĐ 152/2025 Đ50 (trước 1/7/2025: NĐ 98/2023)", Read),
    ("CO_CP", 1200, 0, 0, "NĐ 152/2025 Đ50 (trước 1/7/2025: NĐ 98/2023)", Read),
    ("HC_SV", 9200, 4600, 0, "NĐ 152/2025 Đ51 (trước 1/7/2025: NĐ 98/2023)", Read),
    ("HC_HCM", 6100, 3050, 0, "NĐ 152/2025 Đ51 (trước 1/7/2025: NĐ 98/2023)", Read),
    ("HC_DL1", 3000, 1500, 0, "NĐ 152/2025 Đ51 (trước 1/7/2025: NĐ 98/2023)", Read),
    ("HC_DL2", 2500, 1250, 0, "NĐ 152/2025 Đ51 (trước 1/7/2025: NĐ 98/2023)", Read),
    ("HC_DL3", 2100, 1050, 0, "NĐ 152/2025 Đ51 (trước 1/7/2025: NĐ 98/2023)", Read),
    ("HC_LD1", 1800, 900, 0, "NĐ 152/2025 Đ51 (trước 1/7/2025: NĐ 98/2023)", Read),
    ("HC_LD2", 1500, 750, 0, "NĐ 152/2025 Đ51 (trước 1/7/2025: NĐ 98/2023)", Read),
    ("HC_LD3", 900, 450, 0, "NĐ 152/2025 Đ51 (trước 1/7/2025: NĐ 98/2023)", Read),
    ("BK_TTG", 700, 350, 525, "NĐ 152/2025 Đ53 (trước 1/7/2025: NĐ 98/2023)", Read),
    ("BK_TLD", 300, 150, 0, "NĐ 152/2025 Đ53 (trước 1/7/2025: NĐ 98/2023)", Read),
    ("BK_TLD_CD", 300, 150, 0, "NĐ 152/2025 Đ53 (trước 1/7/2025: NĐ 98/2023)", Inferred),
    ("BK_TINH", 300, 150, 225, "NĐ 152/2025 Đ53 (trước 1/7/2025: NĐ 98/2023)", Read),
    ("GK", 60, 30, 45, "NĐ 152/2025 Đ53 (trước 1/7/2025: NĐ 98/2023)", Read),
    ("GK_XA", 30, 15, 0, "NĐ 152/2025 Đ53 (trước 1/7/2025: NĐ 98/2023)", Memory),
    ("KNC_CD", 0, 100, 0, "NĐ 152/2025 Đ54 (không quá 1,0) (trước 1/7/2025: NĐ 98/2023)", Read),
    ("KNC_TINH", 0, 100, 0, "NĐ 152/2025 Đ54 (không quá 1,0) (trước 1/7/2025: NĐ 98/2023)", Read),
];

/// Until the end of 2023 (NĐ 91/2017). Checked against QĐ 335/QĐ-UBND Bắc Ninh of 1/4/2022.
const UNTIL_2023: &[Row] =
    &[("BK_TINH", 200, 100, 0, "NĐ 91/2017", SecondHand), ("BK_TLD", 200, 100, 0, "NĐ 91/2017", SecondHand)];

/// The federation's own awards: no decree sets their bonus. Starting values which the board must confirm.
const OWN: &[Row] = &[
    ("BK_LDLD", 150, 75, 0, "Chưa rõ: theo quy chế của Tổng Liên đoàn, LĐLĐ tỉnh", Unknown),
    ("BK_LDLD_CD", 150, 75, 0, "Chưa rõ: theo quy chế của Tổng Liên đoàn, LĐLĐ tỉnh", Unknown),
    ("GK_CD", 60, 30, 0, "Chưa rõ: tham khảo Giấy khen theo NĐ 152/2025", Unknown),
];

/// The seed of coefficients.
#[must_use]
pub fn coefficients() -> Vec<Coefficient> {
    let since = Validity { from: day(2024, 1, 1), to: None };
    let until = Validity { from: None, to: day(2023, 12, 31) };
    let mut all = Vec::new();
    for (rows, validity) in [(SINCE_2024, since), (UNTIL_2023, until), (OWN, Validity::default())] {
        for row in rows {
            extend(&mut all, row, validity);
        }
    }
    all
}

fn extend(all: &mut Vec<Coefficient>, row: &Row, validity: Validity) {
    let (code, collective, individual, household, source, certainty) = *row;
    let by_kind: [(RecipientKind, i64); 3] =
        [(Collective, collective), (Individual, individual), (Household, household)];
    for (kind, hundredths) in by_kind.into_iter().filter(|(_, hundredths)| *hundredths > 0) {
        all.push(Coefficient {
            award: AwardCode::new(code),
            kind,
            validity,
            value: Decimal::new(hundredths, 2).normalize(),
            source: source.to_owned(),
            certainty,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{award_types, base_salary_on, coefficient_on};

    #[test]
    fn every_coefficient_is_for_an_award_of_the_catalogue_and_a_kind_it_allows() {
        let awards = award_types();
        for one in coefficients() {
            let award = awards.iter().find(|award| award.code == one.award).unwrap();
            assert!(award.allows(one.kind), "{} {}", one.award.as_str(), one.kind.as_str());
        }
    }

    #[test]
    fn the_coefficient_follows_the_date_of_the_decision() {
        let all = coefficients();
        let award = AwardCode::new("BK_TINH");
        let on = |y, m, d| coefficient_on(&all, &award, Collective, day(y, m, d).unwrap()).unwrap().value;
        assert_eq!(on(2022, 4, 1), Decimal::from(2));
        assert_eq!(on(2023, 12, 31), Decimal::from(2));
        assert_eq!(on(2024, 1, 1), Decimal::from(3));
    }

    #[test]
    fn the_base_salary_follows_the_date_of_the_decision() {
        let all = base_salaries();
        let on = |y, m, d| base_salary_on(&all, day(y, m, d).unwrap()).map(|salary| salary.dong);
        assert_eq!(on(2020, 12, 1), Some(1_490_000), "the 1.600.000 đ of 2020 never came");
        assert_eq!(on(2023, 6, 30), Some(1_490_000));
        assert_eq!(on(2023, 7, 1), Some(1_800_000));
        assert_eq!(on(2026, 6, 30), Some(2_340_000));
        assert_eq!(on(2026, 7, 1), Some(2_530_000));
        assert_eq!(on(2013, 6, 30), None);
    }
}
