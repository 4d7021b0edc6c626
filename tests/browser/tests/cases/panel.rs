//! The panel: the voices of the page beside it, where they stand, and their list as a file.

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use sidelight_browser::Kind;

use super::marks::PLAIN;
use crate::stage::run;

pub fn it_lists_the_voices_of_all_frames(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        browser.open(&stage.server.url("/frames.html")).await?;
        browser.sees(&["Vladimir Putin"]).await?;
        browser.open_panel().await?;
        let voices = browser.voices(&["Alexander Dugin", "Vladimir Putin"]).await?;
        ensure!(voices[0].count == "2" && voices[1].count == "1", "not all frames are counted: {voices:?}");
        ensure!(voices[0].text.contains("Person · Russia"), "a row does not say who this is: {}", voices[0].text);
        ensure!(voices.iter().all(|voice| voice.line == "solid"), "a full name is not shown as certain: {voices:?}");
        let all: String = browser.ask("return document.body.innerText;").await?;
        for words in ["Frames", "localhost", "2 voices, 3 mentions", "By kind\nPeople\n2", "By country\nRussia\n2"] {
            ensure!(all.contains(words), "the panel does not say {words:?}: {all}");
        }
        Ok(())
    })
}

pub fn it_follows_the_page_and_the_tabs(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let (browser, server) = (&stage.browser, &stage.server);
        browser.open(&server.url("/moving.html")).await?;
        browser.sees(&["Vladimir Putin"]).await?;
        let page = browser.driver.window().await?;
        let panel = browser.open_panel().await?;
        browser.voices(&["Vladimir Putin"]).await?;

        browser.driver.switch_to_window(page.clone()).await?;
        browser
            .ask::<Value>("document.getElementById('feed').textContent = 'Alexander Kots wrote; Kots wrote again.';")
            .await?;
        browser.driver.switch_to_window(panel.clone()).await?;
        browser.voices(&["Alexander Kots", "Vladimir Putin"]).await?;

        // Another address in the same tab, then another tab in the same window.
        browser.driver.switch_to_window(page).await?;
        browser.open(&server.url("/inner.html")).await?;
        browser.driver.switch_to_window(panel).await?;
        browser.voices(&["Alexander Dugin"]).await?;
        browser.open_beside(&server.url("/plain.html")).await?;
        browser.voices(&["Alexander Kots", "Starshe Eddy", "Vladimir Putin"]).await.map(drop)
    })
}

pub fn a_row_shows_where_its_mentions_stand(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        browser.open(&stage.server.url("/plain.html")).await?;
        browser.sees(PLAIN).await?;
        let page = browser.driver.window().await?;
        let panel = browser.open_panel().await?;
        browser.voices(&["Alexander Kots", "Starshe Eddy", "Vladimir Putin"]).await?;
        browser.point_at_voice("Alexander Kots", 0).await?;
        browser.driver.switch_to_window(page.clone()).await?;
        browser.tinted(&["Alexander Kots", "Kots"]).await?;

        browser.driver.switch_to_window(panel.clone()).await?;
        browser.point_at_nothing().await?;
        browser.driver.switch_to_window(page.clone()).await?;
        browser.tinted(&[]).await?;

        // The same for those who go by keyboard.
        browser.driver.switch_to_window(panel).await?;
        browser.ask::<Value>("document.querySelector('#cast li:last-child .voice').focus();").await?;
        browser.driver.switch_to_window(page).await?;
        browser.tinted(&["Vladimir Putin"]).await
    })
}

pub fn a_click_goes_to_the_next_mention(kind: Kind) -> Result<()> {
    const IN_SIGHT: &str = "const { top, bottom } = painted().find(({ range }) => range.toString() === a0)
        .range.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight ? { right: scrollY } : { wrong: [top, bottom] };";
    run(kind, async |stage| {
        let browser = &stage.browser;
        browser.open(&stage.server.url("/tall.html")).await?;
        browser.sees(&["Vladimir Putin", "Putin"]).await?;
        let page = browser.driver.window().await?;
        let panel = browser.open_panel().await?;
        browser.voices(&["Vladimir Putin", "Alexander Dugin"]).await?;
        for (clicks, words) in [(2, "Putin"), (1, "Vladimir Putin")] {
            browser.point_at_voice("Vladimir Putin", clicks).await?;
            browser.driver.switch_to_window(page.clone()).await?;
            browser.tinted(&[words]).await?;
            browser.wait::<f64>(&format!("{words} in sight"), IN_SIGHT, vec![words.into()]).await?;
            browser.driver.switch_to_window(panel.clone()).await?;
        }
        // Into a frame, and the page with it.
        browser.point_at_voice("Alexander Dugin", 1).await?;
        browser.driver.switch_to_window(page).await?;
        let scrolled = "return scrollY > 4000 ? { right: scrollY } : { wrong: scrollY };";
        browser.wait::<f64>("scrolling to the frame", scrolled, Vec::new()).await?;
        browser.tinted(&[]).await
    })
}

pub fn it_says_why_there_is_no_list(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let (browser, server) = (&stage.browser, &stage.server);
        browser.open(&server.url("/silent.html")).await?;
        let page = browser.driver.window().await?;
        let panel = browser.open_panel().await?;
        browser.notice("No voices found").await?;

        browser.driver.switch_to_window(page.clone()).await?;
        browser.open(&server.url("/plain.html")).await?;
        browser.open_popup().await?;
        browser.flip_switch().await?;
        browser.driver.close_window().await?;
        browser.driver.switch_to_window(panel.clone()).await?;
        browser.notice("Off on localhost").await?;
        browser.click("#switch-on").await?;
        browser.voices(&["Alexander Kots", "Starshe Eddy", "Vladimir Putin"]).await?;

        browser.driver.switch_to_window(page).await?;
        browser.open("about:blank").await?;
        browser.driver.switch_to_window(panel).await?;
        browser.notice("Nothing to read here").await
    })
}

pub fn it_saves_the_list_as_a_file(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        browser.open(&stage.server.url("/plain.html")).await?;
        browser.sees(PLAIN).await?;
        browser.open_panel().await?;
        browser.voices(&["Alexander Kots", "Starshe Eddy", "Vladimir Putin"]).await?;

        browser.click("[data-format=csv]").await?;
        let (name, csv) = browser.downloaded(".csv").await?;
        ensure!(name.starts_with("sidelight-localhost-20"), "an odd name: {name}");
        ensure!(csv.lines().any(|line| line.starts_with("Alexander Kots,kots,person,Russia,")), "{csv}");
        browser.click("[data-format=json]").await?;
        let (_, json) = browser.downloaded(".json").await?;
        let json: Value = serde_json::from_str(&json).with_context(|| json.clone())?;
        ensure!(json["page"]["title"] == "Plain page" && json["voices"][0]["mentions"] == 2, "{json}");
        browser.click("[data-format=markdown]").await?;
        let (_, markdown) = browser.downloaded(".md").await?;
        ensure!(markdown.starts_with("# Voices on “Plain page”"), "{markdown}");
        Ok(())
    })
}

pub fn one_manifest_suits_both_browsers(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        // Each browser passes over what only the other one knows, and may say so; nothing else.
        let foreign = ["sidePanel", "side_panel", "sidebar_action"];
        let mut problems = stage.browser.manifest_problems().await?;
        problems.retain(|problem| !foreign.iter().any(|word| problem.contains(word)));
        ensure!(problems.is_empty(), "{problems:#?}");
        Ok(())
    })
}

pub fn the_popup_opens_it(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        browser.open(&stage.server.url("/plain.html")).await?;
        browser.sees(PLAIN).await?;
        browser.open_popup().await?;
        ensure!(!browser.shows_panel().await?, "the panel is open before anyone asked for it");
        browser.click("#all").await?;
        for _ in 0..100 {
            if browser.shows_panel().await? {
                return Ok(());
            }
            browser.pass_time(50).await?;
        }
        let error: String = browser.ask("return document.body.innerText;").await?;
        bail!("the panel did not open: {error}")
    })
}
