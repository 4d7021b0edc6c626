//! Nothing leaves the machine, and the extension asks for nothing that it does not need.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use sidelight_browser::{Kind, Options, Proxy};
use xtask::place;

use super::marks::PLAIN;
use crate::stage::{run, run_with};

/// Hosts that Chromium asks for its own sake, with or without extensions, at times of its own.
const CHROMIUM_HOSTS: &[&str] =
    &["accounts.google.com", "clients2.google.com", "optimizationguide-pa.googleapis.com", "update.googleapis.com"];

/// An address that the test itself asks for, to see that the proxy is in use.
const PROOF: &str = "proof.invalid";

pub fn nothing_leaves_the_machine(kind: Kind) -> Result<()> {
    let plain = look_around(kind, false)?;
    let with = look_around(kind, true)?;
    ensure!(with.pages == plain.pages, "the page's server was asked {:?}, else {:?}", with.pages, plain.pages);
    let more: Vec<&String> = with.hosts.difference(&plain.hosts).collect();
    ensure!(more.is_empty(), "with the extension the browser also asked {more:?}");
    Ok(())
}

/// What was asked while a reader used the extension, or the browser alone.
struct Asked {
    pages: Vec<String>,
    hosts: BTreeSet<String>,
}

fn look_around(kind: Kind, extension: bool) -> Result<Asked> {
    let proxy = Proxy::start()?;
    let mut pages = Vec::new();
    run_with(kind, Options { extension, proxy: Some(proxy.port()), ..Options::default() }, async |stage| {
        let browser = &stage.browser;
        browser.open(&stage.server.url("/plain.html")).await?;
        if extension {
            browser.sees(PLAIN).await?;
            browser.open_card("Alexander Kots", "512,000").await?;
            let page = browser.driver.window().await?;
            browser.open_panel().await?;
            browser.voices(&["Alexander Kots", "Starshe Eddy", "Vladimir Putin"]).await?;
            browser.point_at_voice("Vladimir Putin", 1).await?;
            browser.click("[data-format=csv]").await?;
            browser.downloaded(".csv").await?;
            browser.driver.switch_to_window(page).await?;
            browser.open_popup().await?;
            browser.popup_rows(3).await?;
        }
        pages = stage.server.requests();
        // The browser's own wish, at a time of its own.
        pages.retain(|path| path != "/favicon.ico");
        // The refusal is an error to one of the drivers; the proxy's log is what counts.
        let _ = browser.open(&format!("http://{PROOF}/")).await;
        Ok(())
    })?;
    let mut hosts: BTreeSet<String> = proxy.asked().iter().map(|target| host(target).to_owned()).collect();
    ensure!(hosts.remove(PROOF), "the proxy is not in use: {hosts:?}");
    if kind == Kind::Chromium {
        hosts.retain(|host| !CHROMIUM_HOSTS.contains(&host.as_str()));
    }
    Ok(Asked { pages, hosts })
}

/// The host in `example.org:443` and `http://example.org/path`.
fn host(target: &str) -> &str {
    let target = target.split_once("://").map_or(target, |(_, rest)| rest);
    target.split(['/', ':']).next().unwrap_or(target)
}

pub fn the_manifest_asks_for_no_more_than_it_uses(_: Kind) -> Result<()> {
    let text = std::fs::read_to_string(place::extension().join("manifest.json"))?;
    let manifest: Value = serde_json::from_str(&text)?;
    let list = |key: &str| -> BTreeSet<String> {
        manifest[key].as_array().into_iter().flatten().filter_map(|value| value.as_str().map(str::to_owned)).collect()
    };
    ensure!(
        list("permissions") == BTreeSet::from(["scripting", "sidePanel", "storage"].map(str::to_owned)),
        "{:?}",
        list("permissions")
    );
    ensure!(list("host_permissions") == BTreeSet::from(["<all_urls>".to_owned()]));
    for key in
        ["optional_permissions", "optional_host_permissions", "web_accessible_resources", "externally_connectable"]
    {
        ensure!(manifest.get(key).is_none(), "the manifest has {key}");
    }
    let policy = manifest["content_security_policy"]["extension_pages"].as_str().context("no policy for its pages")?;
    ensure!(!policy.contains("http") && !policy.contains('*'), "its pages may reach out: {policy}");
    ensure!(policy.contains("default-src 'self'") && policy.contains("'wasm-unsafe-eval'"), "{policy}");
    let collected = &manifest["browser_specific_settings"]["gecko"]["data_collection_permissions"]["required"];
    ensure!(*collected == serde_json::json!(["none"]), "it says that it collects {collected}");
    Ok(())
}

pub fn pages_cannot_load_its_files(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        browser.open(&stage.server.url("/plain.html")).await?;
        browser.sees(PLAIN).await?;
        let address = browser.extension_url("icons/16.png");
        ensure!(
            !browser.can_load(&address).await?,
            "a page can load {address} and so tell that the extension is there"
        );
        ensure!(browser.can_load(&stage.server.url("/icon.svg")).await?, "the check itself fails");
        Ok(())
    })
}
