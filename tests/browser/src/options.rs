//! The settings page, and what it keeps.

use anyhow::{Result, bail};
use serde_json::{Value, json};
use thirtyfour::{By, WindowHandle};

use crate::{Browser, OPTIONS};

impl Browser {
    /// Opens the settings page in a new tab and turns to it.
    pub async fn open_options(&self) -> Result<WindowHandle> {
        let options = self.driver.new_tab().await?;
        self.driver.switch_to_window(options.clone()).await?;
        self.open(&self.extension_url(OPTIONS)).await?;
        self.options_ready().await?;
        Ok(options)
    }

    /// Waits until the settings page shows all it has.
    pub async fn options_ready(&self) -> Result<()> {
        let ready = "const version = document.getElementById('version').textContent;
            return version ? { right: version } : { wrong: document.body.innerText };";
        self.wait::<String>("starting of the settings page", ready, Vec::new()).await.map(drop)
    }

    /// From a page of the extension: stores settings.
    pub async fn store(&self, settings: &Value) -> Result<()> {
        let script = "const done = arguments[1]; const api = globalThis.browser ?? chrome;
            api.storage.local.set({ settings: arguments[0] }).then(() => done(null), (error) => done(String(error)));";
        let answer = self.driver.execute_async(script, vec![settings.clone()]).await?.json().clone();
        if answer.is_null() { Ok(()) } else { bail!("not stored: {answer}") }
    }

    /// From a page of the extension: what is stored under a key.
    pub async fn stored(&self, key: &str) -> Result<Value> {
        let script = "const done = arguments[1]; const api = globalThis.browser ?? chrome;
            api.storage.local.get(arguments[0]).then((all) => done(all[arguments[0]] ?? null), (error) => done(String(error)));";
        Ok(self.driver.execute_async(script, vec![json!(key)]).await?.json().clone())
    }

    /// From a page of the extension: waits until the stored settings have a part with this value.
    pub async fn keeps(&self, pointer: &str, value: &Value) -> Result<()> {
        const TRIES: u32 = 200;
        let mut last = Value::Null;
        for _ in 0..TRIES {
            last = self.stored("settings").await?;
            if last.pointer(pointer).unwrap_or(&Value::Null) == value {
                return Ok(());
            }
            self.pass_time(50).await?;
        }
        bail!("{pointer} did not become {value}: {last}")
    }

    /// Waits until a control of the settings page is on, or off.
    pub async fn control_is(&self, selector: &str, on: bool) -> Result<()> {
        let script = "const control = document.querySelector(a0);
            return control?.checked === a1 ? { right: true } : { wrong: control?.outerHTML ?? document.body.innerText };";
        self.wait::<bool>(&format!("{selector} being {on}"), script, vec![json!(selector), json!(on)]).await.map(drop)
    }

    /// Waits until what has the focus fits this selector.
    pub async fn focus_is(&self, selector: &str) -> Result<()> {
        let script = "const at = document.activeElement;
            return at.matches(a0) ? { right: true } : { wrong: at.outerHTML.slice(0, 200) };";
        self.wait::<bool>(&format!("the focus on {selector}"), script, vec![json!(selector)]).await.map(drop)
    }

    /// Chooses one of several on the settings page, or turns a switch, with the pointer.
    pub async fn choose(&self, name: &str, value: &str) -> Result<()> {
        let selector = format!("[name={name}][value='{value}']");
        let control = self.driver.find(By::Css(selector)).await?;
        control.scroll_into_view().await?;
        Ok(control.click().await?)
    }

    /// Waits until a list of the settings page has these names in it.
    pub async fn lists(&self, id: &str, names: &[&str]) -> Result<()> {
        let script = "const list = document.getElementById(a0);
            const names = list.hidden ? [] : [...list.querySelectorAll('.name')].map((name) => name.textContent);
            return JSON.stringify(names) === JSON.stringify(a1) ? { right: true } : { wrong: names };";
        self.wait::<bool>(&format!("a list of {names:?}"), script, vec![json!(id), json!(names)]).await.map(drop)
    }

    /// From a page of the extension: waits for a tab with the settings page, which the driver need not know, and closes it.
    pub async fn opens_options(&self) -> Result<()> {
        const TRIES: u32 = 200;
        let script = "const done = arguments[0]; const api = globalThis.browser ?? chrome;
            api.tabs.query({}).then(async (tabs) => {
                const opened = tabs.filter(({ url, pendingUrl }) => (url || pendingUrl || '').endsWith('/options.html'));
                for (const { id } of opened) await api.tabs.remove(id);
                done(opened.length);
            }, (error) => done(String(error)));";
        let mut last = Value::Null;
        for _ in 0..TRIES {
            last = self.driver.execute_async(script, Vec::new()).await?.json().clone();
            if last == 1 {
                return Ok(());
            }
            self.pass_time(50).await?;
        }
        bail!("the settings page was not opened: {last}")
    }
}
