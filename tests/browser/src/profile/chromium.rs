//! Chromium's profiler, through the Chrome DevTools Protocol.

use std::collections::BTreeMap;
use std::time::Duration;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::{Value, json};

use super::Sample;
use super::task::Task;
use crate::Browser;
use crate::driver::Raw;

/// No other extension is in the browser.
const EXTENSIONS: &str = "chrome-extension://";

/// A profile as the protocol gives it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Profile {
    nodes: Vec<Node>,
    start_time: f64,
    samples: Vec<u32>,
    time_deltas: Vec<f64>,
}

/// A place in the tree of calls.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Node {
    id: u32,
    call_frame: Frame,
    #[serde(default)]
    children: Vec<u32>,
}

/// A function.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Frame {
    function_name: String,
    url: String,
    line_number: i64,
}

pub async fn start(browser: &Browser, every: Duration) -> Result<()> {
    if browser.trace {
        // What was traced before is not asked for.
        browser.driver.handle().cmd(Raw::ChromiumTrace).await?;
    }
    browser.devtools("Profiler.enable").await?;
    browser.devtools_with("Profiler.setSamplingInterval", json!({ "interval": every.as_micros() })).await?;
    browser.devtools("Profiler.start").await.map(drop)
}

/// How often it looked, what it saw of our scripts, and the tasks of all threads.
pub async fn stop(browser: &Browser) -> Result<(usize, Vec<Sample>, Vec<Task>)> {
    let answer = browser.devtools("Profiler.stop").await?;
    let profile: Profile = serde_json::from_value(answer["profile"].clone()).context("a profile of another shape")?;
    let nodes: BTreeMap<u32, &Node> = profile.nodes.iter().map(|node| (node.id, node)).collect();
    let parents: BTreeMap<u32, u32> =
        profile.nodes.iter().flat_map(|node| node.children.iter().map(|child| (*child, node.id))).collect();
    // The innermost function of ours: what it calls of the browser is its work.
    let own = |id: u32| {
        let mut at = Some(id);
        while let Some(node) = at.and_then(|id| nodes.get(&id)) {
            if node.call_frame.url.starts_with(EXTENSIONS) {
                let own = name(&node.call_frame);
                let called =
                    nodes.get(&id).filter(|_| id != node.id).map(|leaf| leaf.call_frame.function_name.as_str());
                return Some(called.map_or(own.clone(), |called| format!("{own} in {called}")));
            }
            at = parents.get(&node.id).copied();
        }
        None
    };
    let is_gc = |id: &u32| nodes.get(id).is_some_and(|node| node.call_frame.function_name == "(garbage collector)");

    let mut samples: Vec<Sample> = Vec::new();
    let mut time = profile.start_time / 1000.0;
    // Whether the collector runs on behalf of ours: the profile does not tell what it interrupted.
    let mut ours = None;
    for (index, id) in profile.samples.iter().enumerate() {
        time += profile.time_deltas.get(index).copied().unwrap_or_default() / 1000.0;
        let lasts = profile.time_deltas.get(index + 1).copied().unwrap_or_default() / 1000.0;
        let function = if is_gc(id) { ours.as_ref().map(|_| "(garbage collector)".to_owned()) } else { own(*id) };
        ours = function.clone();
        if let Some(function) = function {
            samples.push(Sample { at: time, lasts, function, task: 0 });
        }
    }
    Ok((profile.samples.len(), samples, tasks(browser).await?))
}

/// The tasks of all threads that are long enough for a sample. The trace has the profiler's clock.
async fn tasks(browser: &Browser) -> Result<Vec<Task>> {
    if !browser.trace {
        return Ok(Vec::new());
    }
    let lines = browser.driver.handle().cmd(Raw::ChromiumTrace).await?.value_json()?;
    let mut tasks = Vec::new();
    for line in lines.as_array().into_iter().flatten() {
        let Some(line) = line["message"].as_str().filter(|line| line.contains("\"RunTask\"")) else { continue };
        let line: Value = serde_json::from_str(line)?;
        let event = &line["message"]["params"];
        let millis = |name: &str| event[name].as_f64().map(|micros| micros / 1000.0);
        let (Some(start), Some(lasts), Some(worked)) = (millis("ts"), millis("dur"), millis("tdur")) else { continue };
        if lasts > 0.05 {
            let thread = (event["pid"].as_i64().unwrap_or_default(), event["tid"].as_i64().unwrap_or_default());
            tasks.push(Task { thread, start, end: start + lasts, worked });
        }
    }
    Ok(tasks)
}

fn name(Frame { function_name, url, line_number }: &Frame) -> String {
    let file = url.rsplit('/').next().unwrap_or_default();
    let name = if function_name.is_empty() { "(nameless)" } else { function_name };
    format!("{name} ({file}:{})", line_number + 1)
}
