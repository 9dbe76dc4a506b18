//! `cargo xtask run | test | bench | fuzz | package | setup`: the only entrance, the same on Windows and Linux.

mod bench;
mod fuzz;
mod package;
mod packages;
mod places;
mod postgres;
mod run;
mod step;
mod test;
mod ui;

use std::{env, process::ExitCode};

use step::{Stop, step};

const USAGE: &str = "\
usage: cargo xtask COMMAND

  run            build the program and open it with the sample round
  test [STEP]    run every test, or one step: rust, unit, browser, window
  bench          measure the figures and print them as a table
  fuzz [TARGET] [--seconds N]
                 run the readers of lists against made-up bytes, each for 5 s or N s
  package        build what can be handed to a user, under target/package
  setup          install what the other commands need and stop

What is missing is installed where that is allowed: Debian packages with apt-get (as root or through
sudo without a password), npm packages with npm ci. Data of `run` lies in target/sample-office, or where
VINHDANH_DATA says.
";

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["run"] => run::run(),
        ["test"] => test::all(),
        ["test", name] => test::one(name),
        ["bench"] => bench::bench(),
        ["fuzz", rest @ ..] => match fuzz::words(rest) {
            Some((target, seconds)) => fuzz::fuzz(target, seconds),
            None => return usage(),
        },
        ["package"] => package::package(),
        ["setup"] => setup(),
        ["help" | "--help" | "-h"] => {
            print!("{USAGE}");
            Ok(())
        }
        _ => return usage(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Stop(why)) => {
            eprintln!("\nxtask: {why}");
            ExitCode::FAILURE
        }
    }
}

fn usage() -> ExitCode {
    eprint!("{USAGE}");
    ExitCode::from(2)
}

fn setup() -> Result<(), Stop> {
    step("Debian packages", || packages::install(&packages::everything()))?;
    step("npm packages", ui::install)
}
