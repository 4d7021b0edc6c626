//! The longest piece of our work on pages of 7.7 MB: many paragraphs, or one with nothing but links in it.

use std::time::Duration;

use anyhow::Result;
use sidelight_browser::{Browser, Kind};

use crate::{Bench, made, table};

/// Loads of each page; the worst of them counts, and what is in the middle is told.
const LOADS: usize = 3;

/// How often the profiler looks.
const EVERY: Duration = Duration::from_micros(500);

/// The most that a slice may take, in milliseconds: a frame at 60 Hz.
const SLICE: f64 = 16.0;

/// Chromium's long tasks of the page's thread once it is loaded, drawing included: the longest, in milliseconds, and their sum.
const TASKS: &str = "const done = arguments[0];
    const loaded = performance.getEntriesByType('navigation')[0].loadEventEnd;
    new PerformanceObserver((list) => {
        const after = list.getEntries().filter((entry) => entry.startTime >= loaded);
        done([Math.max(0, ...after.map((entry) => entry.duration)), after.reduce((sum, { duration }) => sum + duration, 0)]);
    }).observe({ type: 'longtask', buffered: true });
    setTimeout(() => done([0, 0]), 1000);";

pub async fn measure(bench: &Bench) -> Result<()> {
    // The first load starts the engine.
    bench.with.open(&bench.server.url("/article.html")).await?;
    made::settled(&bench.with).await?;
    page(bench, "huge.html", "paragraphs").await?;
    page(bench, "links.html", "one paragraph of links").await
}

async fn page(Bench { plain, with, server, functions }: &Bench, name: &str, what: &str) -> Result<()> {
    let url = server.url(&format!("/{name}"));
    let (mut longest, mut totals, mut spans, mut tasks) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let (mut works, mut held) = (Vec::new(), 0);
    for _ in 0..LOADS {
        with.open("about:blank").await?;
        with.start_profile(EVERY).await?;
        with.open(&url).await?;
        held = made::settled_for_long(with).await?;
        let work = with.stop_profile().await?.all();
        longest.push(work.longest);
        totals.push(work.total);
        spans.push(work.span / 1000.0);
        works.push(work);
        if with.kind == Kind::Chromium {
            tasks.push(long_tasks(with).await?);
        }
    }
    table::heading(with.kind, &format!("{} bytes of {what}, {held} ranges", made::HUGE));
    table::at_most("our longest slice, in the worst load", longest.iter().copied().fold(0.0, f64::max), SLICE, "ms");
    table::tell("  in each load", &table::each(&longest, "ms"));
    table::tell("all our work", &table::each(&totals, "ms"));
    table::tell("from our first to our last work: all is painted", &table::each(&spans, "s"));
    if plain.kind == Kind::Chromium {
        plain.open(&url).await?;
        plain.pass_time(3_000).await?;
        let (longest, sum) = long_tasks(plain).await?;
        let with_longest: Vec<f64> = tasks.iter().map(|(longest, _)| *longest).collect();
        let with_sum: Vec<f64> = tasks.iter().map(|(_, sum)| *sum).collect();
        table::tell("longest task once loaded, drawing included", &table::each(&with_longest, "ms"));
        table::tell("  without the extension", &format!("{longest:.0} ms"));
        table::tell("all tasks over 50 ms once loaded", &table::each(&with_sum, "ms"));
        table::tell("  without the extension", &format!("{sum:.0} ms"));
    }
    if *functions {
        table::functions(&works);
    }
    Ok(())
}

async fn long_tasks(browser: &Browser) -> Result<(f64, f64)> {
    let answer = browser.driver.execute_async(TASKS, Vec::new()).await?.json().clone();
    Ok(serde_json::from_value(answer)?)
}
