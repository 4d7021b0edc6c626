//! Linking: decides which of the names found are mentions, whom they mean and how sure that is.
//!
//! Three steps, over all blocks at once, with what links say before and after:
//! [`candidate`] weighs each name where it stands, [`evidence`] gathers what the text says elsewhere,
//! and [`choose`] keeps the mentions that do not overlap.

mod around;
mod candidate;
mod choose;
mod evidence;
mod language;
mod related;
mod targets;
mod things;
mod unspaced;
mod withhold;

pub use choose::{Linked, LinkedBlock, Mention};
pub use targets::Anchor;
pub use withhold::withhold;

use crate::{
    gazetteer::{self, Found},
    names::{Platform, find_links, forms::Declension},
    pack::{EntityIx, Index, Pack},
    text::{Words, fold},
};
use candidate::{Candidate, Need};
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
    /// The links of each block, where there are any.
    pub links: &'a [Vec<Anchor<'a>>],
}

/// Finds the mentions in the blocks of one page.
pub fn link(pack: &Pack, blocks: &[&str], context: Context<'_>) -> Linked {
    let page = Platform::of_page(context.url);
    let declensions = language::declensions(context.lang, &opening(blocks));
    let mut seen = Evidence::new(pack.entity_count(), context.seen);
    let mut reader = Reader {
        pack,
        names: pack.index(),
        page,
        declensions,
        words: Words::default(),
        found: Found::default(),
        namesakes: Vec::new(),
    };
    let weigh = |text: &&str| {
        let mut candidates = Vec::new();
        paragraphs(text).for_each(|(start, paragraph)| reader.read(paragraph, start, &mut candidates));
        candidates
    };
    let mut candidates: Vec<Vec<Candidate>> = blocks.iter().map(weigh).collect();
    for (text, candidates) in blocks.iter().zip(&mut candidates).filter(|_| !reader.namesakes.is_empty()) {
        candidates.retain(|candidate| !is_namesake(candidate, text, &reader.namesakes));
    }
    candidates.iter().for_each(|block| seen.gather(block));
    let find = |(text, links): (&&str, &Vec<Anchor<'_>>)| targets::find(pack, context.url, text, links);
    let targets: Vec<_> = blocks.iter().zip(context.links).map(find).collect();
    targets.iter().flatten().for_each(|target| seen.add(target.entity));
    related::meet(pack, blocks, &mut candidates, &seen);
    let mut blocks: Vec<LinkedBlock> = candidates.iter().map(|candidates| choose::choose(candidates, &seen)).collect();
    blocks.iter_mut().zip(&targets).for_each(|(block, targets)| targets::apply(block, targets));
    choose::corroborate(&mut blocks);
    Linked { blocks, seen: seen.entities(pack).collect() }
}

/// Reads paragraph after paragraph.
///
/// Words and hits are needed for one at a time only, so a long page takes no more memory than its longest paragraph.
struct Reader<'p> {
    pack: &'p Pack,
    names: Index<'p>,
    page: Option<Platform>,
    declensions: &'static [Declension],
    words: Words,
    found: Found,
    /// Surnames of others, folded, that may be taken for forms of a name.
    namesakes: Vec<String>,
}

impl Reader<'_> {
    /// The names in a paragraph that begins at `start`, weighed where they stand.
    fn read(&mut self, text: &str, start: usize, candidates: &mut Vec<Candidate>) {
        let links = find_links(text, self.page);
        self.words.cut(text);
        gazetteer::find(&self.names, text, &self.words, self.declensions, &mut self.found);
        if links.is_empty() && self.found.hits.is_empty() {
            return;
        }
        let found = candidate::from_links(self.pack, text, &links);
        let found = found.into_iter().chain(candidate::from_hits(
            &self.names,
            text,
            &self.words,
            &links,
            &self.found,
            &mut self.namesakes,
        ));
        candidates.extend(found.map(|candidate| candidate.moved(start)));
    }
}

/// Whether a bare form of a surname may as well be the surname of somebody else whom the page names in full:
/// behind "Darja Dugina", "Duginas" need not be a form of Dugin.
fn is_namesake(candidate: &Candidate, text: &str, namesakes: &[String]) -> bool {
    candidate.is_inflected && candidate.need == Need::FullName && {
        let folded = fold(candidate.span.of(text));
        namesakes.iter().any(|namesake| folded.starts_with(namesake))
    }
}

/// The paragraphs of a block, each with its start: an empty line ends one.
///
/// Taken one by one, nothing in one can change how a name in another is read, however the page hands them over.
fn paragraphs(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut next = Some(0);
    std::iter::from_fn(move || {
        let start = next?;
        let rest = &text[start..];
        let mut lines = rest.match_indices('\n').map(|(at, _)| at);
        let is_empty =
            |line: &usize| rest[line + 1..].trim_start_matches([' ', '\t', '\r', '\u{a0}']).starts_with('\n');
        let end = lines.find(is_empty);
        next = end.map(|end| start + end + 1);
        Some((start, &rest[..end.unwrap_or(rest.len())]))
    })
}

/// The words of the first blocks, enough to tell their language.
fn opening(blocks: &[&str]) -> Vec<Words> {
    let mut count = 0;
    let is_wanted = |words: &Words| {
        let is_wanted = count < language::SAMPLE;
        count += words.as_slice().len();
        is_wanted
    };
    blocks.iter().map(|text| Words::of(text)).take_while(is_wanted).collect()
}
