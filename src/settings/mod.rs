//! Settings: where the overlay is on, how it looks, how a pointer opens a card, and whom the reader does not want to see. Kept as JSON under one storage key, read and changed by everyone through here.

mod address;
mod choice;
mod hidden;
mod wording;

use std::{collections::BTreeMap, ops::RangeInclusive};

use serde::{Deserialize, Deserializer, Serialize, de::Error as _};

pub use address::{page_mark, site_of};
pub use hidden::Hidden;
pub use wording::Listed;

use crate::protocol::Look;

/// What a reader has chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Format of these settings.
    pub version: u32,
    /// Whether the overlay is on where no site says otherwise.
    pub everywhere: bool,
    /// Sites with a choice of their own, each covering its subdomains.
    pub sites: BTreeMap<String, bool>,
    /// How long a pointer rests on a name before its card opens, in milliseconds.
    #[serde(deserialize_with = "within_limits")]
    pub dwell: u32,
    /// The key to hold for that.
    pub modifier: Modifier,
    /// How names are marked.
    pub look: Look,
    /// Entities that the reader does not want to see, by id.
    pub hidden: BTreeMap<String, Hidden>,
}

/// A key that is held while the pointer rests.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Modifier {
    /// Resting is enough.
    #[default]
    None,
    /// Alt, or Option.
    Alt,
    /// Control.
    Control,
    /// Shift.
    Shift,
}

/// The shortest and the longest rest, in milliseconds: any shorter and every passing pointer opens a card.
pub const DWELL_LIMITS: RangeInclusive<u32> = 100..=2000;

fn within_limits<'de, D: Deserializer<'de>>(stored: D) -> Result<u32, D::Error> {
    let dwell = u32::deserialize(stored)?;
    if DWELL_LIMITS.contains(&dwell) {
        return Ok(dwell);
    }
    let (least, most) = DWELL_LIMITS.into_inner();
    Err(D::Error::custom(format!("`dwell` is {dwell} ms: choose from {least} to {most}")))
}

/// The format written by this version.
pub const SETTINGS_VERSION: u32 = 1;

impl Default for Settings {
    fn default() -> Self {
        Self {
            version: SETTINGS_VERSION,
            everywhere: true,
            sites: BTreeMap::new(),
            dwell: 350,
            modifier: Modifier::None,
            look: Look::default(),
            hidden: BTreeMap::new(),
        }
    }
}

impl Settings {
    /// Whether the overlay is on for an address. The rule of the closest parent domain decides.
    pub fn is_on(&self, url: &str) -> bool {
        let Some(site) = site_of(url) else { return false };
        let mut domain = site.as_str();
        loop {
            if let Some(&on) = self.sites.get(domain) {
                return on;
            }
            match domain.split_once('.') {
                Some((_, parent)) => domain = parent,
                None => return self.everywhere,
            }
        }
    }

    /// These settings with the site of an address switched.
    ///
    /// Rules below the site go, since the reader switches what the popup names: the site with all its subdomains.
    /// A rule that says what holds anyway is not kept.
    #[must_use]
    pub fn switched(mut self, url: &str, on: bool) -> Self {
        if let Some(site) = site_of(url) {
            let below = format!(".{site}");
            self.sites.retain(|rule, _| *rule != site && !rule.ends_with(&below));
            if self.is_on(url) != on {
                self.sites.insert(site, on);
            }
        }
        self
    }

    /// These settings with the site of an address turned on if it is off, and off if it is on.
    #[must_use]
    pub fn toggled(self, url: &str) -> Self {
        let on = !self.is_on(url);
        self.switched(url, on)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_switch_covers_subdomains_and_nothing_else() {
        let settings = Settings::default().switched("https://www.example.org/x", false);
        for (url, on) in [
            ("https://example.org/", false),
            ("https://news.example.org/", false),
            ("https://notexample.org/", true),
            ("https://org/", true),
            ("about:blank", false),
        ] {
            assert_eq!(settings.is_on(url), on, "{url}");
        }
    }

    #[test]
    fn a_subdomain_may_differ_until_its_site_is_switched() {
        let off = Settings::default().switched("https://example.org/", false);
        let mixed = off.switched("https://live.example.org/", true);
        assert!(mixed.is_on("https://live.example.org/") && !mixed.is_on("https://example.org/"));
        let back = mixed.switched("https://example.org/", true);
        assert_eq!(back, Settings::default());
    }

    #[test]
    fn toggling_twice_leaves_everything_as_it_was() {
        let url = "https://www.example.org/x";
        let once = Settings::default().toggled(url);
        assert!(!once.is_on(url) && once.is_on("https://example.com/"));
        assert_eq!(once.toggled(url), Settings::default());
        assert_eq!(Settings::default().toggled("about:blank"), Settings::default());
    }

    #[test]
    fn how_a_pointer_opens_is_read_and_checked() {
        let read = |text: &str| serde_json::from_str::<Settings>(text).map_err(|error| error.to_string());
        // What an earlier version stored says nothing of it.
        assert_eq!(read(r#"{"version":1,"everywhere":true,"sites":{}}"#), Ok(Settings::default()));
        for (name, modifier) in [
            ("none", Modifier::None),
            ("alt", Modifier::Alt),
            ("control", Modifier::Control),
            ("shift", Modifier::Shift),
        ] {
            let settings = read(&format!(r#"{{"dwell":100,"modifier":"{name}"}}"#)).unwrap();
            assert_eq!((settings.dwell, settings.modifier), (100, modifier));
            assert_eq!(read(&serde_json::to_string(&settings).unwrap()), Ok(settings));
        }
        assert!(read(r#"{"dwell":2000}"#).is_ok());
        for dwell in [0, 99, 2001] {
            let error = read(&format!(r#"{{"dwell":{dwell}}}"#)).unwrap_err();
            assert!(error.contains(&format!("`dwell` is {dwell} ms: choose from 100 to 2000")), "{error}");
        }
        assert!(read(r#"{"dwell":-1}"#).is_err() && read(r#"{"modifier":"meta"}"#).is_err());
    }
}
