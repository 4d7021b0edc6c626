//! A browser that runs, with what it needs to run.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Result, bail};
use serde_json::json;
use tempfile::TempDir;
use thirtyfour::WebDriver;
use xtask::place;

use crate::driver::{self, Process, Raw};
use crate::extension;

/// Which browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Chromium, through chromedriver.
    Chromium,
    /// Firefox, through geckodriver.
    Firefox,
}

impl Kind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Chromium, Self::Firefox];

    /// Its name in lists and on command lines.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        }
    }
}

/// How to start it.
#[derive(Debug, Clone)]
pub struct Options {
    /// With the extension in it.
    pub extension: bool,
    /// With another extension in its place.
    pub other: Option<PathBuf>,
    /// With dark colours.
    pub dark: bool,
    /// With a window that can be seen.
    pub visible: bool,
    /// With the reader's own few colours instead of those of pages.
    pub forced_colors: bool,
    /// The port of a proxy for everything but this machine's own addresses.
    pub proxy: Option<u16>,
    /// Ready to tell where one task of a page ends and the next begins: see [`Browser::start_profile`].
    pub trace: bool,
    /// A profile to go on with; none makes a new one.
    pub profile: Option<PathBuf>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            extension: true,
            other: None,
            dark: false,
            visible: false,
            forced_colors: false,
            proxy: None,
            trace: false,
            profile: None,
        }
    }
}

impl Options {
    /// The folder of the extension to start with.
    pub(crate) fn folder(&self) -> Option<PathBuf> {
        self.extension.then(|| self.other.clone().unwrap_or_else(place::extension))
    }
}

/// A running browser. End it with [`Browser::quit`].
pub struct Browser {
    /// Which one it is.
    pub kind: Kind,
    /// The session with its driver.
    pub driver: WebDriver,
    pub(crate) trace: bool,
    process: Process,
    profile: Option<TempDir>,
    place: PathBuf,
}

impl Browser {
    /// Starts it and makes its window large enough for a page.
    pub async fn start(kind: Kind, options: &Options) -> Result<Self> {
        let own = options.profile.is_none().then(TempDir::new).transpose()?;
        let place = options.profile.as_deref().or(own.as_ref().map(TempDir::path)).unwrap_or(Path::new("."));
        let (process, driver) = match kind {
            Kind::Chromium => driver::chromium(options, place).await?,
            Kind::Firefox => driver::firefox(options, place).await?,
        };
        let place = place.to_owned();
        let browser = Self { kind, driver, trace: options.trace, process, profile: own, place };
        browser.driver.set_script_timeout(Duration::from_secs(20)).await?;
        browser.driver.set_window_rect(0, 0, 1000, 900).await?;
        if options.forced_colors && kind == Kind::Chromium {
            let features = json!([{ "name": "forced-colors", "value": "active" }]);
            browser.devtools_with("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
        }
        Ok(browser)
    }

    /// Opens an address in the current tab.
    pub async fn open(&self, url: &str) -> Result<()> {
        Ok(self.driver.goto(url).await?)
    }

    /// The address of one of the extension's own pages.
    pub fn extension_url(&self, page: &str) -> String {
        match self.kind {
            Kind::Chromium => format!("chrome-extension://{}/{page}", extension::chromium_id()),
            Kind::Firefox => format!("moz-extension://{}/{page}", extension::FIREFOX_HOST),
        }
    }

    /// Ends the extension's background as the browser does after a while of quiet.
    pub async fn stop_background(&self) -> Result<()> {
        match self.kind {
            Kind::Chromium => {
                self.devtools("ServiceWorker.enable").await?;
                self.devtools("ServiceWorker.stopAllWorkers").await?;
            }
            Kind::Firefox => {
                self.in_firefox("arguments[1](policy.extension.terminateBackground().then(() => true))").await?;
            }
        }
        match self.background_runs().await? {
            true => bail!("the background still runs"),
            false => Ok(()),
        }
    }

    /// Whether the extension's background runs.
    pub async fn background_runs(&self) -> Result<bool> {
        match self.kind {
            Kind::Chromium => {
                let targets = self.devtools("Target.getTargets").await?;
                let all = targets["targetInfos"].as_array().cloned().unwrap_or_default();
                Ok(all.iter().any(|target| target["type"] == "service_worker"))
            }
            Kind::Firefox => {
                let state = self.in_firefox("arguments[1](policy.extension.backgroundState)").await?;
                Ok(state == "running")
            }
        }
    }

    /// Shows the page as it would be printed.
    pub async fn look_printed(&self) -> Result<()> {
        match self.kind {
            Kind::Chromium => {
                self.devtools_with("Emulation.setEmulatedMedia", json!({ "media": "print" })).await.map(drop)
            }
            Kind::Firefox => {
                let script =
                    "gBrowser.selectedBrowser.browsingContext.mediumOverride = 'print'; arguments[1](Boolean(policy))";
                self.in_firefox(script).await.map(drop)
            }
        }
    }

    /// The folder of its profile.
    pub(crate) fn place(&self) -> &Path {
        &self.place
    }

    /// Asks Chromium through the Chrome DevTools Protocol.
    pub(crate) async fn devtools(&self, name: &str) -> Result<serde_json::Value> {
        self.devtools_with(name, json!({})).await
    }

    /// The same, with parameters.
    pub(crate) async fn devtools_with(&self, name: &str, params: serde_json::Value) -> Result<serde_json::Value> {
        let command = Raw::Chromium { name: name.to_owned(), params };
        Ok(self.driver.handle().cmd(command).await?.value_json()?)
    }

    /// Runs a script in Firefox itself, with the extension's `policy` at hand.
    pub(crate) async fn in_firefox(&self, script: &str) -> Result<serde_json::Value> {
        self.driver.handle().cmd(Raw::FirefoxContext { context: "chrome" }).await?;
        let script = format!("const policy = WebExtensionPolicy.getByID(arguments[0]); {script}");
        let answer = self.driver.execute_async(script, vec![json!(extension::gecko_id()?)]).await;
        self.driver.handle().cmd(Raw::FirefoxContext { context: "content" }).await?;
        Ok(answer?.json().clone())
    }

    /// Ends it, its driver, and its profile if that was made for it.
    pub async fn quit(self) -> Result<()> {
        let Self { driver, process, profile, .. } = self;
        driver.quit().await?;
        drop(process);
        profile.map_or(Ok(()), TempDir::close)?;
        Ok(())
    }
}
