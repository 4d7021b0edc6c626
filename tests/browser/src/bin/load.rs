//! What the overlay costs a page, beside a bare walk over its text and beside mark.js, in the same run.
//!
//! `cargo run --package sidelight-browser --bin load`, after `cargo xtask build`.

use std::fs;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::json;
use sidelight::{data::compile_dir, pack::Pack};
use sidelight_browser::{Browser, Kind, Options, Server};
use xtask::{place, tools};

/// Loads of each page; the one in the middle counts.
const LOADS: usize = 9;

/// Length of the article, in bytes: a long read.
const ARTICLE: usize = 77_000;

/// Names that mark.js is given.
const NAMES: usize = 100;

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

/// What one browser measured.
#[derive(Debug, Deserialize)]
struct Measured {
    walk: f64,
    ours: f64,
    mark: f64,
    mentions: usize,
}

fn main() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let article = fs::read_to_string(place::www().join("sample.html"))?;
    fs::write(folder.path().join("article.html"), long_article(&article)?)?;
    let server = Server::start(vec![folder.path().to_owned()])?;
    let names = names()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    for kind in Kind::ALL {
        let Measured { walk, ours, mark, mentions } = runtime.block_on(measure(kind, &server, &names))?;
        let allowed = 2.0 * walk + 0.02 * mentions as f64;
        println!("{kind:?}, an article of {ARTICLE} bytes with {mentions} mentions:");
        println!("  a bare walk over its text {walk:.2} ms, the overlay {ours:.2} ms (allowed {allowed:.2} ms)");
        println!(
            "  mark.js with {NAMES} names {mark:.1} ms: {:.1} × the overlay's with all of the dataset",
            mark / ours
        );
    }
    Ok(())
}

/// The sample's paragraphs again and again, up to the length wanted.
fn long_article(page: &str) -> Result<String> {
    let start = page.find("<p>").context("the sample has no paragraph")?;
    let end = page.rfind("</p>").context("the sample has no paragraph")? + "</p>".len();
    let paragraphs = &page[start..end];
    let times = ARTICLE.div_ceil(paragraphs.len());
    Ok(format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Long</title><body>{}</body></html>",
        paragraphs.repeat(times)
    ))
}

/// Full names of the dataset, in English.
fn names() -> Result<Vec<String>> {
    let pack = Pack::open(compile_dir(&place::root().join("data"))?)?;
    let mut names = Vec::new();
    for id in ["kots", "dugin", "maduro", "putin", "trump", "zelensky", "kartavykh", "starshe-eddy"] {
        let entity = pack.entity_by_id(id).with_context(|| format!("nobody is called {id}"))?;
        names.push(pack.entity(entity)?.name);
    }
    for entity in pack.entities() {
        names.push(pack.entity(entity)?.name);
        if names.len() == NAMES {
            break;
        }
    }
    ensure!(names.len() == NAMES, "the dataset has only {} names", names.len());
    Ok(names)
}

async fn measure(kind: Kind, server: &Server, names: &[String]) -> Result<Measured> {
    let url = server.url("/article.html");
    let plain = Browser::start(kind, &Options { extension: false, ..Options::default() }).await?;
    let with = Browser::start(kind, &Options::default()).await?;
    let outcome = in_browsers(&plain, &with, &url, names).await;
    plain.quit().await?;
    with.quit().await?;
    outcome
}

async fn in_browsers(plain: &Browser, with: &Browser, url: &str, names: &[String]) -> Result<Measured> {
    // The first load starts the engine and makes code fast.
    with.open(url).await?;
    let mentions = settled(with).await?;
    let (mut ours, mut walks, mut marks) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..LOADS {
        ours.push(cost(plain, with, url, mentions).await?);
        plain.open(url).await?;
        walks.push(plain.ask(WALK).await?);
        marks.push(mark(plain, names).await?);
    }
    Ok(Measured { walk: middle(&mut walks), ours: middle(&mut ours), mark: middle(&mut marks), mentions })
}

/// What the overlay costs one load of the page, in milliseconds: in Chromium its own scripts on the main thread,
/// in Firefox all that the page's process does more than without it.
async fn cost(plain: &Browser, with: &Browser, url: &str, mentions: usize) -> Result<f64> {
    if with.kind == Kind::Chromium {
        with.start_samples().await?;
        with.open(url).await?;
        with.holds(mentions).await?;
        return with.stop_samples().await;
    }
    let more = work_of_a_load(with, url).await? - work_of_a_load(plain, url).await?;
    with.holds(mentions).await?;
    Ok(more.max(0.01))
}

/// What loading the page costs until its process has come to rest, in milliseconds.
async fn work_of_a_load(browser: &Browser, url: &str) -> Result<f64> {
    let before = browser.work_at_rest().await?;
    browser.open(url).await?;
    Ok(browser.work_at_rest().await? - before)
}

/// Waits until the number of painted names stays the same for a while, and gives it.
async fn settled(browser: &Browser) -> Result<usize> {
    browser.first_name().await?;
    let mut last = 0;
    loop {
        browser.pass_time(500).await?;
        let now = browser.marks().await?.len();
        if now == last {
            return Ok(now);
        }
        last = now;
    }
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

fn middle(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or_default()
}
