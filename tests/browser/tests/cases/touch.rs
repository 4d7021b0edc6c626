//! Fingers: a tap opens a sheet, and what belongs to the page stays the page's.

use anyhow::{Result, ensure};
use sidelight_browser::Kind;
use thirtyfour::Key;

use super::marks::PLAIN;
use crate::stage::{Stage, run};

/// As long as a finger that taps stays.
const TAP_MS: u64 = 60;
/// Longer than a long press.
const PRESS_MS: u64 = 800;

async fn open_plain(stage: &Stage) -> Result<()> {
    stage.browser.open(&stage.server.url("/plain.html")).await?;
    stage.browser.sees(PLAIN).await?;
    let count = "window.clicks = []; addEventListener('click', (event) => window.clicks.push(event.target.localName)); return null;";
    stage.browser.ask::<()>(count).await
}

pub fn a_tap_opens_a_sheet(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        open_plain(stage).await?;
        browser.tap(browser.place_of("Vladimir Putin").await?, TAP_MS).await?;
        browser.card("Putin").await?;
        browser.card_settles().await?;
        let sheet = browser.card("Putin").await?.rect;
        let (width, height): (f64, f64) =
            browser.ask("return [document.documentElement.clientWidth, innerHeight];").await?;
        ensure!(
            (sheet.width - width).abs() < 16.0 && sheet.left.abs() < 1.0,
            "a sheet of {sheet:?} in {width} x {height}"
        );
        ensure!((sheet.top + sheet.height - height).abs() < 1.0, "the sheet is not at the bottom: {sheet:?}");
        ensure!(sheet.height <= height * 0.7 + 1.0, "the sheet is too high: {sheet:?} in {width} x {height}");
        ensure!(browser.focus_in_card().await?.is_none(), "a tap took the focus");
        browser.tap(browser.place_in_card("Close").await?, TAP_MS).await?;
        browser.card_closes().await?;
        browser.tap(browser.place_of("Vladimir Putin").await?, TAP_MS).await?;
        browser.card("Putin").await?;
        browser.press(Key::Escape).await?;
        browser.card_closes().await
    })
}

pub fn a_tap_beside_the_sheet_closes_it(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        open_plain(stage).await?;
        let link = browser.place_of("Kots").await?;
        browser.tap(browser.place_of("Vladimir Putin").await?, TAP_MS).await?;
        browser.card("Putin").await?;
        browser.card_settles().await?;
        // Where a link stands behind the veil.
        browser.tap(link, TAP_MS).await?;
        browser.card_closes().await?;
        let hash: String = browser.ask("return location.hash;").await?;
        ensure!(hash.is_empty(), "the tap went through to the page");
        Ok(())
    })
}

pub fn a_tap_on_a_link_is_the_pages(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        open_plain(stage).await?;
        browser.tap(browser.place_of("Kots").await?, TAP_MS).await?;
        let gone = "return location.hash === '#first' ? { right: true } : { wrong: location.href };";
        browser.wait::<bool>("following the link", gone, Vec::new()).await?;
        browser.pass_time(700).await?;
        ensure!(!browser.has_host().await?, "a card was made for a tap on a link");
        Ok(())
    })
}

pub fn a_long_press_on_a_link_opens_the_sheet(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        open_plain(stage).await?;
        browser.tap(browser.place_of("Kots").await?, PRESS_MS).await?;
        browser.card("512,000").await?;
        let hash: String = browser.ask("return location.hash;").await?;
        ensure!(hash.is_empty(), "the link was followed after a long press");
        browser.press(Key::Escape).await?;
        browser.card_closes().await?;
        // The next tap is the page's again.
        browser.tap(browser.place_of("Kots").await?, TAP_MS).await?;
        let gone = "return location.hash === '#first' ? { right: true } : { wrong: location.href };";
        browser.wait::<bool>("following the link", gone, Vec::new()).await.map(drop)
    })
}

pub fn a_swipe_opens_nothing(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        open_plain(stage).await?;
        for name in ["Vladimir Putin", "Kots"] {
            browser.swipe(browser.place_of(name).await?, -60).await?;
            browser.ask::<()>("scrollTo({ top: 0, behavior: 'instant' }); return null;").await?;
        }
        browser.pass_time(700).await?;
        ensure!(!browser.has_host().await?, "a card was made for a finger that scrolled");
        Ok(())
    })
}

pub fn a_sheet_can_be_drawn_down(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        open_plain(stage).await?;
        browser.tap(browser.place_of("Vladimir Putin").await?, TAP_MS).await?;
        browser.card("Putin").await?;
        browser.card_settles().await?;
        let sheet = browser.card("Putin").await?.rect;
        let handle = ((sheet.left + sheet.width / 2.0) as i64, sheet.top as i64 + 10);
        // A slip brings it back to where it was.
        browser.swipe(handle, 30).await?;
        browser.card_settles().await?;
        let back = browser.card("Putin").await?.rect;
        ensure!((back.top - sheet.top).abs() < 1.0, "the sheet stays at {back:?}");
        browser.swipe(handle, (sheet.height * 0.6) as i64).await?;
        browser.card_closes().await
    })
}
