//! Text as the engine sees it: spans, folded words, and offsets in the units of whoever asks.

mod fold;
mod hash;
mod letters;
mod lookalike;
mod offsets;
mod words;

pub use fold::{fold, fold_into, is_invisible};
pub use hash::Hash;
pub use offsets::{Offsets, Unit, Utf16};
pub use words::{Case, Word, Words, between, is_ideograph, only_char};

/// A stretch of a text, in bytes, on character boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The words of `text` that the span covers; empty if the span is not one of `text`.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// Whether the two share a byte.
    pub fn overlaps(&self, other: &Span) -> bool {
        self.start < other.end && other.start < self.end
    }
}
