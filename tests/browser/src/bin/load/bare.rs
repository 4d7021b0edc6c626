//! The least that an extension can do with a page's text, for comparison: what it costs, ours cannot do without.

use std::fs;

use anyhow::Result;
use serde_json::json;
use sidelight_browser::{Browser, Kind, Options, manifest};
use tempfile::TempDir;

/// Walks over the text once and asks one question, as any extension does that has something looked up.
const PAGE: &str = "(() => {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) length += node.data.length;
  void (globalThis.browser ?? chrome).runtime.sendMessage({ length });
})();";

/// Answers it.
const BACKGROUND: &str = "(globalThis.browser ?? chrome).runtime.onMessage.addListener((message, sender, respond) => {
  respond(message.length);
  return true;
});";

/// Starts a browser with that extension in it, which has the id of ours. It has to be held as long as the browser runs.
pub async fn start(kind: Kind) -> Result<(Browser, TempDir)> {
    let folder = tempfile::tempdir()?;
    let ours = manifest()?;
    let manifest = json!({
        "manifest_version": 3,
        "name": "Bare",
        "version": "1",
        "browser_specific_settings": ours["browser_specific_settings"],
        "host_permissions": ours["host_permissions"],
        "background": { "service_worker": "background.js", "scripts": ["background.js"] },
        "content_scripts": [{ "matches": ["<all_urls>"], "run_at": "document_idle", "js": ["page.js"] }],
    });
    fs::write(folder.path().join("manifest.json"), manifest.to_string())?;
    fs::write(folder.path().join("page.js"), PAGE)?;
    fs::write(folder.path().join("background.js"), BACKGROUND)?;
    let options = Options { other: Some(folder.path().to_owned()), trace: true, ..Options::default() };
    Ok((Browser::start(kind, &options).await?, folder))
}
