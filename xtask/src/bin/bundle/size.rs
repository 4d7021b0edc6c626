//! What an install weighs, and the most it may.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;

/// A part of the extension that is weighed.
struct Part {
    name: &'static str,
    files: Vec<PathBuf>,
    /// The most it may weigh compressed, in kB; none where the dataset decides.
    budget: Option<f64>,
}

/// Prints a table of sizes; an error if one is over its budget.
pub fn check(extension: &Path) -> Result<()> {
    let parts = [
        // Every page pays for these, on every load.
        Part { name: "page scripts", files: scripts(&extension.join("page"))?, budget: Some(24.0) },
        // Only pages where a reader wants a card.
        Part { name: "cards", files: scripts(&extension.join("page/card"))?, budget: Some(14.0) },
        // Only the pages of readers who want dots pay for these.
        Part { name: "dots", files: scripts(&extension.join("page/dots"))?, budget: Some(4.0) },
        // Read from the disk, once for all tabs, by the background and by the extension's own pages; no page waits for it.
        Part { name: "wasm", files: vec![extension.join("sidelight_bg.wasm")], budget: Some(280.0) },
        Part { name: "glue", files: vec![extension.join("sidelight.js")], budget: None },
        Part { name: "pack", files: vec![extension.join("sidelight.pack")], budget: None },
    ];
    println!("{:<14} {:>10} {:>10} {:>10}", "", "plain", "gzip", "budget");
    let mut over = Vec::new();
    for part in &parts {
        let (plain, packed) = weigh(&part.files)?;
        let budget = part.budget.map(|budget| format!("{budget:.1} kB")).unwrap_or_default();
        println!("{:<14} {plain:>7.1} kB {packed:>7.1} kB {budget:>10}", part.name);
        if part.budget.is_some_and(|budget| packed > budget) {
            over.push(part.name);
        }
    }
    match over.is_empty() {
        true => Ok(()),
        false => bail!("over budget: {}", over.join(", ")),
    }
}

fn scripts(dir: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(dir).with_context(|| format!("could not read {}", dir.display()))?;
    let files = entries.map(|entry| entry.map(|entry| entry.path()));
    Ok(files
        .filter(|file| file.as_ref().map_or(true, |file| file.extension().is_some_and(|end| end == "js")))
        .collect::<Result<_, _>>()?)
}

/// The kB of some files, plain and each compressed by itself.
fn weigh(files: &[PathBuf]) -> Result<(f64, f64)> {
    let (mut plain, mut packed) = (0, 0);
    for file in files {
        let bytes = fs::read(file).with_context(|| format!("could not read {}", file.display()))?;
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(&bytes)?;
        plain += bytes.len();
        packed += encoder.finish()?.len();
    }
    Ok((plain as f64 / 1000.0, packed as f64 / 1000.0))
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn a_page_script_over_budget_is_an_error() {
        let dir = std::env::temp_dir().join(format!("sidelight-size-{}", std::process::id()));
        let page = dir.join("page");
        for part in ["card", "dots"] {
            assert!(std::fs::create_dir_all(page.join(part)).is_ok());
        }
        // Digits of a simple generator do not compress, so 60 kB of them stay over 26 kB.
        let mut state = 1_u32;
        let noise = std::iter::repeat_with(|| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        });
        let noise: Vec<u8> = noise.take(60_000).collect();
        for name in ["sidelight_bg.wasm", "sidelight.js", "sidelight.pack", "page/main.js"] {
            assert!(std::fs::write(dir.join(name), b"small").is_ok());
        }
        assert!(check(&dir).is_ok());
        assert!(std::fs::write(page.join("big.js"), noise).is_ok());
        let error = check(&dir).err().map(|error| error.to_string());
        assert_eq!(error.as_deref(), Some("over budget: page scripts"));
        assert!(std::fs::remove_dir_all(dir).is_ok());
    }
}
