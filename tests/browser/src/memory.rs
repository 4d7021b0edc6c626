//! How much memory a page takes, as the browsers tell it.

use std::time::Duration;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::Value;

use crate::{Browser, Kind, extension};

/// How long Firefox takes to clear a page's process up; nothing tells when it has.
const CLEARING: Duration = Duration::from_millis(1_500);

/// Sums up what Firefox reports of the page's process; run in Firefox itself.
const REPORTS: &str = include_str!("memory.js");

/// Bytes, after what nobody uses any more was cleared away.
#[derive(Debug, Clone, Copy, Deserialize)]
pub struct Memory {
    /// The heap of scripts, with what the browser keeps for their objects.
    pub heap: f64,
    /// Of it, what Firefox puts down to the extension by name; Chromium does not tell.
    pub own: f64,
    /// All of the page's process; Chromium does not tell.
    pub process: f64,
}

impl Browser {
    /// What the current page takes.
    pub async fn memory(&self) -> Result<Memory> {
        match self.kind {
            Kind::Chromium => {
                // What one round frees may free more in the next.
                for _ in 0..3 {
                    self.devtools("HeapProfiler.collectGarbage").await?;
                }
                let usage = self.devtools("Runtime.getHeapUsage").await?;
                let bytes = |name: &str| usage[name].as_f64();
                let heap = bytes("usedSize").context("Chromium tells no size of its heap")?;
                let beside: f64 = ["embedderHeapUsedSize", "backingStorageSize"].into_iter().filter_map(bytes).sum();
                Ok(Memory { heap: heap + beside, own: 0.0, process: 0.0 })
            }
            Kind::Firefox => {
                let clear = "Services.obs.notifyObservers(null, 'child-mmu-request'); arguments[1](true);";
                self.in_firefox(clear).await?;
                crate::leave_alone(CLEARING).await;
                let script = format!("const host = '{}';\n{REPORTS}", extension::FIREFOX_HOST);
                let answer: Value = self.in_firefox(&script).await?;
                serde_json::from_value(answer.clone()).with_context(|| format!("Firefox reports no memory: {answer}"))
            }
        }
    }
}
