//! The panel: the voices of the page in front of the reader. Follows the tabs and whatever anything stored says.

mod draw;

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo::{
    events::EventListener,
    utils::{document, window},
};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, BlobPropertyBag, Element, Event, HtmlAnchorElement, Url};

use super::{
    browser::{Aim, Api, Tab},
    page::{aim, api, ask, element, lead_to_settings, listen, set_hidden, show_error},
    store::{change_settings, frames, parse_settings, stored_settings, tally_of},
    to_js,
};
use crate::{
    card::{Frame, Sight, mention_at, notice},
    protocol::{Cast, Export, ExportFile, ExportFormat, Pointing, Request},
    settings::site_of,
};

/// The panel of a window.
struct Panel {
    api: Api,
    aim: Aim,
    /// Counts the drawings begun, so that a late one is not shown in place of a newer one.
    turn: Cell<u32>,
    shown: RefCell<Shown>,
}

/// What is shown.
#[derive(Default)]
struct Shown {
    tab: Option<Tab>,
    frames: Vec<Frame>,
    cast: Option<Cast>,
    /// The entity whose mentions are tinted on the page.
    pointed: Option<String>,
    /// The entity whose mentions are gone through, and which one comes next.
    next: Option<(String, u32)>,
}

/// Runs until the panel closes.
pub async fn run() {
    if let Err(error) = start().await {
        show_error(&error);
    }
}

async fn start() -> Result<(), JsValue> {
    let panel = Rc::new(Panel { api: api()?, aim: aim(), turn: Cell::new(0), shown: RefCell::default() });
    let redrawn = Rc::clone(&panel);
    panel.api.on_stored(move || redrawn.redraw())?;
    let redrawn = Rc::clone(&panel);
    panel.api.on_tabs(move || redrawn.redraw())?;

    // Pointer and focus alike: whoever looks at a row sees where it stands.
    for event in ["pointerover", "focusin"] {
        let pointing = Rc::clone(&panel);
        listen("cast", event, move |event| pointing.point(row_of(event)))?;
    }
    let leaving = Rc::clone(&panel);
    listen("cast", "pointerleave", move |_| leaving.point(None))?;
    let leaving = Rc::clone(&panel);
    listen("cast", "focusout", move |_| {
        // Whoever goes from the panel to the page by keyboard wants to see the marks there.
        if document().has_focus().unwrap_or(true) {
            leaving.point(None);
        }
    })?;
    let leaving = Rc::clone(&panel);
    EventListener::new(&window(), "pagehide", move |_| leaving.point(None)).forget();
    let going = Rc::clone(&panel);
    listen("cast", "click", move |event| going.go_on(row_of(event)))?;
    let saving = Rc::clone(&panel);
    listen("save", "click", move |event| {
        let Some(format) = format_of(event) else { return };
        let panel = Rc::clone(&saving);
        spawn_local(async move { say(panel.save(format).await) });
    })?;
    let switching = Rc::clone(&panel);
    listen("switch-on", "click", move |_| {
        let panel = Rc::clone(&switching);
        spawn_local(async move { say(panel.switch_on().await) });
    })?;
    lead_to_settings(|| {})?;
    panel.redraw();
    Ok(())
}

/// An error is shown until something goes well.
fn say(outcome: Result<(), JsValue>) {
    if let Err(error) = outcome {
        show_error(&error);
    }
}

/// The entity of the row that an event happened in.
fn row_of(event: &Event) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest("[data-entity]").ok()??.get_attribute("data-entity")
}

/// The format of the button that was pressed.
fn format_of(event: &Event) -> Option<ExportFormat> {
    let target: Element = event.target()?.dyn_into().ok()?;
    match target.get_attribute("data-format")?.as_str() {
        "markdown" => Some(ExportFormat::Markdown),
        "csv" => Some(ExportFormat::Csv),
        "json" => Some(ExportFormat::Json),
        _ => None,
    }
}

/// Today where the reader is, YYYY-MM-DD.
fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

impl Panel {
    fn redraw(self: &Rc<Self>) {
        let panel = Rc::clone(self);
        spawn_local(async move { say(panel.draw().await) });
    }

    async fn draw(&self) -> Result<(), JsValue> {
        let turn = self.turn.get().wrapping_add(1);
        self.turn.set(turn);
        // A tab that was closed is none; the next one comes to the front in a moment.
        let tab = self.api.tab(self.aim).await.ok().flatten();
        let url = tab.as_ref().and_then(|tab| tab.url.clone()).unwrap_or_default();
        let read = parse_settings(stored_settings(&self.api).await?);
        let settings = read.as_ref().ok().cloned().unwrap_or_default();
        let (site, on) = (site_of(&url), settings.is_on(&url));
        let counted = match &tab {
            Some(tab) if on => frames(&self.api, tab.id).await?,
            _ => Vec::new(),
        };
        let known = self.known(&counted);
        let cast = match known {
            Some(cast) => cast,
            None => ask(&self.api, &Request::Cast { tally: tally_of(&counted) }).await?,
        };
        let may_see = self.api.sees_all_sites().await?;
        if turn != self.turn.get() {
            return Ok(());
        }
        match read {
            Ok(_) => set_hidden("error", true)?,
            Err(error) => show_error(&error.into()),
        }
        let read = !counted.is_empty();
        let sight = Sight { site: site.as_deref(), on, may_see, read, voices: cast.rows.len() };
        draw::place(site.as_deref(), tab.as_ref().and_then(|tab| tab.title.as_deref()))?;
        draw::notice(notice(sight).as_ref())?;
        draw::cast(&cast)?;
        self.keep(tab, counted, cast);
        Ok(())
    }

    /// The cast of these counts, if it is the one that is shown: many things that are stored change nothing here.
    fn known(&self, frames: &[Frame]) -> Option<Cast> {
        let shown = self.shown.borrow();
        shown.cast.clone().filter(|_| shown.frames == frames)
    }

    fn keep(&self, tab: Option<Tab>, frames: Vec<Frame>, cast: Cast) {
        let is_same = |shown: &Shown| {
            let page = |tab: &Option<Tab>| tab.as_ref().map(|tab| (tab.id, tab.url.clone()));
            page(&shown.tab) == page(&tab)
        };
        if !is_same(&self.shown.borrow()) {
            self.point(None);
            self.shown.borrow_mut().next = None;
        }
        let mut shown = self.shown.borrow_mut();
        shown.tab = tab;
        shown.frames = frames;
        shown.cast = Some(cast);
    }

    /// Tints the mentions of an entity on the page, or none.
    fn point(&self, entity: Option<String>) {
        let mut shown = self.shown.borrow_mut();
        if shown.pointed == entity {
            return;
        }
        shown.pointed.clone_from(&entity);
        if let Some(tab) = &shown.tab {
            self.tell(tab.id, None, &Pointing::Point { entity });
        }
    }

    /// Scrolls the page to the next mention of an entity.
    fn go_on(&self, entity: Option<String>) {
        let Some(entity) = entity else { return };
        let mut shown = self.shown.borrow_mut();
        let index = shown.next.take().filter(|(gone, _)| *gone == entity).map_or(0, |(_, index)| index);
        let Some((frame, at)) = mention_at(&shown.frames, &entity, index) else { return };
        if let Some(tab) = &shown.tab {
            self.tell(tab.id, None, &Pointing::Point { entity: None });
            self.tell(tab.id, Some(frame), &Pointing::Reveal { entity: entity.clone(), index: at });
        }
        shown.pointed = Some(entity.clone());
        shown.next = Some((entity, index.wrapping_add(1)));
    }

    fn tell(&self, tab: f64, frame: Option<u64>, pointing: &Pointing) {
        say(to_js(pointing).map_err(JsValue::from).and_then(|message| self.api.tell(tab, frame, &message)));
    }

    /// Hands the cast over as a file: made here, kept by the browser where downloads go, sent nowhere.
    async fn save(&self, format: ExportFormat) -> Result<(), JsValue> {
        let asked = {
            let shown = self.shown.borrow();
            let Some(tab) = &shown.tab else { return Ok(()) };
            let (title, address) = (tab.title.clone().unwrap_or_default(), tab.url.clone().unwrap_or_default());
            Export { tally: tally_of(&shown.frames), title, address, today: today(), format }
        };
        let file: ExportFile = ask(&self.api, &Request::Export(asked)).await?;
        let bag = BlobPropertyBag::new();
        bag.set_type(&file.mime);
        let blob = Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&file.text.into()), &bag)?;
        let link: HtmlAnchorElement = element("file")?.unchecked_into();
        // The file before this one has long been kept.
        if link.href().starts_with("blob:") {
            Url::revoke_object_url(&link.href())?;
        }
        link.set_href(&Url::create_object_url_with_blob(&blob)?);
        link.set_download(&file.name);
        link.click();
        set_hidden("error", true)
    }

    async fn switch_on(&self) -> Result<(), JsValue> {
        let url = self.shown.borrow().tab.as_ref().and_then(|tab| tab.url.clone()).unwrap_or_default();
        change_settings(&self.api, Box::new(|settings| settings.switched(&url, true))).await
    }
}
