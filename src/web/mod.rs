//! Where Rust meets the browser: the engine's door for JavaScript, the popup, the panel and the settings page.

mod browser;
mod options;
mod page;
mod panel;
mod popup;
mod request;
mod store;

use serde::{Serialize, de::DeserializeOwned};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::{engine::Engine, pack::Pack, protocol::Hide};

/// The engine as JavaScript holds it.
#[wasm_bindgen(js_name = Engine)]
#[derive(Debug)]
pub struct Door {
    engine: Engine,
}

#[wasm_bindgen(js_class = Engine)]
impl Door {
    /// Opens a pack.
    ///
    /// # Errors
    /// An `Error` that says what is wrong with the pack and the remedy.
    #[wasm_bindgen(constructor)]
    pub fn new(pack: Vec<u8>) -> Result<Door, JsError> {
        Ok(Self { engine: Engine::new(Pack::open(pack)?) })
    }

    /// Takes over the reader's settings; undefined means the defaults.
    ///
    /// # Errors
    /// An `Error` if they cannot be read; the settings stay as they were.
    pub fn configure(&mut self, settings: JsValue) -> Result<(), JsError> {
        self.engine.configure(store::parse_settings(settings)?);
        Ok(())
    }

    /// Answers a request.
    ///
    /// # Errors
    /// An `Error` that says what is wrong with the request and the remedy.
    #[wasm_bindgen(unchecked_return_type = "Reply")]
    pub fn answer(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Request")] request: JsValue,
    ) -> Result<JsValue, JsError> {
        to_js(&self.engine.answer(request::request(request)?)?)
    }
}

/// Runs the popup on its page.
#[wasm_bindgen(js_name = popup)]
pub fn run_popup() {
    wasm_bindgen_futures::spawn_local(popup::run());
}

/// Runs the panel on its page.
#[wasm_bindgen(js_name = panel)]
pub fn run_panel() {
    wasm_bindgen_futures::spawn_local(panel::run());
}

/// Runs the settings page; `dress` is handed how names are marked whenever that changes.
#[wasm_bindgen(js_name = options)]
pub fn run_options(#[wasm_bindgen(unchecked_param_type = "(look: Look) => void")] dress: js_sys::Function) {
    wasm_bindgen_futures::spawn_local(options::run(dress));
}

/// Turns the overlay on or off for the site of an address, as the popup's switch does.
///
/// # Errors
/// Whatever the browser's storage says.
#[wasm_bindgen(js_name = toggleSite)]
pub async fn toggle_site(url: String) -> Result<(), JsValue> {
    let api = browser::Api::of_browser().ok_or("Settings are kept by the extension only.")?;
    store::change_settings(&api, Box::new(|settings| settings.toggled(&url))).await
}

/// Hides an entity from the reader, or shows it again, as a card asked on the page at an address.
///
/// # Errors
/// If the wish is none, and whatever the browser's storage says.
#[wasm_bindgen]
pub async fn hide(#[wasm_bindgen(unchecked_param_type = "Hide")] wish: JsValue, url: String) -> Result<(), JsValue> {
    let Hide { entity, place } = read(wish)?;
    let api = browser::Api::of_browser().ok_or("Settings are kept by the extension only.")?;
    store::change_settings(&api, Box::new(|settings| settings.with_hidden(&entity, place, &url))).await
}

fn read<T: DeserializeOwned>(request: JsValue) -> Result<T, JsError> {
    serde_wasm_bindgen::from_value(request).map_err(|error| no_request(&error.to_string()))
}

fn no_request(why: &str) -> JsError {
    JsError::new(&format!("not a request of this version ({why}): reload the page"))
}

/// A value as the plain objects that messages can carry.
fn to_js<T: Serialize>(value: &T) -> Result<JsValue, JsError> {
    Ok(value.serialize(&Serializer::new().serialize_maps_as_objects(true))?)
}
