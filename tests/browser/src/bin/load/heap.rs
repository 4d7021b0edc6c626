//! How much more memory a tab takes with the extension.

use anyhow::Result;
use sidelight_browser::{Browser, Memory};

use crate::{Bench, bare, made, table};

/// Loads of the page; the one in the middle counts.
const LOADS: usize = 7;

/// The most that the extension may take in a tab, in MB.
const MOST: f64 = 2.0;

pub async fn measure(Bench { plain, with, server, .. }: &Bench) -> Result<()> {
    let url = server.url("/article.html");
    let (bare, folder) = bare::start(with.kind).await?;
    let (mut more, mut own, mut all, mut least) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    // The first load makes what a browser keeps for all pages.
    for load in 0..=LOADS {
        let without = loaded(plain, &url, false).await?;
        let here = loaded(with, &url, true).await?;
        let other = loaded(&bare, &url, false).await?;
        if load > 0 {
            more.push((here.heap - without.heap) / 1e6);
            own.push(here.own / 1e6);
            least.push((other.heap - without.heap) / 1e6);
            all.push((here.process - without.process) / 1e6);
        }
    }
    bare.quit().await?;
    folder.close()?;
    table::heading(with.kind, &format!("memory in a tab with an article of {} bytes", made::ARTICLE));
    let (more_spread, all_spread) = (table::spread(&more), table::spread(&all));
    table::at_most("the heap of scripts is larger by", table::middle(&mut more), MOST, "MB");
    table::tell("  in all loads", &format!("{more_spread} MB"));
    let least = table::middle(&mut least);
    table::tell("  with an extension that walks once and asks once", &format!("{least:.2} MB"));
    if own.iter().any(|own| *own > 0.0) {
        table::at_most("what the browser itself puts down to the extension", table::middle(&mut own), MOST, "MB");
    }
    table::tell("the page's process is larger by", &format!("{:.2} MB ({all_spread})", table::middle(&mut all)));
    Ok(())
}

async fn loaded(browser: &Browser, url: &str, with: bool) -> Result<Memory> {
    browser.open(url).await?;
    match with {
        true => made::settled(browser).await.map(drop)?,
        false => browser.pass_time(1_500).await?,
    }
    browser.memory().await
}
