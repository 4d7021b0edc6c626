//! Freezes `data/` into the pack that the command carries with it.

use std::{env, error::Error, fs, path::PathBuf, process::ExitCode};

use sidelight::data::compile_dir;

fn main() -> ExitCode {
    match freeze() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn freeze() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let data = root.parent().unwrap_or(&root).join("data");
    println!("cargo::rerun-if-changed={}", data.display());
    let pack = compile_dir(&data)?;
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("sidelight.pack"), pack)?;
    Ok(())
}
