//! The pack: the dataset frozen into one file, checked once when opened and read in place after that.

mod collect;
mod country;
mod date;
mod entity;
mod error;
mod flags;
mod layout;
mod read;
mod records;
mod write;

pub use country::{country_language, country_name};
pub use date::{Date, NotADate};
pub use entity::{Claim, Entity, Kind, Name, Property, SourceRecord, Statement, When};
pub use error::PackError;
pub use layout::{FORMAT_VERSION, Hash};
pub use read::{EntityIx, NameIx, NameRef, Pack, WordIx};
pub use write::{Meta, PackBuilder};
