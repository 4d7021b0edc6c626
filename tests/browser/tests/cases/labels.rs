//! Names in labels, which are counted but cannot be underlined.

use anyhow::{Result, ensure};
use sidelight_browser::{Browser, Kind};

use crate::stage::{Stage, run};

const PAINTED: &[&str] = &["Donald Trump", "Trump"];

async fn open(stage: &Stage) -> Result<()> {
    stage.browser.open(&stage.server.url("/labels.html")).await?;
    stage.browser.sees(PAINTED).await.map(drop)
}

/// The list of voices is exactly this, in any order of those named as often.
async fn has_rows(browser: &Browser, wanted: &[(&str, &str)]) -> Result<()> {
    browser.open_popup().await?;
    let mut rows = browser.popup_rows(wanted.len()).await?;
    rows.sort();
    let wanted: Vec<_> = wanted.iter().map(|(name, count)| ((*name).to_owned(), (*count).to_owned())).collect();
    ensure!(rows == wanted, "{rows:?} instead of {wanted:?}");
    Ok(())
}

pub fn names_in_labels_are_counted(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        open(stage).await?;
        let wanted = [("Alexander Dugin", "1"), ("Donald Trump", "2"), ("Starshe Eddy", "1"), ("Vladimir Putin", "1")];
        has_rows(&stage.browser, &wanted).await
    })
}

pub fn changes_of_labels_are_followed(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        open(stage).await?;
        // The text tells when the change has been read.
        let change = "document.getElementById('picture').alt = 'Nicolás Maduro at a desk';
            document.querySelector('picture').remove(); document.querySelector('a').removeAttribute('title');
            document.body.append('Then Donald Trump left.'); return null;";
        stage.browser.ask::<()>(change).await?;
        stage.browser.sees(&["Donald Trump", "Trump", "Donald Trump"]).await?;
        let wanted = [("Donald Trump", "3"), ("Nicolás Maduro", "1"), ("Vladimir Putin", "1")];
        has_rows(&stage.browser, &wanted).await
    })
}
