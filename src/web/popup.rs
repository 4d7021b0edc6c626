//! The popup: one switch for the site, and the voices of the page. Drawn anew whenever anything stored changes.

use std::rc::Rc;

use gloo::{events::EventListener, utils::document};
use serde::Deserialize;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DocumentFragment, Element, HtmlElement, HtmlInputElement, HtmlTemplateElement};

use super::{
    browser::{Api, Tab},
    store::{parse_settings, store_settings, stored_settings, tallies},
    to_js,
};
use crate::{
    protocol::{Cast, CastRow, Request, Tally},
    settings::{Settings, site_of},
};

/// What the background sends back. Only the cast is ever asked for here, so the other replies need not be read.
#[derive(Debug, Deserialize)]
struct Answer {
    ok: Option<Cast>,
    error: Option<String>,
}

/// The popup of one tab.
struct Popup {
    api: Api,
    tab: Tab,
}

/// Runs until the popup closes.
pub async fn run() {
    if let Err(error) = start().await {
        show_error(&message_of(&error));
    }
}

async fn start() -> Result<(), JsValue> {
    let api =
        Api::of_browser().ok_or("This page works only as the popup of the extension: open it from the toolbar.")?;
    let tab = api.tab(asked_tab()).await?.ok_or("There is no page to speak of: open one and try again.")?;
    let popup = Rc::new(Popup { api, tab });

    let redrawn = Rc::clone(&popup);
    popup.api.on_stored(move || {
        let popup = Rc::clone(&redrawn);
        spawn_local(async move { popup.draw_or_say_why_not().await });
    })?;
    let switched = Rc::clone(&popup);
    let switch = element("switch")?;
    let listener = EventListener::new(&switch, "change", move |_| {
        let popup = Rc::clone(&switched);
        spawn_local(async move {
            if let Err(error) = popup.switch().await {
                show_error(&message_of(&error));
            }
        });
    });
    // The popup's page ends with the popup, and the listener with it.
    listener.forget();
    popup.draw_or_say_why_not().await;
    Ok(())
}

/// The tab named in the popup's own address, for a popup that stands in a tab by itself.
fn asked_tab() -> Option<f64> {
    let search = document().location()?.search().ok()?;
    search.strip_prefix("?tab=")?.parse().ok()
}

impl Popup {
    async fn draw_or_say_why_not(&self) {
        if let Err(error) = self.draw().await {
            show_error(&message_of(&error));
        }
    }

    async fn draw(&self) -> Result<(), JsValue> {
        let url = self.tab.url.as_deref().unwrap_or_default();
        let settings = match parse_settings(stored_settings(&self.api).await?) {
            Ok(settings) => {
                hide("error")?;
                settings
            }
            Err(error) => {
                show_error(&message_of(&error.into()));
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

        let tally = if on { tallies(&self.api, self.tab.id).await? } else { Vec::new() };
        let cast = self.cast(tally).await?;
        draw_cast(&cast, on && site.is_some())
    }

    async fn cast(&self, tally: Vec<Tally>) -> Result<Cast, JsValue> {
        let answer = self.api.ask(&to_js(&Request::Cast { tally })?).await?;
        let answer: Answer = serde_wasm_bindgen::from_value(answer)?;
        match answer {
            Answer { ok: Some(cast), .. } => Ok(cast),
            Answer { error: Some(error), .. } => Err(error.into()),
            _ => Err("The background did not answer: close the popup and open it again.".into()),
        }
    }

    async fn switch(&self) -> Result<(), JsValue> {
        let Some(url) = &self.tab.url else { return Ok(()) };
        let on = element("switch")?.unchecked_into::<HtmlInputElement>().checked();
        let old = stored_settings(&self.api).await?;
        let settings = parse_settings(old.clone()).unwrap_or_default().switched(url, on);
        store_settings(&self.api, &settings, &old).await
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
    let template: HtmlTemplateElement = element("row")?.unchecked_into();
    for row in &cast.rows {
        let drawn = drawn_row(&template, row)?;
        list.append_child(&drawn)?;
    }
    set_text("summary", if cast.rows.is_empty() { "" } else { &cast.summary })?;
    element("summary")?.unchecked_into::<HtmlElement>().set_hidden(cast.rows.is_empty());
    element("empty")?.unchecked_into::<HtmlElement>().set_hidden(!on || !cast.rows.is_empty());
    Ok(())
}

fn drawn_row(template: &HtmlTemplateElement, row: &CastRow) -> Result<DocumentFragment, JsValue> {
    let fragment: DocumentFragment = template.content().clone_node_with_deep(true)?.unchecked_into();
    let count = row.count.to_string();
    for (class, text) in [(".name", &row.name), (".count", &count), (".kind", &row.kind), (".line", &row.line)] {
        if let Some(place) = fragment.query_selector(class)? {
            place.set_text_content(Some(text));
        }
    }
    Ok(fragment)
}

fn element(id: &str) -> Result<Element, JsValue> {
    document()
        .get_element_by_id(id)
        .ok_or_else(|| JsValue::from_str(&format!("popup.html has no #{id}: reinstall the extension.")))
}

fn set_text(id: &str, text: &str) -> Result<(), JsValue> {
    element(id)?.set_text_content(Some(text));
    Ok(())
}

fn hide(id: &str) -> Result<(), JsValue> {
    element(id)?.unchecked_into::<HtmlElement>().set_hidden(true);
    Ok(())
}

fn show_error(message: &str) {
    if let Some(place) = document().get_element_by_id("error") {
        place.set_text_content(Some(message));
        place.unchecked_into::<HtmlElement>().set_hidden(false);
    }
}

/// The words of an error, whatever was thrown.
fn message_of(error: &JsValue) -> String {
    error
        .as_string()
        .or_else(|| error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message())))
        .unwrap_or_else(|| format!("{error:?}"))
}
