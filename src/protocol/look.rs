//! How names are marked on a page.

use serde::{Deserialize, Serialize};
#[cfg(target_arch = "wasm32")]
use tsify::Tsify;

/// How names are marked: with what, and in which colour.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
#[serde(default, deny_unknown_fields)]
pub struct Look {
    /// With what.
    pub style: Style,
    /// In which colour.
    pub palette: Palette,
}

/// What a name is marked with; each tells the three confidences apart without their colour.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Style {
    /// A line under the words.
    #[default]
    Underline,
    /// A tint behind the words.
    Background,
    /// A dot in the margin beside the words.
    Dot,
}

/// The colour of the marks, each safe for colour-blind readers since nothing depends on it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Palette {
    /// Orange-yellow.
    #[default]
    Amber,
    /// Blue.
    Blue,
    /// Reddish purple.
    Violet,
    /// The colour of the text itself.
    Ink,
}
