//! The extension as the browsers know it: its ids and the addresses of its pages.

use std::fmt::Write;
use std::fs;

use anyhow::{Context, Result};
use serde_json::Value;
use sha2::{Digest, Sha256};
use xtask::place;

/// The path of the popup page.
pub const POPUP: &str = "popup.html";

/// The path of the panel's page.
pub const PANEL: &str = "panel.html";

/// The path of the settings page.
pub const OPTIONS: &str = "options.html";

/// The host part of the extension's addresses in Firefox, chosen here instead of by chance.
pub const FIREFOX_HOST: &str = "0f6f9c1e-51de-4117-9a0e-0c0ffee0cafe";

/// The built extension's manifest.
pub fn manifest() -> Result<Value> {
    let file = place::extension().join("manifest.json");
    let text = fs::read_to_string(&file).with_context(|| format!("no {}: run `cargo xtask build`", file.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is no JSON", file.display()))
}

/// The id that the manifest gives for Firefox.
pub fn gecko_id() -> Result<String> {
    let id = manifest()?["browser_specific_settings"]["gecko"]["id"].as_str().map(str::to_owned);
    id.context("the manifest has no browser_specific_settings.gecko.id")
}

/// The id that Chromium derives from an unpacked extension's folder: its hash in the letters a to p.
pub fn chromium_id() -> String {
    let path = place::extension();
    let hash = Sha256::digest(path.as_os_str().as_encoded_bytes());
    hash.iter().take(16).flat_map(|byte| [byte >> 4, byte & 15]).map(|half| char::from(b'a' + half)).collect()
}

/// The preference that fixes [`FIREFOX_HOST`].
pub fn firefox_hosts() -> Result<String> {
    let mut hosts = String::new();
    write!(hosts, r#"{{"{}":"{FIREFOX_HOST}"}}"#, gecko_id()?)?;
    Ok(hosts)
}
