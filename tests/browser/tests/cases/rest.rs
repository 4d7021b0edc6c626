//! Nothing depends on a background that runs all the time.

use anyhow::{Result, ensure};
use sidelight_browser::Kind;

use super::marks::PLAIN;
use crate::stage::run;

pub fn hover_works_after_the_background_ended(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        browser.open(&stage.server.url("/plain.html")).await?;
        browser.sees(PLAIN).await?;
        browser.stop_background().await?;
        browser.open_card("Alexander Kots", "512,000").await?;
        ensure!(browser.background_runs().await?, "a card came from a background that does not run");
        // And again, for text that comes after the second end.
        browser.stop_background().await?;
        browser.ask::<()>("document.body.append('Then Donald Trump spoke.'); return null;").await?;
        browser.point_at("Donald Trump").await?;
        browser.card("Donald Trump").await.map(drop)
    })
}
