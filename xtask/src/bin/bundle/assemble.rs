//! The folders that browsers load, made aside and then put in place whole, so that nothing stale stays in them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use xtask::place;

use crate::comments::without_comment_lines;
use crate::generate::Generated;

/// What lies in extension/ for developers only.
const NOT_SHIPPED: &[&str] = &["tsconfig.json", ".ts", ".md"];

/// Makes dist/extension, dist/www and dist/types.
pub fn assemble(generated: &Generated) -> Result<()> {
    let source = place::root().join("extension");
    check_version(&source.join("manifest.json"))?;
    put(&place::extension(), |dir| {
        copy(&source, dir)?;
        write_all(dir, generated)
    })?;
    put(&place::www(), |dir| {
        copy(&place::root().join("www"), dir)?;
        copy(&source.join("page"), &dir.join("page"))?;
        share_sample(dir)?;
        write_all(dir, generated)
    })?;
    put(&place::dist().join("types"), |dir| write(&dir.join("sidelight.d.ts"), &generated.types))
}

/// Puts the sample article, which is written once in sample.html, into the playground's page too.
fn share_sample(www: &Path) -> Result<()> {
    const PLACE: &str = "<!-- The build puts the article of sample.html here. -->";
    let read = |name| fs::read_to_string(www.join(name)).with_context(|| format!("could not read www/{name}"));
    let (page, sample) = (read("index.html")?, read("sample.html")?);
    let article = sample.split_once("id=\"article\">").and_then(|(_, rest)| rest.split_once("</article>"));
    let (article, _) = article.context("www/sample.html has no <article … id=\"article\">")?;
    if !page.contains(PLACE) {
        bail!("www/index.html has no place for the sample article: write {PLACE}");
    }
    write(&www.join("index.html"), page.replace(PLACE, article.trim()).as_bytes())
}

/// The manifest must name the version that Cargo.toml does.
fn check_version(manifest: &Path) -> Result<()> {
    let text = fs::read_to_string(manifest).with_context(|| format!("could not read {}", manifest.display()))?;
    let line = format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION"));
    if !text.contains(&line) {
        bail!("{} and Cargo.toml name different versions: write {line}", manifest.display());
    }
    Ok(())
}

/// Fills a new folder and puts it where `place` is.
fn put(place: &Path, fill: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    let aside = place.with_extension("new");
    remove(&aside)?;
    fs::create_dir_all(&aside).with_context(|| format!("could not make {}", aside.display()))?;
    fill(&aside)?;
    remove(place)?;
    fs::rename(&aside, place).with_context(|| format!("could not put {} in place", place.display()))
}

fn remove(dir: &Path) -> Result<()> {
    match dir.exists() {
        true => fs::remove_dir_all(dir).with_context(|| format!("could not remove {}", dir.display())),
        false => Ok(()),
    }
}

/// Copies a folder with all in it but what is for developers only.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("could not make {}", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("could not read {}", from.display()))? {
        let (source, name) = entry.map(|entry| (entry.path(), entry.file_name()))?;
        let shipped = !name
            .to_str()
            .is_none_or(|name| name.starts_with('.') || NOT_SHIPPED.iter().any(|ending| name.ends_with(ending)));
        if source.is_dir() {
            copy(&source, &to.join(name))?;
        } else if shipped && source.extension().is_some_and(|end| end == "js") {
            let text = fs::read_to_string(&source).with_context(|| format!("could not read {}", source.display()))?;
            write(&to.join(name), without_comment_lines(&text).as_bytes())?;
        } else if shipped {
            fs::copy(&source, to.join(name)).with_context(|| format!("could not copy {}", source.display()))?;
        }
    }
    Ok(())
}

fn write_all(dir: &Path, generated: &Generated) -> Result<()> {
    generated.shipped.iter().try_for_each(|(name, bytes)| write(&dir.join(name), bytes))
}

fn write(file: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(file, bytes).with_context(|| format!("could not write {}", file.display()))
}
