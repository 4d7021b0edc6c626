//! How long the engine takes to open the bundled pack, and for a long article, in a real browser, in the page itself as on the playground.
//!
//! `cargo run --package sidelight-browser --bin speed`, after `cargo xtask build`.

use anyhow::{Context, Result};
use serde::Deserialize;
use sidelight_browser::{Browser, Kind, Options, Server};
use xtask::place;

/// The most that half of the scans may take in Chromium, in milliseconds.
const SCAN: f64 = 3.0;

/// The most that opening the pack may take, in milliseconds, the very first time included.
const OPEN: f64 = 10.0;

/// Repeats the playground's article up to 100 kB, one block a paragraph, and scans that: first to warm up, then timed.
const SCRIPT: &str = r##"
    const done = arguments[arguments.length - 1];
    const run = async () => {
        const { default: init, Engine } = await import(new URL("sidelight.js", location.href).href);
        const [file] = await Promise.all([fetch("sidelight.pack"), init({ module_or_path: "sidelight_bg.wasm" })]);
        const pack = new Uint8Array(await file.arrayBuffer());
        const opened = [];
        let engine;
        for (let round = 0; round < 21; round++) {
            const start = performance.now();
            engine = new Engine(pack);
            opened.push(performance.now() - start);
        }
        const paragraphs = Array.from(document.querySelectorAll("#article p"), (p) => p.textContent.replace(/\s+/g, " "));
        const blocks = [];
        let length = 0;
        while (length < 100_000) {
            const text = paragraphs[blocks.length % paragraphs.length];
            blocks.push({ id: blocks.length, text });
            length += text.length;
        }
        const request = { ask: "scan", page: { url: location.href, lang: "en", seen: [] }, blocks };
        const times = [];
        let reply;
        // The browser makes the code fast while it runs, so the first scan is slower than the later ones.
        for (let round = 0; round < 200; round++) {
            const start = performance.now();
            reply = engine.answer(request);
            times.push(performance.now() - start);
        }
        const first = times.splice(0, 100)[0];
        const mentions = reply.blocks.reduce((sum, block) => sum + block.mentions.length, 0);
        return { bytes: pack.length, opened, first, times, length, blocks: blocks.length, mentions };
    };
    run().then(done, (error) => done({ error: String(error) }));
"##;

/// What the page measured.
#[derive(Deserialize)]
struct Measured {
    /// Of the pack.
    bytes: usize,
    /// Of each opening of the pack, in milliseconds, the first one first.
    opened: Vec<f64>,
    /// Of the very first run, in milliseconds.
    first: f64,
    /// Of each of the later runs.
    times: Vec<f64>,
    /// Of the text, in UTF-16 code units.
    length: usize,
    blocks: usize,
    mentions: usize,
}

fn main() -> Result<()> {
    let server = Server::start(vec![place::www()])?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    for kind in Kind::ALL {
        print(kind, runtime.block_on(measure(kind, &server))?)?;
    }
    Ok(())
}

fn print(kind: Kind, measured: Measured) -> Result<()> {
    let Measured { bytes, mut opened, first, mut times, length, blocks, mentions } = measured;
    let first_opened = opened.first().copied().context("nothing was opened")?;
    let (_, median, slowest) = spread(&mut opened)?;
    println!("{kind:?}, opening the bundled pack of {bytes} bytes:");
    println!(
        "{} median {median:.1} ms of {} times, at most {slowest:.1}; target {OPEN} ms; the very first {first_opened:.1}",
        sign(slowest, OPEN),
        opened.len()
    );
    let (fastest, median, slowest) = spread(&mut times)?;
    // Firefox rounds its clock to whole milliseconds, so a target of three would be decided by the rounding.
    let target = match kind {
        Kind::Chromium => format!("{} target {SCAN} ms, ", sign(median, SCAN)),
        Kind::Firefox => String::new(),
    };
    println!("{kind:?}, scan of {length} characters in {blocks} blocks with {mentions} mentions:");
    println!(
        "{target}median {median:.1} ms of {} runs, {fastest:.1} to {slowest:.1}; the very first {first:.1}",
        times.len()
    );
    Ok(())
}

/// The least, the one in the middle, and the most.
fn spread(times: &mut [f64]) -> Result<(f64, f64, f64)> {
    times.sort_by(f64::total_cmp);
    let at = |index: usize| times.get(index).copied().context("nothing was timed");
    Ok((at(0)?, at(times.len() / 2)?, at(times.len().saturating_sub(1))?))
}

fn sign(time: f64, target: f64) -> char {
    if time <= target { '✓' } else { '✗' }
}

async fn measure(kind: Kind, server: &Server) -> Result<Measured> {
    let browser = Browser::start(kind, &Options { extension: false, ..Options::default() }).await?;
    let measured = in_page(&browser, server).await;
    browser.quit().await?;
    measured
}

async fn in_page(browser: &Browser, server: &Server) -> Result<Measured> {
    browser.open(&server.url("/")).await?;
    let answer = browser.driver.execute_async(SCRIPT, Vec::new()).await?.json().clone();
    serde_json::from_value(answer.clone()).with_context(|| format!("the page could not measure: {answer}"))
}
