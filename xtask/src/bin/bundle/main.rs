//! What only the build needs: JavaScript glue, the dataset's pack, the folders that browsers load, the zip.
//!
//! `cargo xtask build` runs this; a program of its own, so that other commands need not compile its libraries.

mod archive;
mod assemble;
mod comments;
mod generate;
mod size;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};
use xtask::{place, run};

#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Makes dist/ from the compiled library, the dataset, extension/ and www/.
    Assemble {
        /// The library as the compiler left it.
        wasm: PathBuf,
    },
    /// Packs dist/extension.
    Zip,
}

fn main() -> ExitCode {
    run::report(bundle(Arguments::parse().command))
}

fn bundle(command: Command) -> Result<()> {
    match command {
        Command::Assemble { wasm } => {
            let generated = generate::generate(&wasm)?;
            assemble::assemble(&generated)?;
            size::check(&place::extension())
        }
        Command::Zip => archive::zip(),
    }
}
