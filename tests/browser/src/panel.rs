//! The panel as a page of its own, beside the page that it is about; and whether the browser shows it in its place.

use std::path::PathBuf;

use anyhow::{Result, bail};
use serde::Deserialize;
use serde_json::json;
use thirtyfour::{By, WindowHandle};

use crate::{Browser, Kind, PANEL, driver};

/// A row of the panel.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Voice {
    /// Display name.
    pub name: String,
    /// Number of mentions.
    pub count: String,
    /// All words of the row.
    pub text: String,
    /// How the line under the name is drawn.
    pub line: String,
}

impl Browser {
    /// Opens the panel in a window of its own, about whatever is in front in the current window, and turns to it.
    pub async fn open_panel(&self) -> Result<WindowHandle> {
        let url = self.driver.current_url().await?.to_string();
        let panel = self.driver.new_window().await?;
        self.driver.switch_to_window(panel.clone()).await?;
        self.open(&self.extension_url(PANEL)).await?;
        let (_, window) = self.tab_of(&url).await?;
        self.driver.set_window_rect(0, 0, 500, 900).await?;
        self.open(&self.extension_url(&format!("{PANEL}?window={window}"))).await?;
        Ok(panel)
    }

    /// From the panel: opens an address in a new tab of the window that the panel is about, in front.
    pub async fn open_beside(&self, url: &str) -> Result<()> {
        let script = "const done = arguments[1]; const api = globalThis.browser ?? chrome;
            const windowId = Number(new URLSearchParams(location.search).get('window'));
            api.tabs.create({ windowId, url: arguments[0] }).then(() => done(null), (error) => done(String(error)));";
        let answer = self.driver.execute_async(script, vec![json!(url)]).await?.json().clone();
        if answer.is_null() { Ok(()) } else { bail!("no tab for {url}: {answer}") }
    }

    /// Waits for a list of voices with these names, in this order.
    pub async fn voices(&self, names: &[&str]) -> Result<Vec<Voice>> {
        let script = "const words = (row, part) => row.querySelector('.' + part).innerText.trim();
            const rows = document.getElementById('voices').hidden ? [] : [...document.querySelectorAll('#cast .voice')];
            const voices = rows.map((row) => ({ name: words(row, 'name'), count: words(row, 'count'), text: row.innerText,
                line: getComputedStyle(row.querySelector('.name')).textDecorationStyle }));
            const right = JSON.stringify(voices.map(({ name }) => name)) === JSON.stringify(a0);
            return right ? { right: voices } : { wrong: document.body.innerText };";
        self.wait(&format!("a list of {names:?}"), script, vec![json!(names)]).await
    }

    /// Waits until the panel says these words in place of a list.
    pub async fn notice(&self, words: &str) -> Result<()> {
        let script = "const { hidden, innerText } = document.getElementById('notice');
            return !hidden && innerText.includes(a0) ? { right: true } : { wrong: document.body.innerText };";
        self.wait::<bool>(&format!("the notice {words:?}"), script, vec![json!(words)]).await.map(drop)
    }

    /// Moves the pointer over the row of a voice, and clicks there as often as told.
    pub async fn point_at_voice(&self, name: &str, clicks: usize) -> Result<()> {
        for row in self.driver.find_all(By::Css("#cast .voice")).await? {
            if row.text().await?.contains(name) {
                self.driver.action_chain().move_to_element_center(&row).perform().await?;
                for _ in 0..clicks {
                    row.click().await?;
                }
                return Ok(());
            }
        }
        bail!("no row says {name:?}")
    }

    /// Moves the pointer off the list.
    pub async fn point_at_nothing(&self) -> Result<()> {
        self.move_pointer(2, 2).await
    }

    /// Waits until exactly these words are tinted on the page.
    pub async fn tinted(&self, words: &[&str]) -> Result<()> {
        let script = "const texts = tinted().map((range) => live(range)?.toString());
            return JSON.stringify(texts) === JSON.stringify(a0) ? { right: true } : { wrong: texts };";
        self.wait::<bool>(&format!("tinting {words:?}"), script, vec![json!(words)]).await.map(drop)
    }

    /// Clicks a button of the panel or the popup.
    pub async fn click(&self, selector: &str) -> Result<()> {
        Ok(self.driver.find(By::Css(selector)).await?.click().await?)
    }

    /// Waits for a file among the downloads whose name ends so, and gives its name and text.
    pub async fn downloaded(&self, ending: &str) -> Result<(String, String)> {
        const TRIES: u32 = 200;
        let folder: PathBuf = driver::downloads(self.place());
        for _ in 0..TRIES {
            for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
                let name = entry.file_name().to_string_lossy().into_owned();
                let text = std::fs::read_to_string(entry.path()).unwrap_or_default();
                if name.ends_with(ending) && !text.is_empty() {
                    return Ok((name, text));
                }
            }
            self.pass_time(50).await?;
        }
        bail!("no file {ending} came to {}", folder.display())
    }

    /// What the browser finds wrong with the manifest.
    pub async fn manifest_problems(&self) -> Result<Vec<String>> {
        let answer = match self.kind {
            Kind::Chromium => {
                self.open("chrome://extensions").await?;
                let script = "const done = arguments[0];
                    chrome.developerPrivate.getExtensionsInfo({ includeDisabled: true }).then(
                        (all) => done(all.length > 0 ? all.flatMap(({ manifestErrors }) => manifestErrors.map(({ message }) => message)) : ['not loaded']),
                        (error) => done([String(error)]));";
                self.driver.execute_async(script, Vec::new()).await?.json().clone()
            }
            Kind::Firefox => {
                let script =
                    "const { ExtensionData } = ChromeUtils.importESModule('resource://gre/modules/Extension.sys.mjs');
                    const data = new ExtensionData(policy.extension.rootURI);
                    data.loadManifest().then(() => arguments[1]([...data.errors, ...data.warnings]),
                        (error) => arguments[1]([String(error)]));";
                self.in_firefox(script).await?
            }
        };
        Ok(serde_json::from_value(answer)?)
    }

    /// Whether the browser shows the panel in its own place, beside the page.
    pub async fn shows_panel(&self) -> Result<bool> {
        match self.kind {
            Kind::Chromium => {
                let targets = self.devtools("Target.getTargets").await?;
                let all = targets["targetInfos"].as_array().cloned().unwrap_or_default();
                let panel = self.extension_url(PANEL);
                Ok(all.iter().any(|target| target["url"] == panel.as_str()))
            }
            Kind::Firefox => {
                let script = "const shown = [...Services.wm.getEnumerator('navigator:browser')].map((window) =>
                        window.SidebarController.isOpen && window.SidebarController.currentID);
                    arguments[1](shown);";
                Ok(self.in_firefox(script).await?.to_string().contains("sidelight"))
            }
        }
    }
}
