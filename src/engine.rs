//! The engine: a pack and the reader's settings, and one door through which every question goes.

use std::collections::BTreeMap;

use crate::{
    card,
    link::{self, Anchor, Context, LinkedBlock},
    pack::{EntityIx, Pack, PackError},
    protocol::{Block, Blocks, HeldKey, Mention, Reply, Request, Scan, ScannedBlock, Site},
    settings::{Modifier, Settings, site_of},
    text::{Offsets, Span, Unit, Utf16},
};

/// Answers the questions of pages, popup and playground.
#[derive(Debug)]
pub struct Engine {
    pack: Pack,
    settings: Settings,
}

/// A question that cannot be answered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AskError {
    /// The entity is not in this pack, for example after an update.
    #[error("nobody with the id `{0}` is in the dataset: reload the page")]
    UnknownEntity(String),
    /// The pack broke while in use.
    #[error(transparent)]
    Pack(#[from] PackError),
}

impl Engine {
    /// An engine on a pack, with default settings.
    pub fn new(pack: Pack) -> Self {
        Self { pack, settings: Settings::default() }
    }

    /// Takes over the reader's settings.
    pub fn configure(&mut self, settings: Settings) {
        self.settings = settings;
    }

    /// Answers a question.
    ///
    /// # Errors
    /// [`AskError`] says what is wrong and the remedy.
    pub fn answer(&self, request: Request) -> Result<Reply, AskError> {
        Ok(match request {
            Request::Site { url } => Reply::Site(self.site(&url)),
            Request::Scan(blocks) => Reply::Scan(self.scan(&blocks)),
            Request::Card { mention, moment } => {
                let entity = self.known(&mention.entity)?;
                Reply::Card(Box::new(card::card(&self.pack, entity, Some(&mention), &moment)?))
            }
            Request::About { entity, moment } => {
                Reply::Card(Box::new(card::card(&self.pack, self.known(&entity)?, None, &moment)?))
            }
            Request::Cast { tally } => Reply::Cast(card::cast(&self.pack, &tally)?),
            Request::Edition => Reply::Edition(card::edition(&self.pack)),
            Request::Export(asked) => Reply::Export(card::export(&self.pack, &asked)?),
        })
    }

    fn site(&self, url: &str) -> Site {
        let held = match self.settings.modifier {
            Modifier::None => None,
            Modifier::Alt => Some(HeldKey::AltKey),
            Modifier::Control => Some(HeldKey::CtrlKey),
            Modifier::Shift => Some(HeldKey::ShiftKey),
        };
        Site {
            on: self.settings.is_on(url),
            site: site_of(url),
            dwell: self.settings.dwell,
            held,
            look: self.settings.look,
            hidden: self.settings.hidden_on(url),
        }
    }

    fn known(&self, id: &str) -> Result<EntityIx, AskError> {
        self.pack.entity_by_id(id).ok_or_else(|| AskError::UnknownEntity(id.to_owned()))
    }

    /// The names in the blocks of a page.
    pub fn scan(&self, asked: &Blocks) -> Scan {
        let Blocks { page, blocks } = asked;
        // An id that an older pack knew may be gone; then it says nothing here.
        let seen: Vec<EntityIx> = page.seen.iter().filter_map(|id| self.pack.entity_by_id(id)).collect();
        let texts: Vec<&str> = blocks.iter().map(|block| block.text.as_str()).collect();
        let links: Vec<_> = blocks.iter().map(anchors).collect();
        let context = Context { url: &page.url, lang: &page.lang, seen: &seen, links: &links };
        let linked = link::link(&self.pack, &texts, context);
        let hidden: Vec<EntityIx> = page.hidden.iter().filter_map(|id| self.pack.entity_by_id(id)).collect();
        let mut ids = Ids { pack: &self.pack, known: BTreeMap::new() };
        let scan = |(block, linked)| scanned(&mut ids, block, linked, &hidden);
        Scan { blocks: blocks.iter().zip(linked.blocks).map(scan).collect(), seen: ids.all(&linked.seen) }
    }
}

/// The ids of entities, each looked up once a scan.
struct Ids<'p> {
    pack: &'p Pack,
    known: BTreeMap<EntityIx, String>,
}

impl Ids<'_> {
    fn of(&mut self, entity: EntityIx) -> String {
        self.known.entry(entity).or_insert_with(|| self.pack.entity_id(entity)).clone()
    }

    fn all(&mut self, entities: &[EntityIx]) -> Vec<String> {
        entities.iter().map(|&entity| self.of(entity)).collect()
    }
}

/// The links of a block; one that lies outside of its text says nothing.
fn anchors(block: &Block) -> Vec<Anchor<'_>> {
    let mut bytes = Utf16::new(&block.text);
    let anchors = block.links.iter().filter_map(|link| {
        let (start, end) = (bytes.byte(link.start as usize)?, bytes.byte(link.end as usize)?);
        (start < end).then_some(Anchor { span: Span { start, end }, href: &link.href })
    });
    anchors.collect()
}

fn scanned(ids: &mut Ids<'_>, block: &Block, mut linked: LinkedBlock, hidden: &[EntityIx]) -> ScannedBlock {
    let withheld = link::withhold(&mut linked, hidden);
    let mut offsets = Offsets::new(&block.text, Unit::Utf16);
    let mentions = linked.mentions.into_iter().map(|mention| Mention {
        start: offsets.at(mention.span.start) as u32,
        end: offsets.at(mention.span.end) as u32,
        entity: ids.of(mention.entity),
        surface: String::new(),
        confidence: mention.confidence,
        reason: mention.reason,
        others: ids.all(&mention.others),
    });
    let mentions = mentions.collect();
    ScannedBlock { id: block.id, mentions, waits: ids.all(&linked.waits), withheld: ids.all(&withheld) }
}
