//! What a case stands on: a browser with the extension, and a server with the fixture pages.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use sidelight_browser::{Browser, Kind, Options, Server};
use xtask::{place, tools};

/// The longest that a case may take; only a browser that hangs takes so long.
const LIMIT: Duration = Duration::from_secs(120);

/// A browser and a server.
pub struct Stage {
    /// The browser, with the extension unless asked otherwise.
    pub browser: Browser,
    /// The server of the fixture pages.
    pub server: Server,
}

/// Makes sure that all programs are there and the extension is built.
pub fn prepare() -> Result<()> {
    if !place::extension().join("sidelight_bg.wasm").is_file() {
        bail!("there is no {}: run `cargo xtask build` first", place::extension().display());
    }
    tools::axe()?;
    [tools::chromium, tools::chromedriver, tools::firefox, tools::geckodriver]
        .iter()
        .try_for_each(|find| find().map(drop))
}

/// The fixture pages and the playground's.
pub fn serve() -> Result<Server> {
    Server::start(vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("pages"), place::www()])
}

/// Runs a case in a new browser with the extension.
pub fn run(kind: Kind, case: impl AsyncFnOnce(&Stage) -> Result<()>) -> Result<()> {
    run_with(kind, Options::default(), case)
}

/// Runs a case in a new browser started with these options.
pub fn run_with(kind: Kind, options: Options, case: impl AsyncFnOnce(&Stage) -> Result<()>) -> Result<()> {
    wait(async {
        let stage = Stage { browser: Browser::start(kind, &options).await?, server: serve()? };
        let outcome = case(&stage).await;
        stage.browser.quit().await.context("the browser did not end")?;
        outcome
    })
}

/// Waits for a piece of work, but not forever.
pub fn wait<T>(work: impl Future<Output = Result<T>>) -> Result<T> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async { tokio::time::timeout(LIMIT, work).await.context("the case took too long")? })
}
