//! Pictures of the extension's own pages: popup, panel and settings.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use serde_json::{Value, json};
use sidelight_browser::{Browser, Server};

/// A page, and how it is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Scene {
    Popup,
    Panel,
    /// About a page that runs from right to left.
    PanelRtl,
    /// With something in every list.
    Options,
    /// As it is at first.
    OptionsFirst,
    /// Asking before it starts afresh, after settings that could not be read.
    OptionsBroken,
    /// As narrow as a telephone.
    OptionsNarrow,
}

pub const SCENES: [Scene; 7] = [
    Scene::Popup,
    Scene::Panel,
    Scene::PanelRtl,
    Scene::Options,
    Scene::OptionsFirst,
    Scene::OptionsBroken,
    Scene::OptionsNarrow,
];

impl Scene {
    /// What its files are called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Popup => "popup",
            Self::Panel => "panel",
            Self::PanelRtl => "panel-rtl",
            Self::Options => "options",
            Self::OptionsFirst => "options-first",
            Self::OptionsBroken => "options-broken",
            Self::OptionsNarrow => "options-narrow",
        }
    }
}

/// No browser makes a window so narrow, so the page stands in a frame.
const NARROW: &str = "const [done] = arguments; const frame = document.createElement('iframe');
    frame.width = 320; frame.height = 2800; frame.style.border = '0'; frame.src = location.href; frame.onload = () => done(null);
    document.body.style.cssText = 'margin: 0; padding: 0'; document.body.replaceChildren(frame);";

pub async fn take(browser: &Browser, scene: Scene, server: &Server, file: &Path) -> Result<()> {
    let first = browser.driver.window().await?;
    browser.driver.set_window_rect(0, 0, 1000, 900).await?;
    browser.open(&server.url("/sample.html")).await?;
    browser.first_name().await?;
    match scene {
        Scene::Popup => {
            browser.open_popup().await?;
            browser.popup_says("voices").await?;
        }
        Scene::Panel | Scene::PanelRtl => {
            if scene == Scene::PanelRtl {
                let turn =
                    "document.documentElement.dir = 'rtl'; document.title = 'من يتكلم في هذه الصفحة؟ أصوات وأسماء';";
                browser.ask::<Value>(turn).await?;
            }
            browser.open_panel().await?;
            let listed = "const rows = document.querySelectorAll('#cast .voice').length;
                return rows > 2 ? { right: rows } : { wrong: rows };";
            browser.wait::<usize>("a list of voices", listed, Vec::new()).await?;
        }
        _ => {
            browser.driver.set_window_rect(0, 0, 1000, 2300).await?;
            browser.open_options().await?;
            browser.store(&settings(scene)).await?;
            browser.driver.refresh().await?;
            browser.options_ready().await?;
            match scene {
                Scene::OptionsBroken => {
                    browser.store(&json!({ "dwell": 5 })).await?;
                    let said = "const { hidden, textContent } = document.getElementById('error');
                        return hidden ? { wrong: 'nothing' } : { right: textContent };";
                    browser.wait::<String>("an error", said, Vec::new()).await?;
                    browser.click("#start").await?;
                }
                Scene::OptionsNarrow => {
                    browser.driver.execute_async(NARROW, Vec::new()).await?;
                    let ready = "const page = document.querySelector('iframe').contentDocument;
                        return page.getElementById('version').textContent ? { right: true } : { wrong: page.body.innerText };";
                    browser.wait::<bool>("the page in the frame", ready, Vec::new()).await?;
                }
                _ => {}
            }
        }
    }
    fs::write(file, browser.driver.screenshot_as_png().await?)
        .with_context(|| format!("could not write {}", file.display()))?;
    println!("{}", file.display());
    browser.driver.close_window().await?;
    browser.driver.switch_to_window(first).await?;
    Ok(())
}

fn settings(scene: Scene) -> Value {
    match scene {
        Scene::Options | Scene::OptionsNarrow => json!({
            "sites": { "example.org": false, "news.example.com": true, "files": false },
            "hidden": { "kots": "everywhere", "rybar": { "on": ["0123456789abcdef", "0123456789abcdee"] }, "gone-since": "everywhere" },
        }),
        _ => json!({}),
    }
}
