//! The command `sidelight`: finds names in texts and looks after packs.

mod diff;
mod error;
mod html;
mod info;
mod input;
mod pack;
mod scan;
mod show;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Finds the commentators and channels named in a text and says who they are.
#[derive(Debug, Parser)]
#[command(name = "sidelight", version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Find the names in texts
    Scan(scan::Arguments),
    /// Print the card of an entity
    Show(show::Arguments),
    /// Build, check and describe packs
    #[command(subcommand)]
    Pack(pack::Command),
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Scan(arguments) => scan::run(&arguments),
        Command::Show(arguments) => show::run(&arguments),
        Command::Pack(command) => pack::run(&command),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads our output has enough of it, as `head` does; that is no fault.
        Err(error::Failure::Output(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(failure) => {
            anstream::eprintln!("sidelight: {failure}");
            ExitCode::FAILURE
        }
    }
}
