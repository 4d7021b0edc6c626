//! Where links lead: "his channel", linked to the channel, names it.

use crate::{
    names::{Address, Platform},
    pack::{EntityIx, Pack},
    protocol::{Confidence, Reason},
    text::Span,
};

use super::choose::{LinkedBlock, Mention};

/// Words of a block that lead somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anchor<'a> {
    /// The words, in bytes of the block.
    pub span: Span,
    /// The whole address.
    pub href: &'a str,
}

/// Words that lead to an entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Target {
    span: Span,
    pub(super) entity: EntityIx,
}

/// Characters of the longest link that is words and not a whole teaser.
const LONGEST: usize = 100;

/// The links of a block that lead to entities, in order, none overlapping.
///
/// A platform's own pages link each of their parts to the account shown and to its posts; that says nothing new.
pub(super) fn find(pack: &Pack, url: &str, text: &str, anchors: &[Anchor<'_>]) -> Vec<Target> {
    let page = Platform::of_page(url);
    let shown = Address::of(url).map(|address| address.key());
    let mut targets: Vec<Target> = anchors
        .iter()
        .filter_map(|anchor| {
            let address = Address::of(anchor.href)?;
            let is_furniture = page == Some(address.platform) && address.is_deeper || shown == Some(address.key());
            let entity = pack.entity_by_handle(address.platform, address.handle).filter(|_| !is_furniture)?;
            Some(Target { span: words(text, anchor.span)?, entity })
        })
        .collect();
    // Whoever asks tells them in order; what is not, overlaps or is none.
    let mut end = 0;
    targets.retain(|target| {
        let is_free = target.span.start >= end;
        end = end.max(target.span.end);
        is_free
    });
    targets
}

/// The words of a link without what is around them, if there are any; of a span that is none of the text, nothing.
fn words(text: &str, span: Span) -> Option<Span> {
    let is_around = |c: char| c.is_whitespace() || c == '\u{FFFC}';
    let whole = text.get(span.start..span.end)?;
    let start = span.start + (whole.len() - whole.trim_start_matches(is_around).len());
    let words = whole.trim_matches(is_around);
    let is_some = words.chars().any(char::is_alphanumeric) && words.chars().nth(LONGEST).is_none();
    is_some.then(|| Span { start, end: start + words.len() })
}

/// Adds what links say: names in them are certain, and words that are no name yet become a mention.
///
/// The words of a link that names somebody else stay his.
pub(super) fn apply(block: &mut LinkedBlock, targets: &[Target]) {
    for target in targets {
        let first = block.mentions.partition_point(|mention| mention.span.end <= target.span.start);
        let mut is_named = false;
        for mention in block.mentions[first..].iter_mut().take_while(|mention| mention.span.start < target.span.end) {
            is_named = true;
            let is_meant = mention.entity == target.entity || mention.others.contains(&target.entity);
            if is_meant && mention.confidence != Confidence::Certain {
                *mention = target.mention(mention.span);
            }
        }
        if !is_named {
            block.mentions.insert(first, target.mention(target.span));
        }
    }
}

impl Target {
    fn mention(&self, span: Span) -> Mention {
        Mention {
            span,
            entity: self.entity,
            others: Vec::new(),
            confidence: Confidence::Certain,
            reason: Reason::Link,
            is_likely: false,
        }
    }
}
