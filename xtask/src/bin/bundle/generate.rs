//! The files that no one writes by hand: WebAssembly with its glue and types, and the pack.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use sidelight::data::{Dataset, today};
use wasm_bindgen_cli_support::Bindgen;
use xtask::place;

/// The generated files, as they will be called.
pub struct Generated {
    /// `sidelight.js`, `sidelight_bg.wasm`, `sidelight.pack`: shipped.
    pub shipped: Vec<(&'static str, Vec<u8>)>,
    /// `sidelight.d.ts`, for checking the page scripts: not shipped.
    pub types: Vec<u8>,
}

/// Makes them from the compiled library and the dataset.
pub fn generate(wasm: &Path) -> Result<Generated> {
    let place = place::target().join("bindgen");
    fs::create_dir_all(&place).with_context(|| format!("could not make {}", place.display()))?;
    let mut bindgen = Bindgen::new();
    bindgen.input_path(wasm).out_name("sidelight").typescript(true).web(true)?;
    bindgen.remove_name_section(true).remove_producers_section(true).generate(&place)?;

    let read = |name: &str| fs::read(place.join(name)).with_context(|| format!("wasm-bindgen made no {name}"));
    let dataset = Dataset::read(&place::root().join("data"), today()).context("the dataset has faults")?;
    let shipped = vec![
        ("sidelight.js", read("sidelight.js")?),
        ("sidelight_bg.wasm", read("sidelight_bg.wasm")?),
        ("sidelight.pack", dataset.to_pack()?),
    ];
    Ok(Generated { shipped, types: read("sidelight.d.ts")? })
}
