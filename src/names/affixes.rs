//! Particles written together with a name: Korean ones behind it, Arabic and Hebrew ones before it.

use crate::text::fold;

/// A name without the particle that its word carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bare<'w> {
    /// The folded name.
    pub name: &'w str,
    /// Letters of the particle before it.
    pub before: usize,
    /// Letters of the particle behind it.
    pub behind: usize,
}

/// Korean particles of case, topic and company, and the words for "side", "Mr" and "president" that join a name.
const KOREAN: [&str; 44] = [
    "은",
    "는",
    "이",
    "가",
    "을",
    "를",
    "의",
    "에게",
    "와",
    "과",
    "도",
    "로",
    "으로",
    "에",
    "께서",
    "만",
    "측",
    "씨",
    "이라고",
    "라고",
    "대통령",
    "대통령은",
    "대통령이",
    "대통령의",
    "대통령도",
    "대통령과",
    "대통령을",
    "대통령에게",
    "에게서",
    "한테",
    "까지",
    "과의",
    "와의",
    "처럼",
    "보다",
    "부터",
    "이나",
    "이며",
    "이고",
    "께",
    "조차",
    "마저",
    "이란",
    "에게도",
];

/// Arabic conjunctions and prepositions, alone and with the article.
const ARABIC: [&str; 9] = ["و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "لل"];

/// Hebrew conjunctions, prepositions and the article, alone and in the usual pairs.
const HEBREW: [&str; 11] = ["ו", "ה", "ב", "ל", "מ", "ש", "כ", "ול", "של", "וש", "שה"];

/// Fewest folded characters that must be left: shorter ones would be found in any word.
const SHORTEST_NAME: usize = 3;

/// The names that a folded word may be once a particle is taken off.
pub fn without_particles(folded: &str) -> Vec<Bare<'_>> {
    let mut bare = Vec::new();
    match folded.chars().next() {
        // Folding takes Korean syllables apart, so the particles are compared in parts too.
        Some('\u{1100}'..='\u{11ff}') => bare.extend(KOREAN.iter().filter_map(|particle| {
            let name = folded.strip_suffix(fold(particle).as_str())?;
            Some(Bare { name, before: 0, behind: particle.chars().count() })
        })),
        Some('\u{0600}'..='\u{06ff}') => bare.extend(ARABIC.iter().filter_map(|particle| prefixed(folded, particle))),
        Some('\u{0590}'..='\u{05ff}') => bare.extend(HEBREW.iter().filter_map(|particle| prefixed(folded, particle))),
        _ => {}
    }
    bare.retain(|bare| bare.name.chars().count() >= SHORTEST_NAME);
    bare
}

fn prefixed<'w>(folded: &'w str, particle: &str) -> Option<Bare<'w>> {
    folded.strip_prefix(particle).map(|name| Bare { name, before: particle.chars().count(), behind: 0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn particles_are_taken_off_and_counted() {
        for (word, name, before, behind) in
            [("푸틴은", "푸틴", 0, 1), ("푸틴에게", "푸틴", 0, 2), ("وبوتين", "بوتين", 1, 0), ("לפוטין", "פוטין", 1, 0)]
        {
            let (folded, name) = (fold(word), fold(name));
            assert!(without_particles(&folded).contains(&Bare { name: &name, before, behind }), "{word}");
        }
        assert_eq!(without_particles("putin"), []);
        assert_eq!(without_particles(""), []);
    }
}
