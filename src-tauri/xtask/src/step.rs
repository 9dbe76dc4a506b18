//! A step of the work: announced, timed, and stopped at the first command that fails.

use std::{fmt::Display, io, process::Command, time::Instant};

use crate::places;

/// Why xtask stopped, in words for the person at the terminal.
#[derive(Debug)]
pub struct Stop(pub String);

impl Stop {
    /// A stop over `what`, with the fault's own words.
    pub fn over(what: impl Display, fault: &io::Error) -> Stop {
        Stop(format!("{what}: {fault}"))
    }
}

/// Runs `work` under a title and prints how long it took.
pub fn step(title: &str, work: impl FnOnce() -> Result<(), Stop>) -> Result<(), Stop> {
    println!("\n==> {title}");
    let started = Instant::now();
    let done = work();
    let took = started.elapsed().as_secs_f64();
    match &done {
        Ok(()) => println!("==> {title}: done in {took:.1} s"),
        Err(_) => println!("==> {title}: FAILED after {took:.1} s"),
    }
    done
}

/// `cargo` itself: the one that started xtask.
pub fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Prints the command, runs it at the top of the repository and insists that it succeeds.
pub fn run(command: &mut Command) -> Result<(), Stop> {
    let line = spelled(command);
    println!("    {line}");
    if command.get_current_dir().is_none() {
        command.current_dir(places::root());
    }
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Stop(format!("this command failed ({status}):\n    {line}"))),
        Err(fault) => Err(Stop(format!("this command could not be started ({fault}):\n    {line}"))),
    }
}

/// What the command printed on its standard output; `None` when it is not there or fails.
pub fn ask(command: &mut Command) -> Option<String> {
    let output = command.output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The command as it can be typed again.
pub fn spelled(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| quoted(&word.to_string_lossy())).collect::<Vec<_>>().join(" ")
}

fn quoted(word: &str) -> String {
    if word.is_empty() || word.contains([' ', '(', ')', '*']) { format!("'{word}'") } else { word.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_command_is_named_as_it_can_be_typed_again() {
        let Err(Stop(why)) = run(cargo().args(["no-such-command", "with a space"])) else {
            panic!("cargo knows no such command")
        };
        assert!(why.contains("no-such-command 'with a space'"), "{why}");
    }

    #[test]
    fn a_program_that_is_not_there_answers_nothing() {
        assert_eq!(ask(&mut Command::new("no-such-program-here")), None);
    }
}
