//! How soon the first names are underlined once the page is idle.

use anyhow::Result;
use sidelight_browser::Browser;

use crate::{Bench, table};

/// Loads of the page for each figure; the one in the middle counts.
const LOADS: usize = 15;

/// The most it may take with the engine running, and with the background ended, in milliseconds.
const WARM: f64 = 60.0;
const COLD: f64 = 200.0;

pub async fn measure(Bench { with, server, .. }: &Bench) -> Result<()> {
    with.sharpen_clock().await?;
    let (url, empty) = (server.url("/first.html"), server.url("/empty.html"));
    load(with, &url).await?;
    let mut warm = Vec::new();
    for _ in 0..LOADS {
        warm.push(load(with, &url).await?);
    }
    let mut cold = Vec::new();
    for _ in 0..LOADS {
        with.open(&empty).await?;
        // What the last page has to say when it goes has been said.
        with.pass_time(300).await?;
        with.stop_background().await?;
        cold.push(load(with, &url).await?);
    }
    table::heading(with.kind, "from the page's first idle moment until the first names are painted");
    for (what, times, most) in [("the background runs", warm, WARM), ("the background has ended", cold, COLD)] {
        let mut painted: Vec<f64> = times.iter().map(|(_, painted)| *painted).collect();
        let mut idle: Vec<f64> = times.iter().map(|(idle, _)| *idle).collect();
        let spread = table::spread(&painted);
        table::at_most(what, table::middle(&mut painted), most, "ms");
        table::tell(&format!("  in {LOADS} loads"), &format!("{spread} ms"));
        table::tell("  the page was idle after", &format!("{:.1} ms", table::middle(&mut idle)));
    }
    Ok(())
}

/// When the page was idle, and how much later the first names were painted, in milliseconds.
async fn load(browser: &Browser, url: &str) -> Result<(f64, f64)> {
    browser.open(url).await?;
    let script = "const { idle, painted } = window.first;
        return idle && painted ? { right: [idle, painted - idle] } : { wrong: window.first };";
    browser.wait("painting of the first names", script, Vec::new()).await
}
