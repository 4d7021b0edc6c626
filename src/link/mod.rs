//! Linking: decides which of the names found are mentions, whom they mean and how sure that is.
//!
//! Three steps, over all blocks at once:
//! [`candidate`] weighs each name where it stands, [`evidence`] gathers what the text says elsewhere,
//! and [`choose`] keeps the mentions that do not overlap.

mod candidate;
mod choose;
mod evidence;

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
    /// Entities already named in full on the page.
    pub seen: &'a [EntityIx],
}

/// Finds the mentions in the blocks of one page.
pub fn link(pack: &Pack, blocks: &[&str], context: Context<'_>) -> Linked {
    let page = Platform::of_page(context.url);
    let mut seen = Evidence::new(context.seen);
    let candidates: Vec<Vec<Candidate>> = blocks
        .iter()
        .map(|text| {
            let words = Words::of(text);
            let links = find_links(text, page);
            let mut candidates = candidate::from_links(pack, text, &links);
            candidates.extend(candidate::from_hits(pack, text, &words, &links, &gazetteer::find(pack, text, &words)));
            candidates
        })
        .collect();
    candidates.iter().for_each(|block| seen.gather(block));
    let blocks = candidates.iter().map(|candidates| choose::choose(candidates, &seen)).collect();
    Linked { blocks, seen: seen.into_entities() }
}
