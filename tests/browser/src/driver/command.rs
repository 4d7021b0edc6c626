//! WebDriver commands that thirtyfour has no method for.

use http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{RequestData, SessionId};

/// A command by its path below the session.
#[derive(Debug)]
pub enum Raw {
    /// The shadow root of an element, also of a closed one.
    ShadowRoot {
        /// The element's id.
        element: String,
    },
    /// A command of the Chrome DevTools Protocol.
    Chromium {
        /// Its name, such as `ServiceWorker.enable`.
        name: String,
        /// Its parameters.
        params: Value,
    },
    /// What Chromium has written to its console since this was last asked.
    ChromiumLog,
    /// What Chromium's trace has gathered since it was asked before.
    ChromiumTrace,
    /// Whether Firefox runs scripts in the page (`content`) or in itself (`chrome`).
    FirefoxContext {
        /// Which of the two.
        context: &'static str,
    },
}

impl FormatRequestData for Raw {
    fn format_request(&self, session: &SessionId) -> RequestData {
        match self {
            Self::ShadowRoot { element } => {
                RequestData::new(Method::GET, format!("session/{session}/element/{element}/shadow"))
            }
            Self::Chromium { name, params } => {
                RequestData::new(Method::POST, format!("session/{session}/goog/cdp/execute"))
                    .add_body(json!({ "cmd": name, "params": params }))
            }
            Self::ChromiumLog => RequestData::new(Method::POST, format!("session/{session}/se/log"))
                .add_body(json!({ "type": "browser" })),
            Self::ChromiumTrace => RequestData::new(Method::POST, format!("session/{session}/se/log"))
                .add_body(json!({ "type": "performance" })),
            Self::FirefoxContext { context } => {
                RequestData::new(Method::POST, format!("session/{session}/moz/context"))
                    .add_body(json!({ "context": context }))
            }
        }
    }
}
