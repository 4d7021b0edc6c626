//! `sidelight pack check` on datasets with faults: each is told with its file, its line and the remedy, and nothing else is.
//!
//! A folder of `tests/datasets/broken` holds the files that differ from `tests/datasets/sound`, and in `says.txt` what the command must say.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed, which is what it is for")]

use std::{
    fs,
    path::{Path, PathBuf},
};

use assert_cmd::Command;

fn datasets() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/datasets")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

/// The command on a folder `data`, so that what it says does not depend on where it runs.
fn check(overlay: Option<&Path>) -> assert_cmd::assert::Assert {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    copy(&datasets().join("sound"), &data);
    if let Some(overlay) = overlay {
        copy(overlay, &data);
    }
    Command::cargo_bin("sidelight").unwrap().current_dir(folder.path()).args(["pack", "check", "data"]).assert()
}

#[test]
fn a_sound_dataset_has_no_problems() {
    check(None).success().stdout("no problems in 2 entities and 2 sources\n");
}

#[test]
fn each_broken_dataset_is_told_with_file_line_and_remedy() {
    let mut cases: Vec<PathBuf> =
        fs::read_dir(datasets().join("broken")).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    assert!(cases.len() >= 50, "{} cases", cases.len());
    for case in cases {
        let says = fs::read_to_string(case.join("says.txt")).unwrap();
        let failure = check(Some(&case)).failure();
        let said = String::from_utf8(failure.get_output().stderr.clone()).unwrap();
        assert_eq!(said, says, "{}", case.display());
    }
}
