//! `sidelight scan`: texts in, mentions out, as text for a person or JSON for a program.

use std::{
    io::Write,
    path::{Path, PathBuf},
};

use anstyle::{AnsiColor, Style};
use clap::ValueEnum;
use serde::{Deserialize, Serialize};
use sidelight::{
    card,
    link::{self, Context, Mention},
    pack::Pack,
    protocol::{Confidence, Reason, Tally},
    text::{Offsets, Span, Unit},
};

use crate::{
    error::Failure,
    html,
    input::{doc_name, has_extension, open_pack, read_text},
};

/// What to scan and how to print it.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Pack to use instead of the bundled one
    #[arg(long, value_name = "FILE")]
    pack: Option<PathBuf>,
    /// How to print what was found [default: jsonl for .jsonl files, else text]
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// What offsets count
    #[arg(long, value_enum, default_value = "chars")]
    offsets: OffsetUnit,
    /// Texts, HTML files or .jsonl files with {"doc", "text"} a line, gzipped or not; - for standard input
    #[arg(value_name = "FILE", default_value = "-")]
    files: Vec<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// The text with its names marked, then who they are
    Text,
    /// One indented object a document
    Json,
    /// One object a document, each on a line of its own
    Jsonl,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum OffsetUnit {
    /// Unicode code points
    Chars,
    /// UTF-16 code units
    Utf16,
    /// UTF-8 bytes
    Bytes,
}

impl From<OffsetUnit> for Unit {
    fn from(unit: OffsetUnit) -> Self {
        match unit {
            OffsetUnit::Chars => Unit::Chars,
            OffsetUnit::Utf16 => Unit::Utf16,
            OffsetUnit::Bytes => Unit::Bytes,
        }
    }
}

/// A text and where it came from.
#[derive(Debug, Deserialize)]
struct Document {
    doc: String,
    text: String,
    /// The offsets count in a text that the file does not hold as it is.
    #[serde(skip)]
    is_extracted: bool,
}

/// What is printed of a document.
#[derive(Debug, Serialize)]
struct Found<'a> {
    doc: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
    mentions: Vec<FoundMention<'a>>,
}

#[derive(Debug, Serialize)]
struct FoundMention<'a> {
    start: usize,
    end: usize,
    entity: String,
    surface: &'a str,
    confidence: Confidence,
    reason: Reason,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    others: Vec<String>,
}

/// Scans every file in turn.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let pack = open_pack(arguments.pack.as_deref())?;
    let mut out = anstream::stdout().lock();
    for file in &arguments.files {
        let is_jsonl = has_extension(file, "jsonl");
        let format = arguments.format.unwrap_or(if is_jsonl { Format::Jsonl } else { Format::Text });
        for document in documents(file, is_jsonl)? {
            let mentions = scan(&pack, &document.text);
            match format {
                Format::Text => print_text(&mut out, &pack, &document.text, &mentions)?,
                Format::Json => {
                    let found = found(&pack, &document, &mentions, arguments.offsets.into());
                    writeln!(out, "{}", serde_json::to_string_pretty(&found).map_err(std::io::Error::from)?)?;
                }
                Format::Jsonl => {
                    let found = found(&pack, &document, &mentions, arguments.offsets.into());
                    writeln!(out, "{}", serde_json::to_string(&found).map_err(std::io::Error::from)?)?;
                }
            }
        }
    }
    out.flush()?;
    Ok(())
}

fn documents(file: &Path, is_jsonl: bool) -> Result<Vec<Document>, Failure> {
    let text = read_text(file)?;
    if is_jsonl {
        let lines = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
        let parse = |(line, text): (usize, &str)| {
            serde_json::from_str(text).map_err(|error| Failure::NotADocument { file: file.to_owned(), line, error })
        };
        return lines.map(parse).collect();
    }
    let doc = doc_name(file);
    let is_html = has_extension(file, "html") || has_extension(file, "htm") || html::looks_like_html(&text);
    let text = if is_html { html::visible_text(&text) } else { text };
    Ok(vec![Document { doc, text, is_extracted: is_html }])
}

/// The mentions of a text, in reading order; its paragraphs are the blocks of a page.
fn scan(pack: &Pack, text: &str) -> Vec<Mention> {
    let paragraphs = paragraphs(text);
    let blocks: Vec<&str> = paragraphs.iter().map(|span| span.of(text)).collect();
    let linked = link::link(pack, &blocks, Context::default());
    let placed = paragraphs.iter().zip(linked.blocks).flat_map(|(paragraph, block)| {
        block.mentions.into_iter().map(|mut mention| {
            mention.span =
                Span { start: mention.span.start + paragraph.start, end: mention.span.end + paragraph.start };
            mention
        })
    });
    placed.collect()
}

/// The stretches of a text between empty lines.
fn paragraphs(text: &str) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let (mut start, mut at) = (0, 0);
    for line in text.split_inclusive('\n') {
        if line.trim().is_empty() {
            spans.push(Span { start, end: at });
            start = at + line.len();
        }
        at += line.len();
    }
    spans.push(Span { start, end: text.len() });
    spans.retain(|span| span.start < span.end);
    spans
}

fn found<'a>(pack: &Pack, document: &'a Document, mentions: &[Mention], unit: Unit) -> Found<'a> {
    let mut offsets = Offsets::new(&document.text, unit);
    let mentions = mentions.iter().map(|mention| FoundMention {
        start: offsets.at(mention.span.start),
        end: offsets.at(mention.span.end),
        entity: pack.entity_id(mention.entity),
        surface: mention.span.of(&document.text),
        confidence: mention.confidence,
        reason: mention.reason,
        others: mention.others.iter().map(|&other| pack.entity_id(other)).collect(),
    });
    Found { doc: &document.doc, text: document.is_extracted.then_some(&document.text), mentions: mentions.collect() }
}

fn print_text(out: &mut impl Write, pack: &Pack, text: &str, mentions: &[Mention]) -> Result<(), Failure> {
    let (bold, faint) = (Style::new().bold(), Style::new().dimmed());
    let mut written = 0;
    for mention in mentions {
        let style = style(mention.confidence);
        write!(out, "{}{style}{}{style:#}", &text[written..mention.span.start], mention.span.of(text))?;
        written = mention.span.end;
    }
    writeln!(out, "{}\n", text[written..].trim_end())?;

    // The cast adds up what is told of one entity.
    let told =
        |mention: &Mention| Tally { entity: pack.entity_id(mention.entity), count: 1, confidence: mention.confidence };
    let tally: Vec<Tally> = mentions.iter().map(told).collect();
    let cast = card::cast(pack, &tally).map_err(sidelight::engine::AskError::from)?;
    writeln!(out, "{bold}{}{bold:#}", cast.summary)?;
    let width = cast.rows.iter().map(|row| row.name.chars().count()).max().unwrap_or(0);
    for row in cast.rows {
        writeln!(
            out,
            "{:>4} × {bold}{:width$}{bold:#}  {}  {faint}{}{faint:#}",
            row.count, row.name, row.line, row.kind
        )?;
    }
    Ok(())
}

/// Line style as on a page: the surer, the firmer.
fn style(confidence: Confidence) -> Style {
    let colour = Style::new().fg_color(Some(AnsiColor::Cyan.into()));
    match confidence {
        Confidence::Certain => colour.bold().underline(),
        Confidence::Probable => colour.underline(),
        Confidence::Possible => colour.italic(),
    }
}
