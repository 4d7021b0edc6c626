//! The text a reader sees of an HTML file: block elements as paragraphs, nothing of scripts, forms and code.

use html5gum::{Token, Tokenizer};

/// Elements whose text is not read, as in the page scripts.
const SKIPPED: [&str; 19] = [
    "script", "style", "noscript", "template", "textarea", "select", "button", "datalist", "code", "pre", "kbd",
    "samp", "svg", "math", "canvas", "iframe", "object", "head", "title",
];

/// Elements that stand within a paragraph; every other one ends it.
const INLINE: [&str; 32] = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "data", "del", "dfn", "em", "font", "i", "ins", "label",
    "mark", "nobr", "q", "ruby", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
    "wbr",
];

/// Whether a text is HTML, told from how it begins.
pub fn looks_like_html(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(15).collect::<String>().to_ascii_lowercase();
    start.starts_with("<!doctype html") || start.starts_with("<html")
}

/// The visible text, paragraphs with an empty line between them.
pub fn visible_text(html: &str) -> String {
    let mut out = String::new();
    let mut skipping: Option<(Vec<u8>, usize)> = None;
    for token in Tokenizer::new(html) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                match &mut skipping {
                    Some((skipped, depth)) if **skipped == *tag.name && !tag.self_closing => *depth += 1,
                    Some(_) => {}
                    None if SKIPPED.contains(&name.as_str()) && !tag.self_closing => {
                        skipping = Some((tag.name.to_vec(), 1))
                    }
                    None if name == "br" => out.push('\n'),
                    None if !INLINE.contains(&name.as_str()) => end_paragraph(&mut out),
                    None => {}
                }
            }
            Token::EndTag(tag) => match &mut skipping {
                Some((skipped, depth)) if **skipped == *tag.name => {
                    *depth -= 1;
                    if *depth == 0 {
                        skipping = None;
                    }
                }
                Some(_) => {}
                None if !INLINE.contains(&String::from_utf8_lossy(&tag.name).as_ref()) => end_paragraph(&mut out),
                None => {}
            },
            Token::String(text) if skipping.is_none() => push_collapsed(&mut out, &String::from_utf8_lossy(&text)),
            _ => {}
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Adds text as a browser shows it: runs of white space as one space.
fn push_collapsed(out: &mut String, text: &str) {
    for c in text.chars() {
        if !c.is_ascii_whitespace() {
            out.push(c);
        } else if !out.ends_with([' ', '\n']) && !out.is_empty() {
            out.push(' ');
        }
    }
}

fn end_paragraph(out: &mut String) {
    out.truncate(out.trim_end().len());
    if !out.is_empty() {
        out.push_str("\n\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_sees_paragraphs_and_no_scripts() {
        let html = "<!doctype html><title>T</title><script>var Putin = '<p>';</script>\n<p>Alexander\n <b>Kots</b> &amp; co.</p><div>Next<br>line</div><pre>Putin</pre>";
        assert_eq!(visible_text(html), "Alexander Kots & co.\n\nNext\nline");
    }

    #[test]
    fn html_is_told_from_its_beginning() {
        assert!(looks_like_html("\n<!DOCTYPE html><p>") && looks_like_html("<html lang=en>"));
        assert!(!looks_like_html("I <b>said</b> so"));
    }
}
