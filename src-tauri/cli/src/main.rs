//! `vinhdanh`: the main job from a terminal, through the same Door as the window.

mod arguments;
mod commands;
mod output;
mod serve;
mod size;
mod words;

use arguments::Arguments;
use clap::Parser;
use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(usage) => return output::usage(&usage),
    };
    let output = output::Output::of(&arguments);
    match commands::run(arguments).await {
        Ok(said) => output.say(&said),
        Err(refused) => output.refuse(&refused),
    }
}
