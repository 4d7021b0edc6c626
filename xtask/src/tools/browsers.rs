//! The two browsers and the programs that drive them.

use std::path::PathBuf;

use anyhow::{Result, bail};

use super::Tool;
use crate::run::{Program, step};

/// The version of geckodriver that is installed where there is none.
const GECKODRIVER_VERSION: &str = "0.37.1";

/// Chromium. Branded Google Chrome is the last choice: it refuses unpacked extensions on the command line.
pub fn chromium() -> Result<PathBuf> {
    let names = &["chromium", "chromium-browser", "google-chrome-for-testing", "google-chrome"];
    Tool { variable: "SIDELIGHT_CHROMIUM", names }.find_or_install(&["chromium", "chromium-driver"])
}

/// The driver of Chromium, of the same version as the browser.
pub fn chromedriver() -> Result<PathBuf> {
    Tool { variable: "SIDELIGHT_CHROMEDRIVER", names: &["chromedriver"] }.find_or_install(&["chromium-driver"])
}

/// Firefox, the newest or the long-lived one.
pub fn firefox() -> Result<PathBuf> {
    Tool { variable: "SIDELIGHT_FIREFOX", names: &["firefox", "firefox-esr"] }.find_or_install(&["firefox-esr"])
}

/// The driver of Firefox, built from crates.io where there is none, as Debian has no package of it.
pub fn geckodriver() -> Result<PathBuf> {
    if let Some(path) = (Tool { variable: "SIDELIGHT_GECKODRIVER", names: &["geckodriver"] }).find()? {
        return Ok(path);
    }
    let root = crate::place::tools();
    let path = root.join("bin/geckodriver");
    if !path.is_file() {
        step("geckodriver is missing: cargo install geckodriver (about a minute, once)", || {
            // Unoptimized: it only passes messages on, and this halves the wait.
            let install = Program::cargo().words("install geckodriver --quiet --locked --debug --version");
            install.arg(GECKODRIVER_VERSION).arg("--root").arg(&root).run()
        })?;
    }
    if !path.is_file() {
        bail!("geckodriver is not at {} after its installation", path.display());
    }
    Ok(path)
}
