//! The dataset on the wire: what it says of itself.

use serde::{Deserialize, Serialize};
#[cfg(target_arch = "wasm32")]
use tsify::Tsify;

/// Which dataset answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
pub struct Edition {
    /// Its title.
    pub title: String,
    /// Its version, or empty.
    pub version: String,
    /// Under which licence it may be used, or empty.
    pub licence: String,
    /// How many entities it has, for example "636".
    pub entities: String,
    /// How many spellings of their names.
    pub names: String,
}
