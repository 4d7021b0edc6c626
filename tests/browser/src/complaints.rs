//! What a browser complains of in its console.

use std::collections::BTreeSet;

use anyhow::{Context, Result};

use crate::driver::Raw;
use crate::{Browser, Kind};

impl Browser {
    /// The errors of pages that the browser has written down since it was last asked; the same one counts once.
    /// Firefox also complains of extensions' documents that end before they are answered; that belongs to no page.
    pub async fn complaints(&self) -> Result<BTreeSet<String>> {
        let answer = match self.kind {
            Kind::Chromium => self.driver.handle().cmd(Raw::ChromiumLog).await?.value_json()?,
            Kind::Firefox => {
                let script = "const all = Services.console.getMessageArray(); Services.console.reset();
                    const errors = all.filter((each) => each instanceof Ci.nsIScriptError && each.innerWindowID && !(each.flags & each.warningFlag));
                    arguments[1](errors.map(({ errorMessage }) => ({ level: 'SEVERE', message: errorMessage })));";
                self.in_firefox(script).await?
            }
        };
        let entries: &Vec<serde_json::Value> = answer.as_array().context("the browser's log is no list")?;
        let errors = entries.iter().filter(|entry| entry["level"] == "SEVERE");
        Ok(errors.filter_map(|entry| entry["message"].as_str().map(str::to_owned)).collect())
    }
}
