//! Countries by their ISO 3166-1 alpha-2 code (and XK, which the press and the EU use for Kosovo): the English short name, and the language of its press where one prevails.

/// Code, name in English, language (BCP 47) or empty.
#[rustfmt::skip] // four to a line can be read, one to a line cannot
const COUNTRIES: [(&str, &str, &str); 135] = [
    ("AE", "United Arab Emirates", "ar"), ("AF", "Afghanistan", ""), ("AL", "Albania", "sq"), ("AM", "Armenia", "hy"),
    ("AO", "Angola", "pt"), ("AR", "Argentina", "es"), ("AT", "Austria", "de"), ("AU", "Australia", "en"),
    ("AZ", "Azerbaijan", "az"), ("BA", "Bosnia and Herzegovina", ""), ("BD", "Bangladesh", "bn"), ("BE", "Belgium", ""),
    ("BF", "Burkina Faso", "fr"), ("BG", "Bulgaria", "bg"), ("BH", "Bahrain", "ar"), ("BO", "Bolivia", "es"),
    ("BR", "Brazil", "pt"), ("BY", "Belarus", ""), ("CA", "Canada", "en"), ("CD", "DR Congo", "fr"),
    ("CH", "Switzerland", ""), ("CL", "Chile", "es"), ("CM", "Cameroon", ""), ("CN", "China", "zh"),
    ("CO", "Colombia", "es"), ("CR", "Costa Rica", "es"), ("CU", "Cuba", "es"), ("CY", "Cyprus", "el"),
    ("CZ", "Czechia", "cs"), ("DE", "Germany", "de"), ("DK", "Denmark", "da"), ("DO", "Dominican Republic", "es"),
    ("DZ", "Algeria", "ar"), ("EC", "Ecuador", "es"), ("EE", "Estonia", "et"), ("EG", "Egypt", "ar"),
    ("ES", "Spain", "es"), ("ET", "Ethiopia", "am"), ("FI", "Finland", "fi"), ("FR", "France", "fr"),
    ("GB", "United Kingdom", "en"), ("GE", "Georgia", "ka"), ("GH", "Ghana", "en"), ("GR", "Greece", "el"),
    ("GT", "Guatemala", "es"), ("HK", "Hong Kong", "zh"), ("HN", "Honduras", "es"), ("HR", "Croatia", "hr"),
    ("HT", "Haiti", ""), ("HU", "Hungary", "hu"), ("ID", "Indonesia", "id"), ("IE", "Ireland", "en"),
    ("IL", "Israel", "he"), ("IN", "India", ""), ("IQ", "Iraq", "ar"), ("IR", "Iran", "fa"),
    ("IS", "Iceland", "is"), ("IT", "Italy", "it"), ("JM", "Jamaica", "en"), ("JO", "Jordan", "ar"),
    ("JP", "Japan", "ja"), ("KE", "Kenya", ""), ("KG", "Kyrgyzstan", ""), ("KH", "Cambodia", "km"),
    ("KP", "North Korea", "ko"), ("KR", "South Korea", "ko"), ("KW", "Kuwait", "ar"), ("KZ", "Kazakhstan", ""),
    ("LB", "Lebanon", "ar"), ("LK", "Sri Lanka", ""), ("LT", "Lithuania", "lt"), ("LU", "Luxembourg", ""),
    ("LV", "Latvia", "lv"), ("LY", "Libya", "ar"), ("MA", "Morocco", "ar"), ("MD", "Moldova", "ro"),
    ("ME", "Montenegro", ""), ("MK", "North Macedonia", "mk"), ("ML", "Mali", "fr"), ("MM", "Myanmar", "my"),
    ("MN", "Mongolia", "mn"), ("MT", "Malta", ""), ("MX", "Mexico", "es"), ("MY", "Malaysia", ""),
    ("MZ", "Mozambique", "pt"), ("NE", "Niger", "fr"), ("NG", "Nigeria", "en"), ("NI", "Nicaragua", "es"),
    ("NL", "Netherlands", "nl"), ("NO", "Norway", "no"), ("NP", "Nepal", "ne"), ("NZ", "New Zealand", "en"),
    ("OM", "Oman", "ar"), ("PA", "Panama", "es"), ("PE", "Peru", "es"), ("PH", "Philippines", ""),
    ("PK", "Pakistan", "ur"), ("PL", "Poland", "pl"), ("PS", "Palestine", "ar"), ("PT", "Portugal", "pt"),
    ("PY", "Paraguay", ""), ("QA", "Qatar", "ar"), ("RO", "Romania", "ro"), ("RS", "Serbia", "sr"),
    ("RU", "Russia", "ru"), ("RW", "Rwanda", ""), ("SA", "Saudi Arabia", "ar"), ("SD", "Sudan", "ar"),
    ("SE", "Sweden", "sv"), ("SG", "Singapore", ""), ("SI", "Slovenia", "sl"), ("SK", "Slovakia", "sk"),
    ("SN", "Senegal", "fr"), ("SO", "Somalia", "so"), ("SV", "El Salvador", "es"), ("SY", "Syria", "ar"),
    ("TH", "Thailand", "th"), ("TJ", "Tajikistan", "tg"), ("TM", "Turkmenistan", "tk"), ("TN", "Tunisia", "ar"),
    ("TR", "Türkiye", "tr"), ("TW", "Taiwan", "zh"), ("TZ", "Tanzania", ""), ("UA", "Ukraine", "uk"),
    ("UG", "Uganda", "en"), ("US", "United States", "en"), ("UY", "Uruguay", "es"), ("UZ", "Uzbekistan", "uz"),
    ("VA", "Holy See", "it"), ("VE", "Venezuela", "es"), ("VN", "Vietnam", "vi"), ("XK", "Kosovo", "sq"),
    ("YE", "Yemen", "ar"), ("ZA", "South Africa", ""), ("ZW", "Zimbabwe", "en"),
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
