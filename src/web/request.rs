//! A request as JavaScript writes it.
//!
//! Read straight into what it asks for: the general way, by a tag that may stand anywhere in an object,
//! would keep all of it aside first, and costs a tenth of the WebAssembly.

use serde::Deserialize;
use wasm_bindgen::prelude::*;

use super::read;
use crate::protocol::{Export, ExportFormat, Mention, Moment, Request, Tally};

/// All that a request other than a scan may say.
#[derive(Deserialize)]
struct Asked {
    ask: String,
    url: Option<String>,
    entity: Option<String>,
    mention: Option<Mention>,
    #[serde(default)]
    moment: Moment,
    tally: Option<Vec<Tally>>,
    title: Option<String>,
    address: Option<String>,
    today: Option<String>,
    format: Option<ExportFormat>,
}

/// Reads a request.
///
/// # Errors
/// An `Error` that says what is missing, and the remedy.
pub fn request(value: JsValue) -> Result<Request, JsError> {
    if ask_of(&value).as_deref() == Some("scan") {
        return Ok(Request::Scan(read(value)?));
    }
    let asked: Asked = read(value)?;
    Ok(match asked.ask.as_str() {
        "site" => Request::Site { url: given(asked.url, "url")? },
        "card" => Request::Card { mention: given(asked.mention, "mention")?, moment: asked.moment },
        "about" => Request::About { entity: given(asked.entity, "entity")?, moment: asked.moment },
        "cast" => Request::Cast { tally: given(asked.tally, "tally")? },
        "export" => Request::Export(Export {
            tally: given(asked.tally, "tally")?,
            title: given(asked.title, "title")?,
            address: given(asked.address, "address")?,
            today: given(asked.today, "today")?,
            format: given(asked.format, "format")?,
        }),
        "edition" => Request::Edition,
        other => return Err(super::no_request(&format!("it asks for `{other}`"))),
    })
}

fn given<T>(part: Option<T>, name: &str) -> Result<T, JsError> {
    part.ok_or_else(|| super::no_request(&format!("it has no `{name}`")))
}

/// What a request asks for.
fn ask_of(request: &JsValue) -> Option<String> {
    js_sys::Reflect::get(request, &JsValue::from_str("ask")).ok()?.as_string()
}
