//! How well names are found: the texts of the detection bench, the same among many other names, and the seed article.
//!
//! `cargo xtask eval` runs this, a program of its own as `bundle` is; it asks the command `sidelight` like any user.

mod bench;
mod command;
mod distractors;
mod given_names;
mod score;
mod seed;
mod table;
mod target;

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use clap::Parser;
use xtask::place;

use bench::{Bench, Task};
use command::Sidelight;
use score::Score;

#[derive(Parser)]
struct Arguments {
    /// The folder of the detection bench; the folder `seed` is looked for beside it.
    #[arg(long)]
    bench: Option<PathBuf>,
}

fn main() -> Result<()> {
    let folder = Arguments::parse().bench.unwrap_or_else(|| place::root().join("../shared/bench"));
    if !folder.is_dir() {
        println!("eval: nothing measured, as {} is not here; name another folder with --bench", folder.display());
        return Ok(());
    }
    let bench = Bench::open(&folder)?;
    let sidelight = Sidelight::build()?;

    let plain = measure(&bench, |task| sidelight.score(&bench, task, ""))?;
    let misses = table::print_plain(&bench, &plain);
    let crowded = measure(&bench, |task| {
        let names = distractors::lines(task.lang, &bench.texts_of_names(task)?)?;
        sidelight.score(&bench, task, &names)
    })?;
    let falls = table::print_crowded(&plain, &crowded);
    let wrong = seed::check(&sidelight, &folder.parent().unwrap_or(Path::new("..")).join("seed"))?;

    match misses + falls + wrong {
        0 => Ok(()),
        count => bail!("{count} figures miss their target"),
    }
}

/// One score for each task of the bench.
fn measure(bench: &Bench, score: impl Fn(&Task) -> Result<Score>) -> Result<Vec<(Task, Score)>> {
    bench.tasks().into_iter().map(|task| score(&task).map(|score| (task, score))).collect()
}
