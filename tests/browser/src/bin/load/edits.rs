//! What thousands of highlights cost the page's own edits of its text and elements.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use sidelight_browser::{Browser, Kind};

use crate::{Bench, made, table};

/// Times that the page is edited, each time loaded anew; the one in the middle counts.
const ROUNDS: usize = 9;

/// How much longer the edits may take.
const TAX: f64 = 1.1;

/// How often the profiler looks.
const EVERY: Duration = Duration::from_micros(500);

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
    let mut times: [[Vec<f64>; 3]; 2] = Default::default();
    for round in 0..=ROUNDS {
        for (browser, into) in [plain, with].into_iter().zip(&mut times) {
            browser.open(&url).await?;
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
    let [mut without, mut with_it] = times;
    table::heading(
        with.kind,
        &format!("2,000 edits of a page with {mentions} mentions, {painted} of them near the window"),
    );
    let mut whats = vec!["all in one task, with layout", "in 40 frames, with layout and drawing"];
    if with.kind == Kind::Firefox {
        whats.push("all that the page's process does on their account");
    }
    for (index, (what, (a, b))) in whats.iter().zip(without.iter_mut().zip(&mut with_it)).enumerate() {
        let (spread_a, spread_b) = (table::spread(a), table::spread(b));
        let (a, b) = (table::middle(a), table::middle(b));
        match index {
            0 | 1 => table::at_most(what, b / a, TAX, "×"),
            _ => table::tell(what, &format!("{:.2} ×", b / a)),
        }
        table::tell("  without and with the extension", &format!("{a:.1} ms ({spread_a}), {b:.1} ms ({spread_b})"));
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
