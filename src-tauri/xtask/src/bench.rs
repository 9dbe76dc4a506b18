//! `cargo xtask bench`: the figures, measured by three benches (`figures` without a window, `sheets` of certificates alone,
//! `window_figures` with a window) and printed as one table.

use std::{
    fs,
    path::PathBuf,
    process::{Command, Stdio},
};

use serde_json::Value;

use crate::{
    packages, places,
    run::CARRIES_PAGES,
    step::{Stop, cargo, spelled},
    ui,
};

/// Measures and prints. Each bench prints one line of JSON a figure: `figure`, `unit`, `limit` and the `values` of
/// its runs, of which the median counts.
pub fn bench() -> Result<(), Stop> {
    let mut lines = measure(&mut figures(&[]))?;
    lines += &measure(cargo().args(["bench", "--package", "documents", "--bench", "sheets"]))?;
    if cfg!(target_os = "linux") {
        packages::install(&packages::everything())?;
        ui::build()?;
        let office = filled_office()?;
        let mut window = cargo();
        window.args(["bench", "--package", "vinhdanh-desktop", "--features", CARRIES_PAGES]);
        lines += &measure(window.args(["--bench", "window_figures"]).env("VINHDANH_FIGURES_OFFICE", office))?;
    } else {
        println!("the window's own figures are taken on Linux only, where its driver is");
    }
    let figures: Vec<Figure> = lines.lines().filter_map(Figure::read).collect();
    if figures.is_empty() {
        return Err(Stop("the bench measured nothing".into()));
    }
    print!("{}", table(&figures));
    let late: Vec<&str> = figures.iter().filter(|f| f.median > f.limit).map(|f| f.name.as_str()).collect();
    if late.is_empty() { Ok(()) } else { Err(Stop(format!("over the limit: {}", late.join(", ")))) }
}

fn figures(words: &[&str]) -> Command {
    let mut command = cargo();
    command.args(["bench", "--package", "tests", "--bench", "figures", "--"]).args(words);
    command
}

/// An office folder with the large register, made afresh: the program may have changed since the last.
fn filled_office() -> Result<PathBuf, Stop> {
    let folder = places::target()?.join("figures-office");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|fault| Stop::over(folder.display(), &fault))?;
    }
    fs::create_dir_all(&folder).map_err(|fault| Stop::over(folder.display(), &fault))?;
    measure(&mut figures(&["--fill", &folder.to_string_lossy()]))?;
    Ok(folder)
}

/// Runs a bench and hands back what it printed.
fn measure(command: &mut Command) -> Result<String, Stop> {
    let line = spelled(command);
    println!("    {line}");
    let output = command.current_dir(places::root()).stderr(Stdio::inherit()).output();
    let output = output.map_err(|fault| Stop::over(&line, &fault))?;
    if !output.status.success() {
        return Err(Stop(format!("the figures could not be measured:\n    {line}")));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// One figure: the median of its runs beside what it may be at most, both in `unit`.
struct Figure {
    name: String,
    unit: String,
    limit: f64,
    median: f64,
    runs: usize,
}

impl Figure {
    fn read(line: &str) -> Option<Figure> {
        let line: Value = serde_json::from_str(line).ok()?;
        let mut values: Vec<f64> = line.get("values")?.as_array()?.iter().filter_map(Value::as_f64).collect();
        values.sort_by(f64::total_cmp);
        Some(Figure {
            name: line.get("figure")?.as_str()?.to_owned(),
            unit: line.get("unit")?.as_str()?.to_owned(),
            limit: line.get("limit")?.as_f64()?,
            median: *values.get(values.len() / 2)?,
            runs: values.len(),
        })
    }
}

fn table(figures: &[Figure]) -> String {
    let width = figures.iter().map(|figure| figure.name.chars().count()).max().unwrap_or_default();
    let mut table = format!("\n{:width$} {:>12} {:>12}  {:>4}\n", "figure", "median", "at most", "runs");
    for Figure { name, unit, limit, median, runs } in figures {
        let verdict = if median > limit { "OVER" } else { "" };
        let (median, limit) = (format!("{median:.1} {unit}"), format!("{limit:.0} {unit}"));
        table += format!("{name:width$} {median:>12} {limit:>12}  {runs:>4}  {verdict}").trim_end();
        table.push('\n');
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slow_run_in_five_does_not_move_a_figure() {
        let line = r#"{"figure":"list read","unit":"ms","limit":50,"values":[9,10,400,11,8]}"#;
        let figure = Figure::read(line).unwrap();
        assert_eq!((figure.median, figure.runs), (10.0, 5));
        assert!(table(&[figure]).contains("list read      10.0 ms        50 ms     5\n"));
    }

    #[test]
    fn a_figure_over_its_limit_is_marked() {
        let figure = Figure::read(r#"{"figure":"f","unit":"ms","limit":1,"values":[2]}"#).unwrap();
        assert!(table(&[figure]).ends_with("OVER\n"));
    }
}
