//! `cargo xtask build` and `dist`: the library to WebAssembly, then the folders that browsers load.

use anyhow::Result;
use xtask::place;
use xtask::run::{Program, step};
use xtask::tools;

/// Builds dist/extension and dist/www.
pub fn build() -> Result<()> {
    tools::ensure_wasm_target()?;
    step("library to WebAssembly", || {
        let cargo =
            Program::cargo().words("rustc --quiet --package sidelight --lib --crate-type cdylib --profile wasm");
        cargo.words("--target wasm32-unknown-unknown").run()
    })?;
    let wasm = place::target().join("wasm32-unknown-unknown/wasm/sidelight.wasm");
    bundle("extension and playground", |program| program.arg("assemble").arg(wasm))
}

/// Builds, then packs the extension for a store.
pub fn dist() -> Result<()> {
    build()?;
    bundle("zip", |program| program.arg("zip"))
}

/// Runs the program `bundle`, which holds what only the build needs.
fn bundle(what: &str, arguments: impl FnOnce(Program) -> Program) -> Result<()> {
    step(what, || {
        let cargo = Program::cargo().words("run --quiet --package xtask --features bundle --bin bundle --");
        arguments(cargo).run()
    })
}
