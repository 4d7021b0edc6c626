//! The standard library for WebAssembly, added to the compiler that is there.

use std::path::Path;

use anyhow::{Result, bail};

use crate::run::{Program, step};

/// What Rust calls WebAssembly without a system.
const TARGET: &str = "wasm32-unknown-unknown";

/// Makes sure that the compiler can build for WebAssembly.
///
/// The compiler itself never changes: `rustup target add` adds to the version that is installed.
/// Where `RUSTUP_AUTO_INSTALL=0` forbids unasked installations, the line to run is said instead.
pub fn ensure_wasm_target() -> Result<()> {
    let sysroot = Program::new("rustc").words("--print sysroot").output()?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).is_dir() {
        return Ok(());
    }
    let line = format!("rustup target add {TARGET}");
    if std::env::var_os("RUSTUP_AUTO_INSTALL").is_some_and(|value| value == "0") {
        bail!(
            "the compiler cannot build for WebAssembly, and RUSTUP_AUTO_INSTALL=0 forbids adding it. Run:\n    {line}"
        );
    }
    step(&line, || Program::new("rustup").words("target add").arg(TARGET).run())
}
