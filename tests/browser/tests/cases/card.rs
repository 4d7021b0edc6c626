//! The card: when it opens, what it says, when it closes, and that the reader's place is not lost.

use anyhow::{Result, ensure};
use sidelight_browser::{Kind, Options};
use thirtyfour::Key;

use crate::stage::{Stage, run, run_with};

/// A name in the sample article, and what its card must say.
const SEEDS: &[(&str, &[&str])] = &[
    ("Nicolás Maduro", &["Venezuela", "3 Jan"]),
    ("Alexander Dugin", &["Александр Дугин"]),
    ("Alexander Kots", &["More than 512,000 followers on Telegram", "7 Jan 2026", "Komsomolskaya Pravda"]),
    ("Starshe Eddy", &["Around 600,000 followers on Telegram", "5 Jan 2026"]),
    ("Volodymyr Zelensky", &["Ukraine"]),
    ("Alexander Kartavykh", &["Commentator"]),
    ("Donald Trump", &["United States"]),
    ("Vladimir Putin", &["Russia"]),
];

async fn open_sample(stage: &Stage) -> Result<()> {
    stage.browser.open(&stage.server.url("/sample.html")).await?;
    stage.browser.sees(super::marks::SAMPLE).await.map(drop)
}

pub fn hover_opens_the_card(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        open_sample(stage).await?;
        let card = stage.browser.open_card("Alexander Kots", "More than 512,000").await?;
        ensure!(card.text.starts_with("Alexander Kots") || card.text.contains("\nAlexander Kots"), "{}", card.text);
        ensure!(card.rect.width > 200.0 && card.rect.height > 100.0, "a card of {:?}", card.rect);
        ensure!(card.links.iter().any(|link| link.starts_with("https://")), "no source on the card: {:?}", card.links);
        Ok(())
    })
}

pub fn every_seed_entity_has_its_card(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        open_sample(stage).await?;
        for (name, words) in SEEDS {
            let card = stage.browser.open_card(name, words[0]).await?;
            for word in words.iter().chain([name]) {
                ensure!(card.text.contains(word), "the card of {name} does not say {word:?}:\n{}", card.text);
            }
            stage.browser.press(Key::Escape).await?;
            stage.browser.card_closes().await?;
        }
        Ok(())
    })
}

pub fn escape_closes_the_card(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        open_sample(stage).await?;
        stage.browser.open_card("Alexander Dugin", "Dugin").await?;
        stage.browser.press(Key::Escape).await?;
        stage.browser.card_closes().await
    })
}

pub fn leaving_closes_the_card(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        open_sample(stage).await?;
        stage.browser.open_card("Alexander Dugin", "Dugin").await?;
        stage.browser.move_pointer(3, 3).await?;
        stage.browser.card_closes().await
    })
}

pub fn scrolling_closes_the_card(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        stage.browser.open(&stage.server.url("/plain.html")).await?;
        stage.browser.open_card("Vladimir Putin", "Putin").await?;
        stage.browser.ask::<()>("scrollBy({ top: 200, behavior: 'instant' }); return null;").await?;
        stage.browser.card_closes().await
    })
}

pub fn the_pointer_may_travel_into_the_card(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        open_sample(stage).await?;
        let card = stage.browser.open_card("Alexander Dugin", "Dugin").await?;
        let (x, y) = (card.rect.left + card.rect.width / 2.0, card.rect.top + 20.0);
        stage.browser.move_pointer(x as i64, y as i64).await?;
        // Longer than the grace that a pointer outside would have had.
        stage.browser.pass_time(900).await?;
        stage.browser.card("Dugin").await?;
        stage.browser.move_pointer(3, 3).await?;
        stage.browser.card_closes().await
    })
}

pub fn a_passing_pointer_opens_nothing(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        open_sample(stage).await?;
        stage.browser.point_at("Alexander Dugin").await?;
        stage.browser.move_pointer(3, 3).await?;
        // Longer than a resting pointer waits.
        stage.browser.pass_time(900).await?;
        ensure!(!stage.browser.has_host().await?, "a card was made for a pointer that only passed");
        Ok(())
    })
}

pub fn focus_and_layout_stay(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        stage.browser.open(&stage.server.url("/plain.html")).await?;
        stage.browser.sees(super::marks::PLAIN).await?;
        stage.browser.ask::<()>("document.querySelector('textarea').focus(); return null;").await?;
        stage.browser.point_at("Vladimir Putin").await?;
        let place = "const boxes = [...document.body.querySelectorAll('*')].map((e) => e.getBoundingClientRect());
            const root = document.scrollingElement;
            return JSON.stringify([boxes, document.activeElement.localName, scrollX, scrollY, root.scrollWidth, root.scrollHeight]);";
        let before: String = stage.browser.ask(place).await?;
        ensure!(before.contains("textarea"), "the text field did not take the focus");
        stage.browser.card("Putin").await?;
        let after: String = stage.browser.ask(place).await?;
        ensure!(before == after, "opening a card moved something:\n{before}\n{after}");
        stage.browser.press(Key::Escape).await?;
        stage.browser.card_closes().await?;
        let after: String = stage.browser.ask(place).await?;
        ensure!(before == after, "closing a card moved something:\n{before}\n{after}");
        Ok(())
    })
}

pub fn it_looks_right_in_dark(kind: Kind) -> Result<()> {
    let mut backgrounds = Vec::new();
    for dark in [false, true] {
        run_with(kind, Options { dark, ..Options::default() }, async |stage| {
            open_sample(stage).await?;
            backgrounds.push(stage.browser.open_card("Alexander Dugin", "Dugin").await?.background);
            Ok(())
        })?;
    }
    ensure!(backgrounds[0] != backgrounds[1], "the card is {} in light and dark", backgrounds[0]);
    Ok(())
}
