//! The command as users run it: what it prints, and what it says when something is wrong.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed, which is what it is for")]

use std::{fs, io::Write, path::Path};

use assert_cmd::Command;
use flate2::{Compression, write::GzEncoder};
use serde_json::{Value, json};
use tempfile::tempdir;

fn sidelight(arguments: &[&str]) -> Command {
    let mut command = Command::cargo_bin("sidelight").unwrap();
    command.args(arguments);
    command
}

fn output(arguments: &[&str], input: &str) -> String {
    let assert = sidelight(arguments).write_stdin(input).assert().success();
    String::from_utf8(assert.get_output().stdout.clone()).unwrap()
}

/// What the command says when it fails.
fn failure(arguments: &[&str], input: impl Into<Vec<u8>>) -> String {
    let assert = sidelight(arguments).write_stdin(input.into()).assert().failure();
    String::from_utf8(assert.get_output().stderr.clone()).unwrap()
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn json_counts_in_the_unit_asked_for() {
    for (unit, start, end) in [("chars", 2, 16), ("utf16", 3, 17), ("bytes", 5, 19)] {
        let found: Value =
            serde_json::from_str(&output(&["scan", "--format", "json", "--offsets", unit, "-"], "😀 Alexander Kots"))
                .unwrap();
        let mention = json!({
            "start": start, "end": end, "entity": "kots", "surface": "Alexander Kots", "confidence": "certain", "reason": "full-name",
        });
        assert_eq!(found, json!({ "doc": "-", "mentions": [mention] }), "{unit}");
    }
}

#[test]
fn one_line_out_for_each_line_in_gzipped_or_not() {
    let folder = tempdir().unwrap();
    let rows = "{\"doc\":\"a\",\"text\":\"Putin\"}\n\n{\"doc\":\"b\",\"text\":\"nobody\",\"more\":1}\n";
    let plain = folder.path().join("texts.jsonl");
    fs::write(&plain, rows).unwrap();
    let packed = folder.path().join("texts.jsonl.gz");
    let mut encoder = GzEncoder::new(fs::File::create(&packed).unwrap(), Compression::default());
    encoder.write_all(rows.as_bytes()).unwrap();
    encoder.finish().unwrap();
    for file in [plain, packed] {
        let lines: Vec<Value> =
            output(&["scan", text(&file)], "").lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(
            (lines.len(), &lines[0]["doc"], &lines[0]["mentions"][0]["entity"]),
            (2, &json!("a"), &json!("putin"))
        );
        assert_eq!(lines[1], json!({ "doc": "b", "mentions": [] }));
    }
}

#[test]
fn html_is_read_as_a_reader_sees_it() {
    let html = "<!doctype html><script>var a = 'Putin'</script><p>Alexander <b>Kots</b> wrote.</p><p>Kots</p>";
    let found: Value = serde_json::from_str(&output(&["scan", "--format", "jsonl"], html)).unwrap();
    assert_eq!(found["text"], "Alexander Kots wrote.\n\nKots");
    let surfaces: Vec<_> = found["mentions"].as_array().unwrap().iter().map(|mention| &mention["surface"]).collect();
    assert_eq!(surfaces, ["Alexander Kots", "Kots"]);
}

#[test]
fn text_ends_with_the_cast() {
    let printed = output(&["scan"], "Alexander Kots wrote. Kots wrote again. Putin did not.\n");
    assert!(
        printed.starts_with("Alexander Kots wrote. Kots wrote again. Putin did not.\n\n2 voices, 3 mentions\n"),
        "{printed}"
    );
    assert!(printed.contains("   2 × Alexander Kots  War correspondent"), "{printed}");
}

#[test]
fn a_pack_of_ones_own_names_is_built_checked_described_and_used() {
    let folder = tempdir().unwrap();
    let (names, pack) = (folder.path().join("names.tsv"), folder.path().join("own.pack"));
    fs::write(&names, "q1\tperson\tAda Lovelace\ten\n").unwrap();
    sidelight(&["pack", "build", text(&names), "-o", text(&pack)]).assert().success();
    assert!(output(&["pack", "check", text(&pack)], "").contains("the pack is whole: 1 entities, 1 names"));
    let info: Value = serde_json::from_str(&output(&["pack", "info", "--json", text(&pack)], "")).unwrap();
    assert_eq!((&info["entities"], &info["kinds"]["person"]), (&json!(1), &json!(1)));
    let found = output(&["scan", "--pack", text(&pack), "--format", "jsonl"], "Ada Lovelace and Alexander Kots");
    assert!(found.contains("\"entity\":\"q1\"") && !found.contains("kots"), "{found}");
}

#[test]
fn the_bundled_dataset_is_sound_and_complete() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
    assert!(output(&["pack", "check", text(&data)], "").contains("no problems"));
    let info: Value = serde_json::from_str(&output(&["pack", "info", "--json"], "")).unwrap();
    assert_eq!(info["claims"], info["claims_with_source_and_date"]);
    assert!(output(&["show", "starshe-eddy"], "").contains("600,000 followers on Telegram"));
}

#[test]
fn what_is_wrong_is_said_with_the_remedy() {
    let folder = tempdir().unwrap();
    let file = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let latin = file("latin.txt", b"Nicol\xe1s Maduro");
    let no_pack = file("no.pack", b"just text");
    let rows = file("rows.jsonl", b"{\"doc\":\"a\",\"text\":\"\"}\n{\"doc\":1}\n");
    let names = file("names.tsv", b"one field\n");
    let cut = file("cut.txt.gz", &[0x1f, 0x8b, 8, 0]);
    for (arguments, wanted) in [
        (&["scan", "no-such-file.txt"][..], "no-such-file.txt: No such file"),
        (&["scan", &latin], "not UTF-8 (first wrong byte at 5); convert it"),
        (&["scan", "--pack", &no_pack], "not a Sidelight pack: choose a file made by"),
        (&["scan", &rows], "rows.jsonl:2: "),
        (&["scan", &cut], "cut.txt.gz: "),
        (
            &["pack", "build", &names, "-o", "/no/such/folder/x.pack"],
            "names.tsv:1: 1 fields: write id TAB kind TAB name",
        ),
        (&["pack", "check", &no_pack], "not a Sidelight pack"),
        (&["show", "nobody"], "nobody with the id `nobody`"),
    ] {
        let said = failure(arguments, "");
        assert!(said.contains(wanted), "{arguments:?}\nwanted: {wanted}\nsaid:   {said}");
    }
}

#[test]
fn a_reader_that_closes_the_pipe_is_no_failure() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("long.txt");
    fs::write(&file, "Putin said so.\n".repeat(100_000)).unwrap();
    let program = assert_cmd::cargo::cargo_bin("sidelight");
    let pipe = format!("{} scan {} | head -1; exit ${{PIPESTATUS[0]}}", program.display(), file.display());
    Command::new("bash").args(["-c", &pipe]).assert().success();
}

#[test]
fn two_versions_of_a_dataset_are_compared() {
    let folder = tempdir().unwrap();
    let pack = |name: &str, rows: &str| {
        let (list, pack) = (folder.path().join(format!("{name}.tsv")), folder.path().join(format!("{name}.pack")));
        fs::write(&list, rows).unwrap();
        sidelight(&["pack", "build", text(&list), "-o", text(&pack)]).assert().success();
        pack
    };
    let old = pack("old", "q1\tperson\tAda Lovelace\ten\nq2\tperson\tBo Two\ten\n");
    let new = pack("new", "q1\tperson\tAda Lovelace\ten\nq1\tperson\tAda King\ten\nq3\toutlet\tThe Times\ten\n");
    assert_eq!(
        output(&["pack", "diff", text(&old), text(&new)], ""),
        "- Ada Lovelace (`q1`):\n  - now: name “Ada King” (en)\n- Bo Two (`q2`) was taken out.\n- The Times (`q3`) is new.\n"
    );
    assert_eq!(output(&["pack", "diff", text(&old), text(&old)], ""), "Nothing changed.\n");
}

#[test]
fn a_changelog_gets_the_section_of_the_newer_version_once() {
    let folder = tempdir().unwrap();
    let dataset = |version: &str, line: &str| {
        let data = folder.path().join(version);
        fs::create_dir_all(data.join("people")).unwrap();
        fs::write(
            data.join("dataset.toml"),
            format!("title = \"T\"\nversion = \"{version}\"\nlicence = \"CC0-1.0\"\n"),
        )
        .unwrap();
        let source = "[paper]\ntitle = \"A\"\npublisher = \"P\"\nurl = \"https://p.example/\"\ndate = \"2025\"\nlang = \"en\"\nkind = \"press\"\n";
        fs::write(data.join("sources.toml"), source).unwrap();
        let rest = "as_of = \"2025\"\nsources = [\"paper\"]\n";
        let entity = format!(
            "name = \"Ada One\"\n[line]\ntext = \"{line}\"\n{rest}[[names]]\ntext = \"Ada One\"\nlang = \"en\"\nsources = [\"paper\"]\n[[claims]]\nproperty = \"role\"\nvalue = \"commentator\"\n{rest}"
        );
        fs::write(data.join("people/ada.toml"), entity).unwrap();
        data
    };
    let versions = [dataset("1", "A commentator."), dataset("2", "A columnist."), dataset("3", "A columnist.")];
    let changelog = folder.path().join("CHANGELOG.md");
    let told = |old: usize, new: usize| {
        output(&["pack", "diff", text(&versions[old]), text(&versions[new]), "--changelog", text(&changelog)], "");
        let text = fs::read_to_string(&changelog).unwrap();
        text[text.find("## ").unwrap()..].to_owned()
    };
    let second = "## 2\n\n- Ada One (`ada`):\n  - now: line “A columnist.”, as of 2025\n  - no longer: line “A commentator.”, as of 2025\n";
    assert_eq!(told(0, 1), second);
    assert_eq!(told(0, 1), second);
    assert_eq!(told(1, 2), format!("## 3\n\nNothing changed.\n\n{second}"));
}
