//! Gold texts: files whose marks say which words must be found, so that everything unmarked must not.
//!
//! A mark is `[[words|entity]]`, with `?` behind the entity for a possible and `~` for a probable mention.
//! Texts within a file are separated by a line of `---`; a first line `@ address` gives the page's address.
//! Blocks within a text are separated by empty lines, as on a page.

use std::{fmt::Write, fs};

use sidelight::{
    link::{Context, link},
    pack::Pack,
    protocol::Confidence,
};

#[test]
fn every_marked_name_is_found_and_nothing_else() {
    let pack = super::bundled();
    let mut report = String::new();
    let mut files: Vec<_> =
        fs::read_dir(super::tests().join("gold")).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut texts = 0;
    for file in files {
        for gold in fs::read_to_string(&file).unwrap().split("\n---\n") {
            texts += 1;
            let (url, marked) = match gold.trim().strip_prefix("@ ") {
                Some(rest) => rest.split_once('\n').unwrap(),
                None => ("", gold.trim()),
            };
            let found = found(&pack, url, &plain(marked));
            if found != marked {
                writeln!(report, "{}\n  gold:  {marked}\n  found: {found}\n", file.file_name().unwrap().display())
                    .unwrap();
            }
        }
    }
    assert!(texts > 20, "only {texts} gold texts were read");
    assert!(report.is_empty(), "\n{report}");
}

#[test]
fn the_order_of_blocks_does_not_matter() {
    let pack = super::bundled();
    let alone = link(&pack, &["Kots then criticised the army."], Context::default());
    assert!(alone.blocks[0].mentions.is_empty());
    assert_eq!(alone.blocks[0].waits, [pack.entity_by_id("kots").unwrap()]);

    let named = link(&pack, &["Alexander Kots wrote:"], Context::default());
    let later = link(&pack, &["Kots then criticised the army."], Context { seen: &named.seen, ..Context::default() });
    assert_eq!(later.blocks[0].mentions.len(), 1);
}

/// The text without its marks.
fn plain(marked: &str) -> String {
    let mut out = String::new();
    let mut rest = marked;
    while let Some((before, mark)) = rest.split_once("[[") {
        let (words, after) = mark.split_once("]]").unwrap();
        out += before;
        out += words.split_once('|').unwrap().0;
        rest = after;
    }
    out + rest
}

/// The text with a mark on everything that is found.
fn found(pack: &Pack, url: &str, text: &str) -> String {
    let blocks: Vec<&str> = text.split("\n\n").collect();
    let linked = link(pack, &blocks, Context { url, ..Context::default() });
    let marked = blocks.iter().zip(linked.blocks).map(|(text, block)| {
        let mut out = String::new();
        let mut at = 0;
        for mention in block.mentions {
            let sure = match mention.confidence {
                Confidence::Certain => "",
                Confidence::Probable => "~",
                Confidence::Possible => "?",
            };
            let words = mention.span.of(text);
            write!(out, "{}[[{words}|{}{sure}]]", &text[at..mention.span.start], pack.entity_id(mention.entity))
                .unwrap();
            at = mention.span.end;
        }
        out + &text[at..]
    });
    marked.collect::<Vec<_>>().join("\n\n")
}
