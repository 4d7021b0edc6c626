//! `sidelight show`: the card of an entity as text, with numbered sources.

use std::{io::Write, path::PathBuf};

use anstyle::Style;
use sidelight::{
    card,
    data::today,
    engine::AskError,
    protocol::{Card, Confidence, Fact, Mention, Moment, Reason},
};

use crate::{error::Failure, input::open_pack};

/// Whose card to print.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Pack to use instead of the bundled one
    #[arg(long, value_name = "FILE")]
    pack: Option<PathBuf>,
    /// Day a page was published, YYYY-MM-DD: what was so then stands first
    #[arg(long, value_name = "DATE")]
    published: Option<String>,
    /// Id of the entity, for example kots
    id: String,
}

/// Prints the card.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let pack = open_pack(arguments.pack.as_deref())?;
    let entity = pack.entity_by_id(&arguments.id).ok_or_else(|| Failure::Unknown(arguments.id.clone()))?;
    let name = pack.entity(entity).map_err(AskError::from)?.name;
    let end = name.encode_utf16().count() as u32;
    let mention = Mention {
        start: 0,
        end,
        entity: arguments.id.clone(),
        surface: name,
        confidence: Confidence::Certain,
        reason: Reason::FullName,
        others: Vec::new(),
    };
    let moment = Moment { today: today().to_string(), published: arguments.published.iter().cloned().collect() };
    let card = card::card(&pack, entity, Some(&mention), &moment).map_err(AskError::from)?;
    print(&mut anstream::stdout().lock(), &card)?;
    Ok(())
}

fn print(out: &mut impl Write, card: &Card) -> std::io::Result<()> {
    let (bold, faint) = (Style::new().bold(), Style::new().dimmed());
    let native = card.native.as_ref().map(|native| format!("  {}", native.text)).unwrap_or_default();
    writeln!(out, "{bold}{}{bold:#}{native}  {faint}{}{faint:#}", card.name, card.kind)?;
    let since = if card.line.note.is_empty() { String::new() } else { format!("  {faint}{}{faint:#}", card.line.note) };
    writeln!(out, "{}{since}", with_numbers(&card.line))?;
    for section in &card.sections {
        writeln!(out, "\n{bold}{}{bold:#}", section.heading)?;
        for fact in &section.facts {
            let note = if fact.note.is_empty() { String::new() } else { format!("  {faint}{}{faint:#}", fact.note) };
            writeln!(out, "  {}{note}", with_numbers(fact))?;
            for figure in &fact.series {
                writeln!(out, "    {faint}{}{faint:#}", figure.label)?;
            }
            if let Some(href) = &fact.href {
                writeln!(out, "    {href}")?;
            }
        }
    }
    if !card.sources.is_empty() {
        writeln!(out, "\n{bold}Sources{bold:#}")?;
    }
    for source in &card.sources {
        writeln!(out, "  [{}] {} {faint}{}{faint:#}\n      {}", source.number, source.title, source.note, source.href)?;
    }
    Ok(())
}

fn with_numbers(fact: &Fact) -> String {
    let numbers: String = fact.sources.iter().map(|number| format!("[{number}]")).collect();
    if numbers.is_empty() { fact.text.clone() } else { format!("{} {numbers}", fact.text) }
}
