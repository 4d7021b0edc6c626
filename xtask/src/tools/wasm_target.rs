//! The standard library for WebAssembly, added to the compiler that is there.

use std::path::Path;

use anyhow::{Context, Result};

use crate::run::{Program, step};

/// What Rust calls WebAssembly without a system.
const TARGET: &str = "wasm32-unknown-unknown";

/// Makes sure that the compiler can build for WebAssembly.
///
/// The compiler itself never changes: `rustup target add` adds to the version that is installed.
/// It is a command we give, so it works where `RUSTUP_AUTO_INSTALL=0` keeps rustup from installing unasked.
pub fn ensure_wasm_target() -> Result<()> {
    let sysroot = Program::new("rustc").words("--print sysroot").output()?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).is_dir() {
        return Ok(());
    }
    let line = format!("rustup target add {TARGET}");
    step(&line, || Program::new("rustup").words("target add").arg(TARGET).run())
        .with_context(|| format!("the compiler cannot build for WebAssembly yet; run:\n    {line}"))
}
