//! Letters of names: those of the language they are said to be in, and those in which the press of a country writes.

use unicode_script::{Script, UnicodeScript};

use crate::pack::{Entity, Kind, Property};

/// Which letters a language is written in; languages with several are left out.
const OF_LANGUAGE: [(&[&str], &[Script]); 7] = [
    (&["ru", "uk", "be", "bg", "mk", "sr-Cyrl"], &[Script::Cyrillic]),
    (
        &[
            "en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sk", "sl", "hr", "sr-Latn", "bs", "ro", "hu", "fi",
            "et", "lv", "lt", "sv", "da", "no", "nb", "tr", "id", "vi", "az",
        ],
        &[Script::Latin],
    ),
    (&["zh", "zh-Hans", "zh-Hant", "ja"], &[Script::Han, Script::Katakana, Script::Hiragana]),
    (&["ar", "fa", "ur"], &[Script::Arabic]),
    (&["he"], &[Script::Hebrew]),
    (&["el"], &[Script::Greek]),
    (&["ko"], &[Script::Hangul, Script::Han]),
];

/// In which letters, beside Latin ones, the press of a country writes the names of its own, and the languages of that press.
const OF_COUNTRY: [(&[&str], Script, &[&str]); 3] = [
    (&["RU", "UA"], Script::Cyrillic, &["ru", "uk"]),
    (&["CN", "TW", "HK"], Script::Han, &["zh"]),
    (&["IR", "SA", "AE", "QA", "EG", "SY", "LB", "IQ", "YE", "PS", "JO", "KW"], Script::Arabic, &["ar", "fa"]),
];

/// What is wrong with the letters of a name: those of two scripts in one word, or none of its language.
pub(super) fn wrong_letters(text: &str, lang: &str) -> Option<String> {
    let mixed = text.split(|c: char| !c.is_alphabetic()).find(|word| {
        let has = |script| word.chars().any(|c| c.script() == script);
        has(Script::Latin) && (has(Script::Cyrillic) || has(Script::Greek))
    });
    if let Some(word) = mixed {
        return Some(format!("`{word}` mixes letters that look alike: write it in those of one script"));
    }
    if lang.is_empty() {
        return Some("a name needs the language that writes it so: add `lang`".to_owned());
    }
    // Acronyms and brands keep their Latin letters in every language.
    let is_foreign = |script: &Script| !matches!(script, Script::Latin | Script::Common | Script::Inherited);
    let scripts: Vec<Script> = scripts(text).filter(is_foreign).collect();
    let (_, expected) = OF_LANGUAGE.iter().find(|(languages, _)| languages.contains(&lang))?;
    let wrong = scripts.iter().find(|script| !expected.contains(script))?;
    Some(format!("`{text}` has {} letters, which `{lang}` does not use: correct one of them", wrong.full_name()))
}

/// The scripts in which an entity of its country has no name, though the press there writes one; a platform is a brand everywhere.
pub(super) fn missing(entity: &Entity) -> Vec<&'static str> {
    if entity.kind == Kind::Platform {
        return Vec::new();
    }
    let country = entity.claims.iter().find_map(|claim| match &claim.property {
        Property::Country(code) => Some(code.as_str()),
        _ => None,
    });
    let Some(country) = country else { return Vec::new() };
    let Some((_, own, languages)) = OF_COUNTRY.iter().find(|(countries, ..)| countries.contains(&country)) else {
        return Vec::new();
    };
    // A brand such as "WarGonzo" keeps its letters in the press of its country, which then is named as the one that writes it so.
    let is_own = |lang: &str| lang.split('-').next().is_some_and(|lang| languages.contains(&lang));
    let has = |script: Script| {
        let written = |text: &str| scripts(text).any(|found| found == script);
        entity.names.iter().any(|name| written(&name.text) || (script == *own && is_own(&name.lang)))
    };
    [*own, Script::Latin].into_iter().filter(|script| !has(*script)).map(|script| script.full_name()).collect()
}

fn scripts(text: &str) -> impl Iterator<Item = Script> {
    text.chars().filter(|c| c.is_alphabetic()).map(|c| c.script())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_must_be_those_of_the_language() {
        for (text, lang, wrong) in [
            ("Александр Коц", "ru", None),
            ("Aлександр Коц", "ru", Some("mixes")),
            ("Александр Коц", "en", Some("Cyrillic")),
            ("телеканал RT", "ru", None),
            ("RT", "ru", None),
            ("胡锡进", "zh-Hans", None),
            ("ثريا", "fa", None),
            ("Kots", "", Some("language")),
        ] {
            let found = wrong_letters(text, lang);
            assert_eq!(found.is_some(), wrong.is_some(), "{text}: {found:?}");
            assert!(wrong.is_none_or(|wrong| found.is_some_and(|found| found.contains(wrong))), "{text}");
        }
    }
}
