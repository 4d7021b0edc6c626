//! Words that have no place in a claim in our own voice.
//!
//! The lists are short and plain on purpose: they catch slips, and a person still reads every line.

use crate::{names::WordList, text::Words};

/// A list of words and why one of them is out of place.
struct Rule {
    words: &'static WordList,
    why: &'static str,
}

static JUDGEMENT: WordList = WordList::new(
    "propagandist propagandistic propaganda notorious infamous controversial disgraced extremist radical fascist nazi hawkish dovish \
     conspiracy conspiracist crackpot troll mouthpiece puppet stooge crony thug warmonger hardliner pro discredited fake \
     liar lies hero heroic brave legendary respected renowned \
     prominent influential leading famous celebrated outspoken staunch regime anti ultra terrorist jihadist islamist fanatic quisling \
     traitor collaborator brutal disinformer",
);

/// Two words that judge together and not each by itself.
const JUDGEMENT_PAIRS: [[&str; 2]; 4] = [["far", "right"], ["far", "left"], ["hard", "line"], ["so", "called"]];

static SPECIAL: WordList = WordList::new(
    "jew jewish muslim islamic christian catholic orthodox protestant atheist hindu buddhist sunni shia gay lesbian bisexual transgender \
     homosexual ethnic ethnically disabled illness ill cancer diabetes depression alcoholic disease pregnant ethnicity nationality religion religious",
);

static PRIVATE: WordList = WordList::new(
    "born birthday birthplace wife husband married divorced son daughter father mother brother sister family lives home phone",
);

const RULES: [Rule; 3] = [
    Rule {
        words: &JUDGEMENT,
        why: "a judgement: say what the entity does, or move it to a `described` with who said it",
    },
    Rule { words: &SPECIAL, why: "personal data of a special kind, which is never recorded: leave it out" },
    Rule { words: &PRIVATE, why: "private life, which is never recorded: leave it out" },
];

/// What is wrong with a value such as a role, which stands in the middle of a sentence: a capital at its start is that of a name.
pub(super) fn value_out_of_place(value: &str) -> Option<String> {
    out_of_place(&format!("is {value}"))
}

/// What is wrong with a sentence in our own voice; the same words are fine within the name of something.
pub(super) fn out_of_place(text: &str) -> Option<String> {
    if let Some(message) = private_pattern(text) {
        return Some(message);
    }
    let words = Words::of(text);
    // "Leading" may begin a line and "Muslim" is always written large, but "Jewish Chronicle" is a name: two capitals side by side tell.
    let is_capital =
        |index: usize| words.as_slice().get(index).is_some_and(|word| word.case != crate::text::Case::Lower);
    let in_name = |index: usize| {
        is_capital(index)
            && (is_capital(index + 1) || index.checked_sub(1).is_some_and(|before| before > 0 && is_capital(before)))
    };
    let own: Vec<&str> =
        words.all_folded().enumerate().filter(|(index, _)| !in_name(*index)).map(|(_, word)| word).collect();
    let pair = own.windows(2).find(|pair| JUDGEMENT_PAIRS.iter().any(|judgement| judgement == pair));
    if let Some(pair) = pair {
        return Some(format!("`{}` is {}", pair.join(" "), RULES[0].why));
    }
    own.into_iter().find_map(|word| {
        let rule = RULES.iter().find(|rule| rule.words.has(word))?;
        Some(format!("`{word}` is {}", rule.why))
    })
}

/// Birth dates, telephone numbers and mail addresses, told by their form.
fn private_pattern(text: &str) -> Option<String> {
    let why = |what: &str| {
        Some(format!(
            "`{what}` looks like a birth date, an address or a telephone number, which are never recorded: leave it out"
        ))
    };
    let parts: Vec<&str> = text.split_whitespace().collect();
    // "(1962–2026)" or "(b. 1962)"
    let life = parts.iter().find(|part| {
        let inner = part.trim_matches(|c: char| !c.is_ascii_digit());
        part.starts_with('(') && inner.len() >= 4 && inner.starts_with("19") && inner.contains(['–', '-'])
    });
    let born = parts.windows(2).find(|pair| matches!(pair[0].trim_start_matches('('), "b." | "aged" | "*"));
    let mail = parts.iter().find(|part| part.trim_start_matches('@').contains('@'));
    let phone = parts.iter().find(|part| part.starts_with('+') && part.bytes().filter(u8::is_ascii_digit).count() >= 7);
    let found = life.or(born.map(|pair| &pair[0])).or(mail).or(phone)?;
    why(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_out_of_place_are_told() {
        for (text, word) in [
            ("Notorious war correspondent.", Some("notorious")),
            ("Correspondent and a controversial blogger.", Some("controversial")),
            ("Commentator, born in Kyiv.", Some("born")),
            ("Jewish journalist.", Some("jewish")),
            ("A Muslim journalist.", Some("muslim")),
            ("Islamic Republic News Agency.", None),
            ("Reporter of the Jewish Chronicle.", None),
            ("Spokesman of the Orthodox Church.", None),
            ("War correspondent of a newspaper.", None),
            ("Commentator (1962–2026).", Some("(1962–2026).")),
            ("Commentator, b. 1962.", Some("b.")),
            ("Commentator, name@example.org.", Some("name@example.org.")),
            ("Call +38 044 1234567.", None),
            ("Call +380441234567.", Some("+380441234567.")),
            ("Far-right commentator.", Some("far right")),
            ("Broadcaster (2014–2022).", None),
            ("", None),
        ] {
            let told = out_of_place(text);
            assert_eq!(told.is_some(), word.is_some(), "{text}: {told:?}");
            assert!(word.is_none_or(|word| told.is_some_and(|told| told.contains(word))), "{text}");
        }
    }
}
