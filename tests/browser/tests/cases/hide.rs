//! Not this person: whom the reader hides on a page or everywhere, and the way back.

use anyhow::{Result, ensure};
use sidelight_browser::{Browser, Kind};

use super::marks::PLAIN;
use crate::stage::run;

/// What `plain.html` shows without Kots.
const WITHOUT_KOTS: &[&str] = &["Vladimir Putin", "Starshe Eddy"];

/// Hides Kots from his card.
async fn hide_kots(browser: &Browser, place: &str) -> Result<()> {
    browser.open_card("Alexander Kots", "Not this person").await?;
    browser.press_in_card("Not this person").await?;
    browser.card("Hide Alexander Kots").await?;
    browser.press_in_card(place).await?;
    browser.card("not shown on").await?;
    browser.sees(WITHOUT_KOTS).await.map(drop)
}

pub fn one_hidden_on_a_page_is_shown_on_others(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let (browser, server) = (&stage.browser, &stage.server);
        browser.open(&server.url("/plain.html")).await?;
        browser.sees(PLAIN).await?;
        hide_kots(browser, "On this page").await?;
        // It is the page that is meant, not the visit.
        browser.open(&server.url("/plain.html#part")).await?;
        browser.driver.refresh().await?;
        browser.sees(WITHOUT_KOTS).await?;
        browser.open(&server.url("/plain.html?other")).await?;
        browser.sees(PLAIN).await.map(drop)
    })
}

pub fn hiding_can_be_undone_on_the_card(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        browser.open(&stage.server.url("/plain.html")).await?;
        browser.sees(PLAIN).await?;
        for place in ["On this page", "On all pages"] {
            hide_kots(browser, place).await?;
            browser.press_in_card("Undo").await?;
            browser.card("Not this person").await?;
            browser.sees(PLAIN).await?;
            // The card that came back is the one that was there, and closes as ever.
            browser.move_pointer(2, 2).await?;
            browser.card_closes().await?;
        }
        browser.open_card("Alexander Kots", "Not this person").await?;
        browser.press_in_card("Not this person").await?;
        browser.press_in_card("Cancel").await?;
        browser.card("Not this person").await?;
        browser.move_pointer(2, 2).await?;
        browser.card_closes().await?;
        browser.sees(PLAIN).await.map(drop)
    })
}

pub fn one_hidden_everywhere_is_hidden_in_other_tabs(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let (browser, server) = (&stage.browser, &stage.server);
        browser.open(&server.url("/plain.html")).await?;
        browser.sees(PLAIN).await?;
        let first = browser.driver.window().await?;
        let second = browser.driver.new_tab().await?;
        browser.driver.switch_to_window(second).await?;
        browser.open(&server.url("/plain.html?other")).await?;
        browser.sees(PLAIN).await?;
        hide_kots(browser, "On all pages").await?;
        browser.driver.switch_to_window(first).await?;
        browser.sees(WITHOUT_KOTS).await.map(drop)
    })
}

pub fn the_popup_shows_them_again(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        browser.open(&stage.server.url("/plain.html")).await?;
        browser.sees(PLAIN).await?;
        hide_kots(browser, "On this page").await?;
        let page = browser.driver.window().await?;
        browser.open_popup().await?;
        let rows = browser.popup_rows(2).await?;
        ensure!(rows.iter().all(|(name, _)| name != "Alexander Kots"), "{rows:?}");
        browser.popup_says("You have hidden one voice on this page.").await?;
        browser.click("#show-again").await?;
        browser.popup_rows(3).await?;
        browser.driver.switch_to_window(page).await?;
        browser.sees(PLAIN).await.map(drop)
    })
}

pub fn the_keyboard_alone_can_hide(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        browser.open(&stage.server.url("/plain.html")).await?;
        browser.sees(PLAIN).await?;
        let remote = browser.remote().await?;
        browser.command(&remote, "next-name").await?;
        browser.reaches("Alexander Kots").await?;
        browser.command(&remote, "open-card").await?;
        browser.card("Not this person").await?;
        browser.focus_on("Not this person").await?;
        browser.press(thirtyfour::Key::Enter).await?;
        // The focus goes along, so that the next press is the first choice.
        browser.card("Hide Alexander Kots").await?;
        browser.press(thirtyfour::Key::Enter).await?;
        browser.card("not shown on this page").await?;
        browser.sees(WITHOUT_KOTS).await?;
        browser.focus_on("Undo").await?;
        browser.press(thirtyfour::Key::Enter).await?;
        browser.sees(PLAIN).await.map(drop)
    })
}
