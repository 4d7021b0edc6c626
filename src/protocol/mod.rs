//! The words on the wire: what a page, the popup or the playground asks, and what the engine answers.
//!
//! These are the only types that cross the boundary between Rust and JavaScript.
//! `cargo xtask build` writes them into the `.d.ts` that the page scripts are checked against.
//! Offsets are UTF-16 code units within one block, as JavaScript counts them.

mod card;
mod cast;
mod edition;
mod export;
mod hide;
mod look;
mod point;

pub use card::{Candidate, Card, Fact, Figure, Moment, Phrase, Section, Source};
pub use cast::{Bar, Cast, CastRow, Chart, Tally};
pub use edition::Edition;
pub use export::{Export, ExportFile, ExportFormat};
pub use hide::{Hide, Place};
pub use look::{Look, Palette, Style};
pub use point::Pointing;

use serde::{Deserialize, Serialize};
#[cfg(target_arch = "wasm32")]
use tsify::Tsify;

/// A question to the engine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
#[serde(tag = "ask", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Request {
    /// Is the overlay on for this address?
    Site {
        /// The address of the top page (frames follow the page they stand in).
        url: String,
    },
    /// Which names stand in these blocks of text?
    Scan(Blocks),
    /// Who is this?
    Card {
        /// The mention that the reader points at.
        mention: Mention,
        /// Today, and when the page was published.
        #[serde(default)]
        moment: Moment,
    },
    /// Who is somebody that a card names?
    About {
        /// Id of the entity.
        entity: String,
        /// Today, and when the page was published.
        #[serde(default)]
        moment: Moment,
    },
    /// Who is on this page, in order of the number of mentions?
    Cast {
        /// How often each entity is mentioned.
        tally: Vec<Tally>,
    },
    /// The voices of a page as a file to keep.
    Export(Export),
    /// What does the dataset say of itself?
    Edition,
}

/// An answer of the engine, one for each kind of [`Request`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
#[serde(tag = "is", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Reply {
    /// To [`Request::Site`].
    Site(Site),
    /// To [`Request::Scan`].
    Scan(Scan),
    /// To [`Request::Card`] and [`Request::About`].
    Card(Box<Card>),
    /// To [`Request::Cast`].
    Cast(Cast),
    /// To [`Request::Export`].
    Export(ExportFile),
    /// To [`Request::Edition`].
    Edition(Edition),
}

/// Blocks of a page to find names in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
pub struct Blocks {
    /// What is known of the page the blocks come from.
    pub page: Page,
    /// The blocks; ids are the asker's own and come back unchanged.
    pub blocks: Vec<Block>,
}

/// What the asker knows of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Page {
    /// The address of the document, which tells for example that `@name` is a Telegram handle.
    pub url: String,
    /// The document's declared language (BCP 47), or empty.
    pub lang: String,
    /// Entities already named in full on this page, as earlier [`Scan::seen`] told.
    pub seen: Vec<String>,
    /// Entities that the reader does not want to see here, as [`Site::hidden`] told.
    #[serde(default)]
    pub hidden: Vec<String>,
}

/// A run of text that a reader sees as one: a paragraph, a heading, a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
pub struct Block {
    /// The asker's own number for the block.
    pub id: u32,
    /// The text, inline elements joined.
    pub text: String,
    /// The links in it, in the order of the text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<BlockLink>,
}

/// Words of a block that lead somewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
pub struct BlockLink {
    /// First UTF-16 code unit within the block.
    pub start: u32,
    /// One past the last UTF-16 code unit within the block.
    pub end: u32,
    /// The whole address, however short the page writes it.
    pub href: String,
}

/// The names found in the blocks of one [`Request::Scan`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
pub struct Scan {
    /// One for each block asked about, in the same order.
    pub blocks: Vec<ScannedBlock>,
    /// Every entity now known to be named in full on this page, the asker's own `seen` included.
    pub seen: Vec<String>,
}

/// What stands in one block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
pub struct ScannedBlock {
    /// The asker's number for the block.
    pub id: u32,
    /// The mentions, in reading order, never overlapping.
    pub mentions: Vec<Mention>,
    /// Entities whose bare surname stands here without their full name being known yet.
    /// Ask again for this block once one of them is in [`Scan::seen`].
    pub waits: Vec<String>,
    /// Entities named here that the reader does not want to see.
    /// Ask again for this block when [`Site::hidden`] changes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub withheld: Vec<String>,
}

/// A name in a text and whom it means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
pub struct Mention {
    /// First UTF-16 code unit within the block.
    pub start: u32,
    /// One past the last UTF-16 code unit within the block.
    pub end: u32,
    /// Id of the entity, the likeliest one if there are several.
    pub entity: String,
    /// The text as the page writes it; empty in a [`Scan`], as the asker has it: tell it when asking for a card.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub surface: String,
    /// How sure the engine is.
    pub confidence: Confidence,
    /// Why the engine thinks so.
    pub reason: Reason,
    /// Other entities the same words may mean; empty unless `confidence` is possible.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<String>,
}

/// How sure the engine is of a mention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// May be someone else; shown as such.
    Possible,
    /// Follows from the text around it.
    Probable,
    /// The words leave no doubt.
    Certain,
}

/// Why a mention means its entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The full name stands here.
    FullName,
    /// An alias that means nobody else.
    Alias,
    /// A bare surname whose full name stands elsewhere in the text.
    SurnameOfFullName,
    /// An alias that is also an ordinary word, with words nearby that speak for the entity.
    AliasWithEvidence,
    /// An alias that is also an ordinary word, on a page that names somebody or something linked to the entity.
    AliasWithRelated,
    /// A handle such as `@name` on its own platform.
    Handle,
    /// A link to the entity's channel or account.
    Link,
    /// Several entities bear this name.
    SharedName,
}

/// Is the overlay on for a site?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
pub struct Site {
    /// Whether names are to be marked.
    pub on: bool,
    /// What the switch covers, for example `example.org` with all its subdomains;
    /// none where the browser lets no extension in or there is no site to speak of.
    pub site: Option<String>,
    /// How long a pointer rests on a name before its card opens, in milliseconds.
    pub dwell: u32,
    /// The key that must be held for that; none if resting is enough.
    pub held: Option<HeldKey>,
    /// How names are marked.
    pub look: Look,
    /// Entities that the reader does not want to see on this page.
    pub hidden: Vec<String>,
}

/// A key that is held, by the property that tells so of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(Tsify))]
#[serde(rename_all = "camelCase")]
pub enum HeldKey {
    /// Alt, or Option.
    AltKey,
    /// Control.
    CtrlKey,
    /// Shift.
    ShiftKey,
}
