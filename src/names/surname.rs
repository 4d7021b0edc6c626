//! The bare surname that follows from a person's full name.

use super::WordList;
use crate::text::{fold, is_ideograph};

/// Words that belong to the surname behind them and are written with it: nobody calls Marine Le Pen "Pen".
/// Those that are as often left out ("de", "von", "van" alone, Arabic "al") are none.
static PARTICLES: WordList =
    WordList::new("le la les du der den ter ten bin ibn ле ля дер ден ван бин ибн бін ібн дю بن ابن");

/// Words that may stand before such a particle: "von der Leyen".
static BEFORE_PARTICLES: WordList = WordList::new("von van de фон ван де");

/// The last word of a name of two or more words, where the script puts spaces between words, with the particles that belong to it.
///
/// Chinese, Japanese and Korean names put the family name first, so nothing follows there.
pub fn surname(full_name: &str) -> Option<&str> {
    let (given, last) = full_name.trim().rsplit_once(char::is_whitespace)?;
    let unspaced = |c| is_ideograph(c) || ('\u{ac00}'..='\u{d7a3}').contains(&c);
    let is_initial = last.trim_end_matches('.').chars().count() < 2;
    (!given.is_empty() && !is_initial && !full_name.contains(unspaced))
        .then(|| with_particles(full_name.trim(), given, last))
}

/// The last word, from the first of the particles before it on; a name of particles alone has none.
fn with_particles<'n>(name: &'n str, given: &str, last: &'n str) -> &'n str {
    let mut start = name.len() - last.len();
    let mut before = given.split_whitespace().rev().peekable();
    let mut next = |list: &WordList| before.next_if(|word| list.has(&fold(word))).map(str::len);
    let mut taken = Vec::new();
    while let Some(length) = next(&PARTICLES) {
        taken.push(length);
    }
    if !taken.is_empty() {
        taken.extend(next(&BEFORE_PARTICLES));
    }
    if before.peek().is_none() {
        return last;
    }
    for length in taken {
        start = name[..start].trim_end().len() - length;
    }
    &name[start..]
}

/// Chinese, Korean and Vietnamese family names in Latin and Cyrillic letters, the commonest.
static FAMILY_NAMES: WordList = WordList::new(
    "xi wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng deng cao peng \
     zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao mao hua kim lee park moon yoon choi jung kang nguyen \
     tran pham hszi szi si сі си ван ли чжан лю чэнь ян чжао хуан чжоу у сюй сунь ху чжу гао линь хэ го ма ло лян сун чжэн се хань тан фэн \
     дэн цао пэн цзэн сяо тянь дун пань юань цай цзян юй ду чэн вэй су лу дин жэнь шэнь яо мао ким",
);

/// The first word of a name of two words that begins with a Chinese, Korean or Vietnamese family name: "Xi" of "Xi Jinping".
pub fn family_name(full_name: &str) -> Option<&str> {
    let (family, given) = full_name.trim().split_once(char::is_whitespace)?;
    (!given.contains(char::is_whitespace) && FAMILY_NAMES.has(&fold(family))).then_some(family)
}

#[cfg(test)]
mod tests {
    use super::{family_name, surname};

    #[test]
    fn the_last_word_of_a_full_name_is_its_surname() {
        for (name, last) in [
            ("Alexander Kots", Some("Kots")),
            ("Александр Гельевич Дугин", Some("Дугин")),
            ("Maria Lvova-Belova", Some("Lvova-Belova")),
            ("Marine Le Pen", Some("Le Pen")),
            ("Ursula von der Leyen", Some("von der Leyen")),
            ("Урсула фон дер Ляйен", Some("фон дер Ляйен")),
            ("Mohammed bin Salman", Some("bin Salman")),
            ("Charles de Gaulle", Some("Gaulle")),
            ("La Repubblica", Some("Repubblica")),
            ("Putin", None),
            ("Xi J.", None),
            ("亚历山大·杜金", None),
            ("젤렌스키 대통령", None),
        ] {
            assert_eq!(surname(name), last, "{name}");
        }
    }

    #[test]
    fn a_family_name_may_stand_first() {
        for (name, family) in [
            ("Xi Jinping", Some("Xi")),
            ("Си Цзиньпин", Some("Си")),
            ("Vladimir Putin", None),
            ("Xi", None),
            ("Li Mei Smith", None),
        ] {
            assert_eq!(family_name(name), family, "{name}");
        }
    }
}
