//! Fuzz targets for what parses bytes of others: texts of pages, and packs.
//!
//! `cargo test` runs each for a few seconds on inputs by chance;
//! with `cargo install cargo-bolero`, `cargo bolero test scan` runs one under a fuzzer that follows the code's branches.
#![allow(clippy::unwrap_used)]

use std::{sync::OnceLock, time::Duration};

use sidelight::{
    data::{compile_dir, read_names},
    link::{Context, link},
    pack::{FORMAT_VERSION, Pack},
};

/// How long each target runs in the tests.
const TIME: Duration = Duration::from_secs(4);

/// Declared languages, by the first byte of an input.
const LANGS: [&str; 16] =
    ["", "ru", "uk", "be", "bg", "sr", "pl", "cs", "sl", "de", "fi", "et", "hu", "lt", "lv", "ar"];

/// What a text is made of where its bytes are to come close to names.
const PIECES: [&str; 32] = [
    "Alexander",
    "Kots",
    "Putin",
    "Trump",
    "Дугина",
    "Путину",
    "Александр",
    "Гельевич",
    "А.",
    "习近平",
    "普京",
    "푸틴은",
    "وبوتين",
    "პუტინმა",
    "Jr",
    "Tower",
    "улица",
    "President",
    "Telegram",
    "https://t.me/",
    "sashakots",
    " ",
    "\n\n",
    ". ",
    "-",
    "’s",
    "·",
    "\u{200b}",
    "e\u{301}",
    "&",
    "@",
    "é",
];

fn bundled() -> &'static Pack {
    static PACK: OnceLock<Pack> = OnceLock::new();
    PACK.get_or_init(|| {
        Pack::open(compile_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/data").as_ref()).unwrap()).unwrap()
    })
}

/// Bytes as they are, or as numbers of pieces.
fn text(bytes: &[u8], is_pieces: bool) -> String {
    let piece = |byte: &u8| PIECES[usize::from(*byte) % PIECES.len()];
    if is_pieces { bytes.iter().map(piece).collect() } else { String::from_utf8_lossy(bytes).into_owned() }
}

#[test]
fn scan() {
    bolero::check!().with_test_time(TIME).for_each(|input: &[u8]| {
        let [first, bytes @ ..] = input else { return };
        let text = text(bytes, first & 0x80 != 0);
        let context =
            Context { lang: LANGS[usize::from(*first) % LANGS.len()], url: "https://t.me/s/x", ..Context::default() };
        let linked = link(bundled(), &[&text], context);
        let mut end = 0;
        for mention in &linked.blocks[0].mentions {
            assert!(mention.span.start >= end && !mention.span.of(&text).is_empty(), "{mention:?} in {text:?}");
            end = mention.span.end;
        }
    });
}

#[test]
fn pack() {
    let names = "ada\tperson\tAda One\ten\nada\tperson\tAda Maria One\ten\nbo\tchannel\tBo’s Two (Три) Words.\n";
    let good = read_names("names.tsv".as_ref(), names).unwrap().to_pack().unwrap();
    bolero::check!().with_test_time(TIME).for_each(|input: &[u8]| {
        let [first, edits @ ..] = input else { return };
        // Either other bytes behind a right header, or a good pack with a few bytes changed; the checksum fits.
        let mut bytes = if first & 1 == 0 { good.clone() } else { [&good[..20], edits].concat() };
        if first & 1 == 0 {
            for edit in edits.as_chunks::<3>().0 {
                let at = 20 + usize::from(u16::from_le_bytes([edit[0], edit[1]])) % (bytes.len() - 20);
                bytes[at] = edit[2];
            }
        }
        let length = bytes.len() as u32;
        bytes[8..12].copy_from_slice(&FORMAT_VERSION.to_le_bytes());
        bytes[12..16].copy_from_slice(&length.to_le_bytes());
        let sum = crc32fast::hash(&bytes[20..]);
        bytes[16..20].copy_from_slice(&sum.to_le_bytes());
        if let Ok(pack) = Pack::open(bytes) {
            let _ = link(&pack, &["Ada One met Ada Maria One and Bo’s Two (Три) Words."], Context::default());
            for entity in pack.entities() {
                let _ = (pack.entity(entity), pack.entity_id(entity), pack.entity_by_id("ada"));
            }
        }
    });
}
