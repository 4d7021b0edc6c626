//! Where things lie in the project.

use std::path::{Path, PathBuf};

/// The folder of the whole project.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// Where cargo puts what it builds.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(dir) => root().join(dir),
        None => root().join("target"),
    }
}

/// Where programs that only this project needs are installed.
pub fn tools() -> PathBuf {
    target().join("tools")
}

/// Where finished things lie; made anew by `cargo xtask build`.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The extension, ready to be loaded into a browser.
pub fn extension() -> PathBuf {
    dist().join("extension")
}

/// The playground, ready to be served.
pub fn www() -> PathBuf {
    dist().join("www")
}
