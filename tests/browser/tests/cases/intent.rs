//! What a pointer means: only one that rests asks for a card, for as long and with the key that the reader wants.

use anyhow::{Result, ensure};
use serde_json::json;
use sidelight_browser::Kind;
use thirtyfour::Key;

use super::marks::PLAIN;
use crate::stage::run;

pub fn a_pointer_on_its_way_opens_nothing(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        browser.open(&stage.server.url("/plain.html")).await?;
        let remote = browser.remote().await?;
        // So long that no step of a busy machine is taken for a rest.
        browser.set_settings(&remote, &json!({ "dwell": 1500 })).await?;
        browser.open(&stage.server.url("/plain.html")).await?;
        let large = "document.getElementById('first').style.font = '60px sans-serif'; return null;";
        browser.ask::<()>(large).await?;
        let marks = browser.sees(PLAIN).await?;
        let name = marks[1].rects[0];
        let y = (name.top + name.height / 2.0) as i64;
        // All the way in the name, and longer than a resting pointer waits.
        let (from, to) = ((name.left as i64 + 2, y), ((name.left + name.width) as i64 - 2, y));
        browser.glide_pointer(from, to, 2400).await?;
        ensure!(!browser.has_host().await?, "a card was made for a pointer that moved all the time");
        browser.card("Putin").await.map(drop)
    })
}

pub fn the_reader_sets_how_long_it_rests(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        browser.open(&stage.server.url("/plain.html")).await?;
        browser.sees(PLAIN).await?;
        let remote = browser.remote().await?;
        browser.set_settings(&remote, &json!({ "dwell": 2000 })).await?;
        browser.open(&stage.server.url("/plain.html")).await?;
        browser.sees(PLAIN).await?;
        browser.point_at("Vladimir Putin").await?;
        browser.pass_time(1000).await?;
        ensure!(!browser.has_host().await?, "a card came before the pointer had rested");
        browser.card("Putin").await.map(drop)
    })
}

pub fn a_modifier_must_be_held(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        browser.open(&stage.server.url("/plain.html")).await?;
        browser.sees(PLAIN).await?;
        let remote = browser.remote().await?;
        browser.set_settings(&remote, &json!({ "modifier": "shift" })).await?;
        browser.open(&stage.server.url("/plain.html")).await?;
        browser.sees(PLAIN).await?;
        browser.point_at("Vladimir Putin").await?;
        browser.pass_time(900).await?;
        ensure!(!browser.has_host().await?, "a card came though no key was held");
        // Pressed while the pointer rests already.
        browser.driver.action_chain().key_down(Key::Shift).perform().await?;
        browser.card("Putin").await?;
        browser.driver.action_chain().key_up(Key::Shift).perform().await?;
        browser.card("Putin").await?;
        browser.move_pointer(3, 3).await?;
        browser.card_closes().await
    })
}
