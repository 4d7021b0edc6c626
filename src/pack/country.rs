//! Countries by their ISO 3166-1 alpha-2 code: the English short name, and the language of its press where one prevails.

/// Code, name in English, language (BCP 47) or empty.
#[rustfmt::skip] // four to a line can be read, one to a line cannot
const COUNTRIES: [(&str, &str, &str); 72] = [
    ("AE", "United Arab Emirates", "ar"), ("AM", "Armenia", "hy"), ("AR", "Argentina", "es"), ("AT", "Austria", "de"),
    ("AU", "Australia", "en"), ("AZ", "Azerbaijan", "az"), ("BE", "Belgium", ""), ("BG", "Bulgaria", "bg"),
    ("BR", "Brazil", "pt"), ("BY", "Belarus", ""), ("CA", "Canada", "en"), ("CH", "Switzerland", ""),
    ("CN", "China", "zh"), ("CU", "Cuba", "es"), ("CY", "Cyprus", "el"), ("CZ", "Czechia", "cs"),
    ("DE", "Germany", "de"), ("DK", "Denmark", "da"), ("EE", "Estonia", "et"), ("EG", "Egypt", "ar"),
    ("ES", "Spain", "es"), ("FI", "Finland", "fi"), ("FR", "France", "fr"), ("GB", "United Kingdom", "en"),
    ("GE", "Georgia", "ka"), ("GR", "Greece", "el"), ("HK", "Hong Kong", "zh"), ("HR", "Croatia", "hr"),
    ("HU", "Hungary", "hu"), ("ID", "Indonesia", "id"), ("IE", "Ireland", "en"), ("IL", "Israel", "he"),
    ("IN", "India", ""), ("IQ", "Iraq", "ar"), ("IR", "Iran", "fa"), ("IT", "Italy", "it"),
    ("JP", "Japan", "ja"), ("KG", "Kyrgyzstan", ""), ("KP", "North Korea", "ko"), ("KR", "South Korea", "ko"),
    ("KZ", "Kazakhstan", ""), ("LB", "Lebanon", "ar"), ("LT", "Lithuania", "lt"), ("LV", "Latvia", "lv"),
    ("MD", "Moldova", "ro"), ("ME", "Montenegro", ""), ("MK", "North Macedonia", "mk"), ("MX", "Mexico", "es"),
    ("NG", "Nigeria", "en"), ("NL", "Netherlands", "nl"), ("NO", "Norway", "no"), ("PK", "Pakistan", "ur"),
    ("PL", "Poland", "pl"), ("PS", "Palestine", "ar"), ("PT", "Portugal", "pt"), ("QA", "Qatar", "ar"),
    ("RO", "Romania", "ro"), ("RS", "Serbia", "sr"), ("RU", "Russia", "ru"), ("SA", "Saudi Arabia", "ar"),
    ("SE", "Sweden", "sv"), ("SG", "Singapore", ""), ("SI", "Slovenia", "sl"), ("SK", "Slovakia", "sk"),
    ("SY", "Syria", "ar"), ("TR", "Türkiye", "tr"), ("TW", "Taiwan", "zh"), ("UA", "Ukraine", "uk"),
    ("US", "United States", "en"), ("VE", "Venezuela", "es"), ("YE", "Yemen", "ar"), ("ZA", "South Africa", ""),
];

/// The English short name of a country, if the code is known here.
pub fn country_name(code: &str) -> Option<&'static str> {
    find(code).map(|country| country.1)
}

/// The language in which its press writes names, where one prevails.
pub fn country_language(code: &str) -> Option<&'static str> {
    find(code).map(|country| country.2).filter(|language| !language.is_empty())
}

fn find(code: &str) -> Option<&'static (&'static str, &'static str, &'static str)> {
    COUNTRIES.binary_search_by_key(&code, |country| country.0).ok().map(|index| &COUNTRIES[index])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_sorted_for_the_search() {
        assert!(COUNTRIES.is_sorted_by_key(|country| country.0));
        assert_eq!(country_name("UA"), Some("Ukraine"));
        assert_eq!(country_name("XX"), None);
    }
}
