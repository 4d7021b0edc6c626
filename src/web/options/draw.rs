//! Puts choices, lists and keys in their places on the settings page. A row that stays keeps its element, and with it the focus.

use gloo::utils::document;
use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use super::super::page::{copy_of, element, fill, set_hidden, set_text};
use crate::settings::{Listed, Settings};

/// What each control says.
pub(super) fn choices(settings: &Settings) -> Result<(), JsValue> {
    input("everywhere")?.set_checked(settings.everywhere);
    set_hidden("only", settings.everywhere)?;
    let radios = document().query_selector_all("[type=radio]")?;
    for radio in (0..radios.length()).filter_map(|index| radios.item(index)) {
        let radio: HtmlInputElement = radio.unchecked_into();
        radio.set_checked(settings.says(&radio.name(), &radio.value()));
    }
    input("dwell")?.set_value(&settings.dwell.to_string());
    dwell(settings)
}

/// How long a pointer rests, in words.
pub(super) fn dwell(settings: &Settings) -> Result<(), JsValue> {
    let (words, aloud) = settings.dwell_words();
    set_text("dwell-words", &words)?;
    element("dwell")?.set_attribute("aria-valuetext", &aloud)
}

/// Whether there is nothing to start afresh from.
pub(super) fn idle(idle: bool) -> Result<(), JsValue> {
    element("start")?.toggle_attribute_with_force("disabled", idle)?;
    set_hidden("idle", !idle)
}

/// One of the lists, or what stands in its place.
pub(super) fn list(id: &str, rows: &[Listed]) -> Result<(), JsValue> {
    let list = element(id)?;
    let at = focused_row(&list);
    for (index, row) in rows.iter().enumerate() {
        let item = match item_of(&list, &row.key) {
            Some(item) => item,
            None => new_item(id, &row.key)?,
        };
        fill_row(&item, row)?;
        let there = list.children().item(index as u32);
        if there.as_ref() != Some(&item) {
            list.insert_before(&item, there.as_deref())?;
        }
    }
    while let Some(left) = list.children().item(rows.len() as u32) {
        left.remove();
    }
    set_hidden(id, rows.is_empty())?;
    set_hidden(&format!("{id}-none"), !rows.is_empty())?;
    // Whoever took a row away by key goes on with the next one.
    let Some(at) = at.filter(|_| focused_row(&list).is_none()) else { return Ok(()) };
    let next = list.children().item(at.min(rows.len().saturating_sub(1)) as u32);
    match next.map(|row| row.query_selector("button")).transpose()?.flatten() {
        Some(button) => button.unchecked_into::<HtmlElement>().focus(),
        None => super::focus(&format!("{id}-heading")),
    }
}

/// Which row of a list has the focus.
fn focused_row(list: &Element) -> Option<usize> {
    let row = document().active_element()?.closest("li").ok()??;
    let items = list.children();
    (0..items.length()).position(|index| items.item(index).as_ref() == Some(&row))
}

fn item_of(list: &Element, key: &str) -> Option<Element> {
    let items = list.children();
    let mut all = (0..items.length()).filter_map(|index| items.item(index));
    all.find(|item| item.get_attribute("data-key").as_deref() == Some(key))
}

/// A row whose controls bear its key.
fn new_item(list: &str, key: &str) -> Result<Element, JsValue> {
    let item = document().create_element("li")?;
    item.set_class_name("row");
    item.set_attribute("data-key", key)?;
    item.append_child(&copy_of(&format!("{list}-row"))?.into())?;
    let controls = item.query_selector_all("[name]")?;
    for control in (0..controls.length()).filter_map(|index| controls.item(index)) {
        control.unchecked_into::<Element>().set_attribute("value", key)?;
    }
    Ok(item)
}

fn fill_row(item: &Element, row: &Listed) -> Result<(), JsValue> {
    fill(item, &[(".name", &row.name), (".about", &row.about)])?;
    if let Some(button) = item.query_selector("button")? {
        button.set_attribute("aria-label", &row.deed)?;
    }
    if let Some(switch) = item.query_selector(".switch")? {
        switch.unchecked_into::<HtmlInputElement>().set_checked(row.on);
    }
    Ok(())
}

/// The commands with their keys, as the browser tells them.
pub(super) fn keys(commands: &JsValue) -> Result<(), JsValue> {
    let list = element("keys")?;
    list.replace_children_with_node_0();
    for command in Array::from(commands) {
        let text = |key: &str| Reflect::get(&command, &key.into()).map(|value| value.as_string().unwrap_or_default());
        // The browsers' own command has no words of ours.
        let what = Some(text("description")?).filter(|words| !words.is_empty());
        let keys = text("shortcut")?;
        let item = document().create_element("li")?;
        item.set_class_name("row");
        item.append_child(&copy_of("keys-row")?.into())?;
        let unset = if keys.is_empty() { "no key" } else { "" };
        let parts = [(".name", what.as_deref().unwrap_or("Open the popup")), (".key", &keys), (".unset", unset)];
        fill(&item, &parts)?;
        list.append_child(&item)?;
    }
    Ok(())
}

fn input(id: &str) -> Result<HtmlInputElement, JsValue> {
    element(id).map(JsCast::unchecked_into)
}
