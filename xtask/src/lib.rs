//! What the commands of `cargo xtask` share with the browser harness: places, running programs, finding tools.

pub mod place;
pub mod run;
pub mod tools;
