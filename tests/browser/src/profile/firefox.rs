//! Firefox's profiler, through a script in Firefox itself.

use std::time::Duration;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::Sample;
use super::task::Task;
use crate::{Browser, extension};

/// Room for samples, in entries of eight bytes, for each process.
const ENTRIES: u32 = 1 << 23;

/// Takes the profile of the page's process apart; see [`Seen`] for what it gives.
const STOP: &str = include_str!("firefox.js");

/// What the script gives.
#[derive(Deserialize)]
struct Seen {
    looks: usize,
    /// When, how long, and in which function of ours.
    samples: Vec<(f64, f64, String)>,
    /// From when to when.
    tasks: Vec<(f64, f64)>,
}

pub async fn start(browser: &Browser, every: Duration) -> Result<()> {
    let every = every.as_secs_f64() * 1000.0;
    // Functions of scripts only: walking the browser's own stack takes longer than many a function of ours.
    let script = format!(
        "Promise.resolve(Services.profiler.StartProfiler({ENTRIES}, {every}, ['js', 'cpu', 'nomarkerstacks'], ['GeckoMain']))
            .then(() => arguments[1](true));"
    );
    browser.in_firefox(&script).await.map(drop)
}

/// How often it looked, what it saw of our scripts, and the tasks that may be ours.
pub async fn stop(browser: &Browser) -> Result<(usize, Vec<Sample>, Vec<Task>)> {
    let script = format!("const host = 'moz-extension://{}/';\n{STOP}", extension::FIREFOX_HOST);
    let answer = browser.in_firefox(&script).await?;
    let Seen { looks, samples, tasks } =
        serde_json::from_value(answer.clone()).with_context(|| format!("Firefox gave no profile: {answer}"))?;
    let samples = samples.into_iter().map(|(at, lasts, function)| Sample { at, lasts, function, task: 0 });
    // The times of samples are the processor's already.
    let task = |(start, end)| Task { thread: (0, 0), start, end, worked: end - start };
    Ok((looks, samples.collect(), tasks.into_iter().map(task).collect()))
}
