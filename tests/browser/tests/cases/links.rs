//! Words that lead to somebody's account.

use anyhow::{Result, ensure};
use sidelight_browser::Kind;
use thirtyfour::By;

use crate::stage::{Stage, run};

async fn open(stage: &Stage) -> Result<()> {
    stage.browser.open(&stage.server.url("/links.html")).await?;
    stage.browser.sees(&["his channel", "Vladimir Putin"]).await.map(drop)
}

pub fn words_that_lead_to_an_account_are_painted(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        open(stage).await?;
        stage.browser.open_card("his channel", "Alexander Kots").await?;
        // The link stays the page's.
        stage.browser.driver.find(By::Id("link")).await?.click().await?;
        let clicked: String = stage.browser.ask("return JSON.stringify(window.clicked);").await?;
        ensure!(clicked == r#"{"href":"https://t.me/sashakots","prevented":false}"#, "{clicked}");
        Ok(())
    })
}

pub fn changed_links_are_followed(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        open(stage).await?;
        let lead = async |href: &str| {
            stage.browser.ask::<()>(&format!("document.getElementById('link').href = '{href}'; return null;")).await
        };
        lead("https://t.me/nobody_of_this_pack").await?;
        stage.browser.sees(&["Vladimir Putin"]).await?;
        lead("https://t.me/s/sashakots").await?;
        stage.browser.sees(&["his channel", "Vladimir Putin"]).await.map(drop)
    })
}
