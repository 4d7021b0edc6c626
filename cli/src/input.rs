//! Reads what the user names: texts as they are or gzipped, standard input, packs.

use std::{
    fs,
    io::{self, Read},
    path::{Path, PathBuf},
};

use flate2::read::MultiGzDecoder;
use sidelight::pack::Pack;

use crate::error::Failure;

/// The pack that the command carries with it.
static BUNDLED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/sidelight.pack"));

/// Opens the pack of a file, or the bundled one.
pub fn open_pack(file: Option<&Path>) -> Result<Pack, Failure> {
    let opened = match file {
        Some(file) => Pack::open(read_bytes(file)?),
        None => Pack::open(BUNDLED),
    };
    opened.map_err(|error| Failure::Pack { file: file.unwrap_or(Path::new("the bundled pack")).to_owned(), error })
}

/// The bytes of a file, or of standard input for `-`.
pub fn read_bytes(file: &Path) -> Result<Vec<u8>, Failure> {
    let read = if file == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(file)
    };
    read.map_err(|error| Failure::Read { file: file.to_owned(), error })
}

/// The text of a file, unpacked if it is gzipped, without a byte order mark.
pub fn read_text(file: &Path) -> Result<String, Failure> {
    let mut bytes = read_bytes(file)?;
    if bytes.starts_with(&[0x1f, 0x8b]) {
        let mut unpacked = Vec::new();
        let read = MultiGzDecoder::new(bytes.as_slice()).read_to_end(&mut unpacked);
        read.map_err(|error| Failure::Read { file: file.to_owned(), error })?;
        bytes = unpacked;
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        Failure::NotUtf8 { file: file.to_owned(), at }
    })?;
    Ok(text.strip_prefix('\u{feff}').map_or_else(|| text.clone(), str::to_owned))
}

/// The file's name without folder, `.gz` and last extension: the `doc` of its mentions.
pub fn doc_name(file: &Path) -> String {
    let mut name = PathBuf::from(file.file_name().unwrap_or(file.as_os_str()));
    if name.extension().is_some_and(|extension| extension == "gz") {
        name.set_extension("");
    }
    name.file_stem().unwrap_or(name.as_os_str()).to_string_lossy().into_owned()
}

/// Whether a file has this extension, `.gz` behind it not counted.
pub fn has_extension(file: &Path, wanted: &str) -> bool {
    let mut file = file.to_owned();
    if file.extension().is_some_and(|extension| extension == "gz") {
        file.set_extension("");
    }
    file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case(wanted))
}
