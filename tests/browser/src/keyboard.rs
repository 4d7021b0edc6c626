//! The extension's keyboard commands, and where they lead.
//!
//! No driver can press a key that is the browser's own, so a page of the extension asks for what the key does.

use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::WindowHandle;

use crate::Browser;

/// A page and the extension's popup that speaks of it.
pub struct Remote {
    page: WindowHandle,
    popup: WindowHandle,
}

impl Browser {
    /// Opens the popup about the page in the current tab, and turns back to the page.
    pub async fn remote(&self) -> Result<Remote> {
        let page = self.driver.window().await?;
        let popup = self.open_popup().await?;
        let remote = Remote { page, popup };
        self.through_popup(&remote, "Promise.resolve()").await?;
        Ok(remote)
    }

    /// Runs a command of the manifest on the page.
    pub async fn command(&self, remote: &Remote, name: &str) -> Result<()> {
        let ask = format!(r#"api.runtime.sendMessage({{ tell: "command", command: "{name}", tab }})"#);
        self.through_popup(remote, &ask).await.with_context(|| format!("running the command {name}"))
    }

    /// Sends the background a message from one of the extension's own pages.
    pub async fn tell_background(&self, remote: &Remote, message: &Value) -> Result<()> {
        self.through_popup(remote, &format!("api.runtime.sendMessage({message})")).await
    }

    /// Stores settings, as a later version or the reader's own hand might.
    pub async fn set_settings(&self, remote: &Remote, settings: &Value) -> Result<()> {
        self.through_popup(remote, &format!("api.storage.local.set({{ settings: {settings} }})")).await
    }

    /// Has the popup do something while the page is in front.
    async fn through_popup(&self, remote: &Remote, promise: &str) -> Result<()> {
        self.driver.switch_to_window(remote.popup.clone()).await?;
        let script = format!(
            "const done = arguments[0]; const api = globalThis.browser ?? chrome;
            const tab = Number(new URLSearchParams(location.search).get('tab'));
            api.tabs.update(tab, {{ active: true }}).then(() => {promise})
                .then((answer) => done(answer?.error ?? null), (error) => done(String(error)));"
        );
        let answer = self.driver.execute_async(script, Vec::new()).await?.json().clone();
        self.driver.switch_to_window(remote.page.clone()).await?;
        match answer {
            Value::Null => Ok(()),
            error => bail!("{error}"),
        }
    }

    /// Waits until the name that is tinted is this one.
    pub async fn reaches(&self, name: &str) -> Result<()> {
        let script = "const names = tinted().map((range) => live(range)?.toString());
            return names.length === 1 && names[0] === a0 ? { right: true } : { wrong: names };";
        self.wait::<bool>(&format!("reaching {name:?}"), script, vec![json!(name)]).await.map(drop)
    }

    /// Waits until screen readers have been told this.
    pub async fn announces(&self, words: &str) -> Result<()> {
        let script = "const said = a0.querySelector('[role=status]').textContent;
            return said === a1 ? { right: true } : { wrong: said };";
        let root = self.shadow_root().await?;
        self.wait::<bool>(&format!("saying {words:?}"), script, vec![root, json!(words)]).await.map(drop)
    }

    /// What has the focus within the card: the class or the name of the element, or nothing.
    pub async fn focus_in_card(&self) -> Result<Option<String>> {
        let script = "const [root] = arguments; const at = root.activeElement;
            return at && (at.getAttribute('aria-label') ?? at.localName);";
        let root = self.shadow_root().await?;
        Ok(self.driver.execute(script, vec![root]).await?.json().as_str().map(str::to_owned))
    }

    /// Gives the focus to the button of the open card that begins with these words, as so many presses of Tab would.
    pub async fn focus_on(&self, words: &str) -> Result<()> {
        let script =
            "const button = [...a0.querySelectorAll('button')].find((each) => each.innerText.trim().startsWith(a1));
            button?.focus();
            return button && a0.activeElement === button ? { right: true } : { wrong: a0.activeElement?.outerHTML };";
        let root = self.shadow_root().await?;
        self.wait::<bool>(&format!("the focus on {words:?}"), script, vec![root, json!(words)]).await.map(drop)
    }

    /// Clicks a control of the card by its label.
    pub async fn click_in_card(&self, label: &str) -> Result<()> {
        let (x, y) = self.place_in_card(label).await?;
        let still = Some(Duration::ZERO);
        Ok(self.driver.action_chain_with_delay(still, still).move_to(x, y).click().perform().await?)
    }

    /// Waits for a condition on the card's shadow root `a0` and a number `a1`.
    pub async fn wait_in_card<T: DeserializeOwned>(&self, what: &str, script: &str, number: f64) -> Result<T> {
        let root = self.shadow_root().await?;
        self.wait(what, script, vec![root, json!(number)]).await
    }
}
