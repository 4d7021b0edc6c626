//! All native tests of the library in one program: gold texts, cards, packs, datasets and hostile input.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that panics has failed, which is what it is for")]

mod cards;
mod cast;
mod gold;
mod hostile;
mod languages;
mod links;
mod packs;
mod relations;
mod requests;
mod schema;

use std::path::{Path, PathBuf};

use sidelight::{
    data::{compile_dir, read_names},
    pack::Pack,
};

/// The folder `tests`.
fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// The pack of the bundled dataset.
fn bundled() -> Pack {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    Pack::open(compile_dir(&data).unwrap_or_else(|error| panic!("{error}"))).unwrap()
}

/// A pack small enough for every byte of it to be bent.
fn small_pack() -> Vec<u8> {
    let rows = "ada\tperson\tAda One\nbo\tperson\tBo Two\nthree\tchannel\tThree Eds\n";
    read_names("small.tsv".as_ref(), rows).unwrap().to_pack().unwrap()
}
