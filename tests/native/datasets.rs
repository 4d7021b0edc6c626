//! Datasets with faults: each fault is told with its file, its line and the remedy, all at once.

use std::{fs, path::Path};

use sidelight::data::{Dataset, Problems};

const SOURCES: &str = r#"[paper]
title = "A title"
publisher = "A paper"
url = "https://paper.example/1"
date = "2025-01-02"
lang = "en"
kind = "press"
"#;

const ENTITY: &str = r#"name = "Ada One"

[line]
text = "A commentator."
as_of = "2025"
sources = ["paper"]

[[names]]
text = "Ada One"
lang = "en"
sources = ["paper"]

[[claims]]
property = "role"
value = "commentator"
as_of = "2025-01-02"
sources = ["paper"]
"#;

/// Reads a dataset of these files, given as (path, text), beside a sound `dataset.toml`.
fn read(files: &[(&str, &str)]) -> Result<Dataset, Problems> {
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write("dataset.toml", "title = \"T\"\nversion = \"1\"\nlicence = \"CC0-1.0\"\n");
    files.iter().for_each(|(path, text)| write(path, text));
    Dataset::read(folder.path(), "2026-01-01".parse().unwrap())
}

/// The problems of a dataset in which one text is replaced by another, as `file:line: message`.
fn problems_after(from: &str, to: &str) -> Vec<String> {
    assert!(ENTITY.contains(from) || SOURCES.contains(from), "{from}");
    let (entity, sources) = (ENTITY.replacen(from, to, 1), SOURCES.replacen(from, to, 1));
    let problems = read(&[("people/ada.toml", &entity), ("sources.toml", &sources)]).unwrap_err();
    let name = |file: &Path| file.file_name().unwrap().to_string_lossy().into_owned();
    problems.0.iter().map(|problem| format!("{}:{}: {}", name(&problem.file), problem.line, problem.message)).collect()
}

#[test]
fn a_sound_dataset_has_no_problems() {
    let dataset = read(&[("people/ada.toml", ENTITY), ("sources.toml", SOURCES)]).unwrap();
    assert_eq!((dataset.entities.len(), dataset.sources.len()), (1, 1));
}

#[test]
fn each_fault_is_told_with_its_line_and_remedy() {
    let long = format!("text = \"{}\"", "x".repeat(161));
    for (from, to, wanted) in [
        ("name = \"Ada One\"", "nam = \"Ada One\"", "ada.toml:1: unknown field `nam`"),
        ("[line]", "[line", "ada.toml:3: "),
        ("text = \"A commentator.\"", long.as_str(), "ada.toml:3: the line has 161 characters: keep it within 160"),
        ("text = \"A commentator.\"", "text = \"A notorious commentator.\"", "ada.toml:3: `notorious` is a judgement"),
        ("value = \"commentator\"", "value = \"commentator, born in Kyiv\"", "ada.toml:13: `born` is private life"),
        (
            "https://paper.example/1",
            "https://github.com/a/b",
            "sources.toml:1: `https://github.com/a/b` is program code",
        ),
        ("as_of = \"2025\"", "as_of = \"last year\"", "ada.toml:3: `last year` is not a date"),
        ("as_of = \"2025\"", "as_of = \"2027\"", "ada.toml:3: the date lies in the future"),
        ("sources = [\"paper\"]", "sources = []", "ada.toml:3: no source"),
        ("sources = [\"paper\"]", "sources = [\"papre\"]", "ada.toml:3: no source has the id `papre`"),
        ("text = \"Ada One\"", "text = \"—\"", "ada.toml:8: a name without letters"),
        (
            "lang = \"en\"\nsources",
            "lang = \"en\"\nstrength = \"strong\"\nsources",
            "ada.toml:11: unknown variant `strong`",
        ),
        ("property = \"role\"", "property = \"rule\"", "ada.toml:13: `rule` is no property of a claim"),
        ("value = \"commentator\"\n", "", "ada.toml:13: a `role` needs `value`"),
        ("value = \"commentator\"", "value = \"c\"\nhandle = \"x\"", "ada.toml:13: a `role` has no `handle`"),
        ("as_of = \"2025-01-02\"\n", "", "ada.toml:13: no date"),
        (
            "as_of = \"2025-01-02\"",
            "from = \"2025\"\nuntil = \"2024\"",
            "ada.toml:13: it ends (2024) before it begins (2025)",
        ),
        (
            "property = \"role\"\nvalue = \"commentator\"",
            "property = \"country\"\nvalue = \"XX\"",
            "ada.toml:13: `XX` is no country",
        ),
        (
            "property = \"role\"\nvalue = \"commentator\"",
            "property = \"channel\"\nplatform = \"telegram\"\nhandle = \"@ada\"",
            "ada.toml:13: Telegram allows no handle `@ada`",
        ),
        (
            "property = \"role\"\nvalue = \"commentator\"",
            "property = \"affiliation\"\nvalue = \"B\"\nentity = \"b\"",
            "ada.toml:13: no entity has the id `b`",
        ),
        ("https://paper.example/1", "paper.example", "sources.toml:1: `paper.example` is no public address"),
        ("kind = \"press\"", "kind = \"rumour\"", "sources.toml:1: `rumour` is no kind of source"),
        ("date = \"2025-01-02\"", "date = \"2026-02-01\"", "sources.toml:1: the date lies in the future"),
        ("[paper]", "[paper]\ntitle = \"\"", "sources.toml:3: "),
    ] {
        let problems = problems_after(from, to);
        assert!(
            problems.iter().any(|problem| problem.starts_with(wanted)),
            "{from} → {to}\nwanted: {wanted}\nfound:  {problems:#?}"
        );
    }
}

#[test]
fn faults_between_files_are_told() {
    let unused = SOURCES.replace("[paper]", "[other]") + "\n" + SOURCES;
    let twin = ENTITY.replace("name = \"Ada One\"", "name = \"Ada Two\"");
    let files = [
        ("people/ada.toml", ENTITY),
        ("people/twin.toml", &twin),
        ("channels/ada.toml", &twin),
        ("sources.toml", &unused),
    ];
    let problems = read(&files).unwrap_err().to_string();
    for wanted in ["nothing uses the source `other`", "`Ada One` is also a name of `ada`", "the id is taken by"] {
        assert!(problems.contains(wanted), "{wanted}\n{problems}");
    }
}
