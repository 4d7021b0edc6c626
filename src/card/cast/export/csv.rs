//! The cast as a table: CSV as RFC 4180 has it, and safe to open in a spreadsheet.

use super::{Document, Told, wording};

const COLUMNS: [&str; 13] = [
    "name",
    "id",
    "kind",
    "country",
    "affiliation",
    "line",
    "mentions",
    "confidence",
    "sources",
    "page_title",
    "page_address",
    "exported",
    "dataset",
];

/// One row a voice; page and date stand in every row, so that tables of several pages can be put together.
pub(super) fn csv(document: &Document<'_>) -> String {
    // Without the byte order mark Excel takes UTF-8 for something else.
    let mut text = String::from("\u{feff}");
    push_row(&mut text, &COLUMNS);
    for voice in &document.voices {
        push_row(
            &mut text,
            &[
                &voice.name,
                &voice.id,
                voice.kind,
                voice.country.unwrap_or_default(),
                voice.affiliation.as_deref().unwrap_or_default(),
                &voice.line,
                &voice.mentions.to_string(),
                wording::confidence(voice.confidence),
                &sources(voice),
                document.page.title,
                document.page.address,
                document.exported.as_deref().unwrap_or_default(),
                &document.dataset,
            ],
        );
    }
    text
}

/// One source a line of its cell: "Title. Publisher, date. Address".
fn sources(voice: &Told) -> String {
    let lines = voice.sources.iter().map(|source| format!("{}. {}. {}", source.title, source.note(), source.address));
    lines.collect::<Vec<_>>().join("\n")
}

fn push_row(text: &mut String, cells: &[&str]) {
    for (index, value) in cells.iter().enumerate() {
        if index > 0 {
            text.push(',');
        }
        *text += &cell(value);
    }
    *text += "\r\n";
}

/// A cell, quoted where it must be; what a spreadsheet would take for a formula gets an apostrophe before it.
fn cell(value: &str) -> String {
    // Some programs skip spaces, tabs and line breaks before they look for the sign, and some know the wide signs too.
    let formula = value.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    let value = if formula { format!("'{value}") } else { value.to_owned() };
    let outer_space = value.trim() != value;
    if outer_space || value.contains(['"', ',', ';', '\n', '\r', '\t']) {
        format!("\"{}\"", value.replace('"', "\"\""))
    } else {
        value
    }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        for (value, written) in [
            ("plain words", "plain words"),
            ("", ""),
            ("a, b", "\"a, b\""),
            ("a; b", "\"a; b\""),
            ("said \"so\"", "\"said \"\"so\"\"\""),
            ("two\nlines", "\"two\nlines\""),
            (" spaced", "\" spaced\""),
            ("Äußerung · Дугин", "Äußerung · Дугин"),
        ] {
            assert_eq!(cell(value), written, "{value:?}");
        }
    }

    #[test]
    fn no_cell_is_a_formula() {
        for (value, written) in [
            ("=1+1", "'=1+1"),
            ("+49 30", "'+49 30"),
            ("-2", "'-2"),
            ("@handle", "'@handle"),
            ("=HYPERLINK(\"http://a\",\"b\")", "\"'=HYPERLINK(\"\"http://a\"\",\"\"b\"\")\""),
            ("\t=1", "\"'\t=1\""),
            ("\n@a", "\"'\n@a\""),
            (" =1", "' =1"),
            ("＝1", "'＝1"),
            ("a = b", "a = b"),
            ("'quoted'", "'quoted'"),
        ] {
            assert_eq!(cell(value), written, "{value:?}");
        }
    }
}
