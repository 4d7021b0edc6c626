//! Source numbers: the first fact that rests on a source gives it the next number of the card.

use crate::{
    pack::{Date, Pack, PackError},
    protocol::Source,
};

/// Numbers the sources of one card.
#[derive(Debug)]
pub(super) struct Numbering<'p> {
    pack: &'p Pack,
    ids: Vec<String>,
    sources: Vec<Source>,
}

impl<'p> Numbering<'p> {
    pub(super) fn new(pack: &'p Pack) -> Self {
        Self { pack, ids: Vec::new(), sources: Vec::new() }
    }

    /// The numbers of these sources, ascending.
    pub(super) fn numbers(&mut self, ids: &[String]) -> Result<Vec<u32>, PackError> {
        let mut numbers = ids.iter().map(|id| self.number(id)).collect::<Result<Vec<_>, _>>()?;
        numbers.sort_unstable();
        numbers.dedup();
        Ok(numbers)
    }

    /// The date of a source.
    pub(super) fn date(&self, id: &str) -> Result<Option<Date>, PackError> {
        Ok(self.pack.source(id)?.date)
    }

    pub(super) fn into_sources(self) -> Vec<Source> {
        self.sources
    }

    fn number(&mut self, id: &String) -> Result<u32, PackError> {
        if let Some(index) = self.ids.iter().position(|known| known == id) {
            return Ok(index as u32 + 1);
        }
        let record = self.pack.source(id)?;
        let number = self.ids.len() as u32 + 1;
        let read = || record.read.map(|date| format!("read {}", date.in_words()));
        let date = record.date.map(|date| date.in_words()).or_else(read);
        let note = [Some(record.publisher), date].into_iter().flatten().filter(|part| !part.is_empty());
        let note = note.collect::<Vec<_>>().join(" · ");
        self.sources.push(Source { number, title: record.title, note, href: record.url });
        self.ids.push(id.clone());
        Ok(number)
    }
}
