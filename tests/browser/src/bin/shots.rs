//! Pictures of everything a reader sees, in both browsers, light and dark, for looking at and for the documents.
//!
//! `cargo run --package sidelight-browser --bin shots -- FOLDER [SCENE…]`, after `cargo xtask build`.

#[path = "shots/own.rs"]
mod own;

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use sidelight_browser::{Browser, Kind, Options, Server};
use thirtyfour::Key;
use xtask::place;

/// How a card is reached.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// By a pointer that rests.
    Pointer,
    /// The same, and held with its pin.
    Pin,
    /// By the keyboard, and then so many stops further.
    Keys(usize),
    /// By a finger, in a window of a telephone's width.
    Finger,
    /// The same, on a page that runs from right to left and in a window of a tablet's width.
    FingerFromTheRight,
}

/// A page, the name whose card to open and how, words of the card to wait for, and buttons of the card to press then, each with words to wait for.
struct Scene {
    file: &'static str,
    page: &'static str,
    name: &'static str,
    words: &'static str,
    press: &'static [(&'static str, &'static str)],
    way: Way,
}

const SCENES: [Scene; 13] = [
    Scene {
        file: "card",
        page: "/sample.html",
        name: "Alexander Kots",
        words: "followers",
        press: &[],
        way: Way::Pointer,
    },
    Scene {
        file: "card-rtl",
        page: "/arabic.html",
        name: "فلاديمير بوتين",
        words: "Putin",
        press: &[],
        way: Way::Pointer,
    },
    Scene {
        file: "then",
        page: "/dated.html",
        name: "Alexander Kots",
        words: "On 1 Mar",
        press: &[],
        way: Way::Pointer,
    },
    Scene {
        file: "related",
        page: "/dated.html",
        name: "Rybar",
        words: "Run by",
        press: &[("Run by", "Back to")],
        way: Way::Pointer,
    },
    Scene { file: "possible", page: "/dated.html", name: "Khamenei", words: "Possible", press: &[], way: Way::Pointer },
    Scene {
        file: "hide",
        page: "/sample.html",
        name: "Alexander Kots",
        words: "Not this person",
        press: &[("Not this person", "Hide Alexander Kots")],
        way: Way::Pointer,
    },
    Scene {
        file: "hidden",
        page: "/sample.html",
        name: "Alexander Kots",
        words: "Not this person",
        press: &[("Not this person", "Hide Alexander Kots"), ("On this page", "not shown")],
        way: Way::Pointer,
    },
    Scene {
        file: "report",
        page: "/sample.html",
        name: "Alexander Kots",
        words: "Report a mistake",
        press: &[("Report a mistake", "Nothing is sent")],
        way: Way::Pointer,
    },
    Scene {
        file: "pinned",
        page: "/sample.html",
        name: "Alexander Kots",
        words: "followers",
        press: &[],
        way: Way::Pin,
    },
    Scene {
        file: "entered",
        page: "/plain.html",
        name: "Alexander Kots",
        words: "followers",
        press: &[],
        way: Way::Keys(0),
    },
    Scene {
        file: "focus",
        page: "/plain.html",
        name: "Alexander Kots",
        words: "followers",
        press: &[],
        way: Way::Keys(3),
    },
    Scene {
        file: "sheet",
        page: "/sample.html",
        name: "Alexander Kots",
        words: "followers",
        press: &[],
        way: Way::Finger,
    },
    Scene {
        file: "sheet-wide",
        page: "/sample.html",
        name: "Vladimir Putin",
        words: "Putin",
        press: &[],
        way: Way::FingerFromTheRight,
    },
];

fn main() -> Result<()> {
    let folder = PathBuf::from(std::env::args().nth(1).context("name a folder for the pictures")?);
    fs::create_dir_all(&folder).with_context(|| format!("could not make {}", folder.display()))?;
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("pages");
    let server = Server::start(vec![pages, place::www()])?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    for kind in Kind::ALL {
        for dark in [false, true] {
            runtime.block_on(take_all(kind, dark, &server, &folder))?;
        }
    }
    Ok(())
}

async fn take_all(kind: Kind, dark: bool, server: &Server, folder: &Path) -> Result<()> {
    let browser = Browser::start(kind, &Options { dark, ..Options::default() }).await?;
    let mut outcome = Ok(());
    let asked: Vec<String> = std::env::args().skip(2).collect();
    for scene in SCENES.iter().filter(|scene| asked.is_empty() || asked.iter().any(|name| name == scene.file)) {
        let shade = if dark { "dark" } else { "light" };
        let file = folder.join(format!("{}-{kind:?}-{shade}.png", scene.file).to_lowercase());
        outcome = outcome.and(take(&browser, scene, server, &file).await);
    }
    for scene in own::SCENES.iter().filter(|scene| asked.is_empty() || asked.iter().any(|name| name == scene.name())) {
        let shade = if dark { "dark" } else { "light" };
        let file = folder.join(format!("{}-{kind:?}-{shade}.png", scene.name()).to_lowercase());
        outcome = outcome.and(own::take(&browser, *scene, server, &file).await);
    }
    browser.quit().await?;
    outcome
}

async fn take(browser: &Browser, scene: &Scene, server: &Server, file: &Path) -> Result<()> {
    browser.open(&server.url(scene.page)).await?;
    reach(browser, scene).await?;
    for (button, words) in scene.press {
        browser.press_in_card(button).await?;
        browser.card(words).await?;
    }
    browser.card_settles().await?;
    fs::write(file, browser.driver.screenshot_as_png().await?)
        .with_context(|| format!("could not write {}", file.display()))?;
    println!("{}", file.display());
    // The scenes that follow need him back.
    if scene.press.iter().any(|(button, _)| *button == "On this page") {
        browser.press_in_card("Undo").await?;
        browser.card(scene.words).await?;
    }
    Ok(())
}

async fn reach(browser: &Browser, scene: &Scene) -> Result<()> {
    let width = match scene.way {
        Way::Finger => 500,
        Way::FingerFromTheRight => 840,
        _ => 1000,
    };
    browser.driver.set_window_rect(0, 0, width, 900).await?;
    match scene.way {
        Way::Pointer | Way::Pin => {
            browser.open_card(scene.name, scene.words).await?;
            if scene.way == Way::Pin {
                browser.click_in_card("Pin").await?;
                browser.move_pointer(3, 3).await?;
            }
        }
        Way::Keys(stops) => {
            browser.first_name().await?;
            let remote = browser.remote().await?;
            browser.command(&remote, "open-card").await?;
            browser.card(scene.words).await?;
            for _ in 0..stops {
                browser.press(Key::Tab).await?;
            }
        }
        Way::Finger | Way::FingerFromTheRight => {
            let side = if scene.way == Way::Finger { "ltr" } else { "rtl" };
            browser.ask::<()>(&format!("document.documentElement.dir = '{side}'; return null;")).await?;
            browser.place_of(scene.name).await?;
            let upwards = "painted().find(({ range }) => range.toString() === NAME).range.startContainer.parentElement
                .scrollIntoView({ block: 'start', behavior: 'instant' }); return null;";
            browser.ask::<()>(&upwards.replace("NAME", &format!("{:?}", scene.name))).await?;
            browser.tap(browser.place_of(scene.name).await?, 60).await?;
        }
    }
    browser.card(scene.words).await.map(drop)
}
