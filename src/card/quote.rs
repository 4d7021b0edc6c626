//! The card as a text: to quote with its sources, or to report a mistake on it.

use std::fmt::Write;

use crate::{
    pack::Meta,
    protocol::{Card, Fact, Mention},
};

/// Name, line, facts and sources, as a reader would paste them into a text of his own.
pub(super) fn citation(card: &Card, meta: &Meta) -> String {
    let mut text = format!("{} ({})\n{}\n", card.name, card.kind, told(&card.line));
    for section in &card.sections {
        // A string takes whatever is written to it.
        let _ = write!(text, "\n{}\n", section.heading);
        for fact in &section.facts {
            let _ = writeln!(text, "- {}", told(fact));
        }
    }
    text += "\nSources\n";
    for source in &card.sources {
        let _ = writeln!(text, "[{}] {}. {}. {}", source.number, source.title, source.note, source.href);
    }
    let _ = write!(text, "\n{}, {}, {}\n", meta.title, meta.version, meta.licence);
    text
}

/// What is wrong is left to the reader to write, first of all; nothing is sent from here.
pub(super) fn report(card: &Card, meta: &Meta, mention: Option<&Mention>) -> String {
    let marked =
        mention.map(|mention| format!("Marked words: {}\n{}\n", mention.surface, card.why)).unwrap_or_default();
    format!(
        "What is wrong (the wrong person, or which statement):\n\n\n\
         A public source that says so (address):\n\n\n\
         A mistake on a Sidelight card\n\
         Card: {} ({})\nDataset: {} {}\n{marked}",
        card.name, card.entity, meta.title, meta.version
    )
}

fn told(fact: &Fact) -> String {
    let numbers: String = fact.sources.iter().map(|number| format!("[{number}]")).collect();
    let note = if fact.note.is_empty() { String::new() } else { format!(" ({})", fact.note) };
    let href = fact.href.as_ref().map(|href| format!(" {href}")).unwrap_or_default();
    format!("{}{note}{href} {numbers}", fact.text).trim_end().to_owned()
}
