//! How names are marked: that every style can be seen on every page, tells how sure it is, and moves nothing.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::json;
use sidelight_browser::{Browser, Kind, Mark, Options, Picture, Place, Rect, Remote, contrast};

use crate::stage::{Stage, run, run_with};

/// The colours of the papers in `marks.html`, from top to bottom; each has a name of each confidence.
const PAPERS: usize = 7;

/// How wide the margin is where dots stand, in px.
const MARGIN: f64 = 32.0;

/// What has at least this contrast to what is around it can be seen (WCAG 2.2, 1.4.11).
const SEEN: f64 = 3.0;

/// What has at least this contrast can be read (WCAG 2.2, 1.4.3).
const READ: f64 = 4.5;

const STYLES: [&str; 3] = ["underline", "background", "dot"];
const PALETTES: [&str; 4] = ["amber", "blue", "violet", "ink"];

/// Every mention in `marks.html`, but for its hidden part.
pub fn names() -> Vec<&'static str> {
    let paper = ["Alexander Kots", "Kots", "Khamenei"];
    let mut all: Vec<_> = std::iter::repeat_n(paper, PAPERS).flatten().collect();
    all.extend(["Ali Khamenei", "Mojtaba Khamenei"]);
    all
}

/// Opens the page of marks; gives them without those out of sight.
async fn open(stage: &Stage) -> Result<Vec<Mark>> {
    stage.browser.open(&stage.server.url("/marks.html")).await?;
    let mut marks = stage.browser.sees(&names()).await?;
    marks.truncate(3 * PAPERS);
    Ok(marks)
}

/// Has names marked in another way.
pub async fn look(browser: &Browser, remote: &Remote, style: &str, palette: &str) -> Result<()> {
    browser.set_settings(remote, &json!({ "look": { "style": style, "palette": palette } })).await
}

/// The page of marks without the extension.
fn plain(kind: Kind, options: Options, prepare: impl AsyncFnOnce(&Browser) -> Result<()>) -> Result<Picture> {
    let mut picture = None;
    run_with(kind, Options { extension: false, ..options }, async |stage| {
        stage.browser.open(&stage.server.url("/marks.html")).await?;
        prepare(&stage.browser).await?;
        picture = Some(stage.browser.picture().await?);
        Ok(())
    })?;
    picture.context("no picture")
}

async fn as_it_is(_: &Browser) -> Result<()> {
    Ok(())
}

/// Has the first paper of the page turn black, as a switch of a page's own does.
async fn turn_dark(browser: &Browser) -> Result<()> {
    let script = "document.documentElement.dataset.theme = 'night';
        const { style } = document.getElementById('white');
        style.setProperty('--paper', '#000'); style.setProperty('--ink', '#fff'); return null;";
    browser.ask::<()>(script).await
}

/// Takes pictures until one is right: nothing else tells when a style sheet has come.
async fn until_right(browser: &Browser, what: &str, right: impl Fn(&Picture) -> Result<()>) -> Result<()> {
    let end = Instant::now() + Duration::from_secs(10);
    loop {
        match right(&browser.picture().await?) {
            Err(error) if Instant::now() > end => bail!("{what}: {error:#}"),
            Err(_) => {}
            Ok(()) => return Ok(()),
        }
    }
}

/// Where the mark of a name is to be seen.
fn zone(style: &str, mark: &Mark) -> Rect {
    let name = mark.rects[0];
    match style {
        "dot" => Rect { left: 0.0, width: MARGIN, ..name },
        _ => Rect { height: name.height + 4.0, ..name },
    }
}

/// The pixels of a zone that were bare paper.
fn bare(before: &Picture, zone: &Rect) -> Vec<Place> {
    let paper = before.at((2, (zone.top + zone.height / 2.0) as usize));
    before.places(zone).into_iter().filter(|&place| before.at(place) == paper).collect()
}

/// The pixels of a zone that were bare paper and stand out now.
fn marked(before: &Picture, after: &Picture, zone: &Rect) -> Vec<Place> {
    let bare = bare(before, zone);
    bare.into_iter().filter(|&place| contrast(before.at(place), after.at(place)) >= SEEN).collect()
}

/// Says which name is not seen, or not read as well as before.
fn check(before: &Picture, after: &Picture, style: &str, marks: &[Mark]) -> Result<()> {
    for (index, mark) in marks.iter().enumerate() {
        let (paper, zone) = (index / 3, zone(style, mark));
        let seen = marked(before, after, &zone).len();
        ensure!(seen >= 6, "on paper {paper} {:?} has {seen} pixels that stand out", mark.text);
        let paper_colour = before.at((2, zone.top as usize + 4));
        let strongest = before.places(&mark.rects[0]).into_iter().map(|place| before.at(place));
        let text = strongest.max_by(|&a, &b| contrast(paper_colour, a).total_cmp(&contrast(paper_colour, b)));
        let text = text.context("a name without pixels")?;
        // Above the letters there is only what is behind them.
        let above = Rect { height: 3.0, ..mark.rects[0] };
        let worst = bare(before, &above).into_iter().map(|place| contrast(after.at(place), text));
        let worst = worst.fold(f64::INFINITY, f64::min);
        let was = contrast(paper_colour, text);
        ensure!(worst >= READ.min(was) - 0.01, "on paper {paper} {:?} is read at {worst:.2}, was {was:.2}", mark.text);
        let tinted = bare(before, &above).into_iter().any(|place| after.at(place) != before.at(place));
        // The last paper has text so faint that nothing may stand behind it.
        let expects_tint = style == "background" && paper + 1 < PAPERS;
        ensure!(tinted == expects_tint, "on paper {paper} {:?} has a tint: {tinted}", mark.text);
    }
    Ok(())
}

pub fn marks_stand_out_on_every_page(kind: Kind) -> Result<()> {
    let before = plain(kind, Options::default(), as_it_is)?;
    run(kind, async |stage| {
        let marks = open(stage).await?;
        let remote = stage.browser.remote().await?;
        for style in STYLES {
            for palette in PALETTES {
                look(&stage.browser, &remote, style, palette).await?;
                let what = format!("{palette} {style}");
                until_right(&stage.browser, &what, |after| check(&before, after, style, &marks)).await?;
            }
        }
        Ok(())
    })
}

/// How a mark fills its line: the share of it that is drawn, and the gaps for each pixel of it.
fn rhythm(before: &Picture, after: &Picture, name: &Rect) -> (f64, f64) {
    // A line stands out from what is behind it, be it the browser's own block, which ends where the name's box does.
    let corner = (name.left as usize + 1, name.top as usize + 1);
    let behind = after.at(corner);
    let below = if contrast(before.at(corner), behind) >= SEEN { 0.0 } else { 4.0 };
    let top = name.top + name.height * 0.7;
    let zone = Rect { top, height: name.height * 0.3 + below, left: name.left + 2.0, width: name.width - 4.0 };
    let bare = bare(before, &zone).into_iter();
    let marked: Vec<Place> = bare.filter(|&place| contrast(behind, after.at(place)) >= SEEN).collect();
    let row = |y: usize| marked.iter().filter(move |place| place.1 == y).map(|place| place.0);
    let bottom = (zone.top + zone.height) as usize;
    let best = (zone.top as usize..bottom).max_by_key(|&y| row(y).count()).unwrap_or(bottom);
    let columns: Vec<usize> = row(best).collect();
    let gaps = columns.windows(2).filter(|pair| pair[1] - pair[0] > 1).count();
    (columns.len() as f64 / zone.width, gaps as f64 / zone.width)
}

/// Says which two confidences look alike in the shape of their marks.
fn tell_apart(before: &Picture, after: &Picture, style: &str, marks: &[Mark]) -> Result<()> {
    for trio in marks.chunks(3) {
        if style == "dot" {
            let counts: Vec<usize> = trio.iter().map(|mark| marked(before, after, &zone(style, mark)).len()).collect();
            ensure!(counts[2] > 5, "the dots fill {counts:?} pixels");
            let is_less = counts.windows(2).all(|pair| (pair[1] as f64) < 0.85 * pair[0] as f64);
            ensure!(is_less, "the dots fill {counts:?} pixels");
            continue;
        }
        let lines: Vec<(f64, f64)> = trio.iter().map(|mark| rhythm(before, after, &mark.rects[0])).collect();
        ensure!(lines[0].0 > 0.95 && lines[0].1 == 0.0, "what is certain has no whole line: {lines:?}");
        ensure!(lines[1].0 < 0.9 && lines[1].1 > 0.03, "what is probable has no gaps: {lines:?}");
        ensure!(lines[2].1 > 1.3 * lines[1].1, "what is possible looks like what is probable: {lines:?}");
    }
    Ok(())
}

pub fn confidences_differ_without_colour(kind: Kind) -> Result<()> {
    let before = plain(kind, Options::default(), as_it_is)?;
    run(kind, async |stage| {
        let marks = open(stage).await?;
        let remote = stage.browser.remote().await?;
        for style in STYLES {
            look(&stage.browser, &remote, style, "blue").await?;
            until_right(&stage.browser, style, |after| tell_apart(&before, after, style, &marks)).await?;
        }
        Ok(())
    })
}

pub fn words_stay_where_they_are(kind: Kind) -> Result<()> {
    // Every box of every word, and how far the page scrolls.
    let layout = "const range = new Range(); const all = [];
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) {
            range.selectNodeContents(walk.currentNode);
            for (const { left, top, width, height } of range.getClientRects()) all.push(left, top, width, height);
        }
        const { scrollWidth, scrollHeight } = document.documentElement;
        return [...all, scrollWidth, scrollHeight];";
    let mut before: Vec<f64> = Vec::new();
    run_with(kind, Options { extension: false, ..Options::default() }, async |stage| {
        stage.browser.open(&stage.server.url("/marks.html")).await?;
        before = stage.browser.ask(layout).await?;
        Ok(())
    })?;
    let plain = plain(kind, Options::default(), as_it_is)?;
    run(kind, async |stage| {
        let marks = open(stage).await?;
        let remote = stage.browser.remote().await?;
        for style in STYLES {
            look(&stage.browser, &remote, style, "violet").await?;
            until_right(&stage.browser, style, |after| check(&plain, after, style, &marks)).await?;
            let after: Vec<f64> = stage.browser.ask(layout).await?;
            ensure!(after == before, "with {style} words stand elsewhere or the page is longer");
        }
        Ok(())
    })
}

pub fn a_page_that_turns_dark_has_other_marks(kind: Kind) -> Result<()> {
    let before = plain(kind, Options::default(), turn_dark)?;
    run(kind, async |stage| {
        let marks = open(stage).await?;
        let remote = stage.browser.remote().await?;
        for style in ["background", "dot"] {
            stage.browser.open(&stage.server.url("/marks.html")).await?;
            stage.browser.sees(&names()).await?;
            look(&stage.browser, &remote, style, "amber").await?;
            turn_dark(&stage.browser).await?;
            until_right(&stage.browser, style, |after| {
                check(&before, after, style, &marks)?;
                // What is right for white would be seen on black too, but as a dull mark.
                let zone = zone(style, &marks[0]);
                let best = bare(&before, &zone).into_iter().map(|place| contrast(before.at(place), after.at(place)));
                ensure!(best.fold(0.0, f64::max) > 8.0, "the marks are those for a white page");
                Ok(())
            })
            .await?;
        }
        Ok(())
    })
}

pub fn forced_colours_show_every_mark(kind: Kind) -> Result<()> {
    let options = Options { forced_colors: true, ..Options::default() };
    let before = plain(kind, options.clone(), as_it_is)?;
    run_with(kind, options, async |stage| {
        let marks = open(stage).await?;
        let forced: bool = stage.browser.ask("return matchMedia('(forced-colors: active)').matches;").await?;
        ensure!(forced, "the page's colours are not forced");
        let remote = stage.browser.remote().await?;
        for style in STYLES {
            look(&stage.browser, &remote, style, "amber").await?;
            until_right(&stage.browser, style, |after| {
                tell_apart(&before, after, style, &marks)?;
                let names: Vec<Rect> = marks.iter().map(|mark| mark.rects[0]).collect();
                let (changed, _) = before.changes(after, if style == "dot" { &names } else { &[] })?;
                ensure!(
                    changed.is_empty(),
                    "beside dots the names themselves are marked, first at {:?}",
                    changed.first()
                );
                Ok(())
            })
            .await?;
        }
        Ok(())
    })
}

pub fn nothing_is_printed(kind: Kind) -> Result<()> {
    let (before, screen) =
        (plain(kind, Options::default(), Browser::look_printed)?, plain(kind, Options::default(), as_it_is)?);
    for style in STYLES {
        run(kind, async |stage| {
            let marks = open(stage).await?;
            let remote = stage.browser.remote().await?;
            look(&stage.browser, &remote, style, "amber").await?;
            until_right(&stage.browser, style, |after| check(&screen, after, style, &marks)).await?;
            stage.browser.look_printed().await?;
            until_right(&stage.browser, &format!("printing with {style}"), |after| {
                let (changed, _) =
                    before.changes(after, &[Rect { left: 0.0, top: 0.0, width: 2000.0, height: 2000.0 }])?;
                ensure!(changed.is_empty(), "{} pixels are printed, first {:?}", changed.len(), changed.first());
                Ok(())
            })
            .await
        })?;
    }
    Ok(())
}
