//! How Firefox is started.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};
use thirtyfour::extensions::addons::firefox::FirefoxTools;
use thirtyfour::{Capabilities, WebDriver};
use xtask::tools;

use super::Process;
use crate::{Options, extension};

/// Starts the driver and through it the browser, with a profile of its own.
pub async fn firefox(options: &Options, profile: &Path) -> Result<(Process, WebDriver)> {
    let binary = tools::firefox()?;
    // System access lets a test end the extension's background as Firefox itself would.
    let process = Process::start(&tools::geckodriver()?, &["--port=0", "--allow-system-access"])?;
    let profile = profile.to_str().context("a profile whose path is no text")?;
    let mut arguments = vec!["-profile", profile];
    if !options.visible {
        arguments.push("-headless");
    }
    let mut capabilities = Capabilities::new();
    capabilities.set("browserName", "firefox")?;
    let mut prefs = preferences(options)?;
    prefs.insert("browser.download.folderList".to_owned(), json!(2));
    prefs.insert("browser.download.dir".to_owned(), json!(super::downloads(Path::new(profile))));
    let settings = json!({ "binary": binary, "args": arguments, "prefs": prefs });
    capabilities.set("moz:firefoxOptions", settings)?;
    let driver = WebDriver::new(process.url(), capabilities).await?;
    if let Some(folder) = options.folder() {
        let folder = folder.to_str().context("an extension whose path is no text")?;
        FirefoxTools::new(driver.handle().clone()).install_addon(folder, Some(true)).await?;
    }
    Ok((process, driver))
}

fn preferences(options: &Options) -> Result<Map<String, Value>> {
    let mut all = vec![
        ("extensions.webextensions.uuids", json!(extension::firefox_hosts()?)),
        // A temporary add-on keeps its storage and address, as a signed one would, over a restart.
        ("extensions.webextensions.keepStorageOnUninstall", json!(true)),
        ("extensions.webextensions.keepUuidOnUninstall", json!(true)),
        ("layout.css.prefers-color-scheme.content-override", json!(if options.dark { 0 } else { 1 })),
        ("browser.display.document_color_use", json!(if options.forced_colors { 2 } else { 0 })),
        // Keeps the browser's own business off the network.
        ("app.normandy.enabled", json!(false)),
        ("browser.discovery.enabled", json!(false)),
        ("browser.newtabpage.enabled", json!(false)),
        ("browser.topsites.contile.enabled", json!(false)),
        ("datareporting.healthreport.uploadEnabled", json!(false)),
        ("datareporting.policy.dataSubmissionEnabled", json!(false)),
        ("dom.push.enabled", json!(false)),
        ("extensions.getAddons.cache.enabled", json!(false)),
        ("media.gmp-manager.updateEnabled", json!(false)),
        ("network.captive-portal-service.enabled", json!(false)),
        ("network.connectivity-service.enabled", json!(false)),
        ("toolkit.telemetry.enabled", json!(false)),
    ];
    if let Some(port) = options.proxy {
        all.extend([
            ("network.proxy.type", json!(1)),
            ("network.proxy.http", json!("127.0.0.1")),
            ("network.proxy.http_port", json!(port)),
            ("network.proxy.ssl", json!("127.0.0.1")),
            ("network.proxy.ssl_port", json!(port)),
        ]);
    }
    Ok(all.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}
