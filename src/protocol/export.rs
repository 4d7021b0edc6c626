//! The cast as a file, on the wire.

use serde::{Deserialize, Serialize};
#[cfg(target_arch = "wasm32")]
use tsify::Tsify;

use super::Tally;

/// What a file is to hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
pub struct Export {
    /// How often each entity is mentioned.
    pub tally: Vec<Tally>,
    /// Title of the page, as it stands there.
    pub title: String,
    /// Address of the page.
    pub address: String,
    /// Today, YYYY-MM-DD.
    pub today: String,
    /// What sort of file.
    pub format: ExportFormat,
}

/// What sort of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum ExportFormat {
    /// For a text.
    Markdown,
    /// For a spreadsheet.
    Csv,
    /// For a program.
    Json,
}

/// A file, ready to be kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
pub struct ExportFile {
    /// What to call it, for example `sidelight-example.org-2026-11-25.csv`.
    pub name: String,
    /// Its media type.
    pub mime: String,
    /// What stands in it.
    pub text: String,
}
