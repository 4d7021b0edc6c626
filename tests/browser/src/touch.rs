//! A finger on the window, and a mouse that moves like a hand.

use anyhow::Result;
use serde_json::{Value, json};
use thirtyfour::common::command::{Actions, Command};

use crate::Browser;

impl Browser {
    /// Puts a finger down at a place, holds it still for a while, and lifts it.
    pub async fn tap(&self, (x, y): (i64, i64), milliseconds: u64) -> Result<()> {
        self.act(
            "touch",
            &json!([
                { "type": "pointerMove", "duration": 0, "x": x, "y": y },
                { "type": "pointerDown", "button": 0 },
                { "type": "pause", "duration": milliseconds },
                { "type": "pointerUp", "button": 0 },
            ]),
        )
        .await
    }

    /// Puts a finger down and draws it down, or upwards, before lifting it.
    pub async fn swipe(&self, (x, y): (i64, i64), by: i64) -> Result<()> {
        self.act(
            "touch",
            &json!([
                { "type": "pointerMove", "duration": 0, "x": x, "y": y },
                { "type": "pointerDown", "button": 0 },
                { "type": "pointerMove", "duration": 300, "x": x, "y": y + by },
                { "type": "pointerUp", "button": 0 },
            ]),
        )
        .await
    }

    /// Moves the mouse from one place to another in many small steps, so that it never rests.
    pub async fn glide_pointer(&self, from: (i64, i64), to: (i64, i64), milliseconds: i64) -> Result<()> {
        const STEPS: i64 = 40;
        let at = |from: i64, to: i64, step: i64| from + (to - from) * step / STEPS;
        let to_step = |step| {
            let (x, y) = (at(from.0, to.0, step), at(from.1, to.1, step));
            json!({ "type": "pointerMove", "duration": milliseconds / STEPS, "x": x, "y": y })
        };
        self.act("mouse", &(0..=STEPS).map(to_step).collect()).await
    }

    async fn act(&self, kind: &str, actions: &Value) -> Result<()> {
        let parameters = json!({ "pointerType": kind });
        let source = json!([{ "type": "pointer", "id": kind, "parameters": parameters, "actions": actions }]);
        Ok(self.driver.handle().cmd(Command::PerformActions(Actions::from(source))).await.map(drop)?)
    }

    /// The middle of the first painted occurrence of a name, in the window.
    pub async fn place_of(&self, name: &str) -> Result<(i64, i64)> {
        let script = "const found = painted().find(({ range }) => range.toString() === a0);
            if (!found) return { wrong: marks().map((mark) => mark.text) };
            return { right: middle(found.range.getClientRects()[0]).map(Math.round) };";
        self.wait(&format!("painting {name:?}"), script, vec![json!(name)]).await
    }

    /// The place of a control of the card.
    pub async fn place_in_card(&self, label: &str) -> Result<(i64, i64)> {
        let script = "const box = a0.querySelector(`[aria-label=\"${a1}\"]`)?.getBoundingClientRect();
            return box?.width ? { right: middle(box).map(Math.round) } : { wrong: 'no such control' };";
        let root = self.shadow_root().await?;
        self.wait(&format!("a control {label:?}"), script, vec![root, json!(label)]).await
    }
}
