//! Whether anything of ours happens in a minute on a page that rests.

use std::time::Duration;

use anyhow::Result;
use sidelight_browser::Kind;

use crate::{Bench, made, table};

/// How long the page is watched.
const MINUTE: Duration = Duration::from_secs(60);

/// How often the profiler looks.
const EVERY: Duration = Duration::from_micros(500);

pub async fn measure(Bench { with, server, .. }: &Bench) -> Result<()> {
    with.open(&server.url("/article.html")).await?;
    made::settled(with).await?;
    // A message would start it again.
    with.stop_background().await?;
    let calls = match with.kind {
        Kind::Chromium => {
            with.count_calls().await?;
            sidelight_browser::leave_alone(MINUTE).await;
            Some(with.calls().await?)
        }
        Kind::Firefox => None,
    };
    with.start_profile(EVERY).await?;
    sidelight_browser::leave_alone(MINUTE).await;
    let profile = with.stop_profile().await?;
    let runs = with.background_runs().await?;
    // The page is as it was: what would be seen of our scripts is seen when there is something to do.
    with.start_profile(EVERY).await?;
    with.ask::<()>("document.body.append('Then Donald Trump spoke. '.repeat(500)); return null;").await?;
    made::settled(with).await?;
    let control = with.stop_profile().await?.all();
    table::heading(with.kind, "a minute on an article that rests");
    let work = profile.all();
    table::at_most(&format!("samples with our scripts in them, of {}", profile.looks), work.seen as f64, 0.0, "");
    if let Some(calls) = calls {
        table::at_most("calls of our functions, counted in another minute", calls as f64, 0.0, "");
    }
    table::at_most("messages that started the background again", f64::from(u8::from(runs)), 0.0, "");
    table::tell("  samples with our scripts once the page changes", &control.seen.to_string());
    Ok(())
}
