//! What a test sees in a page: painted names and the card.

use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::common::types::ElementRef;
use thirtyfour::{By, Key, WebElement};

use crate::driver::Raw;
use crate::{Browser, Picture};

/// The helpers that scripts in a page may use.
const EYES: &str = include_str!("eyes.js");

/// How long a condition may take to come true, in milliseconds: generous, as two browsers share two cores.
const LIMIT: u32 = 10_000;

/// How long a page is watched where nothing may happen, in milliseconds: many times what painting takes.
const QUIET: u32 = 1_500;

/// A painted name.
#[derive(Debug, Clone, Deserialize)]
pub struct Mark {
    /// The name of its highlight.
    pub style: String,
    /// The words.
    pub text: String,
    /// Where they stand in the window.
    pub rects: Vec<Rect>,
}

/// A box in the window, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
pub struct Rect {
    /// Its left edge.
    pub left: f64,
    /// Its upper edge.
    pub top: f64,
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

impl Rect {
    /// Whether a pixel lies in it or near it: an underline may stand a few pixels below its line of text,
    /// and the edge of the next letter is painted anew where a name ends.
    pub fn contains(&self, x: f64, y: f64) -> bool {
        (self.left - 2.0..=self.left + self.width + 2.0).contains(&x)
            && (self.top - 1.0..=self.top + self.height + 4.0).contains(&y)
    }
}

/// The open card.
#[derive(Debug, Clone, Deserialize)]
pub struct Card {
    /// All it says.
    pub text: String,
    /// Where it stands.
    pub rect: Rect,
    /// Where its links lead.
    pub links: Vec<String>,
    /// Its background colour, as computed.
    pub background: String,
    /// The radius of its corners, as computed.
    pub radius: String,
}

impl Browser {
    /// Runs a script in the page and gives what it returns.
    pub async fn ask<T: DeserializeOwned>(&self, script: &str) -> Result<T> {
        self.ask_with(script, Vec::new()).await
    }

    async fn ask_with<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> Result<T> {
        let value = self.driver.execute(format!("{EYES}\n{script}"), arguments).await?.json().clone();
        serde_json::from_value(value).with_context(|| format!("an unexpected answer to: {script}"))
    }

    /// Waits until a script returns `{right: …}` and gives that; an error says what it was instead.
    pub async fn wait<T: DeserializeOwned>(&self, what: &str, script: &str, arguments: Vec<Value>) -> Result<T> {
        let names =
            (0..arguments.len()).map(|index| format!("const a{index} = arguments[{index}];")).collect::<String>();
        let script = format!("{EYES}\n{names} until(arguments[arguments.length - 1], {LIMIT}, () => {{ {script} }});");
        let answer = self.driver.execute_async(script, arguments).await?.json().clone();
        match answer.get("right") {
            Some(right) => Ok(serde_json::from_value(right.clone())?),
            None => bail!("{what} did not happen within {LIMIT} ms; at last: {}", answer["wrong"]),
        }
    }

    /// Waits until exactly these names are painted, in this order.
    pub async fn sees(&self, names: &[&str]) -> Result<Vec<Mark>> {
        let script = "const all = marks(); const texts = all.map((mark) => mark.text);
            return JSON.stringify(texts) === JSON.stringify(a0) ? { right: all } : { wrong: texts };";
        self.wait(&format!("painting {names:?}"), script, vec![json!(names)]).await
    }

    /// The painted names as they are now.
    pub async fn marks(&self) -> Result<Vec<Mark>> {
        self.ask("return marks();").await
    }

    /// Waits for any painted name and gives the first.
    pub async fn first_name(&self) -> Result<String> {
        let script = "const [first] = marks(); return first ? { right: first.text } : { wrong: 'nothing painted' };";
        self.wait("painting of any name", script, Vec::new()).await
    }

    /// Moves the pointer over the middle of the first painted occurrence of a name.
    pub async fn point_at(&self, name: &str) -> Result<()> {
        let script = "const found = painted().find(({ range }) => range.toString() === a0);
            if (!found) return { wrong: marks().map((mark) => mark.text) };
            const box = () => found.range.getClientRects()[0];
            if (box().top < 0 || box().bottom > innerHeight) scrollBy({ top: box().top - innerHeight / 2, behavior: 'instant' });
            const { startContainer } = found.range;
            const element = startContainer.parentElement ?? startContainer.getRootNode().host;
            const [x, y] = middle(box());
            const [fromX, fromY] = middle(visible(element.getClientRects()[0]));
            return { right: [element, Math.round(x - fromX), Math.round(y - fromY)] };";
        let what = format!("painting {name:?}");
        let (element, x, y): (Value, i64, i64) = self.wait(&what, script, vec![json!(name)]).await?;
        let element = WebElement::from_json(element, self.driver.handle().clone())?;
        // From the element, since chromedriver takes plain coordinates for those of the top page even within a frame.
        // Two moves, as a pointer that is there already would not move at all.
        let still = Some(Duration::ZERO);
        let pointer = self.driver.action_chain_with_delay(still, still);
        let pointer = pointer.move_to_element_with_offset(&element, x - 2, y);
        Ok(pointer.move_to_element_with_offset(&element, x, y).perform().await?)
    }

    /// Moves the pointer to a place in the window.
    pub async fn move_pointer(&self, x: i64, y: i64) -> Result<()> {
        Ok(self
            .driver
            .action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO))
            .move_to(x, y)
            .perform()
            .await?)
    }

    /// Waits for an open card that contains some words.
    pub async fn card(&self, words: &str) -> Result<Card> {
        let script = "const card = cardIn(a0);
            return card?.text.includes(a1) ? { right: card } : { wrong: card?.text ?? 'closed' };";
        let root = self.shadow_root().await?;
        self.wait(&format!("a card with {words:?}"), script, vec![root, json!(words)]).await
    }

    /// Waits until the open card stands still.
    pub async fn card_settles(&self) -> Result<()> {
        let script = "const moving = a0.getAnimations().filter((animation) => animation.playState === 'running');
            return moving.length > 0 ? { wrong: moving.length } : { right: true };";
        let root = self.shadow_root().await?;
        self.wait::<bool>("the card's rest", script, vec![root]).await.map(drop)
    }

    /// Waits until no card is open.
    pub async fn card_closes(&self) -> Result<()> {
        let script = "const card = cardIn(a0); return card ? { wrong: card.text } : { right: true };";
        let root = self.shadow_root().await?;
        self.wait::<bool>("closing of the card", script, vec![root]).await.map(drop)
    }

    /// Points at a name and waits for its card.
    pub async fn open_card(&self, name: &str, words: &str) -> Result<Card> {
        self.point_at(name).await?;
        self.card(words).await.with_context(|| format!("pointing at {name:?}"))
    }

    /// Presses the button of the open card that begins with these words, with the pointer.
    pub async fn press_in_card(&self, words: &str) -> Result<()> {
        let script =
            "const button = [...a0.querySelectorAll('button, [role=button]')].find((each) => each.innerText.trim().startsWith(a1));
            if (!button) return { wrong: [...a0.querySelectorAll('button, [role=button]')].map((each) => each.innerText) };
            button.scrollIntoView({ block: 'nearest', behavior: 'instant' });
            return { right: middle(button.getClientRects()[0]).map(Math.round) };";
        let root = self.shadow_root().await?;
        let (x, y): (i64, i64) =
            self.wait(&format!("a button {words:?} on the card"), script, vec![root, json!(words)]).await?;
        let still = Some(Duration::ZERO);
        Ok(self.driver.action_chain_with_delay(still, still).move_to(x, y).click().perform().await?)
    }

    /// Waits until the card says that its text was copied, or shows it in a field for the reader to copy.
    pub async fn card_or_field_says(&self, words: &str) -> Result<()> {
        let script = "const field = a0.querySelector('textarea');
            const said = [...a0.querySelectorAll('button')].map((each) => each.innerText);
            if (field) return field.value.includes(a1) ? { right: true } : { wrong: field.value };
            return said.includes('Copied') ? { right: true } : { wrong: said };";
        let root = self.shadow_root().await?;
        self.wait::<bool>("copying of the card's text", script, vec![root, json!(words)]).await.map(drop)
    }

    /// Waits until a field of the card holds some words.
    pub async fn card_field_says(&self, words: &str) -> Result<()> {
        let script = "const said = a0.querySelector('textarea')?.value ?? 'no field';
            return said.includes(a1) ? { right: true } : { wrong: said };";
        let root = self.shadow_root().await?;
        self.wait::<bool>(&format!("writing {words:?}"), script, vec![root, json!(words)]).await.map(drop)
    }

    /// The closed shadow root of the card, as an argument for scripts. The page itself cannot get at it.
    pub async fn shadow_root(&self) -> Result<Value> {
        let script = "const found = host(); return found ? { right: found } : { wrong: 'no host' };";
        let host: ElementRef = self.wait("a place for the card", script, Vec::new()).await?;
        let answer = self.driver.handle().cmd(Raw::ShadowRoot { element: host.id().to_owned() }).await?;
        Ok(answer.value_json()?)
    }

    /// Presses and releases a key, wherever the focus is.
    pub async fn press(&self, key: Key) -> Result<()> {
        Ok(self.driver.action_chain().key_down(key.clone()).key_up(key).perform().await?)
    }

    /// Presses and releases a key while another one is held.
    pub async fn press_with(&self, held: Key, key: Key) -> Result<()> {
        let down = self.driver.action_chain().key_down(held.clone());
        Ok(down.key_down(key.clone()).key_up(key).key_up(held).perform().await?)
    }

    /// A screenshot of the window.
    pub async fn picture(&self) -> Result<Picture> {
        Picture::read(&self.driver.screenshot_as_png().await?)
    }

    /// Whether the overlay has put its element into the page.
    pub async fn has_host(&self) -> Result<bool> {
        self.ask("return host() !== null;").await
    }

    /// Lets the page's own clock run: for showing that something does *not* happen, when nothing tells that it won't.
    pub async fn pass_time(&self, milliseconds: u32) -> Result<()> {
        let script = "setTimeout(arguments[1], arguments[0]);";
        self.driver.execute_async(script, vec![json!(milliseconds)]).await?;
        Ok(())
    }

    /// Waits until the highlights hold this many ranges, seen or not.
    pub async fn holds(&self, ranges: usize) -> Result<()> {
        let script = "const sizes = [...CSS.highlights.values()].map((highlight) => highlight.size);
            const all = sizes.reduce((sum, size) => sum + size, 0);
            return all === a0 ? { right: true } : { wrong: all };";
        self.wait::<bool>(&format!("holding {ranges} ranges"), script, vec![json!(ranges)]).await.map(drop)
    }

    /// Waits until the overlay has left the page: no highlight, no element.
    pub async fn no_trace(&self) -> Result<()> {
        let script = "const left = [...CSS.highlights.keys(), ...(host() ? ['host'] : [])];
            return left.length > 0 ? { wrong: left } : { right: true };";
        self.wait::<bool>("leaving without a trace", script, Vec::new()).await.map(drop)
    }

    /// Makes sure that the overlay does nothing on this page, though it had the time to.
    pub async fn stays_quiet(&self) -> Result<()> {
        self.pass_time(QUIET).await?;
        self.no_trace().await
    }

    /// Turns to the document in a frame.
    pub async fn enter_frame(&self, id: &str) -> Result<()> {
        Ok(self.driver.find(By::Id(id)).await?.enter_frame().await?)
    }

    /// Whether the page can load a picture from an address.
    pub async fn can_load(&self, url: &str) -> Result<bool> {
        let script = "const done = arguments[1]; const picture = new Image();
            picture.onload = () => done(true); picture.onerror = () => done(false); picture.src = arguments[0];";
        Ok(self.driver.execute_async(script, vec![json!(url)]).await?.json() == true)
    }
}
