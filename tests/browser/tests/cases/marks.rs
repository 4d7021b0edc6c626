//! Which words are painted, and that nothing else is touched.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};
use sidelight_browser::{Kind, Options, Picture, Rect};

use crate::stage::{run, run_with};

/// Every mention in the sample article, in its order.
pub const SAMPLE: &[&str] = &[
    "Nicolás Maduro",
    "Alexander Dugin",
    "Alexander Kots",
    "Starshe Eddy",
    "Volodymyr Zelensky",
    "Alexander Kartavykh",
    "Donald Trump",
    "Kots",
    "Dugin",
    "Vladimir Putin",
    "Putin",
    "Zelensky",
    "Maduro",
    "Trump",
];

/// Every mention in `plain.html`.
pub const PLAIN: &[&str] = &["Alexander Kots", "Vladimir Putin", "Kots", "Starshe Eddy"];

pub fn every_name_of_the_sample_is_painted(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        stage.browser.open(&stage.server.url("/sample.html")).await?;
        stage.browser.sees(SAMPLE).await.map(drop)
    })
}

pub fn only_the_names_look_different(kind: Kind) -> Result<()> {
    let path = "/sample.html";
    let mut before = None;
    run_with(kind, Options { extension: false, ..Options::default() }, async |stage| {
        stage.browser.open(&stage.server.url(path)).await?;
        before = Some(stage.browser.picture().await?);
        Ok(())
    })?;
    run(kind, async |stage| {
        stage.browser.open(&stage.server.url(path)).await?;
        let names: Vec<Rect> = stage.browser.sees(SAMPLE).await?.into_iter().flat_map(|mark| mark.rects).collect();
        let after = stage.browser.picture().await?;
        let Some(before) = &before else { return Ok(()) };
        for name in names.iter().filter(|name| name.top + name.height + 4.0 < 700.0) {
            let (changed, _) = Picture::changes(before, &after, std::slice::from_ref(name))?;
            ensure!(changed.len() > 20, "under the name at {name:?} changed only {changed:?}");
        }
        // A mark parts the text into runs of their own, so the edge of the letter beside it may be smoothed anew.
        let with_edges = |name: &Rect| Rect { left: name.left - 4.0, width: name.width + 8.0, ..*name };
        let around: Vec<Rect> = names.iter().map(with_edges).collect();
        let (_, beyond) = Picture::changes(before, &after, &around)?;
        ensure!(beyond.is_empty(), "pixels changed where no name stands: {beyond:?}; names: {names:?}");
        Ok(())
    })
}

pub fn a_name_may_span_elements(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        stage.browser.open(&stage.server.url("/plain.html")).await?;
        stage.browser.sees(PLAIN).await?;
        stage.browser.open_card("Alexander Kots", "Komsomolskaya Pravda").await.map(drop)
    })
}

pub fn fields_code_and_editors_stay_unmarked(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        stage.browser.open(&stage.server.url("/plain.html")).await?;
        stage.browser.sees(PLAIN).await?;
        // Whatever comes late comes before a name that is added now.
        stage.browser.ask::<()>("document.body.append('Then Donald Trump spoke.'); return null;").await?;
        stage.browser.sees(&[PLAIN, &["Donald Trump"]].concat()).await.map(drop)
    })
}

pub fn the_page_itself_stays_as_it_was(kind: Kind) -> Result<()> {
    let page = "return document.documentElement.outerHTML;";
    let mut untouched = String::new();
    run_with(kind, Options { extension: false, ..Options::default() }, async |stage| {
        stage.browser.open(&stage.server.url("/plain.html")).await?;
        untouched = stage.browser.ask(page).await?;
        Ok(())
    })?;
    run(kind, async |stage| {
        stage.browser.open(&stage.server.url("/plain.html")).await?;
        stage.browser.sees(PLAIN).await?;
        let painted: String = stage.browser.ask(page).await?;
        ensure!(painted == untouched, "painting changed the page");
        stage.browser.open_card("Vladimir Putin", "Vladimir Putin").await?;
        let with_card: String = stage.browser.ask(page).await?;
        let expected = untouched.replace("</body></html>", "</body><div></div></html>");
        ensure!(with_card == expected, "a card adds more to the page than one bare element:\n{with_card}");
        Ok(())
    })
}

pub fn highlight_names_tell_nothing(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let mut loads = Vec::new();
        for _ in 0..2 {
            stage.browser.open(&stage.server.url("/plain.html")).await?;
            let marks = stage.browser.sees(PLAIN).await?;
            loads.push(marks.into_iter().map(|mark| mark.style).collect::<BTreeSet<String>>());
        }
        ensure!(loads[0].is_disjoint(&loads[1]), "the same highlight names on two loads: {loads:?}");
        let telling = ["sidelight", "certain", "probable", "possible"];
        let all = loads.iter().flatten();
        ensure!(!all.clone().any(|name| telling.iter().any(|word| name.contains(word))), "telling names: {loads:?}");
        Ok(())
    })
}
