//! What the extension's own pages have in common: finding their parts, saying what is wrong, asking the background.

use gloo::{events::EventListener, utils::document};
use js_sys::Reflect;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DocumentFragment, Element, Event, HtmlElement, HtmlTemplateElement};

use super::{
    browser::{Aim, Api},
    to_js,
};
use crate::protocol::Request;

/// Asks the background for what this sort of request gives.
pub async fn ask<T: DeserializeOwned>(api: &Api, request: &Request) -> Result<T, JsValue> {
    Ok(serde_wasm_bindgen::from_value(reply(api, request).await?)?)
}

/// The background's reply as it comes.
pub async fn reply(api: &Api, request: &Request) -> Result<JsValue, JsValue> {
    let answer = api.ask(&to_js(request)?).await?;
    let part = |name: &str| Reflect::get(&answer, &name.into()).ok().filter(JsValue::is_truthy);
    part("ok").ok_or_else(|| {
        part("error").unwrap_or_else(|| "The background did not answer: close this and open it again.".into())
    })
}

/// The extension API, or what to do where there is none.
pub fn api() -> Result<Api, JsValue> {
    Api::of_browser().ok_or_else(|| "This page works only as a part of the extension: open it from the toolbar.".into())
}

/// The tab or window named in the page's own address, for one that stands in a tab by itself.
pub fn aim() -> Aim {
    let search = document().location().and_then(|location| location.search().ok()).unwrap_or_default();
    // As a whole number: all that it takes to read others is a part of the wasm file that nobody needs.
    let number = |key: &str| search.strip_prefix(key).and_then(|number| number.parse::<u32>().ok()).map(f64::from);
    match (number("?tab="), number("?window=")) {
        (Some(tab), _) => Aim::Tab(tab),
        (None, Some(window)) => Aim::InFrontOf(window),
        (None, None) => Aim::InFront,
    }
}

/// Calls back at every event of a sort, for as long as the page lives.
pub fn listen(id: &str, event: &'static str, heard: impl FnMut(&Event) + 'static) -> Result<(), JsValue> {
    EventListener::new(&element(id)?.into(), event, heard).forget();
    Ok(())
}

/// Has the button that leads to the settings do so; then something else.
pub fn lead_to_settings(then: fn()) -> Result<(), JsValue> {
    listen("settings", "click", move |_| {
        spawn_local(async move {
            let opened = match api() {
                Ok(api) => api.open_options().await,
                Err(error) => Err(error),
            };
            match opened {
                Ok(()) => then(),
                Err(error) => show_error(&error),
            }
        });
    })
}

/// A part of the page.
pub fn element(id: &str) -> Result<Element, JsValue> {
    document()
        .get_element_by_id(id)
        .ok_or_else(|| JsValue::from_str(&format!("this page has no #{id}: reinstall the extension.")))
}

pub fn focus(id: &str) -> Result<(), JsValue> {
    element(id)?.unchecked_into::<HtmlElement>().focus()
}

pub fn set_text(id: &str, text: &str) -> Result<(), JsValue> {
    element(id)?.set_text_content(Some(text));
    Ok(())
}

pub fn set_hidden(id: &str, hidden: bool) -> Result<(), JsValue> {
    element(id)?.unchecked_into::<HtmlElement>().set_hidden(hidden);
    Ok(())
}

/// A copy of what a template holds.
pub fn copy_of(template: &str) -> Result<DocumentFragment, JsValue> {
    let template: HtmlTemplateElement = element(template)?.unchecked_into();
    Ok(template.content().clone_node_with_deep(true)?.unchecked_into())
}

/// Puts words into the parts of a row that bear these classes; a part without words is not shown.
pub fn fill(row: &Element, parts: &[(&str, &str)]) -> Result<(), JsValue> {
    for (class, text) in parts {
        if let Some(place) = row.query_selector(class)? {
            place.set_text_content(Some(text));
            place.unchecked_into::<HtmlElement>().set_hidden(text.is_empty());
        }
    }
    Ok(())
}

pub fn show_error(error: &JsValue) {
    if let Some(place) = document().get_element_by_id("error") {
        place.set_text_content(Some(&message_of(error)));
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
