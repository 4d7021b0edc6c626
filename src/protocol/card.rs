//! The card on the wire: plain strings and links, ready to be placed.

use serde::{Deserialize, Serialize};
#[cfg(target_arch = "wasm32")]
use tsify::Tsify;

/// The dates that a card is seen from, as whoever asks knows them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
pub struct Moment {
    /// Today, YYYY-MM-DD, or empty.
    #[serde(default)]
    pub today: String,
    /// What the page says of its date of publication, the most trustworthy first: dates with or without a time, or scripts of JSON-LD.
    #[serde(default)]
    pub published: Vec<String>,
}

/// What the card says: plain strings and links, ready to be placed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Card {
    /// Id of the entity.
    pub entity: String,
    /// Display name.
    pub name: String,
    /// The name in its own script, where that differs.
    pub native: Option<Phrase>,
    /// Kind and country, for example "Person · Russia".
    pub kind: String,
    /// One line on who this is.
    pub line: Fact,
    /// A sentence of caution when the match is not certain, else none.
    pub caution: Option<String>,
    /// Who else may be meant, the likeliest first and the entity of this card among them; empty unless the match is only possible.
    pub candidates: Vec<Candidate>,
    /// Why these words are marked, in a sentence.
    pub why: String,
    /// How to say that the words mean somebody else, for example "Not this person"; empty on a card that no mention opened.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub not_this: String,
    /// Roles, channels, listings …, in the order to show them; none is empty.
    pub sections: Vec<Section>,
    /// The sources that the facts point at by number, in order.
    pub sources: Vec<Source>,
    /// The card as a text to quote, with its sources.
    pub citation: String,
    /// A report of a mistake, begun for the reader to go on with and send, or not.
    pub report: String,
}

/// One of several whom the same words may mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
pub struct Candidate {
    /// Id of the entity.
    pub entity: String,
    /// Display name.
    pub name: String,
    /// Kind and country.
    pub kind: String,
    /// One line on who this is.
    pub line: String,
}

/// A text with its language (BCP 47).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
pub struct Phrase {
    /// The words.
    pub text: String,
    /// Their language.
    pub lang: String,
}

/// Facts of one sort.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
pub struct Section {
    /// For example "Roles".
    pub heading: String,
    /// The facts, most telling first.
    pub facts: Vec<Fact>,
}

/// One statement with what it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
pub struct Fact {
    /// The statement.
    pub text: String,
    /// A quieter addition, for example the date; may be empty.
    pub note: String,
    /// An address the statement itself points at (a channel), else none.
    pub href: Option<String>,
    /// Id of the entity that the statement names, whose card may be opened from here, else none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entity: Option<String>,
    /// Whether it is to be looked up again: an old figure, a role without a recent date.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub stale: bool,
    /// Earlier and present figures of an audience, oldest first; empty if there is but one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub series: Vec<Figure>,
    /// Numbers of the sources, as in [`Source::number`].
    pub sources: Vec<u32>,
}

/// One figure of a dated series.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
pub struct Figure {
    /// Months since the year 0, for the place along a line.
    pub month: u32,
    /// The figure as published.
    pub count: u32,
    /// Both in words: "about 1,100,000 · Mar 2023".
    pub label: String,
}

/// A public source of facts on a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
pub struct Source {
    /// Its number on this card, from 1.
    pub number: u32,
    /// Title.
    pub title: String,
    /// Publisher and date, for example "The Moscow Times · 5 Jan 2026".
    pub note: String,
    /// Public address, http or https.
    pub href: String,
}
