//! Look-alike letters: a Cyrillic word with Latin letters in it, or the reverse, read as its eye-mates are.
//!
//! Such words come from typists with two keyboards, and from those who hide a name from search.

/// Pairs of small letters that look the same: Latin, Cyrillic. After Unicode's confusables.txt, the plain cases.
#[rustfmt::skip] // pairs side by side are easier to compare
const PAIRS: [(char, char); 16] = [
    ('a', 'а'), ('c', 'с'), ('e', 'е'), ('i', 'і'), ('j', 'ј'), ('o', 'о'), ('p', 'р'), ('s', 'ѕ'), ('x', 'х'), ('y', 'у'),
    ('b', 'в'), ('h', 'н'), ('k', 'к'), ('m', 'м'), ('t', 'т'), ('3', 'з'),
];

/// The folded word in one script, if it mixes Latin and Cyrillic letters and one of the two accounts for all of them.
pub(super) fn unmixed(folded: &str) -> Option<String> {
    let is_latin = |c: char| c.is_ascii_lowercase();
    let is_cyrillic = |c: char| ('\u{0400}'..='\u{04ff}').contains(&c);
    if !(folded.chars().any(is_latin) && folded.chars().any(is_cyrillic)) {
        return None;
    }
    let to_cyrillic = |c: char| if is_latin(c) { find(c, |pair| pair.0).map(|pair| pair.1) } else { Some(c) };
    let to_latin = |c: char| if is_cyrillic(c) { find(c, |pair| pair.1).map(|pair| pair.0) } else { Some(c) };
    folded.chars().map(to_cyrillic).collect::<Option<String>>().or_else(|| folded.chars().map(to_latin).collect())
}

fn find(c: char, side: impl Fn(&(char, char)) -> char) -> Option<&'static (char, char)> {
    PAIRS.iter().find(|pair| side(pair) == c)
}

#[cfg(test)]
mod tests {
    use super::unmixed;

    #[test]
    fn a_mixed_word_is_read_in_the_script_that_explains_all_of_it() {
        assert_eq!(unmixed("пyтин").as_deref(), Some("путин"));
        assert_eq!(unmixed("дугuн"), None);
        assert_eq!(unmixed("кoц").as_deref(), Some("коц"));
        assert_eq!(unmixed("putіn").as_deref(), Some("putin"));
        assert_eq!(unmixed("putin"), None);
        assert_eq!(unmixed("путин"), None);
    }
}
