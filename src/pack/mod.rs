//! The pack: the dataset frozen into one file, checked once when opened and read in place after that.

mod arrange;
mod collect;
mod country;
mod date;
mod entity;
mod error;
mod flags;
mod index;
mod layout;
mod read;
mod records;
mod stored;
mod write;

pub use country::{country_language, country_name};
pub use date::{Date, NotADate};
pub use entity::{Claim, Entity, Kind, Name, Property, SourceRecord, Statement, When};
pub use error::PackError;
pub use index::{Ending, Index, NameIx, NameRef, Run, WordIx};
pub use layout::FORMAT_VERSION;
pub use read::{EntityIx, Pack};
pub use write::{Meta, PackBuilder};
