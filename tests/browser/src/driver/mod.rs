//! The programs that drive the browsers, and what they are asked beyond what thirtyfour knows.

mod chromium;
mod command;
mod firefox;
mod process;

pub use chromium::chromium;
pub use command::Raw;
pub use firefox::firefox;
pub use process::Process;

use std::path::{Path, PathBuf};

/// Where a browser with this profile keeps what is downloaded.
pub fn downloads(profile: &Path) -> PathBuf {
    profile.join("downloads")
}
