//! What our scripts cost the main thread on a long article, beside a bare walk over its text and beside mark.js.

use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::json;
use sidelight_browser::{Browser, Kind};
use xtask::tools;

use crate::{Bench, bare, made, table};

/// Loads of the page; the one in the middle counts.
const LOADS: usize = 15;

/// How often the profiler looks. Firefox stops the page for each look, which made its work 1.6 times as long four times a millisecond.
const fn every(kind: Kind) -> Duration {
    match kind {
        Kind::Chromium => Duration::from_micros(250),
        Kind::Firefox => Duration::from_millis(1),
    }
}

/// What a mention may cost beyond two walks, in milliseconds.
const MENTION: f64 = 0.02;

/// How many times our time mark.js is to take at least.
const MARK: f64 = 20.0;

/// Walks over all text nodes of the page, and gives the time of the walk in the middle, in milliseconds.
const WALK: &str = "const times = [];
    // Browsers round their clocks, so many walks are timed as one.
    const walks = 50;
    for (let round = 0; round < 11; round++) {
        const start = performance.now();
        let length = 0;
        for (let walk = 0; walk < walks; walk++) {
            const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) length += node.data.length;
        }
        times.push((performance.now() - start) / walks);
    }
    return times.sort((a, b) => a - b)[5];";

/// A piece of work of the page's own, timed by the page: what the profiler adds to it, it adds to ours.
const TOIL: &str = "const start = performance.now();
    let sum = 0;
    for (let round = 0; round < 200; round++) {
        for (const node of document.querySelectorAll('p')) sum += node.firstChild.data.indexOf('zzz');
    }
    return performance.now() - start;";

pub async fn measure(Bench { plain, with, server, functions }: &Bench) -> Result<()> {
    let url = server.url("/article.html");
    let names = made::names()?;
    // The first loads start the engine and make code fast.
    with.open(&url).await?;
    let painted = made::settled(with).await?;
    let mentions = with.counted(1).await?;
    let (mut walks, mut marks, mut ours, mut all) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let (mut toil, mut watched) = (Vec::new(), Vec::new());
    let load = async |browser: &Browser| {
        browser.open(&url).await?;
        browser.holds(painted).await
    };
    let works = with.profile_loads(every(with.kind), LOADS, load).await?;
    ours.extend(works.iter().map(|work| work.total));
    for _ in 0..LOADS {
        plain.open(&url).await?;
        walks.push(plain.ask(WALK).await?);
        toil.push(plain.ask(TOIL).await?);
        plain.start_profile(every(plain.kind)).await?;
        watched.push(plain.ask(TOIL).await?);
        plain.stop_profile().await?;
        marks.push(mark(plain, &names).await?);
        if with.kind == Kind::Firefox {
            all.push(work_of_a_load(with, &url).await? - work_of_a_load(plain, &url).await?);
        }
    }
    let (bare, folder) = bare::start(with.kind).await?;
    bare.open(&url).await?;
    let least = bare.profile_loads(every(with.kind), LOADS, async |browser| browser.open(&url).await).await?;
    let mut least: Vec<f64> = least.iter().map(|work| work.total).collect();
    bare.quit().await?;
    folder.close()?;
    let spread = table::spread(&ours);
    let (walk, mark, time) = (table::middle(&mut walks), table::middle(&mut marks), table::middle(&mut ours));
    let slower = table::middle(&mut watched) / table::middle(&mut toil);
    table::heading(
        with.kind,
        &format!("an article of {} bytes with {mentions} mentions, {painted} of them near the window", made::ARTICLE),
    );
    table::tell("a bare walk over its text", &format!("{walk:.2} ms"));
    let least_spread = table::spread(&least);
    let least = table::middle(&mut least);
    table::tell("an extension that walks once and asks once", &format!("{least:.2} ms ({least_spread})"));
    table::at_most("our scripts", time, 2.0 * walk + MENTION * mentions as f64, "ms");
    table::tell("  in all loads", &format!("{spread} ms"));
    table::tell("  other work is slower while the profiler looks", &format!("{slower:.2} ×"));
    table::tell(&format!("mark.js with {} names", made::NAMES), &format!("{mark:.1} ms"));
    table::at_least("  against our scripts with all of the dataset", mark / time, MARK, "×");
    if with.kind == Kind::Firefox {
        let spread = table::spread(&all);
        table::tell("all that the page's process does more", &format!("{:.1} ms ({spread})", table::middle(&mut all)));
    }
    if *functions {
        table::functions(&works);
    }
    Ok(())
}

/// What loading the page costs its process until that has come to rest, on all threads, drawing included, in milliseconds.
async fn work_of_a_load(browser: &Browser, url: &str) -> Result<f64> {
    let before = browser.work_at_rest().await?;
    browser.open(url).await?;
    Ok(browser.work_at_rest().await? - before)
}

/// The time that mark.js takes on the page, in milliseconds.
async fn mark(browser: &Browser, names: &[String]) -> Result<f64> {
    let script = format!(
        "{}\nconst start = performance.now();
        new Mark(document.body).mark(arguments[0], {{ separateWordSearch: false, accuracy: 'exactly', diacritics: false }});
        return performance.now() - start;",
        tools::mark_js()?
    );
    let answer = browser.driver.execute(script, vec![json!(names)]).await?.json().clone();
    answer.as_f64().context("mark.js gave no time")
}
