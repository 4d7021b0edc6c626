//! Dots in the margin: where they stand, and that they stay out of the way.

use anyhow::{Result, ensure};
use serde::Deserialize;
use serde_json::json;
use sidelight_browser::{Browser, Kind, Remote};

use super::looks::{look, names};
use super::marks::PLAIN;
use crate::stage::{Stage, run};

/// What is named in the places of `marks.html` that are hidden at first.
const PLACES: &[&str] = &[
    "Khamenei",
    "Nicolás Maduro",
    "Starshe Eddy",
    "Donald Trump",
    "Vladimir Putin",
    "Volodymyr Zelensky",
    "Donald Trump",
    "Alexander Dugin",
];

/// Where a dot stands beside an element, in px of the window.
#[derive(Debug, Deserialize)]
struct Beside {
    /// From its right edge to the left edge of the words, or from their right edge to its left one where that is more.
    gap: f64,
}

/// Waits until an element has this many dots beside its lines, and gives where they stand.
async fn beside(browser: &Browser, id: &str, count: usize) -> Result<Vec<Beside>> {
    let script = "const range = new Range(); range.selectNodeContents(document.getElementById(a1));
        const words = range.getBoundingClientRect();
        const dots = dotsIn(a0).map((path) => path.getBoundingClientRect());
        const near = dots.map((dot) => ({
            gap: Math.max(words.left - dot.right, dot.left - words.right),
            off: Math.abs((dot.top + dot.bottom) / 2 - (words.top + words.bottom) / 2),
        })).filter(({ gap, off }) => gap < 45 && off < words.height / 2 + 1);
        const isRight = near.length === a2 && near.every(({ gap, off }) => (gap < 4 ? off > 5 : off < 3));
        return isRight ? { right: near } : { wrong: JSON.stringify([words, dots]) };";
    let root = browser.shadow_root().await?;
    browser.wait(&format!("{count} dots beside {id:?}"), script, vec![root, json!(id), json!(count)]).await
}

/// Opens the page of marks at its places, with dots.
async fn open(stage: &Stage) -> Result<Remote> {
    stage.browser.open(&stage.server.url("/marks.html")).await?;
    stage.browser.sees(&names()).await?;
    let remote = stage.browser.remote().await?;
    look(&stage.browser, &remote, "dot", "amber").await?;
    let show = "for (const paper of document.querySelectorAll('section[class]')) paper.remove();
        document.getElementById('places').hidden = false; return null;";
    stage.browser.ask::<()>(show).await?;
    stage.browser.sees(&[PLACES, &["Ali Khamenei", "Mojtaba Khamenei"]].concat()).await?;
    Ok(remote)
}

async fn change(stage: &Stage, script: &str) -> Result<()> {
    stage.browser.ask::<()>(&format!("{script}; return null;")).await
}

pub fn each_line_has_one_beside_it(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        open(stage).await?;
        let browser = &stage.browser;
        for id in ["two", "right", "inner"] {
            let dots = beside(browser, id, 1).await?;
            ensure!((4.0..12.0).contains(&dots[0].gap), "beside {id:?}: {dots:?}");
        }
        let dots = beside(browser, "item", 1).await?;
        ensure!((22.0..40.0).contains(&dots[0].gap), "beside the mark of a list: {dots:?}");
        // Where there is no margin, it is at the edge of the window, under the letter that stands there.
        let dots = beside(browser, "edge", 1).await?;
        ensure!(dots[0].gap < 4.0, "without a margin: {dots:?}");
        // The surest of the two names counts: a full disc is one circle.
        let script = "const top = document.getElementById('two').getBoundingClientRect().top;
            const dot = dotsIn(a0).find((path) => path.getBoundingClientRect().top > top);
            const circles = dot.getAttribute('d').split('z').length - 1;
            return circles === 1 ? { right: true } : { wrong: circles };";
        let root = browser.shadow_root().await?;
        browser.wait::<bool>("a full disc", script, vec![root]).await.map(drop)
    })
}

pub fn they_follow_the_page(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        open(stage).await?;
        let browser = &stage.browser;
        beside(browser, "two", 1).await?;
        // Something comes above, without any name in it.
        change(
            stage,
            "const extra = document.createElement('div'); extra.style.height = '37px'; document.body.prepend(extra)",
        )
        .await?;
        beside(browser, "two", 1).await?;
        // A box within the page scrolls its words out of sight and back.
        change(stage, "document.getElementById('box').scrollTop = 10").await?;
        beside(browser, "inner", 1).await?;
        change(stage, "document.getElementById('box').scrollTop = 150").await?;
        let none = "const box = document.getElementById('box').getBoundingClientRect();
            const left = dotsIn(a0).map((path) => path.getBoundingClientRect())
                .filter((dot) => dot.left > box.left && dot.left < box.left + 30 && Math.abs(dot.top - box.top) < 70);
            return left.length === 0 ? { right: true } : { wrong: left };";
        let root = browser.shadow_root().await?;
        browser.wait::<bool>("no dot for words out of sight", none, vec![root.clone()]).await?;
        change(stage, "document.getElementById('box').scrollTop = 0").await?;
        beside(browser, "inner", 1).await?;
        // The page scrolls; a bar that stays covers a line with its dot.
        change(stage, "scrollTo({ top: document.getElementById('two').offsetTop - 4, behavior: 'instant' })").await?;
        let covered = "const bar = document.getElementById('bar').getBoundingClientRect();
            const over = dotsIn(a0).map((path) => path.getBoundingClientRect())
                .filter((dot) => dot.top >= bar.top && dot.bottom <= bar.bottom);
            return over.length === 0 ? { right: true } : { wrong: over };";
        browser.wait::<bool>("no dot over the bar", covered, vec![root]).await?;
        change(stage, "scrollTo({ top: 1e6, behavior: 'instant' })").await?;
        beside(browser, "last", 1).await?;
        // What is gone has none.
        change(stage, "document.getElementById('last').firstChild.data = 'Nobody here.'").await?;
        beside(browser, "last", 0).await.map(drop)
    })
}

pub fn a_dialog_has_its_own(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        open(stage).await?;
        let browser = &stage.browser;
        beside(browser, "two", 1).await?;
        change(stage, "document.getElementById('dialog').showModal()").await?;
        let script = "return document.getElementById('dialog').lastElementChild === host() ? { right: true } : { wrong: 'not there' };";
        browser.wait::<bool>("our element in the dialog", script, Vec::new()).await?;
        beside(browser, "said", 1).await?;
        change(stage, "document.getElementById('dialog').close()").await?;
        beside(browser, "two", 1).await.map(drop)
    })
}

pub fn they_take_no_room_and_no_clicks(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let size = "return [document.documentElement.scrollWidth, document.documentElement.scrollHeight];";
        let remote = open(stage).await?;
        let browser = &stage.browser;
        beside(browser, "right", 1).await?;
        let long: (i64, i64) = browser.ask(size).await?;
        let through = "const [root] = arguments; const { left, top } = [...root.children].find((each) => each.localName === 'svg').firstChild.getBoundingClientRect();
            const at = document.elementFromPoint(left + 3, top + 3); return at !== null && root.host !== at;";
        let root = browser.shadow_root().await?;
        let answer = browser.driver.execute(through, vec![root]).await?;
        ensure!(answer.json() == true, "a dot takes the page's clicks");
        browser.open_card("Vladimir Putin", "Putin").await?;
        browser.press(thirtyfour::Key::Escape).await?;
        browser.card_closes().await?;
        // The page gets shorter: nothing of ours holds it open, not even for a moment.
        let shorter = "document.getElementById('last').previousElementSibling.remove();
            document.getElementById('known').style.margin = 0; ";
        let short: (i64, i64) = browser.ask(&format!("{shorter}{size}")).await?;
        ensure!(short.1 < long.1 - 1400, "the page is {} px long, was {}", short.1, long.1);
        look(browser, &remote, "underline", "amber").await?;
        let script = "return dotsIn(a0).length > 0 ? { wrong: a0.innerHTML } : { right: true };";
        let root = browser.shadow_root().await?;
        browser.wait::<bool>("dots to go", script, vec![root]).await?;
        let without: (i64, i64) = browser.ask(size).await?;
        ensure!(without == short, "the page has {short:?} px with dots and {without:?} without");
        Ok(())
    })
}

pub fn no_other_style_makes_an_element(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        browser.open(&stage.server.url("/plain.html")).await?;
        browser.sees(PLAIN).await?;
        let remote = browser.remote().await?;
        look(browser, &remote, "background", "blue").await?;
        browser.open(&stage.server.url("/plain.html")).await?;
        browser.sees(PLAIN).await?;
        ensure!(!browser.has_host().await?, "tints need no element in the page");
        // And a page without names has none for dots.
        look(browser, &remote, "dot", "blue").await?;
        browser.open(&stage.server.url("/silent.html")).await?;
        browser.pass_time(1_500).await?;
        ensure!(!browser.has_host().await?, "an element for dots that there are none of");
        Ok(())
    })
}
