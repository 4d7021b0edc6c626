//! A text to look in: our own sample article over and over, with names strewn in.

use crate::names::Dice;

/// The article that the names are strewn into, with its markup.
pub const SAMPLE: &str = include_str!("../../www/sample.html");

/// About how long the text is, in bytes.
const LENGTH: usize = 1_000_000;

/// About how many bytes of the article stand between two names.
const DISTANCE: usize = 300;

/// Paragraphs, and how many names were put into them.
pub struct Text {
    pub paragraphs: Vec<String>,
    pub strewn: usize,
}

impl Text {
    /// The names are taken from all over the list, so that a long one is read all over too, as in real use.
    pub fn with(names: &[String]) -> Self {
        let mut dice = Dice(0xA27_1C1E);
        let sample = sample();
        let mut text = Self { paragraphs: Vec::new(), strewn: 0 };
        let (mut length, mut since) = (0, 0);
        for sentences in sample.iter().cycle() {
            let mut paragraph = String::new();
            for sentence in sentences {
                paragraph += sentence;
                since += sentence.len();
                if since >= DISTANCE {
                    paragraph += &format!("That is what {} said as well. ", dice.pick(names));
                    text.strewn += 1;
                    since -= DISTANCE;
                }
            }
            length += paragraph.len();
            text.paragraphs.push(paragraph);
            if length >= LENGTH {
                break;
            }
        }
        text
    }

    pub fn bytes(&self) -> usize {
        self.paragraphs.iter().map(String::len).sum()
    }
}

/// The sentences of each paragraph of the sample article, without its markup.
fn sample() -> Vec<Vec<String>> {
    let paragraphs = SAMPLE.split("<p>").skip(1).filter_map(|rest| rest.split("</p>").next());
    paragraphs
        .map(|html| {
            let parts = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
            let plain = parts.collect::<String>().replace("&nbsp;", "\u{a0}");
            let text = plain.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
            text.split_inclusive(". ").map(|sentence| sentence.trim_end().to_owned() + " ").collect()
        })
        .collect()
}
