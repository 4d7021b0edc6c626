//! What a card leads to: the day of the page, the cards of others, the candidates of a possible match, texts to copy.

use anyhow::{Result, ensure};
use sidelight_browser::Kind;

use crate::stage::{Stage, run};

async fn open_dated(stage: &Stage) -> Result<()> {
    stage.browser.open(&stage.server.url("/dated.html")).await
}

pub fn what_was_so_on_the_day_of_the_page_stands_first(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        open_dated(stage).await?;
        let card = stage.browser.open_card("Alexander Kots", "On 1 Mar 2022").await?;
        ensure!(card.text.contains("Not yet: EU sanctions list"), "{}", card.text);
        let (then, now) = (card.text.find("On 1 Mar 2022"), card.text.find("Roles"));
        ensure!(then < now, "the day of the page stands behind today:\n{}", card.text);
        // The sample says no date, so its card says nothing of one.
        stage.browser.open(&stage.server.url("/sample.html")).await?;
        let card = stage.browser.open_card("Alexander Kots", "followers").await?;
        ensure!(!card.text.contains("date of this page"), "{}", card.text);
        Ok(())
    })
}

pub fn a_card_opens_the_card_of_whom_it_names_and_leads_back(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        open_dated(stage).await?;
        stage.browser.open_card("Rybar", "Run by Mikhail Zvinchuk").await?;
        stage.browser.press_in_card("Run by Mikhail Zvinchuk").await?;
        let card = stage.browser.card("Back to Rybar").await?;
        ensure!(card.text.contains("Михаил Звинчук"), "{}", card.text);
        ensure!(!card.text.contains("Marked because"), "nothing on the page marks him here:\n{}", card.text);
        stage.browser.press_in_card("Back to Rybar").await?;
        let card = stage.browser.card("Marked because").await?;
        ensure!(!card.text.contains("Back to"), "{}", card.text);
        Ok(())
    })
}

pub fn a_possible_match_lists_whom_it_may_mean(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        open_dated(stage).await?;
        let card = stage.browser.open_card("Khamenei", "Possible match").await?;
        for name in ["Ali Khamenei", "Mojtaba Khamenei", "shown here"] {
            ensure!(card.text.contains(name), "no {name:?} on the card:\n{}", card.text);
        }
        let other = if card.text.starts_with("Person · Iran\nAli") { "Mojtaba Khamenei" } else { "Ali Khamenei" };
        stage.browser.press_in_card(other).await?;
        stage.browser.card("Back to").await.map(drop)
    })
}

pub fn a_card_can_be_copied_with_its_sources(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        open_dated(stage).await?;
        stage.browser.open_card("Alexander Kots", "Copy with sources").await?;
        stage.browser.press_in_card("Copy with sources").await?;
        // Where the browser lets no page near the clipboard, the text stands there to be copied by hand.
        stage.browser.card_or_field_says("Sidelight reference dataset").await
    })
}

pub fn a_report_is_written_on_the_card(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        open_dated(stage).await?;
        browser.open_card("Alexander Kots", "Report a mistake").await?;
        browser.press_in_card("Report a mistake").await?;
        browser.card("Nothing is sent").await?;
        // The focus is where the first words belong.
        browser.driver.action_chain().send_keys("Another man.").perform().await?;
        browser.card_field_says("statement):\nAnother man.\n").await?;
        browser.card_field_says("Card: Alexander Kots (kots)").await?;
        // Unlike a card that is only read, one that is written on stays.
        browser.move_pointer(2, 2).await?;
        browser.pass_time(900).await?;
        browser.card_field_says("Another man.").await?;
        browser.press_in_card("Cancel").await?;
        browser.card("Report a mistake").await.map(drop)
    })
}
