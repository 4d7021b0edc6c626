//! Lists of words, written as one text and looked up quickly.

use std::sync::OnceLock;

use crate::text::fold;

/// Words separated by spaces; folded and sorted when first asked for.
#[derive(Debug)]
pub struct WordList {
    text: &'static str,
    sorted: OnceLock<Vec<String>>,
}

impl WordList {
    /// The words of a text.
    pub const fn new(text: &'static str) -> Self {
        Self { text, sorted: OnceLock::new() }
    }

    /// Whether a folded word is one of them.
    pub fn has(&self, word: &str) -> bool {
        self.sorted().binary_search_by(|known| known.as_str().cmp(word)).is_ok()
    }

    /// Whether a folded word is one of them with an ending of at most `most` letters.
    pub fn has_start_of(&self, word: &str, most: usize) -> bool {
        let ends = word.char_indices().rev().map(|(at, _)| at).take(most);
        std::iter::once(word.len()).chain(ends).any(|end| self.has(&word[..end]))
    }

    fn sorted(&self) -> &[String] {
        self.sorted.get_or_init(|| {
            let mut words: Vec<String> = self.text.split_ascii_whitespace().map(fold).collect();
            words.sort_unstable();
            words.dedup();
            words
        })
    }
}

#[cfg(test)]
mod tests {
    use super::WordList;

    #[test]
    fn words_are_found_whole_or_with_an_ending() {
        static LIST: WordList = WordList::new("улиц вулиц plac\n Mlađi trg");
        assert!(LIST.has("trg") && LIST.has("plac") && LIST.has("mladi") && !LIST.has("tr") && !LIST.has(""));
        for (word, is_in) in [("улиц", true), ("улицами", true), ("улицамии", false), ("пл", false), ("", false)]
        {
            assert_eq!(LIST.has_start_of(word, 3), is_in, "{word}");
        }
    }
}
