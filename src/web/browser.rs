//! The few calls of the extension API that the extension's own pages make. Chromium and Firefox differ in the name of the object only.

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
    /// Undefined where there are no keys, as in Firefox for Android.
    #[wasm_bindgen(method, getter)]
    fn commands(this: &Api) -> Option<Commands>;
    /// Chromium's; undefined elsewhere.
    #[wasm_bindgen(method, getter, js_name = sidePanel)]
    fn side_panel(this: &Api) -> Option<SidePanel>;
    /// Firefox's; undefined elsewhere, also in Firefox for Android.
    #[wasm_bindgen(method, getter, js_name = sidebarAction)]
    fn sidebar_action(this: &Api) -> Option<SidebarAction>;

    type SidePanel;
    #[wasm_bindgen(method, catch)]
    fn open(this: &SidePanel, place: &JsValue) -> Result<Promise, JsValue>;

    type SidebarAction;
    #[wasm_bindgen(method, catch)]
    fn open(this: &SidebarAction) -> Result<Promise, JsValue>;

    type Tabs;
    #[wasm_bindgen(method, catch)]
    fn get(this: &Tabs, id: f64) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn query(this: &Tabs, query: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn create(this: &Tabs, tab: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = sendMessage)]
    fn send_message(this: &Tabs, id: f64, message: &JsValue, options: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, getter, js_name = onActivated)]
    fn on_activated(this: &Tabs) -> Event;
    #[wasm_bindgen(method, getter, js_name = onUpdated)]
    fn on_updated(this: &Tabs) -> Event;

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
    #[wasm_bindgen(method, catch, js_name = openOptionsPage)]
    fn open_options_page(this: &Runtime) -> Result<Promise, JsValue>;

    type Commands;
    #[wasm_bindgen(method, catch, js_name = getAll)]
    fn get_all(this: &Commands) -> Result<Promise, JsValue>;
    /// Firefox's.
    #[wasm_bindgen(method, catch, js_name = openShortcutSettings)]
    fn open_shortcut_settings(this: &Commands) -> Result<Promise, JsValue>;

    type Permissions;
    #[wasm_bindgen(method, catch)]
    fn contains(this: &Permissions, wanted: &JsValue) -> Result<Promise, JsValue>;
}

/// Where Chromium has its keys; its relatives lead on to their own.
const KEYS_PAGE: &str = "chrome://extensions/shortcuts";

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
    /// Its title, likewise.
    pub title: Option<String>,
    /// The browser's number for its window.
    pub window: f64,
}

/// Which tab is meant.
#[derive(Debug, Clone, Copy)]
pub enum Aim {
    /// The one in front in this window.
    InFront,
    /// The one in front in another window.
    InFrontOf(f64),
    /// One and no other.
    Tab(f64),
}

impl Api {
    /// The API of this browser; none on a page that is no extension's.
    pub fn of_browser() -> Option<Api> {
        let global = js_sys::global();
        let named = |name| Reflect::get(&global, &JsValue::from_str(name)).ok().filter(JsValue::is_object);
        named("browser").or_else(|| named("chrome")).map(JsCast::unchecked_into)
    }

    /// The tab that is meant, if there is one.
    pub async fn tab(&self, aim: Aim) -> Result<Option<Tab>, JsValue> {
        let place = match aim {
            Aim::Tab(_) => None,
            Aim::InFront => Some(("currentWindow", JsValue::TRUE)),
            Aim::InFrontOf(window) => Some(("windowId", JsValue::from_f64(window))),
        };
        let found = match (aim, place) {
            (Aim::Tab(id), _) => JsFuture::from(self.tabs().get(id)?).await?,
            (_, place) => {
                let query = [Some(("active", JsValue::TRUE)), place].into_iter().flatten();
                let tabs = JsFuture::from(self.tabs().query(&object(&query.collect::<Vec<_>>())?)?).await?;
                Reflect::get_u32(&tabs.unchecked_into::<Object>(), 0)?
            }
        };
        if !found.is_object() {
            return Ok(None);
        }
        let id = Reflect::get(&found, &"id".into())?.as_f64();
        let url = Reflect::get(&found, &"url".into())?.as_string();
        let title = Reflect::get(&found, &"title".into())?.as_string();
        let window = Reflect::get(&found, &"windowId".into())?.as_f64().unwrap_or_default();
        Ok(id.map(|id| Tab { id, url, title, window }))
    }

    /// Calls back whenever another tab comes to the front or a tab shows something else.
    pub fn on_tabs(&self, heard: impl Fn() + 'static) -> Result<(), JsValue> {
        let listener = Closure::<dyn Fn()>::new(heard).into_js_value();
        self.tabs().on_activated().add_listener(&listener)?;
        self.tabs().on_updated().add_listener(&listener)
    }

    /// Tells something to the frames of a tab, or to one of them. Where nobody listens, nothing happens.
    pub fn tell(&self, tab: f64, frame: Option<u64>, message: &JsValue) -> Result<(), JsValue> {
        let options: Vec<_> = frame.map(|frame| ("frameId", JsValue::from_f64(frame as f64))).into_iter().collect();
        let sent = self.tabs().send_message(tab, message, &object(&options)?)?;
        wasm_bindgen_futures::spawn_local(async move { drop(JsFuture::from(sent).await) });
        Ok(())
    }

    /// Whether this browser has a place for the panel.
    pub fn has_panel(&self) -> bool {
        self.side_panel().is_some() || self.sidebar_action().is_some()
    }

    /// Opens the panel of a window. Browsers allow it in the listener of a click only, before anything is waited for.
    pub fn open_panel(&self, window: f64) -> Result<Option<JsFuture>, JsValue> {
        let opening = match (self.side_panel(), self.sidebar_action()) {
            (Some(panel), _) => panel.open(&object(&[("windowId", window.into())])?)?,
            (None, Some(sidebar)) => sidebar.open()?,
            (None, None) => return Ok(None),
        };
        Ok(Some(opening.into()))
    }

    /// Opens the settings page.
    pub async fn open_options(&self) -> Result<(), JsValue> {
        JsFuture::from(self.runtime().open_options_page()?).await.map(drop)
    }

    /// The keyboard commands as the browser tells them; none where it has no keys.
    pub async fn commands_now(&self) -> Result<Option<JsValue>, JsValue> {
        match self.commands() {
            Some(commands) => JsFuture::from(commands.get_all()?).await.map(Some),
            None => Ok(None),
        }
    }

    /// Opens the browser's own page where keys are changed.
    pub async fn open_keys(&self) -> Result<(), JsValue> {
        let opening = match self.commands().map(|commands| commands.open_shortcut_settings()) {
            Some(Ok(opening)) => opening,
            // Chromium has a page for it, which an extension may open and a link may not.
            _ => self.tabs().create(&object(&[("url", KEYS_PAGE.into())])?)?,
        };
        JsFuture::from(opening).await.map(drop)
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
