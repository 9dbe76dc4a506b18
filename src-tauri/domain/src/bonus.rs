//! The bonus of an award (NĐ 152/2025/NĐ-CP Đ49).

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Bonuses are paid in whole steps of this many đồng, rounded up ("làm tròn số lên hàng chục nghìn đồng").
const STEP: i64 = 10_000;

/// What a bonus was computed from, frozen with the award.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bonus {
    /// The multiple of the base salary.
    pub coefficient: Decimal,
    /// The base salary in force on the decision date, in đồng.
    pub base_salary: i64,
    /// What is paid, in đồng.
    pub dong: i64,
}

impl Bonus {
    /// Coefficient × base salary, rounded up to 10.000 đ. `None` when the product is no amount of money at all
    /// (negative, or past what 64 bits hold).
    #[must_use]
    pub fn of(coefficient: Decimal, base_salary: i64) -> Option<Self> {
        if coefficient.is_sign_negative() || base_salary < 0 {
            return None;
        }
        let product = coefficient.checked_mul(Decimal::from(base_salary))?;
        let steps = product.checked_div(Decimal::from(STEP))?.ceil().to_i64()?;
        Some(Self { coefficient, base_salary, dong: steps.checked_mul(STEP)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The trade's table of worked amounts: coefficient in tenths, then what is paid by base salary.
    const TABLE: &[(i64, [i64; 4])] = &[
        (3, [450_000, 540_000, 710_000, 760_000]),
        (6, [900_000, 1_080_000, 1_410_000, 1_520_000]),
        (8, [1_200_000, 1_440_000, 1_880_000, 2_030_000]),
        (10, [1_490_000, 1_800_000, 2_340_000, 2_530_000]),
        (15, [2_240_000, 2_700_000, 3_510_000, 3_800_000]),
        (20, [2_980_000, 3_600_000, 4_680_000, 5_060_000]),
        (30, [4_470_000, 5_400_000, 7_020_000, 7_590_000]),
        (35, [5_220_000, 6_300_000, 8_190_000, 8_860_000]),
        (45, [6_710_000, 8_100_000, 10_530_000, 11_390_000]),
        (70, [10_430_000, 12_600_000, 16_380_000, 17_710_000]),
        (80, [11_920_000, 14_400_000, 18_720_000, 20_240_000]),
        (120, [17_880_000, 21_600_000, 28_080_000, 30_360_000]),
    ];

    #[test]
    fn the_worked_amounts_come_out_to_the_dong() {
        for (tenths, paid) in TABLE {
            for (base, expected) in [1_490_000, 1_800_000, 2_340_000, 2_530_000].into_iter().zip(paid) {
                let bonus = Bonus::of(Decimal::new(*tenths, 1), base).unwrap();
                assert_eq!(bonus.dong, *expected, "{tenths} tenths of {base}");
            }
        }
    }

    #[test]
    fn no_bonus_is_negative_or_past_all_money() {
        assert_eq!(Bonus::of(Decimal::from(-1), 1_800_000), None);
        assert_eq!(Bonus::of(Decimal::from(i64::MAX), i64::MAX), None);
    }

    proptest! {
        #[test]
        fn a_bonus_is_the_least_whole_step_that_covers_the_product(hundredths in 0_i64..20_000, base in 0_i64..10_000_000) {
            let bonus = Bonus::of(Decimal::new(hundredths, 2), base).unwrap();
            let exact = i128::from(hundredths) * i128::from(base);
            prop_assert_eq!(bonus.dong % STEP, 0);
            prop_assert!(i128::from(bonus.dong) * 100 >= exact);
            prop_assert!((i128::from(bonus.dong) - i128::from(STEP)) * 100 < exact || bonus.dong == 0);
        }
    }
}
