//! The pages that are measured, made of the sample article, and what is asked of them all.

use std::fs;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use sidelight::{data::compile_dir, pack::Pack};
use sidelight_browser::Browser;
use tempfile::TempDir;
use xtask::place;

/// Length of the article, in bytes: a long read.
pub const ARTICLE: usize = 77_000;

/// Length of the long pages, in bytes.
pub const HUGE: usize = 7_700_000;

/// Names that mark.js is given.
pub const NAMES: usize = 100;

/// Mentions on the page that is edited.
pub const MENTIONS: usize = 5_000;

/// How often a page is asked what is painted.
const LOOK: Duration = Duration::from_millis(500);

/// People whom everybody names; the others of [`names`] are taken in the order of the dataset.
const KNOWN: &[&str] = &["kots", "dugin", "maduro", "putin", "trump", "zelensky", "kartavykh", "starshe-eddy"];

/// In the article: when the page was idle and when the first names were painted, for `first.rs`.
const WATCH: &str = include_str!("first.js");

/// Writes the pages into a folder for as long as that is held.
pub fn pages() -> Result<TempDir> {
    let folder = tempfile::tempdir()?;
    let sample = fs::read_to_string(place::www().join("sample.html"))
        .context("the sample article cannot be read: run `cargo xtask build`")?;
    let start = sample.find("<p>").context("the sample has no paragraph")?;
    let end = sample.rfind("</p>").context("the sample has no paragraph")? + "</p>".len();
    let paragraphs = &sample[start..end];
    let write = |name: &str, body: &str| fs::write(folder.path().join(name), page(body));
    let long = |length: usize| paragraphs.repeat(length.div_ceil(paragraphs.len()));
    write("article.html", &long(ARTICLE))?;
    write("first.html", &format!("{}<script>{WATCH}</script>", long(ARTICLE)))?;
    write("huge.html", &long(HUGE))?;
    write("links.html", &links())?;
    write("edits.html", &edited())?;
    write("empty.html", "")?;
    Ok(folder)
}

fn page(body: &str) -> String {
    format!("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Long</title><body>{body}</body></html>")
}

/// One block with nothing but links in it, as a page of tags or an index has.
fn links() -> String {
    let mut body = String::from("<p>");
    for number in 0.. {
        if body.len() >= HUGE {
            break;
        }
        let name = if number % 50 == 0 { "Vladimir Putin" } else { "A word or two" };
        body.push_str(&format!("<a href=\"https://example.org/tag/{number}\">{name} {number}</a>, "));
    }
    body + "</p>"
}

/// Paragraphs with one mention and some words beside it that change without it.
fn edited() -> String {
    (0..MENTIONS)
        .map(|number| format!("<p>On day {number} Vladimir Putin spoke. <span>Nobody knew what of.</span></p>"))
        .collect()
}

/// Full names of the dataset, in English.
pub fn names() -> Result<Vec<String>> {
    let pack = Pack::open(compile_dir(&place::root().join("data"))?)?;
    let mut names = Vec::new();
    for id in KNOWN {
        let entity = pack.entity_by_id(id).with_context(|| format!("nobody is called {id}"))?;
        names.push(pack.entity(entity)?.name);
    }
    for entity in pack.entities() {
        names.push(pack.entity(entity)?.name);
        if names.len() == NAMES {
            break;
        }
    }
    ensure!(names.len() == NAMES, "the dataset has only {} names", names.len());
    Ok(names)
}

/// Waits until the number of painted ranges stays the same for a while, and gives it.
pub async fn settled(browser: &Browser) -> Result<usize> {
    same_for(browser, 2).await
}

/// The same on long pages, where some answers come before more is painted.
pub async fn settled_for_long(browser: &Browser) -> Result<usize> {
    same_for(browser, 8).await
}

async fn same_for(browser: &Browser, looks: usize) -> Result<usize> {
    let (mut last, mut same) = (0, 0);
    loop {
        sidelight_browser::leave_alone(LOOK).await;
        let now = held(browser).await?;
        same = if now > 0 && now == last { same + 1 } else { 0 };
        if same == looks {
            return Ok(now);
        }
        last = now;
    }
}

/// How many ranges the highlights hold.
pub async fn held(browser: &Browser) -> Result<usize> {
    browser.ask("return [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);").await
}
