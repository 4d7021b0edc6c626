//! Names: how strong one is, which others follow from it, and what a handle is on each platform.

mod platform;
mod strength;
mod surname;

pub use platform::{Link, Platform, find_links};
pub use strength::Strength;
pub use surname::surname;
