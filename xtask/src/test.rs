//! `cargo xtask test`: every check there is, and at the end a table of what passed.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use clap::{Args, ValueEnum};
use xtask::run::Program;
use xtask::tools;

/// What to check.
#[derive(Args)]
pub struct Options {
    /// Runs only these checks; may be given more than once. The browsers' check needs a build before it.
    #[arg(long, value_enum)]
    only: Vec<Check>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Check {
    /// The code is laid out as rustfmt does it.
    Format,
    /// The house rules.
    Tidy,
    /// Clippy has nothing to say, on the machine's own target and for the web.
    Clippy,
    /// The tests that need no browser.
    Native,
    /// The extension and the playground can be built, within their sizes.
    Build,
    /// The page scripts fit the types that Rust wrote.
    Types,
    /// The tests in Chromium and Firefox.
    Browsers,
}

impl Check {
    fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }

    /// The checks without which this one says nothing.
    fn needs(self) -> &'static [Self] {
        match self {
            Self::Types | Self::Browsers => &[Self::Build],
            _ => &[],
        }
    }

    fn run(self) -> Result<()> {
        match self {
            Self::Format => Program::cargo().words("fmt --all --check").run(),
            Self::Tidy => crate::tidy::tidy(),
            Self::Clippy => clippy(),
            Self::Native => Program::cargo()
                .words("test --quiet --workspace --exclude sidelight-browser --features xtask/bundle,xtask/eval")
                .run(),
            Self::Build => crate::build::build(),
            Self::Types => tools::typescript()?.check("extension/tsconfig.json"),
            Self::Browsers => Program::cargo().words("test --quiet --package sidelight-browser").run(),
        }
    }
}

enum Outcome {
    Passed,
    Failed(String),
    Skipped(String),
}

/// Runs the checks, going on after a failure so that all failures are told at once.
pub fn test(options: &Options) -> Result<()> {
    let mut table: Vec<(Check, Outcome, Duration)> = Vec::new();
    for &check in Check::value_variants().iter().filter(|check| options.only.is_empty() || options.only.contains(check))
    {
        eprintln!("\n── {} ──", check.name());
        let start = Instant::now();
        let broken = check
            .needs()
            .iter()
            .find(|need| table.iter().any(|(check, outcome, _)| check == *need && !matches!(outcome, Outcome::Passed)));
        let outcome = match broken {
            Some(need) => Outcome::Skipped(format!("needs `{}`", need.name())),
            None => match check.run() {
                Ok(()) => Outcome::Passed,
                Err(error) => Outcome::Failed(format!("{error:#}")),
            },
        };
        table.push((check, outcome, start.elapsed()));
    }
    summarize(&table)
}

fn summarize(table: &[(Check, Outcome, Duration)]) -> Result<()> {
    println!();
    for (check, outcome, time) in table {
        let (sign, note) = match outcome {
            Outcome::Passed => ("✓", String::new()),
            Outcome::Failed(why) => ("✗", format!("failed: {why}")),
            Outcome::Skipped(why) => ("-", format!("skipped: {why}")),
        };
        println!("{sign} {:<9} {:>7.1} s  {note}", check.name(), time.as_secs_f32());
    }
    let count = |wanted: fn(&Outcome) -> bool| table.iter().filter(|(_, outcome, _)| wanted(outcome)).count();
    let passed = count(|outcome| matches!(outcome, Outcome::Passed));
    let failed = count(|outcome| matches!(outcome, Outcome::Failed(_)));
    println!("\nchecks: {passed} passed, {failed} failed, {} skipped", table.len() - passed - failed);
    match passed == table.len() {
        true => Ok(()),
        false => bail!("not every check passed; `cargo xtask test --only NAME` repeats one"),
    }
}

/// The web part is invisible to the first run: the machine's own compiler never reads it.
fn clippy() -> Result<()> {
    Program::cargo()
        .words("clippy --quiet --workspace --all-targets --features xtask/bundle,xtask/eval -- --deny warnings")
        .run()?;
    tools::ensure_wasm_target()?;
    let web = Program::cargo().words("clippy --quiet --package sidelight --lib --target wasm32-unknown-unknown");
    web.words("-- --deny warnings").run()
}
