//! The settings page: what each control keeps, and what pages do then.

use anyhow::{Result, bail, ensure};
use serde_json::json;
use sidelight_browser::{Browser, Kind, Mark};
use thirtyfour::{Key, WindowHandle};

use super::marks::PLAIN;
use crate::stage::{Stage, run};

/// A page with names, and the settings page in front of it.
async fn open(stage: &Stage) -> Result<(WindowHandle, WindowHandle)> {
    stage.browser.open(&stage.server.url("/plain.html")).await?;
    stage.browser.sees(PLAIN).await?;
    let page = stage.browser.driver.window().await?;
    Ok((page, stage.browser.open_options().await?))
}

async fn turn_to(browser: &Browser, window: &WindowHandle) -> Result<()> {
    Ok(browser.driver.switch_to_window(window.clone()).await?)
}

pub fn it_switches_all_sites_and_single_ones(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        let (page, options) = open(stage).await?;
        browser.click("#everywhere").await?;
        browser.keeps("/everywhere", &json!(false)).await?;
        turn_to(browser, &page).await?;
        browser.no_trace().await?;
        // A rule made by the popup is listed at once, and counts more.
        let popup = browser.open_popup().await?;
        browser.flip_switch().await?;
        turn_to(browser, &page).await?;
        browser.sees(PLAIN).await?;
        turn_to(browser, &options).await?;
        browser.lists("sites", &["localhost"]).await?;
        browser.control_is("[name=site][value=localhost]", true).await?;
        browser.click("[name=forget][value=localhost]").await?;
        browser.lists("sites", &[]).await?;
        browser.focus_is("#sites-heading").await?;
        turn_to(browser, &page).await?;
        browser.no_trace().await?;
        turn_to(browser, &popup).await?;
        ensure!(!browser.switch_is_on().await?, "the popup shows the rule that is gone");
        Ok(())
    })
}

pub fn it_changes_the_look_of_open_pages(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        let (page, options) = open(stage).await?;
        let line = "const style = getComputedStyle(document.querySelector('.light-page .certain'));
            return [style.textDecorationLine, style.textDecorationColor, style.backgroundColor];";
        let before: [String; 3] = browser.ask(line).await?;
        browser.choose("palette", "blue").await?;
        browser.keeps("/look/palette", &json!("blue")).await?;
        let blue: [String; 3] = browser.ask(line).await?;
        ensure!(before[0] == "underline" && blue[1] != before[1], "the sample stays {before:?}");
        browser.choose("style", "background").await?;
        browser.keeps("/look/style", &json!("background")).await?;
        let tinted: [String; 3] = browser.ask(line).await?;
        ensure!(tinted[2] != blue[2], "the sample has no tint: {tinted:?}");
        browser.choose("style", "dot").await?;
        browser.keeps("/look/style", &json!("dot")).await?;
        // Dots are the one look that needs an element of ours in the page.
        turn_to(browser, &page).await?;
        browser.shadow_root().await?;
        turn_to(browser, &options).await?;
        browser.choose("style", "underline").await?;
        turn_to(browser, &page).await?;
        let marks: Vec<Mark> = browser.sees(PLAIN).await?;
        ensure!(marks.len() == PLAIN.len(), "{marks:?}");
        Ok(())
    })
}

pub fn it_says_how_a_pointer_opens(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        let (page, _) = open(stage).await?;
        browser.choose("modifier", "shift").await?;
        browser.keeps("/modifier", &json!("shift")).await?;
        browser.ask::<()>("document.getElementById('dwell').focus(); return null;").await?;
        browser.press(Key::End).await?;
        browser.keeps("/dwell", &json!(2000)).await?;
        let words: String = browser.ask("return document.getElementById('dwell-words').textContent;").await?;
        ensure!(words == "2.00 s", "the slider says {words:?}");
        browser.press(Key::Home).await?;
        browser.keeps("/dwell", &json!(100)).await?;
        turn_to(browser, &page).await?;
        browser.point_at("Vladimir Putin").await?;
        browser.pass_time(700).await?;
        ensure!(!browser.has_host().await?, "a card opened without the key");
        browser.driver.action_chain().key_down(Key::Shift).perform().await?;
        browser.card("Putin").await.map(drop)
    })
}

pub fn it_shows_hidden_voices_again(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        let (page, options) = open(stage).await?;
        browser
            .store(&json!({ "hidden": { "kots": "everywhere", "gone-since": { "on": ["0123456789abcdef"] } } }))
            .await?;
        browser.lists("hidden", &["Alexander Kots", "gone-since"]).await?;
        turn_to(browser, &page).await?;
        browser.sees(&["Vladimir Putin", "Starshe Eddy"]).await?;
        turn_to(browser, &options).await?;
        // By keyboard alone; the focus goes on to the next row, and then to the heading.
        browser.ask::<()>("document.querySelector('[name=show][value=kots]').focus(); return null;").await?;
        browser.press(Key::Enter).await?;
        browser.lists("hidden", &["gone-since"]).await?;
        browser.focus_is("[name=show][value=gone-since]").await?;
        browser.press(Key::Enter).await?;
        browser.lists("hidden", &[]).await?;
        browser.focus_is("#hidden-heading").await?;
        turn_to(browser, &page).await?;
        browser.sees(PLAIN).await.map(drop)
    })
}

pub fn starting_afresh_asks_and_can_be_undone(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        open(stage).await?;
        let settings = json!({ "version": 1, "everywhere": false, "sites": { "example.org": false }, "dwell": 900 });
        browser.store(&settings).await?;
        browser.lists("sites", &["example.org"]).await?;
        browser.click("#start").await?;
        browser.focus_is("#keep").await?;
        browser.press(Key::Enter).await?;
        browser.focus_is("#start").await?;
        browser.keeps("/dwell", &json!(900)).await?;
        browser.click("#start").await?;
        browser.click("[name=sure]").await?;
        browser.keeps("/everywhere", &json!(true)).await?;
        browser.lists("sites", &[]).await?;
        browser.focus_is("#undo").await?;
        browser.press(Key::Enter).await?;
        browser.keeps("/dwell", &json!(900)).await?;
        browser.lists("sites", &["example.org"]).await
    })
}

pub fn broken_settings_are_told_and_kept_aside(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        let (page, options) = open(stage).await?;
        let broken = json!({ "dwell": 5, "sites": { "example.org": false } });
        browser.store(&broken).await?;
        let told = "const { hidden, textContent } = document.getElementById('error');
            return !hidden && textContent.includes('choose from 100 to 2000') ? { right: true } : { wrong: textContent };";
        browser.wait::<bool>("an error with its remedy", told, Vec::new()).await?;
        // Pages go on as if there were none.
        turn_to(browser, &page).await?;
        browser.sees(PLAIN).await?;
        turn_to(browser, &options).await?;
        browser.choose("palette", "violet").await?;
        browser.keeps("/look/palette", &json!("violet")).await?;
        let aside = browser.stored("settings-unreadable").await?;
        ensure!(aside == broken, "kept aside: {aside}");
        let gone =
            "const { hidden } = document.getElementById('error'); return hidden ? { right: true } : { wrong: 'told' };";
        browser.wait::<bool>("the end of the error", gone, Vec::new()).await.map(drop)
    })
}

pub fn popup_and_panel_lead_there(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        browser.open(&stage.server.url("/plain.html")).await?;
        browser.sees(PLAIN).await?;
        let page = browser.driver.window().await?;
        for is_panel in [false, true] {
            turn_to(browser, &page).await?;
            if is_panel {
                browser.open_panel().await?;
                browser.voices(&["Alexander Kots", "Starshe Eddy", "Vladimir Putin"]).await?;
            } else {
                browser.open_popup().await?;
                browser.popup_rows(3).await?;
            }
            browser.click("#settings").await?;
            browser.opens_options().await?;
        }
        Ok(())
    })
}

pub fn the_keyboard_reaches_every_control(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        open(stage).await?;
        browser.store(&json!({ "sites": { "example.org": false }, "hidden": { "kots": "everywhere" } })).await?;
        browser.lists("hidden", &["Alexander Kots"]).await?;
        browser.focus_is("body").await?;
        let mut reached = Vec::new();
        for _ in 0..10 {
            browser.press(Key::Tab).await?;
            reached.push(browser.ask::<Option<String>>("return document.activeElement.getAttribute('name');").await?);
        }
        let order = ["everywhere", "site", "forget", "style", "palette", "dwell", "modifier", "show", "keys", "afresh"];
        ensure!(reached == order.map(|name| Some(name.to_owned())), "the way of the focus: {reached:?}");
        // One stop for all of several choices; arrows go from one to the next.
        for _ in 0..6 {
            browser.press_with(Key::Shift, Key::Tab).await?;
        }
        browser.focus_is("[name=style]").await?;
        browser.press(Key::Right).await?;
        browser.keeps("/look/style", &json!("background")).await
    })
}

pub fn it_leads_to_the_browsers_page_of_keys(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        open(stage).await?;
        let said: String = browser.ask("return document.getElementById('keys').innerText;").await?;
        ensure!(said.contains("Alt+Shift+J") && said.contains("Open the popup"), "the keys: {said}");
        let before = browser.driver.windows().await?.len();
        browser.click("button[name=keys]").await?;
        for _ in 0..200 {
            if browser.driver.windows().await?.len() > before {
                return Ok(());
            }
            browser.pass_time(50).await?;
        }
        bail!("no page of keys: {}", browser.ask::<String>("return document.body.innerText;").await?)
    })
}
