//! Leaving a page alone, and what it has cost once it has come to rest, as Firefox's own counters tell it.

use std::time::Duration;

use anyhow::{Context, Result};

use crate::{Browser, Kind};

/// How long a page is left alone before it is asked whether it rests.
const WHILE: Duration = Duration::from_millis(400);

/// What does so little in that time rests, in milliseconds of work.
const LITTLE: f64 = 2.0;

/// Lets time pass while a browser is watched: a measurement may need it, a test waits for what it wants to see.
pub async fn leave_alone(time: Duration) {
    tokio::time::sleep(time).await;
}

impl Browser {
    /// Milliseconds of the processor's time on all threads of the page's process, once it has come to rest; told by Firefox.
    pub async fn work_at_rest(&self) -> Result<f64> {
        let mut last = self.work().await?;
        loop {
            // The page's own clock would be work too.
            leave_alone(WHILE).await;
            let now = self.work().await?;
            if now - last < LITTLE {
                return Ok(now);
            }
            last = now;
        }
    }

    async fn work(&self) -> Result<f64> {
        let script = "ChromeUtils.requestProcInfo().then(({ children }) => {
            const pid = gBrowser.selectedBrowser.frameLoader.remoteTab.osPid;
            arguments[1](Number(children.find((child) => child.pid === pid).cpuTime) / 1e6);
        });";
        self.in_firefox(script).await?.as_f64().context("Firefox tells no time of the page's process")
    }

    /// Has Firefox give pages the time as exactly as it knows it; Chromium does so near enough.
    pub async fn sharpen_clock(&self) -> Result<()> {
        if self.kind == Kind::Firefox {
            let script = "Services.prefs.setBoolPref('privacy.reduceTimerPrecision', false); arguments[1](true);";
            self.in_firefox(script).await?;
        }
        Ok(())
    }
}
