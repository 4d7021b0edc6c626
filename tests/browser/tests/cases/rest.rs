//! The background: nothing depends on it running all the time, and no message breaks it.

use anyhow::{Context, Result, ensure};
use serde_json::json;
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

pub fn a_message_that_is_no_question_gets_a_remedy(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        browser.open(&stage.server.url("/plain.html")).await?;
        browser.sees(PLAIN).await?;
        let remote = browser.remote().await?;
        for (message, why) in [
            (json!({ "ask": "card" }), "no `mention`"),
            (json!({ "ask": "cast", "tally": "all" }), "Reflect.get"),
            (json!({ "ask": "everything" }), "asks for `everything`"),
            (json!({ "ask": "scan", "blocks": [] }), "missing field `page`"),
            (json!({ "ask": "about", "entity": "nobody-at-all" }), "nobody with the id `nobody-at-all`"),
        ] {
            let error = browser.tell_background(&remote, &message).await.err().context("it was answered")?.to_string();
            ensure!(error.contains(why) && error.contains("reload the page"), "{message}: {error}");
        }
        // And the next question is answered.
        browser.open_card("Alexander Kots", "512,000").await.map(drop)
    })
}
