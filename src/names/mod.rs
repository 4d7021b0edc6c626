//! Names: how strong one is, which others follow from it, and what a handle is on each platform.

mod affixes;
pub mod forms;
mod given;
mod list;
mod patronymic;
mod platform;
mod strength;
mod surname;
pub mod translit;

pub use affixes::{Bare, without_particles};
pub use given::is_given_name;
pub use list::WordList;
pub use patronymic::is_patronymic;
pub use platform::{Address, Link, Platform, find_links};
pub use strength::Strength;
pub use surname::{family_name, surname};
