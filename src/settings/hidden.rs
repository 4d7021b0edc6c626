//! Whom a reader does not want to see: on some pages or everywhere, and how that is taken back.

use serde::{Deserialize, Serialize};

use super::{Settings, page_mark};
use crate::protocol::Place;

/// Where an entity is hidden.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Hidden {
    /// On every page.
    Everywhere,
    /// On some pages, by their [`page_mark`].
    On(Vec<String>),
}

impl Settings {
    /// The ids of the entities that are hidden on the page at an address.
    pub fn hidden_on(&self, url: &str) -> Vec<String> {
        let page = page_mark(url);
        let is_hidden = |hidden: &Hidden| match hidden {
            Hidden::Everywhere => true,
            Hidden::On(pages) => page.as_ref().is_some_and(|page| pages.contains(page)),
        };
        self.hidden.iter().filter(|(_, hidden)| is_hidden(hidden)).map(|(entity, _)| entity.clone()).collect()
    }

    /// The ids of the entities that are hidden on this page and not everywhere.
    pub fn hidden_here(&self, url: &str) -> Vec<String> {
        let everywhere = |entity: &String| self.hidden.get(entity) == Some(&Hidden::Everywhere);
        self.hidden_on(url).into_iter().filter(|entity| !everywhere(entity)).collect()
    }

    /// These settings with an entity hidden on the page at an address or everywhere, or shown on that page again.
    ///
    /// Whoever is shown again on one page is no longer hidden everywhere.
    #[must_use]
    pub fn with_hidden(mut self, entity: &str, place: Place, url: &str) -> Self {
        let mut pages = match self.hidden.remove(entity) {
            Some(Hidden::On(pages)) => pages,
            _ => Vec::new(),
        };
        match (place, page_mark(url)) {
            (Place::Everywhere, _) => {
                self.hidden.insert(entity.to_owned(), Hidden::Everywhere);
                return self;
            }
            (Place::Page, Some(page)) if !pages.contains(&page) => pages.push(page),
            (Place::Nowhere, Some(page)) => pages.retain(|other| *other != page),
            _ => {}
        }
        if !pages.is_empty() {
            self.hidden.insert(entity.to_owned(), Hidden::On(pages));
        }
        self
    }

    /// These settings with everybody shown again who is hidden on the page at an address and not everywhere.
    #[must_use]
    pub fn with_page_shown(self, url: &str) -> Self {
        self.hidden_here(url).iter().fold(self, |settings, entity| settings.with_hidden(entity, Place::Nowhere, url))
    }

    /// These settings with an entity shown again wherever it was hidden.
    #[must_use]
    pub fn with_shown(mut self, entity: &str) -> Self {
        self.hidden.remove(entity);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: &str = "https://example.org/a";
    const THERE: &str = "https://example.org/b";

    #[test]
    fn one_hidden_on_a_page_is_shown_on_others() {
        let settings = Settings::default().with_hidden("kots", Place::Page, HERE);
        assert_eq!(settings.hidden_on("https://example.org/a#end"), ["kots"]);
        assert_eq!(settings.hidden_on(THERE), [""; 0]);
        assert_eq!(settings.hidden_on("about:blank"), [""; 0]);
        let both = settings.with_hidden("kots", Place::Page, THERE);
        assert_eq!(both.hidden_here(THERE), ["kots"]);
        let one = both.with_hidden("kots", Place::Nowhere, HERE);
        assert_eq!((one.hidden_on(HERE).len(), one.hidden_on(THERE).len()), (0, 1));
        assert_eq!(one.with_hidden("kots", Place::Nowhere, THERE), Settings::default());
    }

    #[test]
    fn one_hidden_everywhere_is_hidden_until_shown() {
        let settings = Settings::default().with_hidden("kots", Place::Everywhere, HERE);
        assert_eq!((settings.hidden_on(THERE), settings.hidden_here(THERE)), (vec!["kots".to_owned()], vec![]));
        assert_eq!(settings.clone().with_hidden("kots", Place::Nowhere, THERE), Settings::default());
        assert_eq!(settings.with_shown("kots"), Settings::default());
    }

    #[test]
    fn a_page_shows_all_again_but_those_hidden_everywhere() {
        let hidden = |place| Settings::default().with_hidden("rybar", place, HERE);
        let settings = hidden(Place::Everywhere).with_hidden("kots", Place::Page, HERE);
        assert_eq!(settings.with_page_shown(HERE), hidden(Place::Everywhere));
    }

    #[test]
    fn they_are_kept_as_they_were() {
        let settings =
            Settings::default().with_hidden("kots", Place::Page, HERE).with_hidden("rybar", Place::Everywhere, HERE);
        let stored = serde_json::to_value(&settings).unwrap();
        assert_eq!(stored["hidden"]["rybar"], "everywhere");
        assert!(!stored.to_string().contains("example"), "a page can be read from {stored}");
        assert_eq!(serde_json::from_value::<Settings>(stored).unwrap(), settings);
    }
}
