//! What a pack knows of an entity.

use std::collections::BTreeSet;

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
    /// A service on which others publish; known as such, and never marked on a page.
    Platform,
}

impl Kind {
    /// All kinds, in the order in which lists show them.
    pub const ALL: [Kind; 5] = [Kind::Person, Kind::Channel, Kind::Outlet, Kind::Organisation, Kind::Platform];

    /// The word for one of them, in lower case.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Person => "person",
            Kind::Channel => "channel",
            Kind::Outlet => "outlet",
            Kind::Organisation => "organisation",
            Kind::Platform => "platform",
        }
    }

    /// The folder of `data/` that holds them.
    pub fn folder(self) -> &'static str {
        match self {
            Kind::Person => "people",
            Kind::Channel => "channels",
            Kind::Outlet => "outlets",
            Kind::Organisation => "organisations",
            Kind::Platform => "platforms",
        }
    }

    /// The kind with this [`word`](Kind::word).
    pub fn from_word(word: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// A person, channel, outlet, organisation or platform.
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
    /// Its item in Wikidata, for example `Q7747`, if one was seen.
    pub wikidata: Option<String>,
    /// Every name the press writes.
    pub names: Vec<Name>,
    /// What is known, in the order of its file.
    pub claims: Vec<Claim>,
}

impl Entity {
    /// The ids of all sources that speak of it, in order.
    pub fn source_ids(&self) -> BTreeSet<&str> {
        let line = self.line.iter().flat_map(|line| &line.sources);
        let names = self.names.iter().flat_map(|name| &name.sources);
        let claims = self.claims.iter().flat_map(|claim| &claim.sources);
        line.chain(names).chain(claims).map(String::as_str).collect()
    }
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

impl Claim {
    /// Whether it is to be looked at again: the figure of an audience after 18 months, a role that has not ended after three years.
    pub fn is_stale(&self, today: Date) -> bool {
        let is_older = |months| self.when.latest().is_none_or(|date| date.months_until(today) > months);
        match &self.property {
            Property::Audience { .. } => is_older(AUDIENCE_MONTHS),
            // A role that is told to have ended cannot grow old.
            Property::Role(_) => self.when.until.is_none() && is_older(ROLE_MONTHS),
            _ => false,
        }
    }
}

/// Months after which a figure of an audience is stale.
const AUDIENCE_MONTHS: u32 = 18;

/// Months after which a role is.
const ROLE_MONTHS: u32 = 36;

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
    /// Who owns it or pays for it.
    Owner {
        /// In words.
        value: String,
        /// The other entity's id, if it is in the dataset.
        entity: Option<String>,
    },
    /// What it runs: an [`Author`](Property::Author) seen from the other side, made when a dataset is read.
    Runs {
        /// Name of what it runs.
        value: String,
        /// Its id.
        entity: String,
    },
    /// What it owns or pays for: an [`Owner`](Property::Owner) seen from the other side, made when a dataset is read.
    Owns {
        /// Name of what it owns.
        value: String,
        /// Its id.
        entity: String,
    },
    /// Who or what came after it in its office or place.
    Successor {
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
    /// An outlet that quotes it as a source.
    Quoted {
        /// Which outlet.
        by: String,
    },
    /// It died or closed on `from`.
    Died,
}

impl Property {
    /// Whether it is of a kind that holds from one day to another and decides who somebody was on a day: a role or a listing.
    pub fn is_office(&self) -> bool {
        matches!(self, Self::Role(_) | Self::Listing { .. })
    }

    /// The id of the other entity that it links to.
    pub fn linked(&self) -> Option<&str> {
        match self {
            Self::Affiliation { entity, .. }
            | Self::Author { entity, .. }
            | Self::Owner { entity, .. }
            | Self::Successor { entity, .. } => entity.as_deref(),
            Self::Runs { entity, .. } | Self::Owns { entity, .. } => Some(entity),
            _ => None,
        }
    }
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
    /// Published, or the state of a list; none if the page bears no date.
    pub date: Option<Date>,
    /// When it was read, if it bears no date.
    pub read: Option<Date>,
    /// Language, BCP 47.
    pub lang: String,
    /// Press, official list …, as `data/README.md` names them.
    pub kind: String,
}
