//! Sidelight in real browsers: every case runs in Chromium and in Firefox, each in a browser of its own.
//!
//! `cargo xtask test` builds the extension and runs them; `cargo test -p sidelight-browser firefox::card` runs some.

mod cases;
mod stage;

use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};
use sidelight_browser::Kind;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    // Installing a browser or a driver while cases wait for it would look like a case that hangs.
    if !arguments.list
        && let Err(error) = stage::prepare()
    {
        eprintln!("error: {error:#}");
        return ExitCode::FAILURE;
    }
    let trials = Kind::ALL.into_iter().flat_map(|kind| cases::ALL.iter().map(move |case| trial(kind, case)));
    libtest_mimic::run(&arguments, trials.collect()).exit_code()
}

fn trial(kind: Kind, (name, case): &cases::Case) -> Trial {
    let case = *case;
    Trial::test(format!("{}::{name}", kind.name()), move || {
        case(kind).map_err(|error| Failed::from(format!("{error:#}")))
    })
}
