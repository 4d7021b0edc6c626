//! The language of a page, and which declensions its names follow.
//!
//! A library that knows seventy languages by their letters would be a quarter of the extension's code;
//! here only those count whose names decline, and the little words of a text tell them apart well enough.

use std::{collections::BTreeMap, sync::OnceLock};

use crate::{
    names::forms::Declension,
    text::{Hash, Words},
};

/// Words of text that tell a language well enough.
pub(super) const SAMPLE: usize = 250;

/// Fewest points for a language to be believed; a single word shared by none gives one.
const ENOUGH: f32 = 2.0;

/// A language: its code, its commonest little words in folded letters, and how its names decline.
struct Language(&'static str, &'static str, &'static [Declension]);

use Declension::*;

/// Languages whose names decline, and the large ones beside them that must not be taken for one of those.
#[rustfmt::skip] // a language a line
const LANGUAGES: [Language; 31] = [
    // Readers of one of the two meet quotations in the other all the time.
    Language("ru", "и в не на что с как по это из за для его от был также которыи которая к у но они она что", &[Russian, Ukrainian]),
    Language("uk", "і в не на що з як та це із за для иого від був також якии яка до у про але вони щоб", &[Ukrainian, Russian]),
    Language("be", "і у не на што з як гэта за для яго ад быу таксама які да але яны каб", &[Belarusian, Russian]),
    Language("bg", "и в на не че с като за от е да се са по което които ще към това беше", &[Bulgarian]),
    Language("mk", "и во на не дека со како за од е да се ке кои тоа беше што од", &[]),
    Language("sr", "и у на не да се је са за од су као које који ће то није i u na ne da se je sa su kao koji koje ce nije sto", &[SerbianCyrillic, SouthSlavicLatin]),
    Language("pl", "i w na nie ze sie jest z za od sa jako ktory ktora do to przez oraz po jego byl ale jak tym", &[Polish]),
    Language("cs", "a v na ze se je s za od jsou jako ktery ktera do to podle by uz jeho ale bude po pro", &[CzechSlovak]),
    Language("sk", "a v na nie ze sa je s za od su ako ktory ktora do to podla by uz jeho ale bude po pre", &[CzechSlovak]),
    Language("sl", "in v na ne da se je z za od so kot ki bo pa tudi bi ni po pri ter sta bil", &[SouthSlavicLatin]),
    Language("hr", "i u na ne da se je s za od su kao koji koja ce sto nije bio ali te prema", &[SouthSlavicLatin]),
    Language("de", "und der die das in den von zu mit ist nicht auf fur ein eine des sich auch er", &[Germanic, German]),
    Language("nl", "en de het een van in is niet op met voor te dat zijn ook hij aan door", &[Germanic]),
    Language("sv", "och i att det som en pa ar av for med den inte till har om men han", &[Germanic]),
    Language("da", "og i at det som en pa er af for med den ikke til har om men han blev", &[Germanic]),
    Language("no", "og i det som en pa er av for med den ikke til har om men han ble", &[Germanic]),
    Language("fi", "ja on ei etta se oli han mutta kun myos ovat joka hanen sen mukaan", &[Finnish]),
    Language("et", "ja on ei et see oli ta aga kui ka ning oma tema mis seda", &[Estonian]),
    Language("hu", "a az es hogy nem is egy van meg de volt ezt szerint mar", &[Hungarian]),
    Language("lt", "ir yra kad i is su ne uz buvo taip pat jo savo apie", &[Lithuanian]),
    Language("lv", "un ir ka no ar par uz ne bija ari vins to gan tika", &[Latvian]),
    Language("en", "the of and to in is that for was on with as he by his said has", &[]),
    Language("fr", "le la les des et est que dans pour une du il sur en par au", &[French]),
    Language("es", "el la los de que y en un por con las del se su una", &[]),
    Language("it", "il la di che e un per del con non della una sono ha", &[]),
    Language("pt", "o a de que e do da em um para os no uma nao com", &[]),
    Language("ro", "si de la in cu un o care pe nu din este sa al", &[Romanian]),
    Language("tr", "ve bir bu icin ile da de olarak daha gibi oldu", &[]),
    Language("el", "και το η ο του τησ να που για με τον την στο", &[Greek]),
    Language("ka", "და რომ არ ეს ის იყო რომელიც უნდა მაგრამ მისი თქვა", &[Georgian]),
    Language("hy", "եւ և որ է այդ մասին են իր ու նրա կողմից հետ", &[Armenian]),
];

/// Points, and times those of the declared language, from which a text is believed against the declaration.
const CLEARLY: (f32, f32) = (12.0, 4.0);

/// The declensions of a page: by its declared language if that is one known here, else by its text.
///
/// The declaration counts first because a short text tells little; a long one that clearly speaks another language outweighs it,
/// as pages that quote or translate are often declared wrongly. Where both are silent, no form is guessed.
pub(super) fn declensions(declared: &str, blocks: &[Words]) -> &'static [Declension] {
    let primary = declared.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let code = match primary.as_str() {
        "bs" => "hr",
        "nb" | "nn" => "no",
        other => other,
    };
    let told = Told::of(blocks);
    let declared = LANGUAGES.iter().position(|language| language.0 == code);
    let best = told.best();
    let is_clear = |declared: &usize| {
        best.is_some_and(|best| told.total(best) >= CLEARLY.0 && told.total(best) >= CLEARLY.1 * told.total(*declared))
    };
    let believed = declared.filter(|declared| !is_clear(declared)).or(best);
    believed.and_then(|index| LANGUAGES.get(index)).map(|language| language.2).unwrap_or_default()
}

/// How much a text speaks each language: a word of several languages counts for each a part.
struct Told([f32; LANGUAGES.len()]);

impl Told {
    fn of(blocks: &[Words]) -> Self {
        let mut points = [0.0; LANGUAGES.len()];
        let little = little_words();
        for word in blocks.iter().flat_map(Words::as_slice).take(SAMPLE) {
            let Ok(at) = little.binary_search_by_key(&word.hash, |(known, _)| *known) else { continue };
            let speakers = little.get(at).map_or(0, |(_, speakers)| *speakers);
            let share = 1.0 / speakers.count_ones() as f32;
            let speaks = |language: usize| speakers & (1 << language) != 0;
            points
                .iter_mut()
                .enumerate()
                .filter(|(language, _)| speaks(*language))
                .for_each(|(_, points)| *points += share);
        }
        Self(points)
    }

    /// Near relatives share their little words, and where they share the declension too it is no matter which one it is.
    fn total(&self, index: usize) -> f32 {
        let own = LANGUAGES[index].2;
        let is_kin = |other: &usize| *other == index || !own.is_empty() && LANGUAGES[*other].2 == own;
        (0..LANGUAGES.len()).filter(is_kin).map(|other| self.0[other]).sum()
    }

    /// The language that the text speaks most, if it tells enough.
    fn best(&self) -> Option<usize> {
        let by_points =
            |a: &usize, b: &usize| self.total(*a).total_cmp(&self.total(*b)).then(self.0[*a].total_cmp(&self.0[*b]));
        (0..LANGUAGES.len()).max_by(by_points).filter(|&best| self.total(best) >= ENOUGH)
    }
}

/// The little words by their hashes, each with a bit for every language that has it.
fn little_words() -> &'static [(Hash, u32)] {
    const { assert!(LANGUAGES.len() <= 32, "a bit for each language") };
    static WORDS: OnceLock<Vec<(Hash, u32)>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let mut words: BTreeMap<Hash, u32> = BTreeMap::new();
        for (index, language) in LANGUAGES.iter().enumerate() {
            for word in language.1.split(' ') {
                *words.entry(Hash::of(word.as_bytes())).or_default() |= 1 << index;
            }
        }
        words.into_iter().collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> &'static str {
        Told::of(&[Words::of(text)]).best().map_or("", |index| LANGUAGES[index].0)
    }

    #[test]
    fn a_sentence_tells_its_language() {
        for (code, text) in [
            ("ru", "Он сказал, что это не так, и что они не знали, как он был там."),
            ("uk", "Він сказав, що це не так, і що вони не знали, як він був там."),
            ("bg", "Той каза, че това не е така и че те не са знаели, което ще се види."),
            ("pl", "Powiedział, że to nie jest prawda i że nie wiedział, jak się to stało przez rok."),
            ("cs", "Řekl, že to není pravda a že se to stalo podle něj už v roce, který byl dlouhý pro něho."),
            ("sl", "Rekel je, da to ni res in da se je zgodilo pri njem, ki bo tudi prišel."),
            ("de", "Er sagte, dass das nicht wahr ist und dass er es auf dem Weg von der Arbeit mit den anderen sah."),
            ("fi", "Hän sanoi, että se ei ole totta ja että hän oli siellä, mutta myös muut ovat."),
            ("hu", "Azt mondta, hogy ez nem igaz, és hogy az egy nagy hiba volt, de már vége van."),
            ("en", "He said that it was not true and that the end of the war is in sight for the army."),
        ] {
            assert_eq!(told(text), code, "{text}");
        }
        assert_eq!(told("Kots, 2026"), "");
    }

    #[test]
    fn the_declared_language_comes_first_unless_the_text_is_clear() {
        assert_eq!(declensions("pl-PL", &[]), &[Polish]);
        assert_eq!(declensions("NB", &[]), &[Germanic]);
        assert_eq!(declensions("", &[]), &[]);
        let russian = "Он сказал, что это не так, и что они не знали, как он был там.";
        assert_eq!(declensions("pl", &[Words::of("Он сказал это.")]), &[Polish], "a short text tells little");
        let long = Words::of(&format!("{russian} {russian} {russian}"));
        assert_eq!(declensions("pl", &[long]), &[Russian, Ukrainian], "a long one tells more than the declaration");
    }
}
