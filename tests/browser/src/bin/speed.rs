//! How long the engine takes for a long article in a real browser, in the page itself as on the playground.
//!
//! `cargo run --package sidelight-browser --bin speed`, after `cargo xtask build`.

use anyhow::{Context, Result};
use serde::Deserialize;
use sidelight_browser::{Browser, Kind, Options, Server};
use xtask::place;

/// The most that half of the runs may take, in milliseconds.
const TARGET: f64 = 3.0;

/// Repeats the playground's article up to 100 kB, one block a paragraph, and scans that: first to warm up, then timed.
const SCRIPT: &str = r##"
    const done = arguments[arguments.length - 1];
    const run = async () => {
        const { default: init, Engine } = await import(new URL("sidelight.js", location.href).href);
        const [file] = await Promise.all([fetch("sidelight.pack"), init({ module_or_path: "sidelight_bg.wasm" })]);
        const engine = new Engine(new Uint8Array(await file.arrayBuffer()));
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
        return { first, times, length, blocks: blocks.length, mentions };
    };
    run().then(done, (error) => done({ error: String(error) }));
"##;

/// What the page measured.
#[derive(Deserialize)]
struct Measured {
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
    let Measured { first, mut times, length, blocks, mentions } = runtime.block_on(measure(&server))?;
    times.sort_by(f64::total_cmp);
    let median = times.get(times.len() / 2).copied().context("nothing was timed")?;
    let (fastest, slowest) = (times.first().unwrap_or(&median), times.last().unwrap_or(&median));
    let sign = if median <= TARGET { '✓' } else { '✗' };
    println!("scan of {length} characters in {blocks} blocks with {mentions} mentions, in Chromium, bundled pack:");
    println!(
        "{sign} median {median:.1} ms of {} runs, {fastest:.1} to {slowest:.1}; target {TARGET} ms; the very first {first:.1}",
        times.len()
    );
    Ok(())
}

async fn measure(server: &Server) -> Result<Measured> {
    let browser = Browser::start(Kind::Chromium, &Options { extension: false, ..Options::default() }).await?;
    let measured = in_page(&browser, server).await;
    browser.quit().await?;
    measured
}

async fn in_page(browser: &Browser, server: &Server) -> Result<Measured> {
    browser.open(&server.url("/")).await?;
    let answer = browser.driver.execute_async(SCRIPT, Vec::new()).await?.json().clone();
    serde_json::from_value(answer.clone()).with_context(|| format!("the page could not measure: {answer}"))
}
