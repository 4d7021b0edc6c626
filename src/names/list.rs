//! Lists of words, written as one text and looked up quickly.

use std::sync::OnceLock;

use crate::text::{Hash, fold};

/// Words separated by spaces; folded and sorted by their hashes when first asked for.
#[derive(Debug)]
pub struct WordList {
    text: &'static str,
    sorted: OnceLock<Vec<(Hash, String)>>,
}

impl WordList {
    /// The words of a text.
    pub const fn new(text: &'static str) -> Self {
        Self { text, sorted: OnceLock::new() }
    }

    /// Whether a folded word is one of them.
    pub fn has(&self, word: &str) -> bool {
        self.has_bytes(word.as_bytes(), word.len())
    }

    /// Whether a folded word is one of them with an ending of at most `most` letters.
    pub fn has_start_of(&self, word: &str, most: usize) -> bool {
        let ends = word.char_indices().rev().map(|(at, _)| at).take(most);
        std::iter::once(word.len()).chain(ends).any(|end| self.has_bytes(word.as_bytes(), end))
    }

    fn has_bytes(&self, bytes: &[u8], length: usize) -> bool {
        let (hash, sorted) = (Hash::of_first(bytes, length), self.sorted());
        let first = sorted.partition_point(|(known, _)| *known < hash);
        let alike = sorted[first..].iter().take_while(|(known, _)| *known == hash);
        alike.into_iter().any(|(_, word)| bytes.get(..length) == Some(word.as_bytes()))
    }

    fn sorted(&self) -> &[(Hash, String)] {
        self.sorted.get_or_init(|| {
            let folded = self.text.split_ascii_whitespace().map(fold);
            let mut words: Vec<(Hash, String)> = folded.map(|word| (Hash::of(word.as_bytes()), word)).collect();
            words.sort_unstable();
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
