//! `cargo xtask test`: every test, in steps that can also be run one by one.

use std::{env, process::Command};

use crate::{
    packages, places,
    postgres::Postgres,
    run::CARRIES_PAGES,
    step::{Stop, ask, cargo, run, step},
    ui,
};

/// One step: its name on the command line, what it proves, and how.
struct Step {
    name: &'static str,
    title: &'static str,
    work: fn() -> Result<(), Stop>,
}

const STEPS: &[Step] = &[
    Step { name: "rust", title: "Rust tests, on SQLite and on PostgreSQL", work: rust },
    Step { name: "unit", title: "unit tests of the pages", work: unit },
    Step { name: "browser", title: "every screen in a browser, against the real program", work: browser },
    Step { name: "window", title: "the main job in the real window", work: window },
];

/// Runs every step and stops at the first that fails.
pub fn all() -> Result<(), Stop> {
    prepare()?;
    for Step { title, work, .. } in STEPS {
        step(title, work)?;
    }
    println!("\nAll tests passed.");
    Ok(())
}

/// Runs the step called `name`.
pub fn one(name: &str) -> Result<(), Stop> {
    let Some(Step { title, work, .. }) = STEPS.iter().find(|step| step.name == name) else {
        let names: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        return Err(Stop(format!("there is no step {name}; the steps are {}", names.join(", "))));
    };
    prepare()?;
    step(title, work)
}

/// Everything the steps stand on. All crates are built in one go, so that the features their dependencies are built
/// with are the same in every step and nothing is built twice.
fn prepare() -> Result<(), Stop> {
    step("Debian packages", || packages::install(&packages::everything()))?;
    step("the pages", ui::build)?;
    step("the programs and their tests", || run(&mut whole(&["build"], &["--bins", "--tests"])))
}

/// `cargo WHAT` over the whole workspace, the window with its pages included.
fn whole(what: &[&str], more: &[&str]) -> Command {
    let mut command = cargo();
    command.args(what).args(["--workspace", "--features", CARRIES_PAGES]).args(more);
    command
}

fn has_nextest() -> bool {
    ask(cargo().args(["nextest", "--version"])).is_some()
}

fn rust() -> Result<(), Stop> {
    let mut tests = if has_nextest() {
        whole(&["nextest", "run"], &["--lib", "--bins", "--tests", "-E", "not binary(window)"])
    } else {
        whole(&["test"], &["--lib", "--bins", "--tests", "--", "--skip", "real_window"])
    };
    match Postgres::start()? {
        Some(postgres) => run(tests.env("VINHDANH_TEST_POSTGRES", postgres.url())),
        None => {
            println!("    no PostgreSQL here: what runs on both homes is tested on SQLite alone");
            run(&mut tests)
        }
    }
}

fn unit() -> Result<(), Stop> {
    run(ui::npm().args(["run", "test"]))
}

fn browser() -> Result<(), Stop> {
    if !cfg!(target_os = "linux") && env::var_os("CHROMIUM").is_none() {
        println!("    skipped: set CHROMIUM to the path of a Chromium or Chrome to run it here");
        return Ok(());
    }
    let folder = places::root().join("tests/e2e");
    let specs = places::entries_ending(&folder, ".test.mjs")?;
    let screens = places::target()?.join("screens");
    let mut node = Command::new("node");
    node.env("VINHDANH_PROGRAM", places::binary("vinhdanh")?).env("VINHDANH_SCREENS", screens);
    run(node.args(["--test", "--test-concurrency=1", "--test-reporter=spec"]).args(specs))
}

fn window() -> Result<(), Stop> {
    if !cfg!(target_os = "linux") {
        println!("    skipped: the driver of the window is WebKitGTK's, on Linux only");
        return Ok(());
    }
    run(&mut whole(&["test"], &["--test", "window", "--", "--nocapture", "--test-threads=1"]))
}
