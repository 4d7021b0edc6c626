//! Latin names of people from countries that write Cyrillic, back in Cyrillic letters.

use super::{Source, given::GIVEN, parts, with_capitals};

/// Groups of Latin letters, longest first, and what they stand for in Russian and in Ukrainian.
const GROUPS: [(&str, &str, &str); 51] = [
    ("shch", "щ", "щ"),
    ("tsky", "цкий", "цький"),
    ("skyi", "ский", "ський"),
    ("skyy", "ский", "ський"),
    ("skiy", "ский", "ський"),
    ("skyj", "ский", "ський"),
    ("skij", "ский", "ський"),
    ("zh", "ж", "ж"),
    ("kh", "х", "х"),
    ("ts", "ц", "ц"),
    ("ch", "ч", "ч"),
    ("sh", "ш", "ш"),
    ("yu", "ю", "ю"),
    ("iu", "ю", "ю"),
    ("ju", "ю", "ю"),
    ("ya", "я", "я"),
    ("ia", "я", "я"),
    ("ja", "я", "я"),
    ("ye", "е", "є"),
    ("je", "е", "є"),
    ("yo", "ё", "йо"),
    ("yi", "ый", "ї"),
    ("ai", "ай", "ай"),
    ("ei", "ей", "ей"),
    ("oi", "ой", "ой"),
    ("ay", "ай", "ай"),
    ("ey", "ей", "ей"),
    ("oy", "ой", "ой"),
    ("ii", "ий", "ій"),
    ("iy", "ий", "ій"),
    ("a", "а", "а"),
    ("b", "б", "б"),
    ("c", "ц", "ц"),
    ("d", "д", "д"),
    ("e", "е", "е"),
    ("f", "ф", "ф"),
    ("g", "г", "ґ"),
    ("h", "х", "г"),
    ("i", "и", "і"),
    ("j", "й", "й"),
    ("k", "к", "к"),
    ("l", "л", "л"),
    ("m", "м", "м"),
    ("n", "н", "н"),
    ("o", "о", "о"),
    ("p", "п", "п"),
    ("r", "р", "р"),
    ("s", "с", "с"),
    ("t", "т", "т"),
    ("u", "у", "у"),
    ("v", "в", "в"),
];

/// The likely Cyrillic spelling of a Latin name of two words, as the English press writes it; none if a letter tells nothing.
pub fn to_cyrillic(name: &str, source: Source) -> Option<String> {
    let (given, surname) = parts(&crate::text::fold(name))?;
    let is_ukrainian = source == Source::Ukrainian;
    let is_its = |cyrillic: &str| cyrillic.contains(['і', 'ї']) == is_ukrainian || !cyrillic.contains(['и', 'і', 'ї']);
    let known = GIVEN
        .iter()
        .filter(|known| known.english.split(' ').any(|form| form == given))
        .find(|known| is_its(known.cyrillic) || !is_ukrainian);
    let given = match known {
        Some(known) => known.cyrillic.to_owned(),
        None => word(&given, is_ukrainian)?,
    };
    Some(with_capitals(&format!("{given} {}", word(&surname, is_ukrainian)?)))
}

fn word(latin: &str, is_ukrainian: bool) -> Option<String> {
    let mut out = String::new();
    let mut rest = latin;
    while let Some(first) = rest.chars().next() {
        // A final y is the ending of an adjective, one between consonants a vowel.
        let adjective = [("sky", "ский", "ський"), ("ski", "ский", "ський"), ("y", "ий", "ий")];
        if let Some((_, russian, ukrainian)) = adjective.iter().find(|(ending, ..)| *ending == rest) {
            out.push_str(if is_ukrainian { ukrainian } else { russian });
            break;
        }
        if let Some((group, russian, ukrainian)) = GROUPS.iter().find(|(group, ..)| rest.starts_with(group)) {
            out.push_str(if is_ukrainian { ukrainian } else { russian });
            rest = &rest[group.len()..];
            continue;
        }
        match first {
            'y' => out.push(if is_ukrainian { 'и' } else { 'ы' }),
            'z' => out.push('з'),
            'w' => out.push('в'),
            '-' | '\'' | '’' => out.push('-'),
            _ => return None,
        }
        rest = &rest[first.len_utf8()..];
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_back_in_cyrillic() {
        for (source, name, cyrillic) in [
            (Source::Russian, "Alexander Dugin", Some("Александр Дугин")),
            (Source::Russian, "Yuri Podolyaka", Some("Юрий Подоляка")),
            (Source::Russian, "Sergei Shoigu", Some("Сергей Шойгу")),
            (Source::Russian, "Dmitry Zelensky", Some("Дмитрий Зеленский")),
            (Source::Russian, "Vladimir Solovyov", Some("Владимир Соловёв")),
            (Source::Ukrainian, "Volodymyr Zelensky", Some("Володимир Зеленський")),
            (Source::Ukrainian, "Serhii Sternenko", Some("Сергій Стерненко")),
            (Source::Ukrainian, "Andriy Yermak", Some("Андрій Єрмак")),
            (Source::Russian, "Rybar", None),
            (Source::Russian, "Max Quux", None),
        ] {
            assert_eq!(to_cyrillic(name, source).as_deref(), cyrillic, "{name}");
        }
    }
}
