//! The popup as a page of its own, about the tab that was in front of it.

use anyhow::{Context, Result, bail};
use serde_json::json;
use thirtyfour::{By, WindowHandle};

use crate::{Browser, POPUP};

impl Browser {
    /// Opens the popup in a new tab, about the page in the current one, and turns to it.
    pub async fn open_popup(&self) -> Result<WindowHandle> {
        let url = self.driver.current_url().await?.to_string();
        let popup = self.driver.new_tab().await?;
        self.driver.switch_to_window(popup.clone()).await?;
        self.open(&self.extension_url(POPUP)).await?;
        let (tab, _) = self.tab_of(&url).await?;
        self.open(&self.extension_url(&format!("{POPUP}?tab={tab}"))).await?;
        let ready = "const words = document.getElementById('state').textContent;
            return words ? { right: words } : { wrong: document.body.innerText };";
        self.wait::<String>("starting of the popup", ready, Vec::new()).await?;
        Ok(popup)
    }

    /// The browser's numbers for the tab that shows an address and its window, asked from a page of the extension.
    pub(crate) async fn tab_of(&self, url: &str) -> Result<(i64, i64)> {
        let script = "const done = arguments[1]; const api = globalThis.browser ?? chrome;
            api.tabs.query({}).then((tabs) => {
                const found = tabs.find((tab) => tab.url === arguments[0]);
                done(found ? [found.id, found.windowId] : null);
            }, (error) => done(String(error)));";
        let answer = self.driver.execute_async(script, vec![json!(url)]).await?.json().clone();
        serde_json::from_value(answer.clone()).with_context(|| format!("no tab shows {url}: {answer}"))
    }

    /// How many mentions the popup counts in the current tab, painted or not, once they are as many as expected.
    pub async fn counted(&self, at_least: usize) -> Result<usize> {
        let page = self.driver.window().await?;
        self.open_popup().await?;
        let script = "const counts = [...document.querySelectorAll('#cast .count')];
            const sum = counts.reduce((sum, { textContent }) => sum + Number(textContent.replace(/\\D/g, '')), 0);
            return sum >= a0 ? { right: sum } : { wrong: document.body.innerText };";
        let counted = self.wait("the list of voices", script, vec![json!(at_least)]).await;
        self.driver.close_window().await?;
        self.driver.switch_to_window(page).await?;
        counted
    }

    /// Whether the switch is on.
    pub async fn switch_is_on(&self) -> Result<bool> {
        Ok(self.driver.find(By::Id("switch")).await?.is_selected().await?)
    }

    /// Clicks the switch and waits until the popup says the new state.
    pub async fn flip_switch(&self) -> Result<()> {
        let state: String = self.ask("return document.getElementById('state').textContent;").await?;
        self.driver.find(By::Id("switch")).await?.click().await?;
        let changed = "const words = document.getElementById('state').textContent;
            return words && words !== a0 ? { right: words } : { wrong: words };";
        self.wait::<String>("a new state", changed, vec![json!(state)]).await.map(drop)
    }

    /// Waits for a number of rows in the list of voices and gives their names and counts.
    pub async fn popup_rows(&self, count: usize) -> Result<Vec<(String, String)>> {
        let script = "const words = (row, part) => row.querySelector('.' + part).textContent.trim();
            const rows = [...document.querySelectorAll('#cast li')].map((row) => [words(row, 'name'), words(row, 'count')]);
            return rows.length === a0 ? { right: rows } : { wrong: document.body.innerText };";
        let rows: Vec<(String, String)> = self.wait("the list of voices", script, vec![json!(count)]).await?;
        match rows.iter().any(|(name, _)| name.is_empty()) {
            true => bail!("a voice without a name: {rows:?}"),
            false => Ok(rows),
        }
    }

    /// Waits until the popup says some words.
    pub async fn popup_says(&self, words: &str) -> Result<()> {
        let script =
            "const said = document.body.innerText; return said.includes(a0) ? { right: true } : { wrong: said };";
        self.wait::<bool>(&format!("the words {words:?}"), script, vec![json!(words)]).await.map(drop)
    }
}
