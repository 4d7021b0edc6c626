//! Linking: decides which of the names found are mentions, whom they mean and how sure that is.
//!
//! Three steps, over all blocks at once:
//! [`candidate`] weighs each name where it stands, [`evidence`] gathers what the text says elsewhere,
//! and [`choose`] keeps the mentions that do not overlap.

mod around;
mod candidate;
mod choose;
mod evidence;
mod language;
mod things;

pub use choose::{Linked, LinkedBlock, Mention};

use crate::{
    gazetteer,
    names::{Platform, find_links},
    pack::{EntityIx, Pack},
    text::Words,
};
use candidate::Candidate;
use evidence::Evidence;

/// What is known of a text beside its words.
#[derive(Debug, Clone, Copy, Default)]
pub struct Context<'a> {
    /// The address of its page, or empty.
    pub url: &'a str,
    /// Its declared language (BCP 47), or empty.
    pub lang: &'a str,
    /// Entities already named in full on the page.
    pub seen: &'a [EntityIx],
}

/// Finds the mentions in the blocks of one page.
pub fn link(pack: &Pack, blocks: &[&str], context: Context<'_>) -> Linked {
    let page = Platform::of_page(context.url);
    let words: Vec<Words> = blocks.iter().map(|text| Words::of(text)).collect();
    let declensions = language::declensions(context.lang, &words);
    let mut seen = Evidence::new(context.seen);
    let candidates: Vec<Vec<Candidate>> = blocks
        .iter()
        .zip(&words)
        .map(|(text, words)| {
            let links = find_links(text, page);
            let mut candidates = candidate::from_links(pack, text, &links);
            candidates.extend(candidate::from_hits(
                pack,
                text,
                words,
                &links,
                &gazetteer::find(pack, text, words, declensions),
            ));
            candidates
        })
        .collect();
    candidates.iter().for_each(|block| seen.gather(block));
    let mut blocks: Vec<LinkedBlock> = candidates.iter().map(|candidates| choose::choose(candidates, &seen)).collect();
    choose::corroborate(&mut blocks);
    Linked { blocks, seen: seen.into_entities() }
}
