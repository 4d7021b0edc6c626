//! How much a name says by itself.

use serde::{Deserialize, Serialize};

/// What it takes for a name to mean its entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strength {
    /// Means this entity wherever it stands.
    #[default]
    Unambiguous,
    /// Counts once an unambiguous name of the entity stands in the same text.
    NeedsFullName,
    /// Also an ordinary word; counts only with words nearby that speak for the entity.
    NeedsEvidence,
}
