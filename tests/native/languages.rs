//! Gold texts in many languages: what is right by the grammar and the habits of the press of each.
//!
//! One file a language, named by its code, which is also the language that its texts declare.
//! Texts are separated by a line of `---`; a mark is `[[words|entity]]`, and unmarked words must not match.
//! How sure a mention is does not count here, but that a possible one is no mention.
//! A text that the engine gets wrong today begins with a line `! known: reason`; it fails the day it is right.
//! `cargo test -p sidelight --test native languages -- --nocapture` shows the table of counts.

use std::{collections::BTreeSet, fmt::Write, fs};

use sidelight::{
    data::read_names,
    link::{Context, link},
    pack::Pack,
    protocol::Confidence,
};

/// A stretch of a text, in bytes, and the entity it means.
type Mark = (usize, usize, String);

/// What came out of the texts of one language, or of all.
#[derive(Default)]
struct Count {
    texts: usize,
    known: usize,
    marks: usize,
    missed: usize,
    wrong: usize,
}

#[test]
fn every_language_is_read_as_its_press_writes() {
    let folder = super::tests().join("languages");
    let names = fs::read_to_string(folder.join("names.tsv")).unwrap();
    let pack = Pack::open(read_names("names.tsv".as_ref(), &names).unwrap().to_pack().unwrap()).unwrap();
    let mut files: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    assert!(files.len() > 20, "only {} languages were read", files.len());

    let mut table = "lang   texts  known  marks missed  wrong\n".to_owned();
    let mut differences = String::new();
    let mut total = Count::default();
    for file in files {
        let lang = file.file_stem().unwrap().to_str().unwrap().to_owned();
        let mut count = Count::default();
        for text in fs::read_to_string(&file).unwrap().split("\n---\n") {
            compare(&pack, &lang, text.trim(), &mut count, &mut differences);
        }
        count.write(&lang, &mut table);
        total.add(&count);
    }
    total.write("all", &mut table);
    println!("{table}");
    assert!(differences.is_empty(), "\n{differences}\n{table}");
}

/// Compares one text with what is found in it, and tells what differs from what its marks promise.
fn compare(pack: &Pack, lang: &str, text: &str, count: &mut Count, differences: &mut String) {
    let (known, marked) = match text.strip_prefix("! known: ") {
        Some(rest) => rest.split_once('\n').map(|(reason, marked)| (Some(reason), marked)).unwrap(),
        None => (None, text),
    };
    let (plain, gold) = parse(marked);
    for (.., entity) in &gold {
        assert!(pack.entity_by_id(entity).is_some(), "{lang}: no entity has the id `{entity}`");
    }
    let found = found(pack, lang, &plain);
    count.texts += 1;
    count.known += usize::from(known.is_some());
    count.marks += gold.len();
    count.missed += gold.difference(&found).count();
    count.wrong += found.difference(&gold).count();
    match (known, gold == found) {
        (None, false) => {
            let show = |marks: Vec<&Mark>| {
                marks.iter().map(|(start, end, entity)| format!(" [{}|{entity}]", &plain[*start..*end])).collect()
            };
            let missed: String = show(gold.difference(&found).collect());
            let wrong: String = show(found.difference(&gold).collect());
            writeln!(differences, "{lang}: {marked}\n  missed:{missed}\n  wrong: {wrong}\n").unwrap();
        }
        (Some(reason), true) => {
            writeln!(differences, "{lang}: right now, so take its first line off: {reason}\n  {marked}\n").unwrap();
        }
        _ => {}
    }
}

/// A text without its marks, and the marks.
fn parse(marked: &str) -> (String, BTreeSet<Mark>) {
    let (mut plain, mut marks) = (String::new(), BTreeSet::new());
    let mut rest = marked;
    while let Some((before, mark)) = rest.split_once("[[") {
        let (mark, after) = mark.split_once("]]").unwrap();
        let (words, entity) = mark.split_once('|').unwrap();
        plain += before;
        marks.insert((plain.len(), plain.len() + words.len(), entity.to_owned()));
        plain += words;
        rest = after;
    }
    (plain + rest, marks)
}

/// What the library marks in a text that declares its language.
fn found(pack: &Pack, lang: &str, text: &str) -> BTreeSet<Mark> {
    let linked = link(pack, &[text], Context { lang, ..Context::default() });
    let mentions = linked.blocks.iter().flat_map(|block| &block.mentions);
    mentions
        .filter(|mention| mention.confidence != Confidence::Possible)
        .map(|mention| (mention.span.start, mention.span.end, pack.entity_id(mention.entity).to_owned()))
        .collect()
}

impl Count {
    fn add(&mut self, other: &Count) {
        self.texts += other.texts;
        self.known += other.known;
        self.marks += other.marks;
        self.missed += other.missed;
        self.wrong += other.wrong;
    }

    fn write(&self, lang: &str, table: &mut String) {
        let Count { texts, known, marks, missed, wrong } = self;
        writeln!(table, "{lang:6} {texts:5}  {known:5}  {marks:5}  {missed:5}  {wrong:5}").unwrap();
    }
}
