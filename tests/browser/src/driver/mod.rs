//! The programs that drive the browsers, and what they are asked beyond what thirtyfour knows.

mod chromium;
mod command;
mod firefox;
mod process;

pub use chromium::chromium;
pub use command::Raw;
pub use firefox::firefox;
pub use process::Process;
