//! How much a name says by itself.

use serde::{Deserialize, Serialize};

/// What it takes for a name to mean its entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strength {
    /// Means this entity wherever it stands.
    #[default]
    Unambiguous,
    /// Means this entity unless the text says otherwise; certain once the text speaks of the entity elsewhere too.
    /// Lists of names that nobody has judged one by one are of this strength.
    Likely,
    /// Counts once an unambiguous name of the entity stands in the same text.
    NeedsFullName,
    /// Also an ordinary word; counts only with words nearby that speak for the entity.
    NeedsEvidence,
}
