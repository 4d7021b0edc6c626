//! Arranges the names of a pack for [`Index`](super::Index): words by hash, names by their last word.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{
    PackError,
    collect::Key,
    flags::Flags,
    index::{Row, WordIx},
};
use crate::text::Hash;

/// Words a bucket of the hash table has on average: few enough to look at all, enough to keep the table small.
const WORDS_A_BUCKET: usize = 2;

/// The sections of the names, see `layout.rs`.
#[derive(Debug, Default)]
pub(super) struct Arranged {
    pub(super) buckets: Vec<u32>,
    pub(super) prints: Vec<u8>,
    pub(super) rows: Vec<u32>,
    pub(super) texts: Vec<u8>,
    pub(super) firsts: Vec<u32>,
    pub(super) long_runs: Vec<u32>,
    pub(super) runs: Vec<u32>,
    pub(super) names: Vec<u32>,
    /// The number of each folded word.
    pub(super) numbers: HashMap<String, WordIx>,
}

/// A name with its words as numbers.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Numbered {
    last: u32,
    before: Vec<u32>,
    entity: u32,
    flags: Flags,
}

/// Arranges names; the same names give the same sections, in whatever order they come.
pub(super) fn arrange(keys: &[Key]) -> Result<Arranged, PackError> {
    let mut arranged = Arranged::default();
    let words: BTreeSet<&str> = keys.iter().flat_map(|(words, ..)| words).map(String::as_str).collect();
    let bucket_count = words.len().div_ceil(WORDS_A_BUCKET).max(1);
    let place = |word: &str| Hash::of(word.as_bytes()).place(bucket_count);
    let mut words: Vec<&str> = words.into_iter().collect();
    words.sort_by_key(|word| place(word).0);
    let numbers: HashMap<&str, u32> = words.iter().copied().zip(0..).collect();
    let number = |word: &String| numbers.get(word.as_str()).copied().unwrap_or_default();

    arranged.buckets = starts(bucket_count, words.iter().map(|word| place(word).0));
    arranged.prints = words.iter().map(|word| place(word).1).collect();

    let mut names: Vec<Numbered> = lending(keys)
        .into_iter()
        .filter_map(|(words, entity, flags)| {
            let (last, before) = words.split_last()?;
            Some(Numbered { last: number(last), before: before.iter().map(number).collect(), entity, flags })
        })
        .collect();
    names.sort();
    let of_length = |fits: fn(usize) -> bool| names.iter().filter(move |name| fits(name.before.len()));
    let (pairs, longs, singles) = (of_length(|n| n == 1), of_length(|n| n > 1), of_length(|n| n == 0));

    arranged.firsts = pairs.clone().filter_map(|pair| pair.before.first().copied()).collect();
    for long in longs.clone() {
        arranged.long_runs.push(small(arranged.runs.len())?);
        arranged.runs.push(long.before.len() as u32);
        arranged.runs.extend(&long.before);
    }
    let by_last =
        |names: &mut dyn Iterator<Item = &Numbered>| starts(words.len(), names.map(|name| name.last as usize));
    let columns = [by_last(&mut pairs.clone()), by_last(&mut longs.clone()), by_last(&mut singles.clone())];
    let begins: BTreeSet<u32> = names.iter().filter_map(|name| name.before.first().copied()).collect();
    for index in 0..=words.len() {
        let at = |column: &Vec<u32>| column.get(index).copied().unwrap_or_default();
        let flag = if begins.contains(&(index as u32)) { Row::BEGINS } else { 0 };
        let [pairs, longs, singles] = columns.each_ref().map(at);
        let row = Row { text: small(arranged.texts.len())?, pairs, longs, singles: singles | flag };
        arranged.rows.extend(row.numbers());
        arranged.texts.extend(words.get(index).copied().unwrap_or_default().as_bytes());
    }
    arranged.names = pairs.chain(longs).chain(singles).map(|name| name.flags.pack(name.entity)).collect();
    arranged.numbers = words.iter().map(|word| (*word).to_owned()).zip((0..).map(WordIx)).collect();
    Ok(arranged)
}

/// The names without the surnames that a longer one can lend, which is marked instead; given names are marked too.
fn lending(keys: &[Key]) -> Vec<Key> {
    let mut lenders: BTreeMap<(&str, u32), &[String]> = BTreeMap::new();
    let mut given: BTreeSet<(&str, u32)> = BTreeSet::new();
    for (words, entity, _) in keys {
        if let [first, .., last] = words.as_slice() {
            let lender = lenders.entry((last, *entity)).or_insert(words);
            // The shortest of an entity's names, so that most are names of two words.
            if words.len() < lender.len() {
                *lender = words;
            }
            given.insert((first, *entity));
        }
    }
    let lent: BTreeSet<(&str, u32)> = keys
        .iter()
        .filter_map(|(words, entity, flags)| match words.as_slice() {
            [only] if *flags == Flags::LENT_SURNAME && lenders.contains_key(&(only.as_str(), *entity)) => {
                Some((only.as_str(), *entity))
            }
            _ => None,
        })
        .collect();
    keys.iter()
        .filter_map(|(words, entity, flags)| {
            let last = words.last()?.as_str();
            let is_lent = lent.contains(&(last, *entity));
            let flags = match words.len() {
                1 if is_lent => return None,
                1 if given.contains(&(last, *entity)) => flags.lending_or_given(),
                1 => *flags,
                _ if is_lent && lenders.get(&(last, *entity)) == Some(&words.as_slice()) => flags.lending_or_given(),
                _ => *flags,
            };
            Some((words.clone(), *entity, flags))
        })
        .collect()
}

/// For each group the number of things before it, and the number of all; the things come in the order of their groups.
fn starts(groups: usize, of_things: impl Iterator<Item = usize>) -> Vec<u32> {
    let mut starts = vec![0u32; groups + 1];
    for group in of_things {
        if let Some(next) = starts.get_mut(group + 1) {
            *next += 1;
        }
    }
    for index in 1..starts.len() {
        starts[index] += starts[index - 1];
    }
    starts
}

fn small(number: usize) -> Result<u32, PackError> {
    u32::try_from(number).map_err(|_| PackError::TooLarge("a table"))
}
