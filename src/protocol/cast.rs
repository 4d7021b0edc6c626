//! The cast on the wire: what pages count, and the voices of a page.

use serde::{Deserialize, Serialize};
#[cfg(target_arch = "wasm32")]
use tsify::Tsify;

use super::Confidence;

/// Mentions of one entity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
pub struct Tally {
    /// Id of the entity.
    pub entity: String,
    /// How many there are.
    pub count: u32,
    /// The surest of them.
    pub confidence: Confidence,
}

/// The voices of a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
pub struct Cast {
    /// One sentence on the whole, for example "5 voices, 11 mentions".
    pub summary: String,
    /// One for each entity, most mentioned first.
    pub rows: Vec<CastRow>,
    /// Whose voices they are: by country, by kind. Empty with fewer than two voices, where there is nothing to compare.
    pub charts: Vec<Chart>,
}

/// One voice of a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
pub struct CastRow {
    /// Id of the entity.
    pub entity: String,
    /// Display name.
    pub name: String,
    /// Kind and country, for example "Person · Russia".
    pub kind: String,
    /// Where it belongs or who owns it, for example "Owned by Gazprom-Media"; may be empty.
    pub affiliation: String,
    /// One line on who this is.
    pub line: String,
    /// Mentions on the page.
    pub count: u32,
    /// The surest of them.
    pub confidence: Confidence,
    /// A word of caution where the mentions are not certain, else empty.
    pub caution: String,
}

/// Voices counted by something that they share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
pub struct Chart {
    /// For example "By country".
    pub heading: String,
    /// The longest first.
    pub bars: Vec<Bar>,
}

/// One bar of a chart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
pub struct Bar {
    /// For example "Russia".
    pub label: String,
    /// How many voices.
    pub count: u32,
    /// Its length in percent of all voices.
    pub percent: u32,
}
