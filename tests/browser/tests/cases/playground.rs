//! The playground: the same overlay on its own, with the engine in the page.

use anyhow::{Result, ensure};
use sidelight_browser::{Kind, Options};

use super::marks::SAMPLE;
use crate::stage::run_with;

pub fn it_works_without_the_extension(kind: Kind) -> Result<()> {
    run_with(kind, Options { extension: false, ..Options::default() }, async |stage| {
        let browser = &stage.browser;
        browser.open(&stage.server.url("/")).await?;
        browser.sees(SAMPLE).await?;
        let card = browser.open_card("Alexander Kots", "More than 512,000").await?;
        ensure!(card.links.iter().any(|link| link.starts_with("https://")), "no source on the card: {:?}", card.links);
        Ok(())
    })
}
