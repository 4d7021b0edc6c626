//! The few calls of the extension API that the popup makes. Chromium and Firefox differ in the name of the object only.

use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// The extension API, whole.
    pub type Api;
    #[wasm_bindgen(method, getter)]
    fn tabs(this: &Api) -> Tabs;
    #[wasm_bindgen(method, getter)]
    fn storage(this: &Api) -> Storage;
    #[wasm_bindgen(method, getter)]
    fn runtime(this: &Api) -> Runtime;
    #[wasm_bindgen(method, getter)]
    fn permissions(this: &Api) -> Permissions;

    type Tabs;
    #[wasm_bindgen(method, catch)]
    fn get(this: &Tabs, id: f64) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn query(this: &Tabs, query: &JsValue) -> Result<Promise, JsValue>;

    type Storage;
    #[wasm_bindgen(method, getter)]
    fn local(this: &Storage) -> Area;
    #[wasm_bindgen(method, getter)]
    fn session(this: &Storage) -> Area;
    #[wasm_bindgen(method, getter, js_name = onChanged)]
    fn on_changed(this: &Storage) -> Event;

    type Area;
    #[wasm_bindgen(method, catch)]
    fn get(this: &Area, keys: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn set(this: &Area, items: &JsValue) -> Result<Promise, JsValue>;

    type Event;
    #[wasm_bindgen(method, catch, js_name = addListener)]
    fn add_listener(this: &Event, listener: &JsValue) -> Result<(), JsValue>;

    type Runtime;
    #[wasm_bindgen(method, catch, js_name = sendMessage)]
    fn send_message(this: &Runtime, message: &JsValue) -> Result<Promise, JsValue>;

    type Permissions;
    #[wasm_bindgen(method, catch)]
    fn contains(this: &Permissions, wanted: &JsValue) -> Result<Promise, JsValue>;
}

/// Which store of the browser.
#[derive(Debug, Clone, Copy)]
pub enum Store {
    /// Kept on this machine until the extension is removed.
    Local,
    /// Forgotten when the browser closes.
    Session,
}

/// A tab as far as the extension may see it.
#[derive(Debug, Clone)]
pub struct Tab {
    /// The browser's number for it.
    pub id: f64,
    /// Its address, unless the browser keeps it from the extension.
    pub url: Option<String>,
}

impl Api {
    /// The API of this browser; none on a page that is no extension's.
    pub fn of_browser() -> Option<Api> {
        let global = js_sys::global();
        let named = |name| Reflect::get(&global, &JsValue::from_str(name)).ok().filter(JsValue::is_object);
        named("browser").or_else(|| named("chrome")).map(JsCast::unchecked_into)
    }

    /// The tab with this number, or the one the reader looks at.
    pub async fn tab(&self, id: Option<f64>) -> Result<Option<Tab>, JsValue> {
        let found = match id {
            Some(id) => JsFuture::from(self.tabs().get(id)?).await?,
            None => {
                let query = object(&[("active", JsValue::TRUE), ("currentWindow", JsValue::TRUE)])?;
                let tabs = JsFuture::from(self.tabs().query(&query)?).await?;
                Reflect::get_u32(&tabs.unchecked_into::<Object>(), 0)?
            }
        };
        if !found.is_object() {
            return Ok(None);
        }
        let id = Reflect::get(&found, &"id".into())?.as_f64();
        let url = Reflect::get(&found, &"url".into())?.as_string();
        Ok(id.map(|id| Tab { id, url }))
    }

    /// What a store keeps under a key, or everything for none.
    pub async fn read(&self, store: Store, key: Option<&str>) -> Result<JsValue, JsValue> {
        let keys = key.map_or(JsValue::NULL, JsValue::from_str);
        let items = JsFuture::from(self.area(store).get(&keys)?).await?;
        key.map_or(Ok(items.clone()), |key| Reflect::get(&items, &key.into()))
    }

    /// Keeps a value under a key.
    pub async fn write(&self, store: Store, key: &str, value: &JsValue) -> Result<(), JsValue> {
        JsFuture::from(self.area(store).set(&object(&[(key, value.clone())])?)?).await.map(|_| ())
    }

    /// Calls back whenever anything stored changes, for as long as the page lives.
    pub fn on_stored(&self, heard: impl Fn() + 'static) -> Result<(), JsValue> {
        let listener = Closure::<dyn Fn()>::new(heard).into_js_value();
        self.storage().on_changed().add_listener(&listener)
    }

    /// Asks the background.
    pub async fn ask(&self, message: &JsValue) -> Result<JsValue, JsValue> {
        JsFuture::from(self.runtime().send_message(message)?).await
    }

    /// Whether the reader lets the extension see every site.
    pub async fn sees_all_sites(&self) -> Result<bool, JsValue> {
        let origins = js_sys::Array::of1(&"<all_urls>".into());
        let wanted = object(&[("origins", origins.into())])?;
        Ok(JsFuture::from(self.permissions().contains(&wanted)?).await?.is_truthy())
    }

    fn area(&self, store: Store) -> Area {
        match store {
            Store::Local => self.storage().local(),
            Store::Session => self.storage().session(),
        }
    }
}

fn object(fields: &[(&str, JsValue)]) -> Result<JsValue, JsValue> {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &JsValue::from_str(name), value)?;
    }
    Ok(object.into())
}
