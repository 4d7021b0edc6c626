//! How often the functions of our page scripts are called, which only Chromium can tell.

use anyhow::Result;
use serde_json::json;

use crate::{Browser, extension};

impl Browser {
    /// Has Chromium count calls from now on.
    pub async fn count_calls(&self) -> Result<()> {
        self.devtools("Profiler.enable").await?;
        let wishes = json!({ "callCount": true, "detailed": false });
        self.devtools_with("Profiler.startPreciseCoverage", wishes).await?;
        self.devtools("Profiler.takePreciseCoverage").await.map(drop)
    }

    /// How many calls of our functions there were, and ends the counting.
    pub async fn calls(&self) -> Result<u64> {
        let answer = self.devtools("Profiler.takePreciseCoverage").await?;
        self.devtools("Profiler.stopPreciseCoverage").await?;
        let own_id = extension::chromium_id();
        let scripts = answer["result"].as_array().into_iter().flatten();
        let ours = scripts.filter(|script| script["url"].as_str().is_some_and(|url| url.contains(&own_id)));
        let functions = ours.flat_map(|script| script["functions"].as_array().into_iter().flatten());
        let ranges = functions.flat_map(|function| function["ranges"].as_array().into_iter().flatten());
        Ok(ranges.filter_map(|range| range["count"].as_u64()).sum())
    }
}
