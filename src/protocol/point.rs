//! What the panel tells the frames of a page: where to point.

use serde::{Deserialize, Serialize};
#[cfg(target_arch = "wasm32")]
use tsify::Tsify;

/// A wish of the panel to a frame; nothing is answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
#[serde(tag = "tell", rename_all = "kebab-case")]
pub enum Pointing {
    /// Tint all mentions of an entity, or none any more.
    Point {
        /// Its id.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        entity: Option<String>,
    },
    /// Scroll to one mention of an entity and tint it alone.
    Reveal {
        /// Its id.
        entity: String,
        /// Which one, counted from 0 in reading order; beyond the last one it starts again.
        index: u32,
    },
}
