//! The settings page: everything applies at once and is kept; what is changed elsewhere shows here too.

mod draw;

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo::{events::EventListener, utils::window};
use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, HtmlInputElement};

use super::{
    browser::Api,
    page::{api, ask, focus, listen, reply, set_hidden, set_text, show_error},
    store::{change_settings, parse_settings, restore_settings, stored_settings},
    to_js,
};
use crate::{
    protocol::{Cast, Confidence, Request, Tally},
    settings::Settings,
};

/// The page.
struct Options {
    api: Api,
    /// Gives the sample the looks that names have on pages.
    dress: Function,
    /// Counts the drawings begun, so that a late one is not shown in place of a newer one.
    turn: Cell<u32>,
    drawn: RefCell<Option<Settings>>,
    /// What was stored before the reader started afresh, for as long as this page is open.
    before: RefCell<Option<JsValue>>,
}

/// Runs until the page closes.
pub async fn run(dress: Function) {
    say(start(dress).await);
}

fn say(outcome: Result<(), JsValue>) {
    if let Err(error) = outcome {
        show_error(&error);
    }
}

async fn start(dress: Function) -> Result<(), JsValue> {
    let (turn, drawn, before) = (Cell::new(0), RefCell::default(), RefCell::default());
    let options = Rc::new(Options { api: api()?, dress, turn, drawn, before });
    let redrawn = Rc::clone(&options);
    options.api.on_stored(move || {
        let options = Rc::clone(&redrawn);
        spawn_local(async move { say(options.draw().await) });
    })?;
    let changed = Rc::clone(&options);
    listen("choices", "change", move |event| {
        let Some((name, control)) = control_of(event) else { return };
        let input: HtmlInputElement = control.unchecked_into();
        changed.choose(name, input.value(), input.checked());
    })?;
    // While it is drawn, a slider says where it stands, and is kept when it is let go.
    listen("dwell", "input", |event| {
        let Some((name, control)) = control_of(event) else { return };
        let value = control.unchecked_into::<HtmlInputElement>().value();
        say(draw::dwell(&Settings::default().chosen(&name, &value, true)));
    })?;
    let pressed = Rc::clone(&options);
    listen("choices", "click", move |event| {
        let Some((name, button)) = control_of(event).filter(|(_, control)| control.tag_name() == "BUTTON") else {
            return;
        };
        let options = Rc::clone(&pressed);
        spawn_local(async move { say(options.press(&name, button).await) });
    })?;
    // The reader comes back from the browser's page of keys.
    let back = Rc::clone(&options);
    EventListener::new(&window(), "focus", move |_| {
        let options = Rc::clone(&back);
        spawn_local(async move { say(options.draw_keys().await) });
    })
    .forget();
    options.draw_keys().await?;
    options.draw().await?;
    let edition = reply(&options.api, &Request::Edition).await?;
    for part in ["title", "version", "licence", "entities", "names"] {
        set_text(part, &Reflect::get(&edition, &part.into())?.as_string().unwrap_or_default())?;
    }
    Ok(())
}

/// The control that an event happened on, by the name that it bears.
fn control_of(event: &Event) -> Option<(String, Element)> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let control = target.closest("[name]").ok()??;
    Some((control.get_attribute("name")?, control))
}

impl Options {
    async fn draw(&self) -> Result<(), JsValue> {
        let read = parse_settings(stored_settings(&self.api).await?);
        let is_read = read.is_ok();
        let settings = match read {
            Ok(settings) => {
                set_hidden("error", true)?;
                settings
            }
            Err(error) => {
                show_error(&error.into());
                Settings::default()
            }
        };
        set_hidden("afresh", self.before.borrow().is_some())?;
        set_hidden("done", self.before.borrow().is_none())?;
        set_text("losses", &settings.losses())?;
        draw::idle(is_read && settings == Settings::default())?;
        // Much that is stored are counts of pages.
        if self.drawn.borrow().as_ref() == Some(&settings) {
            return Ok(());
        }
        draw::choices(&settings)?;
        self.dress.call1(&JsValue::NULL, &to_js(&settings.look)?)?;
        draw::list("sites", &settings.listed_sites())?;
        *self.drawn.borrow_mut() = Some(settings.clone());
        let turn = self.turn.get().wrapping_add(1);
        self.turn.set(turn);

        let tally =
            settings.hidden.keys().map(|id| Tally { entity: id.clone(), count: 1, confidence: Confidence::Certain });
        let cast: Cast = ask(&self.api, &Request::Cast { tally: tally.collect() }).await?;
        if turn != self.turn.get() {
            // Whoever is hidden now is for the drawing to tell that came later.
            return Ok(());
        }
        draw::list("hidden", &settings.listed_hidden(&cast.rows))
    }

    async fn draw_keys(&self) -> Result<(), JsValue> {
        let keys = self.api.commands_now().await?;
        set_hidden("keys-section", keys.is_none())?;
        keys.map_or(Ok(()), |keys| draw::keys(&keys))
    }

    fn choose(self: &Rc<Self>, name: String, value: String, on: bool) {
        let options = Rc::clone(self);
        spawn_local(async move {
            say(change_settings(&options.api, Box::new(|settings| settings.chosen(&name, &value, on))).await);
        });
    }

    async fn press(self: &Rc<Self>, name: &str, button: Element) -> Result<(), JsValue> {
        let (asking, deciding) = (name == "afresh", ["afresh", "keep", "sure"].contains(&name));
        if deciding {
            set_hidden("afresh-first", asking)?;
            set_hidden("afresh-sure", !asking)?;
        }
        match name {
            "afresh" => focus("keep"),
            "keep" => focus("start"),
            "sure" => {
                let old = stored_settings(&self.api).await?;
                self.before.replace(Some(old));
                change_settings(&self.api, Box::new(|_| Settings::default())).await?;
                self.draw().await?;
                focus("undo")
            }
            "undo" => {
                if let Some(old) = self.before.take() {
                    restore_settings(&self.api, &old).await?;
                }
                self.draw().await?;
                focus("start")
            }
            "keys" => self.api.open_keys().await,
            _ => {
                let value = button.get_attribute("value").unwrap_or_default();
                change_settings(&self.api, Box::new(|settings| settings.chosen(name, &value, true))).await
            }
        }
    }
}
