//! What a pack knows of an entity.

use serde::{Deserialize, Serialize};

use super::Date;
use crate::names::{Platform, Strength};

/// What sort of thing an entity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A person.
    Person,
    /// A channel or account that publishes under a name of its own.
    Channel,
    /// A newspaper, broadcaster or agency.
    Outlet,
    /// Any other body.
    Organisation,
}

impl Kind {
    /// All kinds, in the order in which lists show them.
    pub const ALL: [Kind; 4] = [Kind::Person, Kind::Channel, Kind::Outlet, Kind::Organisation];

    /// The word for one of them, in lower case.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Person => "person",
            Kind::Channel => "channel",
            Kind::Outlet => "outlet",
            Kind::Organisation => "organisation",
        }
    }

    /// The folder of `data/` that holds them.
    pub fn folder(self) -> &'static str {
        match self {
            Kind::Person => "people",
            Kind::Channel => "channels",
            Kind::Outlet => "outlets",
            Kind::Organisation => "organisations",
        }
    }

    /// The kind with this [`word`](Kind::word).
    pub fn from_word(word: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// A person, channel, outlet or organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entity {
    /// Stable id, for example `kots`; a pack keeps it once, in its table of ids.
    #[serde(skip)]
    pub id: String,
    /// What it is.
    pub kind: Kind,
    /// Display name, in English.
    pub name: String,
    /// One neutral line; none in a pack made of names only.
    pub line: Option<Statement>,
    /// Every name the press writes.
    pub names: Vec<Name>,
    /// What is known, in the order of its file.
    pub claims: Vec<Claim>,
}

/// A sentence with its date and sources.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// The words.
    pub text: String,
    /// When it was so.
    pub when: When,
    /// Ids of its sources.
    pub sources: Vec<String>,
}

/// One name of an entity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    /// As the press writes it.
    pub text: String,
    /// Its language, BCP 47; empty if unknown.
    pub lang: String,
    /// What it takes to mean the entity.
    pub strength: Strength,
    /// Ids of the sources that write it so.
    pub sources: Vec<String>,
}

/// One fact, its time and its sources.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// The fact.
    pub property: Property,
    /// Its time.
    pub when: When,
    /// Ids of its sources; never empty in the bundled pack.
    pub sources: Vec<String>,
}

/// The time of a claim; at least one of the three is known in the bundled pack.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct When {
    /// The date for which the source says so.
    pub as_of: Option<Date>,
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub until: Option<Date>,
}

impl When {
    /// The latest date it speaks of, for putting newest first.
    pub fn latest(&self) -> Option<Date> {
        self.until.max(self.as_of).max(self.from)
    }
}

/// What a claim says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Property {
    /// What the entity does.
    Role(String),
    /// Where it belongs.
    Affiliation {
        /// In words.
        value: String,
        /// The other entity's id, if it is in the dataset.
        entity: Option<String>,
    },
    /// Who runs it.
    Author {
        /// In words.
        value: String,
        /// The other entity's id, if it is in the dataset.
        entity: Option<String>,
    },
    /// Country of work or registration, ISO 3166-1 alpha-2.
    Country(String),
    /// An account of its own.
    Channel {
        /// Where.
        platform: Platform,
        /// Under which handle, without `@`.
        handle: String,
    },
    /// How many follow it.
    Audience {
        /// Where.
        platform: Platform,
        /// The figure as published.
        count: u64,
        /// What is counted, for example "followers".
        metric: String,
        /// "about", "more than" …, or empty.
        qualifier: String,
    },
    /// An official list it stands on; `from` is the day of listing.
    Listing {
        /// Whose list.
        authority: String,
        /// Under which act.
        programme: String,
        /// Its place in the list, or empty.
        entry: String,
    },
    /// Somebody else's words about it.
    Described {
        /// The words.
        value: String,
        /// Who said them.
        by: String,
    },
    /// It died or closed on `from`.
    Died,
}

/// A public source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceRecord {
    /// Stable id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Who publishes it.
    pub publisher: String,
    /// Public address.
    pub url: String,
    /// Published, or the state of a list.
    pub date: Option<Date>,
    /// Language, BCP 47.
    pub lang: String,
    /// Press, official list …, as `data/README.md` names them.
    pub kind: String,
}
