//! The figures of the window: how soon it is ready, how soon a long list is painted. Prints what `figures` prints.
//! `cargo xtask bench` fills the office folder that `VINHDANH_FIGURES_OFFICE` names.
#![cfg_attr(not(target_os = "linux"), allow(unused))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a measurement that fails has nobody to tell"
)]

#[cfg(target_os = "linux")]
#[path = "window/stage.rs"]
#[allow(dead_code, reason = "shared by the tests and the figures of the window, which use a part each")]
mod stage;

/// The times each figure is taken; the median counts.
const RUNS: usize = 5;

#[cfg(not(target_os = "linux"))]
fn main() {}

#[cfg(target_os = "linux")]
#[tokio::main]
async fn main() {
    let office = std::env::var_os("VINHDANH_FIGURES_OFFICE").expect("VINHDANH_FIGURES_OFFICE");
    let (mut ready, mut painted) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let stage = stage::Stage::set();
        stage.furnish(std::path::Path::new(&office));
        let window = stage.open_window().await;
        ready.push(window.ready_after().await);
        painted.push(window.time_to_paint("#/nominations", "[role=gridcell]").await);
        window.close().await;
    }
    tell("window ready after start, 100,000 awards in the file", 1000.0, &ready);
    tell("list of 10,000 nominations first painted after the call", 150.0, &painted);
}

/// Prints a figure: `values` and `limit` in milliseconds.
fn tell(figure: &str, limit: f64, values: &[f64]) {
    println!("{}", serde_json::json!({ "figure": figure, "unit": "ms", "limit": limit, "values": values }));
}
