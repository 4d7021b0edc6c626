//! Names in shadow trees.

use anyhow::{Result, ensure};
use sidelight_browser::{Kind, Options, Picture, Rect};
use thirtyfour::Key;

use crate::stage::{Stage, run, run_with};

/// Every mention in `shadow.html`; what is in a tree stands before what is around it.
const NAMES: &[&str] = &[
    "Vladimir Putin",
    "Alexander Dugin",
    "Nicolás Maduro",
    "Donald Trump",
    "Starshe Eddy",
    "Alexander Kots",
    "Volodymyr Zelensky",
];

async fn open(stage: &Stage) -> Result<Vec<Rect>> {
    stage.browser.open(&stage.server.url("/shadow.html")).await?;
    let marks = stage.browser.sees(NAMES).await?;
    Ok(marks.into_iter().flat_map(|mark| mark.rects).collect())
}

async fn change(stage: &Stage, script: &str) -> Result<()> {
    stage.browser.ask::<()>(&format!("{script}; return null;")).await
}

pub fn trees_of_every_sort_are_read(kind: Kind) -> Result<()> {
    run(kind, async |stage| open(stage).await.map(drop))
}

pub fn names_in_trees_have_cards(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        open(stage).await?;
        for name in NAMES {
            stage.browser.open_card(name, name.rsplit(' ').next().unwrap_or(name)).await?;
            stage.browser.press(Key::Escape).await?;
            stage.browser.card_closes().await?;
        }
        // The card is a shadow tree too, but not the page's; the one range more is the open name's.
        stage.browser.open_card("Starshe Eddy", "Starshe Eddy").await?;
        stage.browser.pass_time(600).await?;
        stage.browser.holds(NAMES.len() + 1).await
    })
}

pub fn names_in_trees_look_different(kind: Kind) -> Result<()> {
    let mut before = None;
    run_with(kind, Options { extension: false, ..Options::default() }, async |stage| {
        stage.browser.open(&stage.server.url("/shadow.html")).await?;
        before = Some(stage.browser.picture().await?);
        Ok(())
    })?;
    run(kind, async |stage| {
        let mut names = open(stage).await?;
        if kind == Kind::Firefox {
            // Words that no element of their tree holds get no highlight's looks there.
            names.remove(5);
        }
        let after = stage.browser.picture().await?;
        let Some(before) = &before else { return Ok(()) };
        for name in &names {
            let (changed, _) = Picture::changes(before, &after, std::slice::from_ref(name))?;
            ensure!(changed.len() > 20, "under the name at {name:?} changed only {changed:?}");
        }
        Ok(())
    })
}

pub fn changes_in_trees_are_followed(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        open(stage).await?;
        let inner = "const tree = document.querySelector('x-article').shadowRoot";
        change(stage, &format!("{inner}; tree.querySelector('h2').firstChild.data = 'Nobody'")).await?;
        stage.browser.sees(&NAMES[1..]).await?;
        change(stage, &format!("{inner}; tree.querySelector('div').shadowRoot.append('With Vladimir Putin.')")).await?;
        stage.browser.sees(&[&["Alexander Dugin", "Vladimir Putin"], &NAMES[2..]].concat()).await?;
        change(stage, "document.querySelector('x-article').remove()").await?;
        stage.browser.sees(&NAMES[4..]).await?;
        stage.browser.holds(NAMES.len() - 4).await?;
        // One with nothing but a text in it.
        change(stage, "document.getElementById('bare').shadowRoot.firstChild.data = 'Donald Trump, bare.'").await?;
        stage.browser.sees(&["Starshe Eddy", "Donald Trump", "Volodymyr Zelensky"]).await.map(drop)
    })
}

pub fn a_tree_attached_later_is_found(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        open(stage).await?;
        // An element that comes with its tree.
        let new = "const tree = document.createElement('div').attachShadow({ mode: 'closed' });
            tree.innerHTML = '<p>Alexander Dugin, new.</p>'; document.body.prepend(tree.host)";
        change(stage, new).await?;
        let with_new = [&["Alexander Dugin"], NAMES].concat();
        stage.browser.sees(&with_new).await?;
        // A tree on an element that was there: seen as soon as something near it changes.
        let attach =
            "document.getElementById('later').attachShadow({ mode: 'open' }).append('Donald Trump, attached.');
            document.body.append('A change.')";
        change(stage, attach).await?;
        let (before, after) = with_new.split_at(6);
        let with_attached = [before, &["Donald Trump"], after].concat();
        stage.browser.sees(&with_attached).await?;
        // Without any change the browser tells nobody; the reader's next scroll finds what is in sight.
        let attach =
            "document.getElementById('last').attachShadow({ mode: 'open' }).append('Nicolás Maduro, unnoticed.');
            scrollBy({ top: 100, behavior: 'instant' })";
        change(stage, attach).await?;
        stage.browser.sees(&[&with_attached[..], &["Nicolás Maduro"]].concat()).await.map(drop)
    })
}

pub fn scrolling_within_a_tree_closes_the_card(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        open(stage).await?;
        stage.browser.open_card("Volodymyr Zelensky", "Zelensky").await?;
        change(stage, "document.getElementById('box').shadowRoot.getElementById('inner').scrollTop = 30").await?;
        stage.browser.card_closes().await
    })
}
