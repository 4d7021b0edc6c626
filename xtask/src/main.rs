//! `cargo xtask COMMAND`: everything the project does beyond plain cargo, from an empty machine on.

mod build;
mod demo;
mod test;
mod tidy;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use xtask::run;

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
}

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Build => build::build(),
        Command::Demo(options) => demo::demo(&options),
        Command::Test(options) => test::test(&options),
        Command::Dist => build::dist(),
        Command::Tidy => tidy::tidy(),
    };
    run::report(result)
}
