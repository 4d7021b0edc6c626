//! Pictures of all marks on papers of many colours, in both browsers, for looking at.
//!
//! `cargo run --package sidelight-browser --bin looks -- FOLDER`, after `cargo xtask build`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::json;
use sidelight_browser::{Browser, Kind, Options, Server};
use xtask::place;

fn main() -> Result<()> {
    let folder = PathBuf::from(std::env::args().nth(1).context("name a folder for the pictures")?);
    fs::create_dir_all(&folder).with_context(|| format!("could not make {}", folder.display()))?;
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("pages");
    let server = Server::start(vec![pages, place::www()])?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    for kind in Kind::ALL {
        for forced_colors in [false, true] {
            runtime.block_on(take_all(kind, forced_colors, &server, &folder))?;
        }
    }
    Ok(())
}

async fn take_all(kind: Kind, forced_colors: bool, server: &Server, folder: &Path) -> Result<()> {
    let browser = Browser::start(kind, &Options { forced_colors, ..Options::default() }).await?;
    let palettes: &[&str] = if forced_colors { &["amber"] } else { &["amber", "blue", "violet", "ink"] };
    let mut outcome = Ok(());
    for style in ["underline", "background", "dot"] {
        for palette in palettes {
            let forced = if forced_colors { "-forced" } else { "" };
            let file = folder.join(format!("{style}-{palette}-{kind:?}{forced}.png").to_lowercase());
            outcome = outcome.and(take(&browser, style, palette, server, &file).await);
        }
    }
    browser.quit().await?;
    outcome
}

async fn take(browser: &Browser, style: &str, palette: &str, server: &Server, file: &Path) -> Result<()> {
    browser.open(&server.url("/marks.html")).await?;
    browser.first_name().await?;
    let remote = browser.remote().await?;
    browser.set_settings(&remote, &json!({ "look": { "style": style, "palette": palette } })).await?;
    let places =
        "document.getElementById('places').hidden = false; document.querySelector('.faint').remove(); return null;";
    browser.ask::<()>(places).await?;
    // Style sheets come when they come.
    browser.pass_time(1_000).await?;
    fs::write(file, browser.driver.screenshot_as_png().await?)
        .with_context(|| format!("could not write {}", file.display()))?;
    println!("{}", file.display());
    Ok(())
}
