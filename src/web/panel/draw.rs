//! Puts the strings of the panel in their places. A row that stays keeps its element, and with it the pointer and the focus.

use gloo::utils::document;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

use super::super::page::{copy_of, element, fill, set_hidden, set_text};
use crate::{
    card::Notice,
    protocol::{Bar, Cast, CastRow, Chart, Confidence},
};

/// Where the reader is.
pub(super) fn place(site: Option<&str>, title: Option<&str>) -> Result<(), JsValue> {
    set_text("site", site.unwrap_or_default())?;
    set_text("title", site.and(title).unwrap_or("Sidelight"))
}

/// What is said in place of a list.
pub(super) fn notice(notice: Option<&Notice>) -> Result<(), JsValue> {
    set_hidden("notice", notice.is_none())?;
    set_hidden("voices", notice.is_some())?;
    if let Some(notice) = notice {
        set_text("notice-title", &notice.title)?;
        set_text("notice-text", notice.text)?;
        set_hidden("switch-on", !notice.may_switch_on)?;
    }
    Ok(())
}

/// The list, and whose voices they are.
pub(super) fn cast(cast: &Cast) -> Result<(), JsValue> {
    set_text("summary", &cast.summary)?;
    let charts = element("charts")?;
    charts.replace_children_with_node_0();
    for told in &cast.charts {
        charts.append_child(&chart(told)?.into())?;
    }
    set_hidden("charts", cast.charts.is_empty())?;

    let list = element("cast")?;
    for (index, row) in cast.rows.iter().enumerate() {
        let item = match item_of(&list, &row.entity) {
            Some(item) => item,
            None => new_item(row)?,
        };
        fill_row(&item, row)?;
        let at = list.children().item(index as u32);
        if at.as_ref() != Some(&item) {
            list.insert_before(&item, at.as_deref())?;
        }
    }
    while let Some(left) = list.children().item(cast.rows.len() as u32) {
        left.remove();
    }
    Ok(())
}

/// The item of an entity, if it is in the list.
fn item_of(list: &Element, entity: &str) -> Option<Element> {
    let items = list.children();
    (0..items.length()).filter_map(|index| items.item(index)).find(|item| {
        item.first_element_child().and_then(|row| row.get_attribute("data-entity")).as_deref() == Some(entity)
    })
}

fn new_item(row: &CastRow) -> Result<Element, JsValue> {
    let item = document().create_element("li")?;
    item.append_child(&copy_of("row")?.into())?;
    if let Some(button) = item.first_element_child() {
        button.set_attribute("data-entity", &row.entity)?;
    }
    Ok(item)
}

fn fill_row(item: &Element, row: &CastRow) -> Result<(), JsValue> {
    if let Some(button) = item.first_element_child() {
        button.set_attribute("data-confidence", sureness(row.confidence))?;
    }
    let count = row.count.to_string();
    let parts = [
        (".name", &row.name),
        (".count", &count),
        (".kind", &row.kind),
        (".caution", &row.caution),
        (".line", &row.line),
        (".affiliation", &row.affiliation),
    ];
    fill(item, &parts.map(|(class, text)| (class, text.as_str())))
}

/// How the style sheet calls it.
fn sureness(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Possible => "possible",
        Confidence::Probable => "probable",
        Confidence::Certain => "certain",
    }
}

fn chart(chart: &Chart) -> Result<Element, JsValue> {
    let section = document().create_element("section")?;
    section.append_child(&copy_of("chart")?.into())?;
    fill(&section, &[(".heading", &chart.heading)])?;
    if let Some(list) = section.query_selector(".bars")? {
        list.set_attribute("aria-label", &chart.heading)?;
        for told in &chart.bars {
            list.append_child(&bar(told)?.into())?;
        }
    }
    Ok(section)
}

fn bar(bar: &Bar) -> Result<Element, JsValue> {
    let item = document().create_element("li")?;
    item.set_class_name("bar-row");
    item.append_child(&copy_of("bar")?.into())?;
    fill(&item, &[(".label", &bar.label), (".number", &bar.count.to_string())])?;
    if let Some(length) = item.query_selector(".length")? {
        length.unchecked_into::<HtmlElement>().style().set_property("inline-size", &format!("{}%", bar.percent))?;
    }
    Ok(item)
}
