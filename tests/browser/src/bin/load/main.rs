//! What the overlay costs a page, in both browsers, with the target beside each figure.
//!
//! `cargo run --package sidelight-browser --bin load [SUBJECT…]`, after `cargo xtask build`. It prints and judges nothing else:
//! speed depends on the machine, so no test may fail for it.

mod article;
mod bare;
mod edits;
mod first;
mod heap;
mod huge;
mod made;
mod quiet;
mod table;

use anyhow::Result;
use clap::{Parser, ValueEnum};
use sidelight_browser::{Browser, Kind, Options, Server};

/// What can be measured.
#[derive(Debug, Clone, Copy, PartialEq, ValueEnum)]
enum Subject {
    /// Main-thread time on a long article, beside a bare walk and mark.js.
    Article,
    /// The longest slice on pages a hundred times as long.
    Huge,
    /// The time to the first highlights.
    First,
    /// What highlights cost the page's own edits.
    Edits,
    /// Memory in a tab.
    Heap,
    /// What happens on a page that rests, for a minute.
    Quiet,
}

/// What to measure; everything if nothing is named.
#[derive(Parser)]
struct Arguments {
    subjects: Vec<Subject>,
    /// In this browser only.
    #[arg(long)]
    only: Option<String>,
    /// Also the functions that took most of the time.
    #[arg(long)]
    functions: bool,
}

/// What a measurement stands on: the browser without and with the extension, and the pages.
struct Bench {
    plain: Browser,
    with: Browser,
    server: Server,
    functions: bool,
}

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let pages = made::pages()?;
    for kind in Kind::ALL {
        if arguments.only.as_deref().is_some_and(|only| only != kind.name()) {
            continue;
        }
        for subject in Subject::value_variants() {
            if arguments.subjects.is_empty() || arguments.subjects.contains(subject) {
                let server = Server::start(vec![pages.path().to_owned()])?;
                runtime.block_on(measure(kind, *subject, server, arguments.functions))?;
            }
        }
    }
    Ok(())
}

async fn measure(kind: Kind, subject: Subject, server: Server, functions: bool) -> Result<()> {
    let plain = Browser::start(kind, &Options { extension: false, ..Options::default() }).await?;
    let with = Browser::start(kind, &Options { trace: true, ..Options::default() }).await?;
    let bench = Bench { plain, with, server, functions };
    let outcome = match subject {
        Subject::Article => article::measure(&bench).await,
        Subject::Huge => huge::measure(&bench).await,
        Subject::First => first::measure(&bench).await,
        Subject::Edits => edits::measure(&bench).await,
        Subject::Heap => heap::measure(&bench).await,
        Subject::Quiet => quiet::measure(&bench).await,
    };
    let ended = bench.plain.quit().await.and(bench.with.quit().await);
    outcome.and(ended)
}
