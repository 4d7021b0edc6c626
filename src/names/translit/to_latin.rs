//! Cyrillic names in the Latin letters of several traditions.

use super::{
    Source,
    given::{GIVEN, Given},
    parts, with_capitals,
};

/// A way to write Cyrillic names in Latin letters. Accents are left out, as folding drops them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tradition {
    /// BGN/PCGN, as most of the English press writes.
    English,
    /// The same with i for й, as often.
    EnglishWithI,
    /// Machine-readable passports, ICAO Doc 9303.
    Passport,
    /// ISO 9 and the scholarly one, as Czech, Slovene, Croatian and Italian follow.
    Scholarly,
    German,
    French,
    Polish,
    Spanish,
    Romanian,
}

use Tradition::*;

const TRADITIONS: [Tradition; 9] =
    [English, EnglishWithI, Passport, Scholarly, German, French, Polish, Spanish, Romanian];

/// The spellings of a Cyrillic name of two words, or of three with a patronymic; none for others.
pub fn to_latin(name: &str, source: Source) -> Vec<String> {
    let Some((given, surname)) = parts(name) else { return Vec::new() };
    let known = GIVEN.iter().find(|known| known.cyrillic == given.replace('ё', "е"));
    let mut spellings = Vec::new();
    for tradition in TRADITIONS {
        let surname = tradition.write(&surname, source);
        let own = tradition.write(&given, source);
        let usual = known.map_or("", |known| tradition.usual(known)).split_whitespace().map(str::to_owned);
        spellings.extend(usual.chain([own]).map(|given| with_capitals(&format!("{given} {surname}"))));
    }
    spellings.sort();
    spellings.dedup();
    spellings
}

impl Tradition {
    fn usual(self, given: &Given) -> &'static str {
        match self {
            English | EnglishWithI | Passport | Scholarly | Romanian => given.english,
            German => given.german,
            French => given.french,
            Polish => given.polish,
            Spanish => given.spanish,
        }
    }

    /// A word in small Cyrillic letters; what is no such letter stays.
    fn write(self, word: &str, source: Source) -> String {
        let (stem, ending) = self.split_ending(word, source);
        let letters: Vec<char> = stem.chars().collect();
        let mut out = String::with_capacity(word.len());
        for (at, &letter) in letters.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|before| letters.get(before)).copied();
            let after = letters.get(at + 1).copied();
            match self.letter(letter, before, after, source) {
                Some(written) => out.push_str(written),
                None => out.push(letter),
            }
        }
        out + ending
    }

    /// The endings of adjectives, which each tradition writes in its own way: -ский, -ий.
    fn split_ending(self, word: &str, source: Source) -> (String, &'static str) {
        let adjective =
            ["ий", "ый", "ій", "ї"].iter().find_map(|ending| word.strip_suffix(ending).map(|stem| (stem, *ending)));
        let Some((stem, ending)) = adjective.filter(|(stem, _)| stem.chars().count() > 1) else {
            // A name that ends in -in has an e behind it in French.
            let is_in = self == French && (word.ends_with("ин") || word.ends_with("ін")) && word.chars().count() > 3;
            return (word.to_owned(), if is_in { "e" } else { "" });
        };
        // A soft sign before the ending is not written.
        let stem = stem.replace("ськ", "ск").replace("цьк", "цк").replace("зьк", "зк");
        let is_ukrainian = source == Source::Ukrainian && ending == "ий";
        let written = match self {
            English => "y",
            EnglishWithI if is_ukrainian => "yy",
            EnglishWithI => "iy",
            Passport if is_ukrainian => "yi",
            Passport => "ii",
            Scholarly if is_ukrainian => "yj",
            Scholarly => "ij",
            German if is_ukrainian => "yj",
            German | French | Spanish | Romanian => "i",
            Polish if stem.ends_with('к') => "i",
            Polish => "ij",
        };
        (stem, written)
    }

    fn letter(self, letter: char, before: Option<char>, after: Option<char>, source: Source) -> Option<&'static str> {
        let is_vowel = |c: char| "аеёєиіїоуыэюя".contains(c);
        let starts = before.is_none_or(|c| is_vowel(c) || !c.is_alphabetic() || matches!(c, 'ь' | 'ъ'));
        let is_between = before.is_some_and(is_vowel) && after.is_some_and(is_vowel);
        let before_front = after.is_some_and(|c| "еёєиіїэ".contains(c));
        let is_east = matches!(source, Source::Ukrainian | Source::Belarusian);
        Some(match (letter, self) {
            ('а', _) => "a",
            ('б', _) => "b",
            ('в', German | Polish) => "w",
            ('в', _) => "v",
            ('г', _) if is_east => "h",
            ('г' | 'ґ', French | Spanish) if before_front => "gu",
            ('г', Romanian) if before_front => "gh",
            ('г' | 'ґ' | 'ѓ', _) => "g",
            ('д', _) => "d",
            ('е', English) if starts && source == Source::Russian => "ye",
            ('е', German | Polish | Scholarly) if starts && source == Source::Russian => "je",
            ('е', French) if before.is_some_and(is_vowel) => "ie",
            ('е', Polish) if before.is_some_and(|c| !"лжшчщц".contains(c)) && source != Source::Serbian => "ie",
            ('е', _) => "e",
            ('ё', English | Spanish) => "yo",
            ('ё', German | Polish) => "jo",
            ('ё', _) => "e",
            ('є', English | EnglishWithI | Spanish) if starts => "ye",
            ('є', Scholarly | German | Polish) => "je",
            ('є', _) => "ie",
            ('ж', English | EnglishWithI | Passport | Spanish) => "zh",
            ('ж', Scholarly | Polish) => "z",
            ('ж', German) => "sch",
            ('ж', French | Romanian) => "j",
            ('з', German) => "s",
            ('з', _) => "z",
            ('и', _) if source == Source::Ukrainian => "y",
            ('и' | 'і', _) => "i",
            ('ї', English) => "yi",
            ('ї', Scholarly | German | Polish) => "ji",
            ('ї', _) => "i",
            ('й', English) => "y",
            ('й', Scholarly | German | Polish) => "j",
            ('й', _) => "i",
            ('ј', _) => "j",
            ('к' | 'ќ', _) => "k",
            ('л', _) => "l",
            ('љ', _) => "lj",
            ('м', _) => "m",
            ('н', _) => "n",
            ('њ', _) => "nj",
            ('о', _) => "o",
            ('п', _) => "p",
            ('р', _) => "r",
            ('с', German | French) if is_between => "ss",
            ('с', _) => "s",
            ('т', _) => "t",
            ('ћ', _) => "c",
            ('ђ', _) => "dj",
            ('у', French) => "ou",
            ('у', _) => "u",
            ('ў', Polish | Scholarly) => "u",
            ('ў', _) => "u",
            ('ф', _) => "f",
            ('х', English | EnglishWithI | Passport | French) if source != Source::Serbian => "kh",
            ('х', German | Polish) => "ch",
            ('х', Spanish) => "j",
            ('х', _) => "h",
            ('ц', Scholarly | Polish) => "c",
            ('ц', German) => "z",
            ('ц', Romanian) => "t",
            ('ц', _) if source == Source::Serbian => "c",
            ('ц', _) => "ts",
            ('ч', Polish) => "cz",
            ('ч', German) => "tsch",
            ('ч', French) => "tch",
            ('ч', Scholarly) => "c",
            ('ч', Romanian) => "c",
            ('ч', _) => "ch",
            ('џ', _) => "dz",
            ('ш', Polish) => "sz",
            ('ш', German) => "sch",
            ('ш', French) => "ch",
            ('ш', Scholarly | Romanian) => "s",
            ('ш', _) => "sh",
            ('щ', Polish) => "szcz",
            ('щ', German) => "schtsch",
            ('щ', French) => "chtch",
            ('щ', Scholarly) => "sc",
            ('щ', Romanian) => "s",
            ('щ', _) => "shch",
            ('ъ' | 'ь', _) => "",
            ('ы', _) => "y",
            ('э', _) => "e",
            ('ю', English | EnglishWithI | Spanish) => "yu",
            ('ю', Scholarly | German) => "ju",
            ('ю', Polish) if before == Some('л') => "u",
            ('ю', Polish) if starts => "ju",
            ('ю', French) => "iou",
            ('ю', _) => "iu",
            ('я', English | EnglishWithI | Spanish) => "ya",
            ('я', Scholarly | German) => "ja",
            ('я', Polish) if before == Some('л') => "a",
            ('я', Polish) if starts => "ja",
            ('я', _) => "ia",
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_written_as_each_press_does() {
        for (lang, name, spellings) in [
            (
                "ru",
                "Александр Дугин",
                "Alexander Dugin|Aleksandr Dughin|Alexandre Douguine|Aleksandr Duguin|Aleksander Dugin",
            ),
            ("ru", "Юрий Подоляка", "Yuri Podolyaka|Yury Podoliaka|Juri Podoljaka|Iouri Podoliaka|Jurij Podolaka"),
            ("ru", "Владимир Путин", "Vladimir Putin|Wladimir Putin|Vladimir Poutine|Wladimir Putin"),
            (
                "uk",
                "Володимир Зеленський",
                "Volodymyr Zelensky|Volodymyr Zelenskyy|Volodymyr Zelenskyi|Wolodymyr Selenskyj|Volodymyr Zelenskyj|Volodymyr Zelenski",
            ),
            ("ru", "Владимир Зеленский", "Vladimir Zelenskiy|Vladimir Zelensky|Vladimir Zelenskij|Vladimir Zelenskii"),
            (
                "ru",
                "Сергей Шойгу",
                "Sergei Shoigu|Sergey Shoygu|Sergei Schojgu|Serguei Choigou|Siergiej Szojgu|Serguei Shoigu|Sergei Soigu",
            ),
            ("uk", "Андрій Єрмак", "Andriy Yermak|Andrij Jermak|Andrii Iermak"),
            ("ru", "Дмитрий Медведев", "Dmitry Medvedev|Dmitri Medwedew|Dmitrij Miedwiediew|Dmitri Medvedev"),
            (
                "ru",
                "Евгений Пригожин",
                "Yevgeny Prigozhin|Evgeny Prigozhin|Jewgeni Prigoschin|Evgueni Prigojine|Jewgienij Prigozin",
            ),
            ("ru", "Ольга Скабеева", "Olga Skabeyeva|Olga Skabeeva|Olga Skabejewa|Olga Skabeieva|Olga Skabiejewa"),
            ("ru", "Семён Пегов", "Semyon Pegov|Semen Pegov|Semjon Pegow"),
            ("ru", "Мария Захарова", "Maria Zakharova|Maria Sacharowa|Maria Zacharowa|Maria Zajarova|Maria Zaharova"),
            ("ru", "Андрей Медведев", "Andrei Medvedev|Andrey Medvedev|Andrej Medwedew|Andriej Miedwiediew"),
            ("be", "Аляксандр Лукашэнка", "Alyaksandr Lukashenka|Aljaksandr Lukasenka"),
            (
                "ru",
                "Александр Лукашенко",
                "Alexander Lukashenko|Alexander Lukaschenko|Alexandre Loukachenko|Aleksander Lukaszenko",
            ),
            ("sr", "Александар Вучић", "Aleksandar Vucic"),
            ("bg", "Румен Радев", "Rumen Radev|Roumen Radev|Rumen Radew"),
            ("ru", "Маргарита Симоньян", "Margarita Simonyan|Margarita Simonian|Margarita Simonjan"),
            ("ru", "Владимир Соловьёв", "Vladimir Solovyov|Vladimir Solovev"),
            ("ru", "Борис Рожин", "Boris Rozhin|Boris Roschin|Boris Rojine|Boris Rozin"),
            ("ru", "Игорь Стрелков", "Igor Strelkov|Igor Strelkow|Igor Strielkow"),
            ("uk", "Кирило Буданов", "Kyrylo Budanov|Kyrylo Budanow"),
            ("uk", "Сергій Стерненко", "Serhii Sternenko|Serhiy Sternenko|Serhij Sternenko"),
            ("ru", "Алексей Навальный", "Alexei Navalny|Alexey Navalny|Alexej Nawalni"),
            ("ru", "Дмитрий Песков", "Dmitry Peskov|Dmitri Peskow|Dmitrij Pieskow"),
            ("ru", "Александр Гельевич Дугин", "Alexander Dugin"),
        ] {
            let made = to_latin(name, Source::of(lang, name));
            for spelling in spellings.split('|') {
                assert!(made.iter().any(|made| made == spelling), "{spelling} is not in {made:?}");
            }
        }
    }

    #[test]
    fn what_is_no_full_name_is_left_alone() {
        for name in ["Рыбарь", "Два майора из Москвы", ""] {
            assert!(to_latin(name, Source::Russian).is_empty(), "{name}");
        }
    }
}
