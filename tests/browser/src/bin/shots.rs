//! Pictures of everything a reader sees, in both browsers, light and dark, for looking at and for the documents.
//!
//! `cargo run --package sidelight-browser --bin shots -- FOLDER`, after `cargo xtask build`.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use sidelight_browser::{Browser, Kind, Options, Server};
use xtask::place;

/// A page, the name to rest the pointer on, words of the card to wait for, and a button of the card to press then.
struct Scene {
    file: &'static str,
    page: &'static str,
    name: &'static str,
    words: &'static str,
    press: Option<&'static str>,
}

const SCENES: [Scene; 4] = [
    Scene { file: "card", page: "/sample.html", name: "Alexander Kots", words: "followers", press: None },
    Scene { file: "then", page: "/dated.html", name: "Alexander Kots", words: "On 1 Mar", press: None },
    Scene { file: "related", page: "/dated.html", name: "Rybar", words: "Run by", press: Some("Run by") },
    Scene { file: "possible", page: "/dated.html", name: "Khamenei", words: "Possible", press: None },
];

fn main() -> Result<()> {
    let folder = PathBuf::from(std::env::args().nth(1).context("name a folder for the pictures")?);
    fs::create_dir_all(&folder).with_context(|| format!("could not make {}", folder.display()))?;
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("pages");
    let server = Server::start(vec![pages, place::www()])?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    for kind in Kind::ALL {
        for dark in [false, true] {
            runtime.block_on(take_all(kind, dark, &server, &folder))?;
        }
    }
    Ok(())
}

async fn take_all(kind: Kind, dark: bool, server: &Server, folder: &Path) -> Result<()> {
    let browser = Browser::start(kind, &Options { dark, ..Options::default() }).await?;
    let mut outcome = Ok(());
    for scene in &SCENES {
        let shade = if dark { "dark" } else { "light" };
        let file = folder.join(format!("{}-{kind:?}-{shade}.png", scene.file).to_lowercase());
        outcome = outcome.and(take(&browser, scene, server, &file).await);
    }
    browser.quit().await?;
    outcome
}

async fn take(browser: &Browser, scene: &Scene, server: &Server, file: &Path) -> Result<()> {
    browser.open(&server.url(scene.page)).await?;
    browser.open_card(scene.name, scene.words).await?;
    if let Some(button) = scene.press {
        browser.press_in_card(button).await?;
        browser.card("Back to").await?;
    }
    browser.card_settles().await?;
    fs::write(file, browser.driver.screenshot_as_png().await?)
        .with_context(|| format!("could not write {}", file.display()))?;
    println!("{}", file.display());
    Ok(())
}
