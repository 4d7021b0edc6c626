//! The cast as Markdown: for a text, with links to the sources.

use std::fmt::Write;

use super::{Document, Told, wording};
use crate::protocol::Confidence;

/// A heading and a paragraph a voice, its sources as a list.
pub(super) fn markdown(document: &Document<'_>) -> String {
    let title = if document.page.title.trim().is_empty() { document.page.address } else { document.page.title };
    let mut text = format!("# Voices on “{}”\n\n", escaped(title));
    let date = document.exported.as_ref().map(|date| format!(" Exported {date}.")).unwrap_or_default();
    // A string takes whatever is written to it, here and below.
    let _ = write!(text, "{}\n\n{}.{date}\n", link(document.page.address), document.summary);
    for voice in &document.voices {
        push_voice(&mut text, voice);
    }
    let _ = write!(text, "\n---\n\n{}\n", escaped(&document.dataset));
    text
}

fn push_voice(text: &mut String, voice: &Told) {
    let _ = write!(text, "\n## {}\n\n", escaped(&voice.name));
    let caution = (voice.confidence != Confidence::Certain).then(|| wording::confidence(voice.confidence).to_owned());
    let facts = [
        Some(wording::capitalised(voice.kind)),
        voice.country.map(escaped),
        voice.affiliation.as_deref().map(escaped),
        Some(wording::mentions(voice.mentions)),
        caution.map(|caution| format!("{caution} only")),
        Some(format!("`{}`", voice.id.replace('`', ""))),
    ];
    *text += &facts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    *text += "\n";
    if !voice.line.is_empty() {
        let _ = write!(text, "\n{}\n", escaped(&voice.line));
    }
    if !voice.sources.is_empty() {
        *text += "\n";
    }
    for source in &voice.sources {
        let _ = writeln!(
            text,
            "- [{}](<{}>), {}",
            escaped(&source.title),
            address(&source.address),
            escaped(&source.note())
        );
    }
}

/// An address as a link of its own; as plain words if it is none of the web.
fn link(href: &str) -> String {
    if href.starts_with("https://") || href.starts_with("http://") {
        format!("<{}>", address(href))
    } else {
        escaped(href)
    }
}

/// An address that cannot end the brackets around it.
fn address(href: &str) -> String {
    let mut out = String::with_capacity(href.len());
    for c in href.chars() {
        match c {
            '<' | '>' | '\\' | '`' | '|' => {
                let _ = write!(out, "%{:02X}", c as u32);
            }
            c if c.is_whitespace() || c.is_control() => out.push_str("%20"),
            c => out.push(c),
        }
    }
    out
}

/// Words as they are, in one line: no sign in them means anything in Markdown or HTML.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut space = true;
    for c in words.chars() {
        if c.is_whitespace() || c.is_control() {
            // One space for each gap, so that a title with line breaks cannot end its heading.
            if !space {
                out.push(' ');
            }
            space = true;
            continue;
        }
        // What begins a list or a heading does so only where a line begins.
        let begins = out.is_empty() && matches!(c, '+' | '-' | '=' | '#' | '~');
        let ends_number = matches!(c, '.' | ')') && !out.is_empty() && out.bytes().all(|byte| byte.is_ascii_digit());
        if begins
            || ends_number
            || matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '#' | '!' | '$')
        {
            out.push('\\');
        }
        out.push(c);
        space = false;
    }
    out.truncate(out.trim_end().len());
    out
}

#[cfg(test)]
mod tests {
    use super::{address, escaped, link};

    #[test]
    fn words_mean_nothing_but_themselves() {
        for (words, written) in [
            ("Alexander Kots", "Alexander Kots"),
            ("*bold* _it_ `code`", "\\*bold\\* \\_it\\_ \\`code\\`"),
            ("[a](javascript:b)", "\\[a\\](javascript:b)"),
            ("<img src=x>", "\\<img src=x\\>"),
            ("&lt; a | b", "\\&lt; a \\| b"),
            ("# heading", "\\# heading"),
            ("- item", "\\- item"),
            ("12. Dezember", "12\\. Dezember"),
            ("well-known, e.g. so.", "well-known, e.g. so."),
            ("a title\n\n# and\tmore ", "a title \\# and more"),
            ("![x](http://a)", "\\!\\[x\\](http://a)"),
        ] {
            assert_eq!(escaped(words), written, "{words:?}");
        }
    }

    #[test]
    fn an_address_stays_in_its_brackets() {
        assert_eq!(address("https://a.org/x>)[b](<c d"), "https://a.org/x%3E)[b](%3Cc%20d");
        assert_eq!(link("https://a.org/?q=1&r=2"), "<https://a.org/?q=1&r=2>");
        assert_eq!(link("javascript:*a*"), "javascript:\\*a\\*");
    }
}
