//! Saved real pages: is every name painted that the native scan of the same text finds, and no other, and is the page left as it was, without a new error?
//!
//! `cargo run --package sidelight-browser --bin pages -- FOLDER`, after `cargo xtask build`; every `.html` below FOLDER is a page.
//! The folder is not part of the project: saved pages are other people's.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use serde::Deserialize;
use sidelight::{
    data::compile_dir,
    engine::Engine,
    pack::Pack,
    protocol::{self, Block, Blocks},
};
use sidelight_browser::{Browser, Kind, Options, STRICT, Server};
use xtask::place;

/// The page scripts that read text, run here in the page's own world.
const READ: &str = concat!(
    include_str!("../../../../extension/page/shadow.js"),
    include_str!("../../../../extension/page/labels.js"),
    include_str!("../../../../extension/page/read.js"),
);

/// The runs of a page in reading order, what it declares, and the page itself.
const SNAPSHOT: &str = "
    const blocks = [];
    const labels = [];
    const walk = (container) => {
        for (const part of sidelightRead.read(container)) {
            if (!part) continue;
            if (part.inner) { walk(part.inner); continue; }
            const { id, text, links, label } = part;
            if (label) labels.push(id);
            blocks.push({ id, text, links });
        }
    };
    walk(document.documentElement);
    return { blocks, labels, url: location.href, lang: document.documentElement.lang, html: document.documentElement.outerHTML };";

/// A page as a browser without the extension shows it.
#[derive(Deserialize)]
struct Snapshot {
    blocks: Vec<Block>,
    /// The ids of those that are labels, in which nothing is painted.
    labels: BTreeSet<u32>,
    url: String,
    lang: String,
    html: String,
}

/// What was seen on all pages.
#[derive(Default)]
struct Tally {
    pages: usize,
    mentions: usize,
    restless: usize,
    differences: usize,
}

fn main() -> Result<()> {
    let folder = PathBuf::from(std::env::args().nth(1).context("name a folder of saved pages")?);
    let pages = html_files(&folder)?;
    let pack = compile_dir(&place::root().join("data")).context("the dataset has problems")?;
    let engine = Engine::new(Pack::open(pack)?);
    let server = Server::start(vec![folder.clone()])?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    for kind in Kind::ALL {
        let tally = runtime.block_on(look_at_all(kind, &pages, &folder, &server, &engine))?;
        println!(
            "{kind:?}: {} pages, {} mentions, {} differences; {} pages change by themselves and were not compared",
            tally.pages, tally.mentions, tally.differences, tally.restless
        );
    }
    Ok(())
}

fn html_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(html_files(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "html") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

async fn look_at_all(kind: Kind, pages: &[PathBuf], folder: &Path, server: &Server, engine: &Engine) -> Result<Tally> {
    let plain = Browser::start(kind, &Options { extension: false, ..Options::default() }).await?;
    let with = Browser::start(kind, &Options::default()).await?;
    let mut tally = Tally::default();
    for page in pages {
        let path = page.strip_prefix(folder).unwrap_or(page).to_string_lossy().into_owned();
        // Of scripts that miss half of their parts some never rest; a policy that allows none makes each visit the same.
        let url = server.url(&format!("{STRICT}/{path}"));
        if let Err(error) = look_at(&plain, &with, &url, engine, &mut tally).await {
            println!("{kind:?}, {path}: {error:#}");
            tally.differences += 1;
        }
        tally.pages += 1;
        if tally.pages % 10 == 0 {
            eprintln!("{kind:?}: {} of {} pages", tally.pages, pages.len());
        }
    }
    plain.quit().await?;
    with.quit().await?;
    Ok(tally)
}

async fn look_at(plain: &Browser, with: &Browser, url: &str, engine: &Engine, tally: &mut Tally) -> Result<()> {
    let snapshot = format!("{READ}\n{SNAPSHOT}");
    plain.open(url).await?;
    let first: Snapshot = plain.ask(&snapshot).await?;
    plain.complaints().await?;
    plain.open(url).await?;
    let second: Snapshot = plain.ask(&snapshot).await?;
    if first.html != second.html {
        tally.restless += 1;
        return Ok(());
    }
    let usual = plain.complaints().await?;
    let expected = native(engine, &first);
    tally.mentions += expected.len();
    with.complaints().await?;
    with.open(url).await?;
    let names: Vec<&str> = expected.iter().map(String::as_str).collect();
    let painted = with.sees(&names).await;
    let seen: Snapshot = with.ask(&snapshot).await?;
    anyhow::ensure!(seen.html == first.html, "the page's own elements have changed");
    // Pictures and the like are wanted when the browser has time, be it before or after the page was left.
    let is_loading = |error: &String| error.contains(" Loading ") || error.contains("Not allowed to load");
    let now = with.complaints().await?;
    let errors: Vec<&String> = now.difference(&usual).filter(|error| !is_loading(error)).collect();
    anyhow::ensure!(errors.is_empty(), "new errors in the console: {errors:?}");
    painted.map(drop)
}

/// The names that the engine finds in the runs of a page, in reading order; asked twice, as pages do once names are known.
fn native(engine: &Engine, page: &Snapshot) -> Vec<String> {
    let scan = |seen: Vec<String>| {
        let blocks = page.blocks.clone();
        let page = protocol::Page { url: page.url.clone(), lang: page.lang.clone(), seen, ..Default::default() };
        engine.scan(&Blocks { page, blocks })
    };
    let found = scan(scan(Vec::new()).seen);
    let texts: BTreeMap<u32, Vec<u16>> =
        page.blocks.iter().map(|block| (block.id, block.text.encode_utf16().collect())).collect();
    let surface = |id: u32, start: u32, end: u32| {
        let units = texts.get(&id).and_then(|units| units.get(start as usize..end as usize)).unwrap_or_default();
        String::from_utf16_lossy(units)
    };
    let shown = found.blocks.iter().filter(|block| !page.labels.contains(&block.id));
    let mentions = shown.flat_map(|block| block.mentions.iter().map(move |mention| (block.id, mention)));
    mentions.map(|(id, mention)| surface(id, mention.start, mention.end)).collect()
}
