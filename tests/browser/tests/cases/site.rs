//! The switch for a site and the list of voices, in the popup page.

use anyhow::{Result, ensure};
use sidelight_browser::{Browser, Kind, Options};
use tempfile::TempDir;

use super::marks::PLAIN;
use crate::stage::{run, serve, wait};

pub fn the_switch_removes_every_trace_at_once(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        browser.open(&stage.server.url("/plain.html")).await?;
        browser.sees(PLAIN).await?;
        browser.open_card("Vladimir Putin", "Putin").await?;
        let page = browser.driver.window().await?;
        let popup = browser.open_popup().await?;
        ensure!(browser.switch_is_on().await?, "the switch is off on a site where names are shown");

        browser.flip_switch().await?;
        browser.driver.switch_to_window(page.clone()).await?;
        browser.no_trace().await?;

        browser.driver.switch_to_window(popup).await?;
        browser.flip_switch().await?;
        browser.driver.switch_to_window(page).await?;
        browser.sees(PLAIN).await.map(drop)
    })
}

pub fn the_switch_covers_subdomains(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let (browser, server) = (&stage.browser, &stage.server);
        browser.open(&server.url_on("a.localhost", "/plain.html")).await?;
        browser.sees(PLAIN).await?;
        let page = browser.driver.window().await?;
        browser.open_popup().await?;
        browser.flip_switch().await?;
        browser.driver.switch_to_window(page).await?;
        browser.no_trace().await?;
        browser.open(&server.url_on("b.a.localhost", "/plain.html")).await?;
        browser.stays_quiet().await?;
        // A neighbour is another site.
        browser.open(&server.url_on("other.localhost", "/plain.html")).await?;
        browser.sees(PLAIN).await.map(drop)
    })
}

pub fn the_switch_survives_a_restart(kind: Kind) -> Result<()> {
    let profile = TempDir::new()?;
    let server = serve()?;
    let options = Options { profile: Some(profile.path().to_owned()), ..Options::default() };
    wait(async {
        let browser = Browser::start(kind, &options).await?;
        let outcome = async {
            browser.open(&server.url("/plain.html")).await?;
            browser.sees(PLAIN).await?;
            browser.open_popup().await?;
            browser.flip_switch().await
        };
        let outcome = outcome.await;
        browser.quit().await?;
        outcome
    })?;
    wait(async {
        let browser = Browser::start(kind, &options).await?;
        let outcome = async {
            browser.open(&server.url("/plain.html")).await?;
            browser.stays_quiet().await?;
            browser.open_popup().await?;
            ensure!(!browser.switch_is_on().await?, "the switch is on again after a restart");
            Ok(())
        };
        let outcome = outcome.await;
        browser.quit().await?;
        outcome
    })
}

pub fn the_popup_lists_the_voices(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        browser.open(&stage.server.url("/plain.html")).await?;
        browser.sees(PLAIN).await?;
        browser.open_popup().await?;
        let rows = browser.popup_rows(3).await?;
        ensure!(rows[0] == ("Alexander Kots".to_owned(), "2".to_owned()), "not the most mentioned first: {rows:?}");
        Ok(())
    })
}
