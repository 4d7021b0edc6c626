//! The second half of `cargo xtask demo`: serves the playground, opens a browser or takes a picture of a card.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use clap::{Parser, ValueEnum};
use sidelight_browser::{Browser, Kind, Options, Server};
use xtask::{place, run};

#[derive(Parser)]
struct Arguments {
    #[arg(long, default_value_t = 0)]
    port: u16,
    #[arg(long)]
    browser: Option<Which>,
    #[arg(long)]
    screenshot: Option<PathBuf>,
    #[arg(long)]
    dark: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Which {
    Chromium,
    Firefox,
}

impl From<Which> for Kind {
    fn from(which: Which) -> Self {
        match which {
            Which::Chromium => Self::Chromium,
            Which::Firefox => Self::Firefox,
        }
    }
}

fn main() -> ExitCode {
    run::report(show(&Arguments::parse()))
}

fn show(arguments: &Arguments) -> Result<()> {
    let roots = vec![place::www()];
    let server = Server::start_on(arguments.port, roots.clone()).or_else(|_| Server::start(roots))?;
    println!("playground:  {}", server.url("/"));
    println!("sample page: {}", server.url("/sample.html"));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let kind = arguments.browser.map(Kind::from);
    let options = Options { dark: arguments.dark, ..Options::default() };
    match (&arguments.screenshot, kind) {
        (Some(file), kind) => {
            runtime.block_on(picture(kind.unwrap_or(Kind::Chromium), &options, &server, file))?;
            println!("picture:     {}", file.display());
            Ok(())
        }
        (None, Some(kind)) => runtime.block_on(window(kind, options, &server)),
        (None, None) => {
            println!("Press Enter to end.");
            wait_for_end()
        }
    }
}

/// Opens the sample page in a window, until the user has seen enough.
async fn window(kind: Kind, options: Options, server: &Server) -> Result<()> {
    let has_screen = ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some());
    if cfg!(target_os = "linux") && !has_screen {
        bail!("there is no screen to open a window on; `--screenshot FILE` takes a picture without one");
    }
    let browser = Browser::start(kind, &Options { visible: true, ..options }).await?;
    browser.open(&server.url("/sample.html")).await?;
    println!("Rest the pointer on an underlined name. Press Enter to end.");
    wait_for_end()?;
    browser.quit().await
}

/// Opens the sample page without a window, waits for its names, opens the card of the first, and saves a picture.
async fn picture(kind: Kind, options: &Options, server: &Server, file: &Path) -> Result<()> {
    let browser = Browser::start(kind, options).await?;
    let taken = take(&browser, server).await;
    browser.quit().await?;
    fs::write(file, taken?).with_context(|| format!("could not write {}", file.display()))
}

async fn take(browser: &Browser, server: &Server) -> Result<Vec<u8>> {
    browser.open(&server.url("/sample.html")).await?;
    let first = browser.first_name().await?;
    browser.open_card(&first, "").await?;
    browser.card_settles().await?;
    Ok(browser.driver.screenshot_as_png().await?)
}

/// Waits for Enter, or forever where nobody can press it.
fn wait_for_end() -> Result<()> {
    let mut line = String::new();
    while std::io::stdin().read_line(&mut line)? == 0 {
        std::thread::park();
    }
    Ok(())
}
