//! dist/sidelight-VERSION.zip: the same bytes from the same files, wherever and whenever it is made.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xtask::place;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Packs dist/extension.
pub fn zip() -> Result<()> {
    let folder = place::extension();
    let mut files = Vec::new();
    list(&folder, &mut files)?;
    files.sort();

    let place = place::dist().join(format!("sidelight-{}.zip", env!("CARGO_PKG_VERSION")));
    let file = File::create(&place).with_context(|| format!("could not write {}", place.display()))?;
    let mut writer = ZipWriter::new(file);
    // The earliest time that zip knows, and fixed rights: nothing of the machine gets into the file.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for file in &files {
        let name = file.strip_prefix(&folder)?.to_string_lossy().replace('\\', "/");
        writer.start_file(name, options)?;
        writer.write_all(&fs::read(file)?)?;
    }
    writer.finish()?;
    println!("{} ({} files)", place.display(), files.len());
    Ok(())
}

fn list(dir: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(dir).with_context(|| format!("could not read {}", dir.display()))? {
        let path = entry?.path();
        match path.is_dir() {
            true => list(&path, files)?,
            false => files.push(path),
        }
    }
    Ok(())
}
