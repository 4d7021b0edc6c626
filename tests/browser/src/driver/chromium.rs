//! How Chromium is started.

use std::path::Path;

use anyhow::Result;
use serde_json::json;
use thirtyfour::{Capabilities, WebDriver};
use xtask::tools;

use super::Process;
use crate::Options;

/// Keeps the browser's own business off the network and out of the pictures.
const QUIET: &[&str] = &[
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-features=DisableLoadExtensionCommandLineSwitch,MediaRouter,NetworkTimeServiceQuerying,OptimizationHints",
];

/// Starts the driver and through it the browser, with a profile of its own.
pub async fn chromium(options: &Options, profile: &Path) -> Result<(Process, WebDriver)> {
    let binary = tools::chromium()?;
    let process = Process::start(&tools::chromedriver()?, &["--port=0"])?;
    let mut arguments: Vec<String> = QUIET.iter().map(|flag| (*flag).to_owned()).collect();
    arguments.push(format!("--user-data-dir={}", profile.display()));
    // Chromium's sandbox does not start for root, as whom tests often run in containers.
    arguments.push("--no-sandbox".to_owned());
    if !options.visible {
        arguments.push("--headless=new".to_owned());
    }
    if let Some(folder) = options.folder() {
        arguments.push(format!("--load-extension={}", folder.display()));
    }
    if options.dark {
        arguments.push("--blink-settings=preferredColorScheme=0".to_owned());
    }
    if let Some(port) = options.proxy {
        arguments.push(format!("--proxy-server=127.0.0.1:{port}"));
    }
    let mut capabilities = Capabilities::new();
    capabilities.set("browserName", "chrome")?;
    let mut settings = json!({
        "binary": binary,
        "args": arguments,
        "excludeSwitches": ["enable-automation", "disable-extensions"],
        "prefs": { "download.default_directory": super::downloads(profile) },
    });
    if options.trace {
        // The tasks of each thread, and nothing else.
        settings["perfLoggingPrefs"] = json!({ "enableNetwork": false, "enablePage": false, "traceCategories": "disabled-by-default-devtools.timeline" });
    }
    capabilities.set("goog:chromeOptions", settings)?;
    let logs = if options.trace { json!({ "performance": "ALL" }) } else { json!({ "browser": "SEVERE" }) };
    capabilities.set("goog:loggingPrefs", logs)?;
    let driver = WebDriver::new(process.url(), capabilities).await?;
    Ok((process, driver))
}
