//! What thousands of highlights cost the page's own edits of its text and elements.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::json;
use sidelight_browser::{Browser, Kind};

use crate::{Bench, made, table};

/// Times that the page is edited, each time loaded anew; the one in the middle counts.
const ROUNDS: usize = 9;

/// How much longer the edits may take.
const TAX: f64 = 1.1;

/// How often the profiler looks.
const EVERY: Duration = Duration::from_micros(500);

/// Has the page itself underline the first names, as many as it is told, as any script could: that much is the browser's part of the tax.
const UNDERLINE: &str = "const names = new Highlight();
    for (const row of [...document.querySelectorAll('p')].slice(0, arguments[0])) {
        const node = row.firstChild;
        const start = node.data.indexOf('Vladimir Putin');
        names.add(new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: start + 14 }));
    }
    CSS.highlights.set('names', names);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('::highlight(names) { text-decoration: underline solid 1.5px oklch(0.54 0.122 68); text-underline-offset: 0.2em; }');
    document.adoptedStyleSheets = [sheet];";

/// Makes the edits: once all in a row, once a few in each of many frames.
const EDITS: &str = include_str!("edits.js");

/// What a page measured, in milliseconds.
#[derive(Debug, Deserialize)]
struct Times {
    /// All edits in a row with their layout, without drawing.
    row: f64,
    /// Edits, layout and drawing in all frames with edits in them.
    frames: f64,
}

pub async fn measure(Bench { plain, with, server, functions }: &Bench) -> Result<()> {
    let url = server.url("/edits.html");
    plain.sharpen_clock().await?;
    with.sharpen_clock().await?;
    with.open(&url).await?;
    let painted = made::settled_for_long(with).await?;
    let mentions = with.counted(made::MENTIONS).await?;
    ensure!(mentions == made::MENTIONS, "the page has {mentions} mentions");
    let mut times: [[Vec<f64>; 3]; 3] = Default::default();
    for round in 0..=ROUNDS {
        for (index, (browser, into)) in [plain, with, plain].into_iter().zip(&mut times).enumerate() {
            browser.open(&url).await?;
            if index == 2 {
                browser.driver.execute(UNDERLINE, vec![json!(painted)]).await?;
                browser.pass_time(1_500).await?;
            }
            if std::ptr::eq(browser, with) {
                browser.holds(painted).await?;
                // All of it has been read by now.
                made::settled(browser).await?;
            }
            let [row, frames, all] = edited(browser).await?;
            // The first round makes code fast.
            if round > 0 {
                [row, frames, all].into_iter().zip(into).for_each(|(time, into)| into.push(time));
            }
        }
    }
    let [mut without, mut with_it, mut by_page] = times;
    table::heading(
        with.kind,
        &format!("2,000 edits of a page with {mentions} mentions, {painted} of them near the window"),
    );
    let mut whats = vec!["all in one task, with layout", "in 40 frames, with layout and drawing"];
    if with.kind == Kind::Firefox {
        whats.push("all that the page's process does on their account");
    }
    let figures = without.iter_mut().zip(&mut with_it).zip(&mut by_page);
    for (index, (what, ((a, b), c))) in whats.iter().zip(figures).enumerate() {
        let (spread_a, spread_b) = (table::spread(a), table::spread(b));
        let (a, b, c) = (table::middle(a), table::middle(b), table::middle(c));
        match index {
            0 | 1 => table::at_most(what, b / a, TAX, "×"),
            _ => table::tell(what, &format!("{:.2} ×", b / a)),
        }
        table::tell("  without and with the extension", &format!("{a:.1} ms ({spread_a}), {b:.1} ms ({spread_b})"));
        table::tell("  with as many names underlined by the page itself", &format!("{c:.1} ms, {:.2} ×", c / a));
    }
    if *functions {
        with.start_profile(EVERY).await?;
        edited(with).await?;
        table::functions(&[with.stop_profile().await?.all()]);
    }
    Ok(())
}

/// The times of edits in a row, of edits in frames, and of all that the page does on their account.
async fn edited(browser: &Browser) -> Result<[f64; 3]> {
    let work = async || match browser.kind {
        Kind::Chromium => Ok(0.0),
        Kind::Firefox => browser.work_at_rest().await,
    };
    let before = work().await?;
    let answer = browser.driver.execute_async(EDITS, Vec::new()).await?.json().clone();
    let Times { row, frames } = serde_json::from_value(answer).context("the page could not measure")?;
    Ok([row, frames, work().await? - before])
}
