//! The popup: one switch for the site, and the voices of the page. Drawn anew whenever anything stored changes.

use std::rc::Rc;

use gloo::utils::{document, window};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;

use super::{
    browser::{Aim, Api, Tab},
    page::{aim, api, ask, copy_of, element, fill, lead_to_settings, listen, set_hidden, set_text, show_error},
    store::{change_settings, frames, parse_settings, stored_settings, tally_of},
};
use crate::{
    protocol::{Cast, Request},
    settings::{Settings, site_of},
};

/// The popup of one tab.
struct Popup {
    api: Api,
    tab: Tab,
}

/// Runs until the popup closes.
pub async fn run() {
    if let Err(error) = start().await {
        show_error(&error);
    }
}

async fn start() -> Result<(), JsValue> {
    let api = api()?;
    let tab = api.tab(aim()).await?.ok_or("There is no page to speak of: open one and try again.")?;
    let popup = Rc::new(Popup { api, tab });

    let redrawn = Rc::clone(&popup);
    popup.api.on_stored(move || {
        let popup = Rc::clone(&redrawn);
        spawn_local(async move { popup.draw_or_say_why_not().await });
    })?;
    let switched = Rc::clone(&popup);
    listen("switch", "change", move |_| {
        let popup = Rc::clone(&switched);
        spawn_local(async move {
            if let Err(error) = popup.switch().await {
                show_error(&error);
            }
        });
    })?;
    let showing = Rc::clone(&popup);
    listen("show-again", "click", move |_| {
        let popup = Rc::clone(&showing);
        spawn_local(async move {
            if let Err(error) = popup.show_again().await {
                show_error(&error);
            }
        });
    })?;
    let opener = Rc::clone(&popup);
    listen("all", "click", move |_| opener.open_panel())?;
    set_hidden("all", !popup.api.has_panel())?;
    lead_to_settings(make_room)?;
    popup.draw_or_say_why_not().await;
    Ok(())
}

impl Popup {
    async fn draw_or_say_why_not(&self) {
        if let Err(error) = self.draw().await {
            show_error(&error);
        }
    }

    async fn draw(&self) -> Result<(), JsValue> {
        let url = self.tab.url.as_deref().unwrap_or_default();
        let settings = match parse_settings(stored_settings(&self.api).await?) {
            Ok(settings) => {
                set_hidden("error", true)?;
                settings
            }
            Err(error) => {
                show_error(&error.into());
                Settings::default()
            }
        };
        let site = site_of(url);
        let on = settings.is_on(url);
        let switch: HtmlInputElement = element("switch")?.unchecked_into();
        switch.set_checked(on);
        switch.set_disabled(site.is_none());
        let may_see = self.api.sees_all_sites().await?;
        set_text("site", site.as_deref().unwrap_or("this page"))?;
        set_text("state", state(site.as_deref(), on, may_see))?;

        let hidden = if on { settings.hidden_here(url).len() } else { 0 };
        set_text("hidden-words", &hidden_words(hidden))?;
        set_hidden("hidden", hidden == 0)?;

        let frames = if on { frames(&self.api, self.tab.id).await? } else { Vec::new() };
        let cast: Cast = ask(&self.api, &Request::Cast { tally: tally_of(&frames) }).await?;
        draw_cast(&cast, on && site.is_some())
    }

    async fn switch(&self) -> Result<(), JsValue> {
        let Some(url) = &self.tab.url else { return Ok(()) };
        let on = element("switch")?.unchecked_into::<HtmlInputElement>().checked();
        change_settings(&self.api, Box::new(|settings| settings.switched(url, on))).await
    }

    /// Shows again whomever the reader has hidden on this page alone.
    async fn show_again(&self) -> Result<(), JsValue> {
        let url = self.tab.url.as_deref().unwrap_or_default();
        change_settings(&self.api, Box::new(|settings| settings.with_page_shown(url))).await
    }

    /// Opens the panel and makes room for it.
    fn open_panel(&self) {
        let opening = self.api.open_panel(self.tab.window);
        spawn_local(async move {
            let opened = match opening {
                Ok(Some(opening)) => opening.await.map(drop),
                Ok(None) => Ok(()),
                Err(error) => Err(error),
            };
            match opened {
                Ok(()) => make_room(),
                Err(error) => show_error(&error),
            }
        });
    }
}

/// Closes the popup; one that stands in a tab is the reader's to close.
fn make_room() {
    if matches!(aim(), Aim::InFront) {
        drop(window().close());
    }
}

fn hidden_words(count: usize) -> String {
    match count {
        1 => "You have hidden one voice on this page.".to_owned(),
        _ => format!("You have hidden {count} voices on this page."),
    }
}

fn state(site: Option<&str>, on: bool, may_see: bool) -> &'static str {
    match (site, on, may_see) {
        (_, _, false) => {
            "Your browser keeps Sidelight from some sites. Allow access to all of them in the add-on’s permissions."
        }
        (None, ..) => "Browsers let no extension read this page.",
        (_, true, _) => "On here and on all subdomains.",
        (_, false, _) => "Off here and on all subdomains.",
    }
}

fn draw_cast(cast: &Cast, on: bool) -> Result<(), JsValue> {
    let list = element("cast")?;
    list.replace_children_with_node_0();
    for row in &cast.rows {
        let item = document().create_element("li")?;
        item.set_class_name("voice");
        item.append_child(&copy_of("row")?.into())?;
        fill(
            &item,
            &[(".name", &row.name), (".count", &row.count.to_string()), (".kind", &row.kind), (".line", &row.line)],
        )?;
        list.append_child(&item)?;
    }
    set_text("summary", if cast.rows.is_empty() { "" } else { &cast.summary })?;
    set_hidden("summary", cast.rows.is_empty())?;
    set_hidden("empty", !on || !cast.rows.is_empty())
}
