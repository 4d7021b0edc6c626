//! What the controls of the settings page say, by name and value: one way to write and to read them all.

use serde::{
    Deserialize,
    de::value::{Error, StrDeserializer},
};

use super::{DWELL_LIMITS, Settings};

impl Settings {
    /// These settings with what a control was set to: its name, its value, and whether it is on.
    ///
    /// What no control can say changes nothing.
    #[must_use]
    pub fn chosen(mut self, name: &str, value: &str, on: bool) -> Self {
        match name {
            "everywhere" => self.everywhere = on,
            // Kept also where it says what holds anyway: a row does not go away under the reader's hand.
            "site" => drop(self.sites.insert(value.to_owned(), on)),
            "forget" => drop(self.sites.remove(value)),
            "show" => return self.with_shown(value),
            "style" => choose(&mut self.look.style, value),
            "palette" => choose(&mut self.look.palette, value),
            "modifier" => choose(&mut self.modifier, value),
            "dwell" => {
                if let Some(dwell) = value.parse().ok().filter(|dwell| DWELL_LIMITS.contains(dwell)) {
                    self.dwell = dwell;
                }
            }
            _ => {}
        }
        self
    }

    /// Whether the control of this name and value is the one chosen among its like.
    pub fn says(&self, name: &str, value: &str) -> bool {
        match name {
            "style" => is(self.look.style, value),
            "palette" => is(self.look.palette, value),
            "modifier" => is(self.modifier, value),
            _ => false,
        }
    }
}

fn choose<'v, T: Deserialize<'v>>(place: &mut T, value: &'v str) {
    if let Ok(chosen) = T::deserialize(StrDeserializer::<Error>::new(value)) {
        *place = chosen;
    }
}

fn is<'v, T: Deserialize<'v> + PartialEq>(chosen: T, value: &'v str) -> bool {
    T::deserialize(StrDeserializer::<Error>::new(value)).is_ok_and(|said| said == chosen)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        protocol::{Palette, Style},
        settings::Modifier,
    };

    #[test]
    fn every_control_says_what_it_was_set_to() {
        let all = [
            ("style", ["underline", "background", "dot"].as_slice()),
            ("palette", &["amber", "blue", "violet", "ink"]),
            ("modifier", &["none", "alt", "control", "shift"]),
        ];
        for (name, values) in all {
            for value in values {
                let settings = Settings::default().chosen(name, value, true);
                let says: Vec<_> = values.iter().filter(|value| settings.says(name, value)).collect();
                assert_eq!(says, [value], "{name}");
            }
        }
        let settings = Settings::default().chosen("style", "dot", true).chosen("palette", "ink", true);
        assert_eq!((settings.look.style, settings.look.palette), (Style::Dot, Palette::Ink));
        assert_eq!(settings.chosen("modifier", "alt", true).modifier, Modifier::Alt);
        assert!(!Settings::default().chosen("everywhere", "", false).everywhere);
        assert_eq!(Settings::default().chosen("dwell", "1250", true).dwell, 1250);
    }

    #[test]
    fn what_no_control_can_say_changes_nothing() {
        for (name, value) in
            [("dwell", "99"), ("dwell", "2050"), ("dwell", ""), ("style", "blink"), ("x", "y"), ("", "")]
        {
            assert_eq!(Settings::default().chosen(name, value, true), Settings::default(), "{name} {value}");
        }
    }

    #[test]
    fn a_rule_stays_until_it_is_forgotten() {
        let off = Settings::default().chosen("site", "example.org", false);
        assert!(!off.is_on("https://www.example.org/"));
        let on = off.chosen("site", "example.org", true);
        assert_eq!(on.sites.get("example.org"), Some(&true));
        assert_eq!(on.chosen("forget", "example.org", true), Settings::default());
    }
}
