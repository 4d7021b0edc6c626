//! What can go wrong for the user of the command, each with its remedy.

use std::{io, path::PathBuf};

use sidelight::{data::Problems, pack::PackError};

/// Why a command failed.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// A file cannot be read.
    #[error("{}: {error}; check the name and that you may read it", .file.display())]
    Read {
        /// Which.
        file: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// A file cannot be written.
    #[error("{}: {error}; check that the folder exists and that you may write there", .file.display())]
    Write {
        /// Which.
        file: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// A text is in another encoding.
    #[error("{}: not UTF-8 (first wrong byte at {at}); convert it first, for example with `iconv -t UTF-8`", .file.display())]
    NotUtf8 {
        /// Which file.
        file: PathBuf,
        /// Offset of the first byte that is not UTF-8.
        at: usize,
    },
    /// A line of a `.jsonl` file is not a document.
    #[error("{}:{line}: {error}; write one object {{\"doc\", \"text\"}} a line", .file.display())]
    NotADocument {
        /// Which file.
        file: PathBuf,
        /// Which line, from 1.
        line: usize,
        /// What the reader of JSON says.
        error: serde_json::Error,
    },
    /// A pack cannot be used.
    #[error("{}: {error}", .file.display())]
    Pack {
        /// Which file.
        file: PathBuf,
        /// Why.
        error: PackError,
    },
    /// A dataset has problems.
    #[error("{0}")]
    Problems(#[from] Problems),
    /// An entity is not in the pack.
    #[error("nobody with the id `{0}` is in the pack; `sidelight pack info` counts who is")]
    Unknown(String),
    /// The output cannot be written.
    #[error("cannot write the output: {0}")]
    Output(#[from] io::Error),
    /// Something else the engine says.
    #[error(transparent)]
    Ask(#[from] sidelight::engine::AskError),
}
