//! Patronymics and middle initials: words that may stand between a given name and a surname, or be left out.

/// Endings of patronymics in their base form and its cases, in folded letters.
const ENDINGS: [&str; 33] = [
    "ович",
    "евич",
    "овича",
    "евича",
    "овичу",
    "евичу",
    "овичем",
    "евичем",
    "овиче",
    "евиче",
    "овна",
    "евна",
    "овны",
    "евны",
    "овне",
    "евне",
    "овну",
    "евну",
    "овнои",
    "евнои",
    "инична",
    "иничны",
    "івна",
    "івни",
    "івні",
    "івну",
    "івною",
    "ovich",
    "evich",
    "ovych",
    "ovna",
    "evna",
    "ivna",
];

/// Whether a folded word has the form of a patronymic.
pub fn is_patronymic(folded: &str) -> bool {
    ENDINGS.iter().any(|ending| folded.len() > ending.len() + 2 && folded.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    #[test]
    fn patronymics_are_told_by_their_endings() {
        for word in ["Гельевич", "Владимировича", "Симоновна", "Igorevich", "Володимирович", "Олександрівна"]
        {
            assert!(is_patronymic(&fold(word)), "{word}");
        }
        for word in ["Александр", "Дугин", "Ovich", "Ович"] {
            assert!(!is_patronymic(&fold(word)), "{word}");
        }
    }
}
