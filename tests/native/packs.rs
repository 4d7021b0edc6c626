//! Packs: the same sources give the same bytes, and what is not whole is refused with a remedy.

use sidelight::{
    data::{compile_dir, read_names},
    pack::{Pack, PackError},
};

fn names(rows: &str) -> Result<Pack, String> {
    let dataset = read_names("names.tsv".as_ref(), rows).map_err(|problems| problems.to_string())?;
    Ok(Pack::open(dataset.to_pack().unwrap()).unwrap())
}

#[test]
fn two_builds_are_the_same_bytes() {
    let data = super::tests().join("../data");
    assert_eq!(compile_dir(&data).unwrap(), compile_dir(&data).unwrap());
    let forward = read_names("a.tsv".as_ref(), "a\tperson\tAda One\nb\tperson\tBo Two\n").unwrap().to_pack().unwrap();
    let backward = read_names("a.tsv".as_ref(), "b\tperson\tBo Two\na\tperson\tAda One\n").unwrap().to_pack().unwrap();
    assert_eq!(forward, backward);
}

#[test]
fn a_pack_of_names_keeps_ids_and_names() {
    let pack =
        names("q1\tperson\tAda Lovelace\ten\nq1\tperson\tAda King\ten\n# remark\n\nq2\toutlet\tThe Times\n").unwrap();
    assert_eq!((pack.entity_count(), pack.name_count()), (2, 3));
    assert!(pack.entity_by_id("q1").is_some() && pack.entity_by_id("q3").is_none());
}

#[test]
fn every_wrong_line_of_a_list_is_told() {
    let problems = names("only an id\nq1\tperson\nq2\tplanet\tMars\nq3\tperson\t—\n").unwrap_err();
    for line in 1..=4 {
        assert!(problems.contains(&format!("names.tsv:{line}: ")), "{problems}");
    }
    assert!(names("\n# nothing\n").unwrap_err().contains("no names"));
}

#[test]
fn what_is_no_whole_pack_is_refused() {
    let good = read_names("a.tsv".as_ref(), "a\tperson\tAda One\n").unwrap().to_pack().unwrap();
    let refused = |bytes: Vec<u8>| Pack::open(bytes).unwrap_err();
    assert_eq!(refused(Vec::new()), PackError::NotAPack);
    assert_eq!(refused(b"<html>not a pack at all</html>".to_vec()), PackError::NotAPack);
    assert_eq!(
        refused(good[..good.len() - 1].to_vec()),
        PackError::CutShort { have: good.len() - 1, want: good.len() }
    );
    let mut other = good.clone();
    other[8] = 99;
    assert_eq!(refused(other), PackError::OtherVersion { found: 99, expected: sidelight::pack::FORMAT_VERSION });
    for at in 20..good.len() {
        let mut bent = good.clone();
        bent[at] ^= 1;
        assert_eq!(refused(bent), PackError::Damaged, "byte {at}");
    }
}
