//! Lists of words, written as one text and looked up quickly.

use std::sync::OnceLock;

/// Folded words, separated by spaces; sorted when first asked for.
#[derive(Debug)]
pub struct WordList {
    text: &'static str,
    sorted: OnceLock<Vec<&'static str>>,
}

impl WordList {
    /// The words of a text.
    pub const fn new(text: &'static str) -> Self {
        Self { text, sorted: OnceLock::new() }
    }

    /// Whether a folded word is one of them.
    pub fn has(&self, word: &str) -> bool {
        self.sorted().binary_search(&word).is_ok()
    }

    /// Whether a folded word is one of them with an ending of at most `most` letters.
    pub fn has_start_of(&self, word: &str, most: usize) -> bool {
        let ends = word.char_indices().rev().map(|(at, _)| at).take(most);
        std::iter::once(word.len()).chain(ends).any(|end| self.has(&word[..end]))
    }

    /// The words, sorted.
    pub fn sorted(&self) -> &[&'static str] {
        self.sorted.get_or_init(|| {
            let mut words: Vec<&str> = self.text.split_ascii_whitespace().collect();
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
        static LIST: WordList = WordList::new("улиц вулиц plac\n trg");
        assert!(LIST.has("trg") && LIST.has("plac") && !LIST.has("tr") && !LIST.has(""));
        for (word, is_in) in [("улиц", true), ("улицами", true), ("улицамии", false), ("пл", false), ("", false)]
        {
            assert_eq!(LIST.has_start_of(word, 3), is_in, "{word}");
        }
    }
}
