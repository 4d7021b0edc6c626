//! Not this person: what a reader wishes not to see.

use serde::{Deserialize, Serialize};
#[cfg(target_arch = "wasm32")]
use tsify::Tsify;

/// A wish of the reader to see somebody no more, or again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
pub struct Hide {
    /// Id of the entity.
    pub entity: String,
    /// Where it is to be hidden.
    pub place: Place,
}

/// Where somebody is hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// On the page that is asked from.
    Page,
    /// On every page.
    Everywhere,
    /// Not on the page that is asked from; the way back.
    Nowhere,
}
