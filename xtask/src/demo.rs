//! `cargo xtask demo`: see Sidelight work, from an empty machine in one command.

use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;
use xtask::run::Program;

/// How to show it.
#[derive(Args)]
pub struct Options {
    /// Port to serve the playground on; a free one is taken if this one is not.
    #[arg(long, default_value_t = 8787)]
    port: u16,
    /// Opens this browser with the extension loaded: chromium or firefox.
    #[arg(long)]
    browser: Option<String>,
    /// Takes a picture of an open card instead, without a window, and ends.
    #[arg(long, value_name = "FILE")]
    screenshot: Option<PathBuf>,
    /// Shows the dark colours.
    #[arg(long)]
    dark: bool,
}

/// Builds, then hands over to the browser harness.
pub fn demo(options: &Options) -> Result<()> {
    crate::build::build()?;
    let port = options.port.to_string();
    let mut show = Program::cargo().words("run --quiet --package sidelight-browser --bin show -- --port").arg(port);
    if let Some(browser) = &options.browser {
        show = show.arg("--browser").arg(browser);
    }
    if let Some(file) = &options.screenshot {
        // The harness runs in the project's folder; the file is meant from where the user stands.
        let file = std::path::absolute(file).with_context(|| format!("{} is no place for a file", file.display()))?;
        show = show.arg("--screenshot").arg(file);
    }
    if options.dark {
        show = show.arg("--dark");
    }
    show.interactive().run()
}
