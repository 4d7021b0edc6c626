//! Pages that make it hard: strict policies, frames.

use anyhow::{Result, ensure};
use sidelight_browser::{Card, Kind, Rect, STRICT};

use super::marks::PLAIN;
use crate::stage::{Stage, run};

pub fn a_strict_policy_stops_nothing(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        stage.browser.open(&stage.server.url(&format!("{STRICT}/plain.html"))).await?;
        // The policy is in force: the page's own inline script runs only without it.
        let ran = "return window.ran !== undefined;";
        ensure!(!stage.browser.ask::<bool>(ran).await?, "the page's policy was not in force");
        stage.browser.sees(PLAIN).await?;
        let strict = settled_card(stage).await?;
        stage.browser.open(&stage.server.url("/plain.html")).await?;
        ensure!(stage.browser.ask::<bool>(ran).await?, "the check of the policy is blind");
        let free = settled_card(stage).await?;
        ensure!(strict.text == free.text, "under a strict policy the card says something else");
        // Text may settle on another whole pixel in another tab, and the card with it.
        let sides = |rect: &Rect| [rect.left, rect.top, rect.width, rect.height];
        let is_close = sides(&strict.rect).iter().zip(sides(&free.rect)).all(|(a, b)| (a - b).abs() <= 2.0);
        ensure!(is_close, "{:?} under a strict policy, else {:?}", strict.rect, free.rect);
        ensure!(strict.background == free.background && strict.radius == free.radius, "the card lost its looks");
        ensure!(strict.radius != "0px", "the card has no style at all");
        Ok(())
    })
}

/// A card that has come to rest, so that two can be compared.
async fn settled_card(stage: &Stage) -> Result<Card> {
    stage.browser.open_card("Vladimir Putin", "Putin").await?;
    stage.browser.card_settles().await?;
    stage.browser.card("Putin").await
}

pub fn frames_are_read_too(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        browser.open(&stage.server.url("/frames.html")).await?;
        browser.sees(&["Vladimir Putin"]).await?;
        for frame in ["same", "other"] {
            browser.enter_frame(frame).await?;
            browser.sees(&["Alexander Dugin"]).await?;
            browser.open_card("Alexander Dugin", "Dugin").await?;
            browser.driver.enter_default_frame().await?;
        }
        Ok(())
    })
}

pub fn frames_that_ask_for_secrets_are_not_read(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        browser.open(&stage.server.url("/secrets.html")).await?;
        // A page with a field for a password is read around it.
        browser.sees(&["Vladimir Putin"]).await?;
        for frame in ["login", "plain"] {
            browser.enter_frame(frame).await?;
            browser.sees(&["Alexander Dugin"]).await?;
            browser.driver.enter_default_frame().await?;
        }
        browser.enter_frame("pay").await?;
        browser.stays_quiet().await?;
        browser.driver.enter_default_frame().await?;
        // One that begins to ask is left.
        browser.enter_frame("login").await?;
        let field = "const field = document.createElement('input'); field.type = 'password';
            document.body.append('Donald Trump', field); return null;";
        browser.ask::<()>(field).await?;
        browser.no_trace().await
    })
}
