//! Nothing keeps people from using card, popup, panel, settings and playground, as axe tells, in light and dark.

use anyhow::{Result, ensure};
use serde::Deserialize;
use serde_json::json;
use sidelight_browser::{Browser, Kind, Options};
use xtask::tools;

use crate::stage::run_with;

/// A rule that something breaks, with the elements that do.
#[derive(Debug, Deserialize)]
struct Violation {
    id: String,
    help: String,
    nodes: Vec<String>,
}

/// Runs axe on what a script gives, and asks for no violation.
async fn is_fine(browser: &Browser, what: &str, subject: &str) -> Result<()> {
    let script = format!(
        "{}\nconst done = arguments[arguments.length - 1]; const root = arguments[0]; const subject = (() => {{ {subject} }})();
        axe.run(subject, {{ resultTypes: ['violations'] }}).then(
            ({{ violations, passes }}) => done({{ checked: passes.length, violations: violations.map(({{ id, help, nodes }}) =>
                ({{ id, help, nodes: nodes.map((node) => node.html.slice(0, 200) + ' ' + (node.any[0]?.message ?? '')) }})) }}),
            (error) => done({{ checked: 0, violations: [{{ id: 'error', help: String(error), nodes: [] }}] }}));",
        tools::axe()?
    );
    let root = if subject.contains("root") { vec![browser.shadow_root().await?] } else { vec![json!(null)] };
    #[derive(Deserialize)]
    struct Answer {
        checked: usize,
        violations: Vec<Violation>,
    }
    let answer = browser.driver.execute_async(script, root).await?.json().clone();
    let Answer { checked, violations } = serde_json::from_value(answer)?;
    let told = violations.iter().map(|Violation { id, help, nodes }| format!("{id}: {help}\n  {}", nodes.join("\n  ")));
    ensure!(violations.is_empty(), "{what}:\n{}", told.collect::<Vec<_>>().join("\n"));
    ensure!(checked > 3, "{what}: axe looked at nothing");
    Ok(())
}

/// A copy of the open card in an open shadow root: axe, like every page, cannot look into the closed one.
const COPY: &str = "const panel = root.querySelector('[popover]');
    const sheet = [...root.adoptedStyleSheets].flatMap((each) => [...each.cssRules]).map((rule) => rule.cssText).join('\\n');
    const home = document.createElement('div');
    document.body.append(home);
    const open = home.attachShadow({ mode: 'open' });
    open.innerHTML = `<style>${sheet} .card { animation: none !important; }</style>${panel.outerHTML}`;
    panel.hidePopover();
    open.querySelector('[popover]').showPopover();
    open.querySelector('.scroll').style.maxHeight = 'none';
    return home;";

pub fn axe_finds_nothing_on_the_card(kind: Kind) -> Result<()> {
    for dark in [false, true] {
        run_with(kind, Options { dark, ..Options::default() }, async |stage| {
            for (name, words) in [("Alexander Kots", "On 1 Mar"), ("Khamenei", "Possible match")] {
                stage.browser.open(&stage.server.url("/dated.html")).await?;
                stage.browser.open_card(name, words).await?;
                stage.browser.card_settles().await?;
                is_fine(&stage.browser, &format!("the card of {name}, dark {dark}"), COPY).await?;
            }
            Ok(())
        })?;
    }
    Ok(())
}

pub fn axe_finds_nothing_on_the_panel(kind: Kind) -> Result<()> {
    for dark in [false, true] {
        run_with(kind, Options { dark, ..Options::default() }, async |stage| {
            let browser = &stage.browser;
            browser.open(&stage.server.url("/plain.html")).await?;
            browser.sees(super::marks::PLAIN).await?;
            let page = browser.driver.window().await?;
            let panel = browser.open_panel().await?;
            browser.voices(&["Alexander Kots", "Starshe Eddy", "Vladimir Putin"]).await?;
            is_fine(browser, &format!("the panel, dark {dark}"), "return document;").await?;
            browser.driver.switch_to_window(page).await?;
            browser.open(&stage.server.url("/silent.html")).await?;
            browser.driver.switch_to_window(panel).await?;
            browser.notice("No voices found").await?;
            is_fine(browser, &format!("the panel without a list, dark {dark}"), "return document;").await
        })?;
    }
    Ok(())
}

pub fn axe_finds_nothing_on_popup_and_playground(kind: Kind) -> Result<()> {
    for dark in [false, true] {
        run_with(kind, Options { dark, ..Options::default() }, async |stage| {
            stage.browser.open(&stage.server.url("/plain.html")).await?;
            stage.browser.sees(super::marks::PLAIN).await?;
            stage.browser.open_popup().await?;
            stage.browser.popup_rows(3).await?;
            is_fine(&stage.browser, &format!("the popup, dark {dark}"), "return document;").await?;
            stage.browser.open(&stage.server.url("/")).await?;
            stage.browser.first_name().await?;
            is_fine(&stage.browser, &format!("the playground, dark {dark}"), "return document;").await
        })?;
    }
    Ok(())
}

pub fn axe_finds_nothing_on_the_settings(kind: Kind) -> Result<()> {
    for dark in [false, true] {
        run_with(kind, Options { dark, ..Options::default() }, async |stage| {
            let browser = &stage.browser;
            browser.open_options().await?;
            is_fine(browser, &format!("the settings as they are at first, dark {dark}"), "return document;").await?;
            browser.store(&json!({ "sites": { "example.org": false }, "hidden": { "kots": "everywhere" } })).await?;
            browser.lists("hidden", &["Alexander Kots"]).await?;
            browser.click("#start").await?;
            browser.focus_is("#keep").await?;
            is_fine(browser, &format!("the settings, dark {dark}"), "return document;").await
        })?;
    }
    Ok(())
}
