//! `cargo xtask COMMAND`: everything the project does beyond plain cargo, from an empty machine on.

mod build;
mod demo;
mod test;
mod tidy;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};
use xtask::run::{self, Program};

/// Sidelight's own commands.
#[derive(Parser)]
#[command(name = "cargo xtask", disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Builds the extension into dist/extension and the playground into dist/www.
    Build,
    /// Builds, then serves the playground; can also open a browser or take a picture of a card.
    Demo(demo::Options),
    /// Runs every check there is, and says at the end which failed.
    Test(test::Options),
    /// Builds, then packs the extension into dist/sidelight-VERSION.zip.
    Dist,
    /// Checks the house rules that no compiler checks.
    Tidy,
    /// Measures how well names are found, where the texts to measure with are at hand.
    Eval {
        /// The folder of the detection bench [default: ../shared/bench]
        #[arg(long, value_name = "DIR")]
        bench: Option<PathBuf>,
    },
}

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Build => build::build(),
        Command::Demo(options) => demo::demo(&options),
        Command::Test(options) => test::test(&options),
        Command::Dist => build::dist(),
        Command::Tidy => tidy::tidy(),
        Command::Eval { bench } => eval(bench),
    };
    run::report(result)
}

/// Runs the program `eval`, which holds what only the measuring needs.
fn eval(bench: Option<PathBuf>) -> Result<()> {
    let mut eval = Program::cargo().words("run --quiet --package xtask --features eval --bin eval --");
    if let Some(bench) = bench {
        // That program runs in the project's folder; the folder is meant from where the user stands.
        eval = eval.arg("--bench").arg(std::path::absolute(bench)?);
    }
    eval.run()
}
