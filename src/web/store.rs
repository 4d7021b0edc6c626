//! What the extension keeps: the reader's settings, and what each frame of a tab counts.

use js_sys::{Object, Reflect};
use serde::Deserialize;
use wasm_bindgen::prelude::*;

use super::browser::{Api, Store};
use crate::{card::Frame, protocol::Tally, settings::Settings};

/// The key of the settings in the local store.
const SETTINGS: &str = "settings";
/// Where settings go that cannot be read, when the reader changes something.
const UNREADABLE: &str = "settings-unreadable";

/// What a reader does to the settings; boxed, as one function for all of them is a fraction of the size of one for each.
pub type Change<'c> = Box<dyn FnOnce(Settings) -> Settings + 'c>;

/// What the background keeps of a frame, see `extension/badge.js`.
#[derive(Debug, Deserialize)]
struct FrameTally {
    tally: Vec<Tally>,
}

/// The settings in a stored value; the defaults if nothing is stored.
pub fn parse_settings(stored: JsValue) -> Result<Settings, JsError> {
    if stored.is_undefined() || stored.is_null() {
        return Ok(Settings::default());
    }
    serde_wasm_bindgen::from_value(stored).map_err(|error| {
        let remedy = "change any of them to start afresh; the old ones are kept aside";
        JsError::new(&format!("The stored settings cannot be read ({error}): {remedy}."))
    })
}

/// The stored settings as they are.
pub async fn stored_settings(api: &Api) -> Result<JsValue, JsValue> {
    api.read(Store::Local, Some(SETTINGS)).await
}

/// Stores new settings; `old` goes aside first if it could not be read.
async fn store_settings(api: &Api, settings: &Settings, old: &JsValue) -> Result<(), JsValue> {
    if parse_settings(old.clone()).is_err() {
        api.write(Store::Local, UNREADABLE, old).await?;
    }
    api.write(Store::Local, SETTINGS, &super::to_js(settings)?).await
}

/// Changes the settings of a reader; ones that could not be read count as the defaults.
pub async fn change_settings(api: &Api, change: Change<'_>) -> Result<(), JsValue> {
    let old = stored_settings(api).await?;
    let settings = change(parse_settings(old.clone()).unwrap_or_default());
    store_settings(api, &settings, &old).await
}

/// Puts back what was stored, as it was.
pub async fn restore_settings(api: &Api, old: &JsValue) -> Result<(), JsValue> {
    api.write(Store::Local, SETTINGS, old).await
}

/// What each frame of a tab counts.
pub async fn frames(api: &Api, tab: f64) -> Result<Vec<Frame>, JsValue> {
    let all = api.read(Store::Session, None).await?;
    let prefix = format!("tally/{tab}/");
    let mut frames = Vec::new();
    for entry in Object::entries(&all.unchecked_into()) {
        let key = Reflect::get_u32(&entry.clone().unchecked_into::<Object>(), 0)?.as_string();
        let Some(id) = key.and_then(|key| key.strip_prefix(&prefix)?.parse().ok()) else { continue };
        let value = Reflect::get_u32(&entry.unchecked_into::<Object>(), 1)?;
        // A frame that says something else counts for nothing.
        let tally = serde_wasm_bindgen::from_value::<FrameTally>(value).map(|frame| frame.tally).unwrap_or_default();
        frames.push(Frame { id, tally });
    }
    Ok(frames)
}

/// What all frames count, one behind the other.
pub fn tally_of(frames: &[Frame]) -> Vec<Tally> {
    frames.iter().flat_map(|frame| frame.tally.clone()).collect()
}
