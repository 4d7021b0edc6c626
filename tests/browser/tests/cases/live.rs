//! Pages that change while they are read.

use anyhow::Result;
use sidelight_browser::Kind;

use crate::stage::{Stage, run};

/// Opens the page and makes a change in it.
async fn change(stage: &Stage, script: &str) -> Result<()> {
    stage.browser.ask::<()>(&format!("const feed = document.getElementById('feed'); {script}; return null;")).await
}

async fn open(stage: &Stage) -> Result<()> {
    stage.browser.open(&stage.server.url("/moving.html")).await?;
    stage.browser.sees(&["Vladimir Putin"]).await.map(drop)
}

pub fn text_added_later_is_found(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        open(stage).await?;
        // A bare surname waits for its full name, also when that comes later and stands above.
        change(stage, "feed.append('What Kots wrote.')").await?;
        change(stage, "const p = document.createElement('p'); p.textContent = 'Donald Trump spoke.'; feed.after(p)")
            .await?;
        stage.browser.sees(&["Vladimir Putin", "Donald Trump"]).await?;
        change(stage, "const p = document.createElement('p'); p.textContent = 'Alexander Kots wrote.'; feed.before(p)")
            .await?;
        stage.browser.sees(&["Vladimir Putin", "Alexander Kots", "Kots", "Donald Trump"]).await.map(drop)
    })
}

pub fn changed_text_is_read_again(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        open(stage).await?;
        change(stage, "document.getElementById('fixed').firstChild.data = 'Now Donald Trump stays, with Putin.'")
            .await?;
        stage.browser.sees(&["Donald Trump", "Putin"]).await?;
        stage.browser.open_card("Donald Trump", "Donald Trump").await.map(drop)
    })
}

pub fn removed_text_is_forgotten(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        open(stage).await?;
        change(stage, "feed.append('Donald Trump spoke.')").await?;
        stage.browser.sees(&["Vladimir Putin", "Donald Trump"]).await?;
        change(stage, "document.getElementById('fixed').remove()").await?;
        stage.browser.holds(1).await?;
        change(stage, "feed.textContent = 'Nobody spoke.'").await?;
        stage.browser.holds(0).await
    })
}
