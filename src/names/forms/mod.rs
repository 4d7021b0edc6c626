//! Inflected forms: whether a word of a text is a case form of a word of a name.
//!
//! Forms are recognised when a text is scanned, not written into the pack, which stays small.
//! A language is a table of rows: an ending of the base form, and the endings that stand in its place in other cases.
//! What both have in common is the stem.
//! A scan reads the rows backwards ([`bases`]): from an ending in the text to the base forms that the pack may know.
//! All endings are in folded letters ([`crate::text::fold`]): й is и, ó is o.
//!
//! Sources of the tables: the reference grammars' declensions of personal names, as any school grammar gives them.

mod bases;
mod cyrillic;
mod latin;
mod others;

pub use bases::bases;

/// A row of a declension: the ending of the base form, and those of its other forms, separated by spaces.
///
/// An ending of the base form may be empty; then the base form ends in a consonant ([`AFTER_CONSONANT`]) or in anything.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row(pub(super) &'static str, pub(super) Base, pub(super) &'static str);

/// What a base form must end in beside its row's ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Base {
    /// Anything.
    Any,
    /// The letter before the ending is a consonant.
    Consonant,
    /// The letter before the ending is a vowel.
    Vowel,
}

/// A group of languages with the same declension.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Declension {
    /// Russian.
    Russian,
    /// Ukrainian.
    Ukrainian,
    /// Belarusian.
    Belarusian,
    /// Bulgarian: an accusative of men's names that older texts keep.
    Bulgarian,
    /// Serbian in Cyrillic.
    SerbianCyrillic,
    /// Polish.
    Polish,
    /// Czech and Slovak.
    CzechSlovak,
    /// Slovene, Croatian, Bosnian, Serbian in Latin.
    SouthSlavicLatin,
    /// German, Dutch, Swedish, Danish, Norwegian: a genitive s.
    Germanic,
    /// Finnish.
    Finnish,
    /// Estonian.
    Estonian,
    /// Hungarian.
    Hungarian,
    /// Lithuanian, which adapts foreign names.
    Lithuanian,
    /// Latvian, which adapts foreign names.
    Latvian,
    /// Greek.
    Greek,
    /// Georgian, which writes its endings to a name of any origin.
    Georgian,
    /// Armenian.
    Armenian,
    /// Romanian.
    Romanian,
    /// German, beside [`Declension::Germanic`]: no endings of its own, but nouns have capitals.
    German,
    /// French: no endings, but "M." before a name is a title.
    French,
}

impl Declension {
    const ALL: [Declension; 20] = [
        Declension::Russian,
        Declension::Ukrainian,
        Declension::Belarusian,
        Declension::Bulgarian,
        Declension::SerbianCyrillic,
        Declension::Polish,
        Declension::CzechSlovak,
        Declension::SouthSlavicLatin,
        Declension::Germanic,
        Declension::Finnish,
        Declension::Estonian,
        Declension::Hungarian,
        Declension::Lithuanian,
        Declension::Latvian,
        Declension::Greek,
        Declension::Georgian,
        Declension::Armenian,
        Declension::Romanian,
        Declension::German,
        Declension::French,
    ];

    fn rows(self) -> &'static [Row] {
        match self {
            Declension::Russian => cyrillic::RUSSIAN,
            Declension::Ukrainian => cyrillic::UKRAINIAN,
            Declension::Belarusian => cyrillic::BELARUSIAN,
            Declension::Bulgarian => cyrillic::BULGARIAN,
            Declension::SerbianCyrillic => cyrillic::SERBIAN,
            Declension::Polish => latin::POLISH,
            Declension::CzechSlovak => latin::CZECH_SLOVAK,
            Declension::SouthSlavicLatin => latin::SOUTH_SLAVIC,
            Declension::Germanic => latin::GERMANIC,
            Declension::Finnish => latin::FINNISH,
            Declension::Estonian => latin::ESTONIAN,
            Declension::Hungarian => latin::HUNGARIAN,
            Declension::Lithuanian => latin::LITHUANIAN,
            Declension::Latvian => latin::LATVIAN,
            Declension::Greek => others::GREEK,
            Declension::Georgian => others::GEORGIAN,
            Declension::Armenian => others::ARMENIAN,
            Declension::Romanian => latin::ROMANIAN,
            Declension::German | Declension::French => &[],
        }
    }
}

/// Fewest letters of a stem: shorter ones are in too many words.
const SHORTEST_STEM: usize = 2;

impl Base {
    /// Whether a stem is long enough and ends as it must.
    fn fits(self, stem: &str) -> bool {
        let mut letters = stem.chars().rev();
        let fits = |last: char| match self {
            Base::Any => true,
            // A word is letters and digits, and asking for digits is quicker than asking for letters.
            Base::Consonant => !is_vowel(last) && !last.is_ascii_digit(),
            Base::Vowel => is_vowel(last),
        };
        letters.next().is_some_and(fits) && letters.take(SHORTEST_STEM - 1).count() == SHORTEST_STEM - 1
    }
}

fn is_vowel(c: char) -> bool {
    matches!(
        c,
        'a' | 'e'
            | 'i'
            | 'o'
            | 'u'
            | 'y'
            | 'а'
            | 'е'
            | 'є'
            | 'и'
            | 'і'
            | 'о'
            | 'у'
            | 'ы'
            | 'э'
            | 'ю'
            | 'я'
            | 'ь'
            | 'ъ'
            | 'ა'
            | 'ე'
            | 'ი'
            | 'ო'
            | 'უ'
            | 'ա'
            | 'ե'
            | 'ի'
            | 'ո'
            | 'օ'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    fn check(declension: Declension, word: &str, forms: &str, others: &str) {
        let word = fold(word);
        let is_form = |form: &str| {
            let mut is_form = false;
            bases(form, &[declension], |stem, base| is_form |= word.strip_prefix(stem) == Some(base));
            is_form
        };
        for form in forms.split(' ').map(fold) {
            assert!(form == word || is_form(&form), "{form} is a form of {word}");
        }
        for other in others.split_whitespace().map(fold) {
            assert!(!is_form(&other), "{other} is no form of {word}");
        }
    }

    #[test]
    fn russian() {
        use Declension::Russian;
        check(Russian, "Дугин", "Дугина Дугину Дугиным Дугине", "Дугинский Дугинка");
        check(Russian, "Дугина", "Дугиной Дугину", "Дугиным Дугин");
        check(Russian, "Коц", "Коца Коцу Коцем Коце", "Коцкий");
        check(Russian, "Зеленский", "Зеленского Зеленскому Зеленским Зеленском", "Зеленск");
        check(Russian, "Толстой", "Толстого Толстому Толстым", "Толстая");
        check(Russian, "Мария", "Марии Марию Марией", "");
        check(Russian, "Юрий", "Юрия Юрию Юрием Юрии", "");
        check(Russian, "Андрей", "Андрея Андрею Андреем Андрее", "");
        check(Russian, "Павел", "Павла Павлу Павлом Павле", "");
        check(Russian, "Шойгу", "Шойгу", "Шойги");
        check(Russian, "Скабеева", "Скабеевой Скабееву", "");
    }

    #[test]
    fn ukrainian() {
        use Declension::Ukrainian;
        check(Ukrainian, "Зеленський", "Зеленського Зеленському Зеленським", "");
        check(Ukrainian, "Порошенко", "Порошенка Порошенку Порошенком Порошенкові", "");
        check(Ukrainian, "Путін", "Путіна Путіну Путіним Путінові", "");
        check(Ukrainian, "Андрій", "Андрія Андрію Андрієм Андрієві", "");
        check(Ukrainian, "Ольга", "Ольги Ользі Ольгу Ольгою", "");
    }

    #[test]
    fn west_and_south_slavic() {
        check(Declension::Polish, "Trump", "Trumpa Trumpowi Trumpem Trumpie", "Trumps");
        check(Declension::Polish, "Kowalski", "Kowalskiego Kowalskiemu Kowalskim", "");
        check(Declension::Polish, "Moda", "Mody Modzie Modę Modą", "");
        check(Declension::Polish, "Julia", "Julii Julię Julią", "");
        check(Declension::Polish, "Basia", "Basi Basię Basią", "");
        check(Declension::CzechSlovak, "Putin", "Putina Putinovi Putinem Putinu", "");
        check(Declension::CzechSlovak, "Karel", "Karla Karlovi Karlem", "");
        check(Declension::CzechSlovak, "Nováková", "Novákové Novákovou", "");
        check(Declension::SouthSlavicLatin, "Trump", "Trumpa Trumpu Trumpom", "");
        check(Declension::SouthSlavicLatin, "Ana", "Ane Ano Ani", "");
    }

    #[test]
    fn beyond_slavic() {
        check(Declension::Germanic, "Putin", "Putins", "Putina");
        check(Declension::Finnish, "Putin", "Putinin Putinilla Putinia Putinille Putinista", "");
        check(Declension::Estonian, "Putin", "Putini Putinit Putinile Putiniga", "");
        check(Declension::Hungarian, "Putyin", "Putyint Putyinnak Putyinnal Putyinról", "");
        check(Declension::Lithuanian, "Putin", "Putinas Putino Putinui Putinu", "");
        check(Declension::Latvian, "Putin", "Putins Putina Putinam Putinu", "");
    }
}
