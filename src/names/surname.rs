//! The bare surname that follows from a person's full name.

use crate::text::is_ideograph;

/// The last word of a name of two or more words, where the script puts spaces between words.
///
/// Chinese, Japanese and Korean names put the family name first, so nothing follows there.
pub fn surname(full_name: &str) -> Option<&str> {
    let (given, last) = full_name.trim().rsplit_once(char::is_whitespace)?;
    let unspaced = |c| is_ideograph(c) || ('\u{ac00}'..='\u{d7a3}').contains(&c);
    let is_initial = last.trim_end_matches('.').chars().count() < 2;
    (!given.is_empty() && !is_initial && !full_name.contains(unspaced)).then_some(last)
}

#[cfg(test)]
mod tests {
    use super::surname;

    #[test]
    fn the_last_word_of_a_full_name_is_its_surname() {
        for (name, last) in [
            ("Alexander Kots", Some("Kots")),
            ("Александр Гельевич Дугин", Some("Дугин")),
            ("Maria Lvova-Belova", Some("Lvova-Belova")),
            ("Putin", None),
            ("Xi J.", None),
            ("亚历山大·杜金", None),
            ("젤렌스키 대통령", None),
        ] {
            assert_eq!(surname(name), last, "{name}");
        }
    }
}
