use super::*;

const A3: Point = (420.0, 297.0);
/// Shift, 97 % and 0.3°: what an office printer with a worn tray does at its worst.
const WORN: Deviation = Deviation {
    dx_mm: 1.2,
    dy_mm: -0.8,
    scale_x: 0.97,
    scale_y: 0.97,
    turn_rad: 0.3 * std::f64::consts::PI / 180.0,
};
const CORNERS: [Mark; 4] = [Mark::TopLeft, Mark::TopRight, Mark::BottomRight, Mark::BottomLeft];

fn read(printer: &Deviation, marks: &[Mark], (width, height): Point) -> Vec<Reading> {
    let reading = |mark: &Mark| {
        let (x_mm, y_mm) = printer.lands(mark.place(width, height));
        Reading { mark: *mark, x_mm, y_mm }
    };
    marks.iter().map(reading).collect()
}

/// How far from its place the farthest of the points on a sheet is printed, mm.
fn worst(printer: &Deviation, calibration: &Calibration, (width, height): Point) -> f64 {
    let mut worst: f64 = 0.0;
    for across in 0..=10 {
        for down in 0..=10 {
            let place = (
                30.0 + (width - 60.0) * f64::from(across) / 10.0,
                20.0 + (height - 40.0) * f64::from(down) / 10.0,
            );
            let (x, y) = printer.lands(calibration.sends(place));
            worst = worst.max((x - place.0).abs()).max((y - place.1).abs());
        }
    }
    worst
}

#[test]
fn what_four_exact_readings_tell_sends_every_point_to_its_place() {
    for sheet in [A3, (297.0, 210.0), (400.0, 300.0), (360.0, 260.0), (100.0, 100.0)] {
        for printer in [
            WORN,
            Deviation { scale_y: 1.012, ..WORN },
            Deviation { turn_rad: -0.017, ..WORN },
            Deviation { dx_mm: 0.0, dy_mm: 0.0, scale_x: 1.0, scale_y: 1.0, turn_rad: 0.0 },
        ] {
            let solved = solve(&read(&printer, &CORNERS, sheet), sheet.0, sheet.1).unwrap();
            assert!(solved.astray_mm < 1e-6, "{}", solved.astray_mm);
            assert!(worst(&printer, &solved.calibration, sheet) < 0.003, "{printer:?} {solved:?}");
        }
    }
}

#[test]
fn two_readings_tell_shift_and_scale_but_no_turn() {
    let straight = Deviation { turn_rad: 0.0, scale_y: 0.99, ..WORN };
    let solved = solve(&read(&straight, &[Mark::TopLeft, Mark::BottomRight], A3), A3.0, A3.1).unwrap();
    assert!(worst(&straight, &solved.calibration, A3) < 0.003, "{solved:?}");
    assert_eq!((solved.calibration.turn_urad, solved.calibration.scale_x_ppm), (0, 1_030_928));
}

#[test]
fn three_readings_tell_the_turn_too() {
    let marks = [Mark::TopLeft, Mark::BottomRight, Mark::Middle];
    assert_eq!(solve(&read(&WORN, &marks[..1], A3), A3.0, A3.1), Err(Misreading::TooFew));
    let marks = [Mark::TopLeft, Mark::TopRight, Mark::BottomLeft];
    let solved = solve(&read(&WORN, &marks, A3), A3.0, A3.1).unwrap();
    assert!(worst(&WORN, &solved.calibration, A3) < 0.003, "{solved:?}");
}

#[test]
fn no_quarter_of_a_millimetre_of_misreading_puts_anything_half_a_millimetre_astray() {
    for sheet in [A3, (297.0, 210.0)] {
        let exact = read(&WORN, &CORNERS, sheet);
        // Every way in which each of the eight figures is a quarter too much or too little.
        for signs in 0..256_u32 {
            let error = |at: usize| if signs >> at & 1 == 1 { 0.25 } else { -0.25 };
            let readings: Vec<Reading> = exact
                .iter()
                .enumerate()
                .map(|(at, one)| Reading {
                    x_mm: one.x_mm + error(2 * at),
                    y_mm: one.y_mm + error(2 * at + 1),
                    ..*one
                })
                .collect();
            let solved = solve(&readings, sheet.0, sheet.1).unwrap();
            let off = worst(&WORN, &solved.calibration, sheet);
            assert!(off < 0.5, "{off} mm with {signs:08b}");
        }
    }
}

#[test]
fn a_reading_that_the_others_contradict_is_named_with_how_far_it_is_off() {
    let mut readings = read(&WORN, &Mark::ALL, A3);
    readings[2].x_mm += 3.0;
    let Err(Misreading::Contradiction { mark, off_mm }) = solve(&readings, A3.0, A3.1) else {
        panic!("{:?}", solve(&readings, A3.0, A3.1))
    };
    assert_eq!(mark, Some(Mark::BottomRight));
    assert!((off_mm - 3.0).abs() < 0.01, "{off_mm}");
}

#[test]
fn four_readings_of_which_one_is_wrong_are_refused_even_when_none_can_be_named() {
    let mut readings = read(&WORN, &CORNERS, A3);
    readings[0].y_mm += 4.0;
    let refused = solve(&readings, A3.0, A3.1);
    assert!(matches!(refused, Err(Misreading::Contradiction { off_mm, .. }) if off_mm > 0.6), "{refused:?}");
}

#[test]
fn a_wrong_digit_a_swap_and_a_cross_read_twice_are_told_at_their_cross() {
    let mut readings = read(&WORN, &CORNERS, A3);
    readings[1].x_mm = 40.2;
    assert!(matches!(
        solve(&readings, A3.0, A3.1),
        Err(Misreading::FarOff { mark: Mark::TopRight, off_mm }) if off_mm > 350.0
    ));
    readings[1].x_mm = f64::NAN;
    assert!(matches!(solve(&readings, A3.0, A3.1), Err(Misreading::FarOff { mark: Mark::TopRight, .. })));
    readings[1] = readings[0];
    assert_eq!(solve(&readings, A3.0, A3.1), Err(Misreading::Twice { mark: Mark::TopLeft }));
}

#[test]
fn paper_that_lies_askew_by_more_than_a_degree_and_a_sheet_fitted_to_its_paper_are_not_made_good() {
    let askew = Deviation { turn_rad: 0.03, ..WORN };
    assert_eq!(solve(&read(&askew, &CORNERS, A3), A3.0, A3.1), Err(Misreading::Turned { turn_urad: 30_000 }));
    let fitted = Deviation { scale_x: 0.88, scale_y: 0.9, turn_rad: 0.0, ..WORN };
    assert_eq!(
        solve(&read(&fitted, &CORNERS, A3), A3.0, A3.1),
        Err(Misreading::Stretched { scale_ppm: 880_000 })
    );
}

#[test]
fn values_that_no_printer_needs_are_named() {
    let typed = |change: fn(&mut Calibration)| {
        let mut calibration = Calibration::NONE;
        change(&mut calibration);
        calibration.unbelievable()
    };
    assert_eq!(typed(|_| ()), None);
    assert_eq!(typed(|one| one.dx_um = 30_001), Some("dx"));
    assert_eq!(typed(|one| one.scale_y_ppm = 899_999), Some("scale_y"));
    assert_eq!(typed(|one| one.turn_urad = -17_454), Some("turn"));
}
