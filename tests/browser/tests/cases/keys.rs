//! From the keyboard: going through the names, into the card and back, and holding a card.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use sidelight_browser::{Kind, Remote};
use thirtyfour::Key;
use xtask::place;

use super::marks::PLAIN;
use crate::stage::{Stage, run};

async fn open_plain(stage: &Stage) -> Result<Remote> {
    stage.browser.open(&stage.server.url("/plain.html")).await?;
    stage.browser.sees(PLAIN).await?;
    stage.browser.remote().await
}

pub fn commands_go_through_the_names_and_round(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        let remote = open_plain(stage).await?;
        for (name, at) in PLAIN.iter().zip(1..) {
            browser.command(&remote, "next-name").await?;
            browser.reaches(name).await?;
            browser.announces(&format!("{name}, name {at} of 4")).await?;
        }
        browser.command(&remote, "next-name").await?;
        browser.reaches(PLAIN[0]).await?;
        browser.command(&remote, "previous-name").await?;
        browser.reaches(PLAIN[3]).await?;
        browser.command(&remote, "previous-name").await?;
        browser.reaches(PLAIN[2]).await?;
        let added: String = browser.ask("return document.documentElement.lastElementChild.outerHTML;").await?;
        ensure!(added == "<div></div>", "more than one bare element was added: {added}");
        Ok(())
    })
}

pub fn a_name_out_of_sight_is_brought_into_it(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        browser.open(&stage.server.url("/plain.html")).await?;
        let more = "const p = document.createElement('p'); p.textContent = 'Then Donald Trump spoke.';
            p.style.marginBottom = '2000px'; document.body.append(p); return null;";
        browser.ask::<()>(more).await?;
        browser.sees(&[PLAIN, &["Donald Trump"]].concat()).await?;
        let remote = browser.remote().await?;
        browser.command(&remote, "next-name").await?;
        browser.command(&remote, "previous-name").await?;
        browser.reaches("Donald Trump").await?;
        let middle = "const mark = marks().find(({ text }) => text === 'Donald Trump').rects[0];
            const off = Math.abs(mark.top + mark.height / 2 - innerHeight / 2);
            return off < 20 ? { right: off } : { wrong: off };";
        browser.wait::<f64>("the name in the middle of the window", middle, Vec::new()).await?;
        // What the reader has scrolled to comes first once nothing is chosen.
        browser.press(Key::Escape).await?;
        browser.command(&remote, "next-name").await?;
        browser.reaches("Donald Trump").await
    })
}

pub fn commands_go_on_in_frames(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        browser.open(&stage.server.url("/frames.html")).await?;
        browser.sees(&["Vladimir Putin"]).await?;
        for frame in ["same", "other"] {
            browser.enter_frame(frame).await?;
            browser.sees(&["Alexander Dugin"]).await?;
            browser.driver.enter_default_frame().await?;
        }
        let remote = browser.remote().await?;
        browser.command(&remote, "next-name").await?;
        browser.reaches("Vladimir Putin").await?;
        let mut reached = 0;
        for _ in 0..2 {
            browser.command(&remote, "next-name").await?;
            for frame in ["same", "other"] {
                browser.enter_frame(frame).await?;
                let tinted = "return tinted().length;";
                reached += browser.ask::<usize>(tinted).await?;
                browser.driver.enter_default_frame().await?;
            }
        }
        ensure!(reached == 2, "two steps reached {reached} names in two frames");
        browser.command(&remote, "next-name").await?;
        browser.reaches("Vladimir Putin").await
    })
}

pub fn a_page_without_names_says_so(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        let remote = open_plain(stage).await?;
        browser.ask::<()>("document.body.textContent = 'Nobody.'; return null;").await?;
        browser.holds(0).await?;
        browser.command(&remote, "open-card").await?;
        browser.announces("No names are marked on this page").await
    })
}

pub fn a_command_switches_the_site(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        let remote = open_plain(stage).await?;
        browser.command(&remote, "toggle-site").await?;
        browser.announces("Names are not shown on this site any more.").await?;
        // What has spoken goes.
        browser.no_trace().await?;
        // Without names there is nothing to go to, and no trace of the attempt.
        browser.command(&remote, "next-name").await?;
        browser.no_trace().await?;
        browser.command(&remote, "toggle-site").await?;
        browser.announces("Names are shown on this site.").await?;
        browser.sees(PLAIN).await.map(drop)
    })
}

/// What Chromium, Edge and Firefox use with Alt and Shift on any system.
const TAKEN: &[&str] = &["A", "B", "C", "D", "F", "I", "M", "N", "P", "T", "W", "X", "Z", "R"];

pub fn the_manifest_suggests_keys_that_are_free(_: Kind) -> Result<()> {
    let text = std::fs::read_to_string(place::extension().join("manifest.json"))?;
    let manifest: Value = serde_json::from_str(&text)?;
    let commands = manifest["commands"].as_object().context("no commands")?;
    let names: Vec<&str> = commands.keys().map(String::as_str).collect();
    for name in ["_execute_action", "next-name", "previous-name", "open-card", "toggle-site"] {
        ensure!(names.contains(&name), "the manifest has no command {name}: {names:?}");
    }
    let mut keys = Vec::new();
    for (name, command) in commands {
        ensure!(name == "_execute_action" || command["description"].is_string(), "{name} has no description");
        let suggested = command["suggested_key"].as_object();
        // On a Mac these write letters.
        ensure!(suggested.is_none_or(|all| !all.contains_key("mac") && !all.contains_key("default")), "{command}");
        keys.extend(suggested.into_iter().flat_map(|all| all.values()).filter_map(Value::as_str));
    }
    keys.sort_unstable();
    keys.dedup();
    ensure!(keys.len() == 3, "{keys:?}");
    for key in keys {
        let letter = key.strip_prefix("Alt+Shift+").with_context(|| format!("{key} is not Alt+Shift and a letter"))?;
        ensure!(!TAKEN.contains(&letter), "{key} is some browser's own");
    }
    Ok(())
}

pub fn opening_leads_the_focus_in_and_back(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        let remote = open_plain(stage).await?;
        let field = "const field = document.querySelector('textarea'); field.focus(); field.setSelectionRange(3, 9); return null;";
        browser.ask::<()>(field).await?;
        browser.command(&remote, "next-name").await?;
        browser.command(&remote, "open-card").await?;
        browser.card("512,000").await?;
        ensure!(browser.focus_in_card().await?.as_deref() == Some("Alexander Kots"), "the card has not the focus");
        // Its keys scroll it, not the page.
        browser.press(Key::PageDown).await?;
        let scrolled = "const top = a0.querySelector('.scroll').scrollTop; return top > a1 && scrollY === 0 ? { right: top } : { wrong: [top, scrollY] };";
        browser.wait_in_card::<f64>("scrolling of the card", scrolled, 100.0).await?;
        let mut stops = Vec::new();
        for _ in 0..3 {
            browser.press(Key::Tab).await?;
            stops.extend(browser.focus_in_card().await?);
        }
        ensure!(stops[..2] == ["Pin", "Close"], "Tab went to {stops:?}");
        ensure!(stops.len() == 3, "Tab left the card before its links: {stops:?}");
        // The card stays for whoever reads it, wherever the pointer is and the page goes.
        browser.move_pointer(3, 3).await?;
        browser.ask::<()>("scrollBy({ top: 20, behavior: 'instant' }); return null;").await?;
        browser.pass_time(600).await?;
        browser.card("512,000").await?;

        browser.press(Key::Escape).await?;
        browser.card_closes().await?;
        let back = "const at = document.activeElement; return [at.localName, at.selectionStart, at.selectionEnd];";
        let back: (String, u32, u32) = browser.ask(back).await?;
        ensure!(back == ("textarea".to_owned(), 3, 9), "the focus came back to {back:?}");
        // Where the reader was among the names is not lost either.
        browser.reaches("Alexander Kots").await
    })
}

pub fn the_caret_of_an_editor_comes_back(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        let remote = open_plain(stage).await?;
        let editor = "const editor = document.querySelector('[contenteditable]'); editor.focus();
            getSelection().setBaseAndExtent(editor.firstChild, 4, editor.firstChild, 7); return null;";
        browser.ask::<()>(editor).await?;
        browser.command(&remote, "open-card").await?;
        browser.card("512,000").await?;
        browser.press(Key::Tab).await?;
        browser.click_in_card("Close").await?;
        browser.card_closes().await?;
        let back = "const at = getSelection();
            return [document.activeElement.isContentEditable, at.anchorOffset, at.focusOffset];";
        let back: (bool, u32, u32) = browser.ask(back).await?;
        ensure!(back == (true, 4, 7), "the focus came back to {back:?}");
        Ok(())
    })
}

pub fn escape_on_the_card_is_not_the_pages(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        browser.open(&stage.server.url("/plain.html")).await?;
        let dialog = "const dialog = document.createElement('dialog'); dialog.textContent = 'Donald Trump spoke.';
            document.body.append(dialog); dialog.showModal(); window.keys = [];
            addEventListener('keydown', (event) => window.keys.push(event.key)); return null;";
        browser.ask::<()>(dialog).await?;
        browser.sees(&[PLAIN, &["Donald Trump"]].concat()).await?;
        let remote = browser.remote().await?;
        browser.command(&remote, "previous-name").await?;
        browser.reaches("Donald Trump").await?;
        browser.command(&remote, "open-card").await?;
        let open = "const dialog = document.querySelector('dialog'); const host = dialog.lastElementChild;
            return host === document.activeElement ? { right: true } : { wrong: document.activeElement.localName };";
        browser.wait::<bool>("the focus in a card in the dialog", open, Vec::new()).await?;
        browser.press(Key::Escape).await?;
        let state = "return [document.querySelector('dialog').open, window.keys.length];";
        let closed = "return document.activeElement !== document.querySelector('dialog').lastElementChild
            ? { right: true } : { wrong: 'still in the card' };";
        browser.wait::<bool>("closing of the card", closed, Vec::new()).await?;
        let (dialog, keys): (bool, usize) = browser.ask(state).await?;
        ensure!(dialog && keys == 0, "Escape also closed the page's dialog ({dialog}) or was heard by it ({keys})");
        Ok(())
    })
}

pub fn a_pinned_card_stays_with_its_words(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        browser.open(&stage.server.url("/plain.html")).await?;
        browser.sees(PLAIN).await?;
        browser.ask::<()>("document.querySelector('textarea').focus(); return null;").await?;
        let before = browser.open_card("Vladimir Putin", "Putin").await?;
        browser.click_in_card("Pin").await?;
        let focused: String = browser.ask("return document.activeElement.localName;").await?;
        ensure!(focused == "textarea", "the pin took the focus to {focused}");
        browser.move_pointer(3, 300).await?;
        browser.pass_time(900).await?;
        browser.card("Putin").await?;
        browser.ask::<()>("scrollBy({ top: 40, behavior: 'instant' }); return null;").await?;
        let beside = "return null;";
        browser.ask::<()>(beside).await?;
        let moved = "const mark = marks().find(({ text }) => text === 'Vladimir Putin').rects[0];
            const gap = cardIn(a0)?.rect.top - (mark.top + mark.height);
            return Math.abs(gap - a1) < 1 ? { right: gap } : { wrong: gap };";
        let mark = browser.marks().await?.into_iter().find(|mark| mark.text == "Vladimir Putin").context("no mark")?;
        ensure!(mark.rects[0].top + 40.0 < before.rect.top, "the page did not scroll");
        browser.wait_in_card::<f64>("a card beside its words", moved, 8.0).await?;
        // Beyond the words it stays in the window.
        browser.ask::<()>("scrollBy({ top: 600, behavior: 'instant' }); return null;").await?;
        let inside =
            "const top = cardIn(a0)?.rect.top; return Math.abs(top - a1) < 1 ? { right: top } : { wrong: top };";
        browser.wait_in_card::<f64>("a card at the window's edge", inside, 10.0).await?;
        browser.press(Key::Escape).await?;
        browser.card_closes().await?;
        // The next card is not pinned.
        browser.open_card("Vladimir Putin", "Putin").await?;
        browser.move_pointer(3, 3).await?;
        browser.card_closes().await
    })
}

pub fn a_card_opened_by_hover_is_entered_by_key(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        let remote = open_plain(stage).await?;
        browser.open_card("Starshe Eddy", "600,000").await?;
        ensure!(browser.focus_in_card().await?.is_none(), "hover took the focus");
        browser.command(&remote, "open-card").await?;
        let focused =
            "return document.activeElement === host() ? { right: true } : { wrong: document.activeElement.localName };";
        browser.wait::<bool>("the focus in the card", focused, Vec::new()).await?;
        browser.card("600,000").await?;
        browser.press(Key::Escape).await?;
        browser.card_closes().await?;
        let focused: String = browser.ask("return document.activeElement.localName;").await?;
        ensure!(focused == "body", "the focus went to {focused}");
        Ok(())
    })
}
