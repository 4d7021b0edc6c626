//! Hostile input: whatever the bytes or the text, there is an answer or an error, never a panic.

use proptest::prelude::*;
use sidelight::{
    link::{Context, link},
    pack::Pack,
    settings::{Settings, site_of},
    text::{Offsets, Unit, Words, fold},
};

/// Words and marks of which texts are made that come close to names, addresses and handles.
const PIECES: [&str; 41] = [
    "Alexander",
    "Kots",
    "Putin",
    "Trump",
    "Starshe",
    "Eddy",
    "Rybar",
    "Telegram",
    "習",
    "习近平",
    "普京",
    " ",
    "\n",
    "\n\n",
    "-",
    "’s",
    "'",
    ".",
    "@",
    "/",
    "https://t.me/",
    "t.me/s/",
    "sashakots",
    "\u{200b}",
    "e\u{301}",
    "😀",
    "Александр",
    "Дугина",
    "Путину",
    "А.",
    "Г.",
    "Гельевич",
    "Jr",
    "младший",
    "&",
    "O’",
    "a",
    "푸틴은",
    "وبوتين",
    "Tower",
    "улица",
];

/// Declared languages: none, some whose names decline, one that nobody knows.
fn lang() -> impl Strategy<Value = &'static str> {
    prop::sample::select(&["", "ru", "uk-UA", "pl", "cs", "sl", "fi", "hu", "sr", "en", "xx"][..])
}

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![4 => prop::sample::select(&PIECES[..]).prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn mentions_are_in_order_within_the_text_and_never_overlap(blocks in prop::collection::vec(text(), 0..4), url in any::<String>(), lang in lang()) {
        thread_local!(static PACK: Pack = super::bundled());
        PACK.with(|pack| {
            let texts: Vec<&str> = blocks.iter().map(String::as_str).collect();
            let linked = link(pack, &texts, Context { url: &url, lang, ..Context::default() });
            prop_assert_eq!(linked.blocks.len(), texts.len());
            for (text, block) in texts.iter().zip(&linked.blocks) {
                let mut end = 0;
                for mention in &block.mentions {
                    prop_assert!(mention.span.start >= end && mention.span.end > mention.span.start);
                    prop_assert!(text.get(mention.span.start..mention.span.end).is_some());
                    end = mention.span.end;
                }
            }
            Ok(())
        })?;
    }

    #[test]
    fn what_one_scan_sees_the_next_one_keeps(text in text(), lang in lang()) {
        thread_local!(static PACK: Pack = super::bundled());
        PACK.with(|pack| {
            let first = link(pack, &[&text], Context { lang, ..Context::default() });
            let again = link(pack, &[&text], Context { lang, seen: &first.seen, ..Context::default() });
            prop_assert_eq!(&again.blocks[0].mentions, &first.blocks[0].mentions);
            prop_assert_eq!(again.seen, first.seen);
            Ok(())
        })?;
    }

    #[test]
    fn mentions_do_not_depend_on_where_paragraphs_are_cut(parts in prop::collection::vec(text(), 1..5), lang in lang()) {
        thread_local!(static PACK: Pack = super::bundled());
        PACK.with(|pack| {
            let whole = parts.join("\n\n");
            let cut: Vec<&str> = whole.split("\n\n").collect();
            let context = Context { lang, ..Context::default() };
            let (at_once, in_parts) = (link(pack, &[&whole], context), link(pack, &cut, context));
            let mut start = 0;
            let mut moved = Vec::new();
            for (part, block) in cut.iter().zip(&in_parts.blocks) {
                moved.extend(block.mentions.iter().map(|m| (m.span.start + start, m.span.end + start, m.entity, m.confidence)));
                start += part.len() + 2;
            }
            let expected: Vec<_> =
                at_once.blocks[0].mentions.iter().map(|m| (m.span.start, m.span.end, m.entity, m.confidence)).collect();
            prop_assert_eq!(moved, expected, "{:?}", whole);
            Ok(())
        })?;
    }

    #[test]
    fn mentions_do_not_depend_on_the_order_of_blocks(parts in prop::collection::vec(text(), 1..5)) {
        thread_local!(static PACK: Pack = super::bundled());
        PACK.with(|pack| {
            let forward: Vec<&str> = parts.iter().map(String::as_str).collect();
            let backward: Vec<&str> = forward.iter().rev().copied().collect();
            let context = Context { lang: "ru", ..Context::default() };
            let mut turned = link(pack, &backward, context).blocks;
            turned.reverse();
            prop_assert_eq!(turned, link(pack, &forward, context).blocks);
            Ok(())
        })?;
    }

    #[test]
    fn each_word_is_folded_where_it_stands(text in text()) {
        let words = Words::of(&text);
        for word in words.as_slice() {
            let (surface, folded) = (word.span.of(&text), words.folded(word));
            let plain = fold(surface);
            // Of a word in two scripts the letters of one are read as their look-alikes.
            let is_mixed = plain.contains(|c: char| c.is_ascii_alphabetic()) && plain.contains(|c| ('\u{400}'..='\u{4ff}').contains(&c));
            prop_assert!(is_mixed || plain == folded, "{} is folded to {}", surface, folded);
        }
        let covered: usize = words.as_slice().iter().map(|w| w.span.of(&text).chars().filter(|c| c.is_alphanumeric()).count()).sum();
        prop_assert_eq!(covered, text.chars().filter(|c| c.is_alphanumeric()).count());
    }

    #[test]
    fn folding_twice_changes_nothing_more(word in any::<String>()) {
        let once = fold(&word);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn words_lie_in_order_within_the_text(text in text()) {
        let words = Words::of(&text);
        let mut end = 0;
        for word in words.as_slice() {
            prop_assert!(word.span.start >= end && !word.span.of(&text).is_empty());
            end = word.span.end;
        }
    }

    #[test]
    fn utf16_offsets_agree_with_the_standard_library(text in any::<String>()) {
        let mut offsets = Offsets::new(&text, Unit::Utf16);
        for (at, _) in text.char_indices() {
            prop_assert_eq!(offsets.at(at), text[..at].encode_utf16().count());
        }
    }

    #[test]
    fn any_bytes_are_a_pack_or_an_error(mut bytes in prop::collection::vec(any::<u8>(), 0..400), honest in any::<bool>()) {
        if honest && bytes.len() > 20 {
            // With a header that fits, the checks behind it are reached.
            bytes[..8].copy_from_slice(b"SIDELT\x1a\n");
            bytes[8..12].copy_from_slice(&sidelight::pack::FORMAT_VERSION.to_le_bytes());
            let length = bytes.len() as u32;
            bytes[12..16].copy_from_slice(&length.to_le_bytes());
            let sum = crc32fast::hash(&bytes[20..]);
            bytes[16..20].copy_from_slice(&sum.to_le_bytes());
        }
        let _ = Pack::open(bytes);
    }

    #[test]
    fn a_bent_pack_with_a_right_checksum_never_panics(at in 20usize..4000, value in any::<u8>()) {
        thread_local!(static BYTES: Vec<u8> = super::small_pack());
        BYTES.with(|bytes| {
            let mut bent = bytes.clone();
            let at = 20 + at % (bent.len() - 20);
            bent[at] = value;
            let sum = crc32fast::hash(&bent[20..]);
            bent[16..20].copy_from_slice(&sum.to_le_bytes());
            if let Ok(pack) = Pack::open(bent) {
                let _ = link(&pack, &["Ada One met Bo Two on t.me/adaone."], Context::default());
                for entity in pack.entities() {
                    let _ = (pack.entity(entity), pack.entity_id(entity));
                }
            }
        });
    }

    #[test]
    fn any_address_has_a_site_or_none(url in any::<String>(), host in "[a-zA-Z0-9.:\\[\\]@-]{0,20}") {
        let _ = site_of(&url);
        let url = format!("https://{host}/");
        let settings = Settings::default().switched(&url, false);
        prop_assert_eq!(settings.is_on(&url), false);
        prop_assert_eq!(settings.switched(&url, true), Settings::default());
    }
}
