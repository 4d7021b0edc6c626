//! What the extension's page scripts do on a page's main thread, as the browsers' own profilers tell it.

mod chromium;
mod firefox;
mod task;

use std::collections::BTreeMap;
use std::time::Duration;

use anyhow::Result;

use crate::{Browser, Kind};

/// After so much quiet another load of the page has begun, in milliseconds; see [`Profile::loads`].
const QUIET: f64 = 1_000.0;

/// A moment in which the profiler looked and saw our scripts at work.
#[derive(Debug, Clone)]
struct Sample {
    /// When, in milliseconds on the profiler's clock.
    at: f64,
    /// How much of the time until it looked again was the processor's: other programs on the machine do not count.
    lasts: f64,
    /// Our function that ran, also if it had called the browser.
    function: String,
    /// The task that it ran in.
    task: usize,
}

/// What the profiler saw of our scripts.
#[derive(Debug)]
pub struct Profile {
    /// How often it looked at all.
    pub looks: usize,
    samples: Vec<Sample>,
}

impl Profile {
    /// All of it.
    pub fn all(&self) -> Work {
        Work::of(&self.samples)
    }

    /// Each stretch by itself that has more than a second of quiet before and after it.
    fn loads(&self) -> Vec<Work> {
        self.samples.chunk_by(|a, b| b.at - a.at - a.lasts < QUIET).map(Work::of).collect()
    }
}

/// What our scripts did.
#[derive(Debug, Default)]
pub struct Work {
    /// All their time, in milliseconds.
    pub total: f64,
    /// The most that they did in one task, in milliseconds: what is a task is not interrupted.
    pub longest: f64,
    /// How often the profiler saw them.
    pub seen: usize,
    /// From the first to the last time it saw them, in milliseconds.
    pub span: f64,
    /// The functions with the time in each, the longest first.
    pub functions: Vec<(String, f64)>,
    /// The longest pieces with the function that took most of each, the longest first.
    pub pieces: Vec<(f64, String)>,
}

impl Work {
    fn of(samples: &[Sample]) -> Self {
        let mut functions = BTreeMap::<&str, f64>::new();
        for Sample { lasts, function, .. } in samples {
            *functions.entry(function).or_default() += lasts;
        }
        let piece = |samples: &[Sample]| {
            let mut inside = BTreeMap::<&str, f64>::new();
            samples.iter().for_each(|sample| *inside.entry(&sample.function).or_default() += sample.lasts);
            (inside.values().sum(), longest_first(inside).into_iter().next().unwrap_or_default().0)
        };
        let mut pieces: Vec<(f64, String)> = samples.chunk_by(|a, b| a.task == b.task).map(piece).collect();
        pieces.sort_by(|a, b| b.0.total_cmp(&a.0));
        Self {
            total: samples.iter().map(|sample| sample.lasts).sum(),
            longest: pieces.first().map_or(0.0, |(length, _)| *length),
            seen: samples.len(),
            span: samples.first().zip(samples.last()).map_or(0.0, |(first, last)| last.at + last.lasts - first.at),
            functions: longest_first(functions),
            pieces,
        }
    }
}

fn longest_first(times: BTreeMap<&str, f64>) -> Vec<(String, f64)> {
    let mut list: Vec<(String, f64)> = times.into_iter().map(|(name, time)| (name.to_owned(), time)).collect();
    list.sort_by(|a, b| b.1.total_cmp(&a.1));
    list
}

impl Browser {
    /// Has the browser look at what runs on the page's main thread, as often as this.
    pub async fn start_profile(&self, every: Duration) -> Result<()> {
        match self.kind {
            Kind::Chromium => chromium::start(self, every).await,
            Kind::Firefox => firefox::start(self, every).await,
        }
    }

    /// Ends that, and gives what it saw of our page scripts.
    pub async fn stop_profile(&self) -> Result<Profile> {
        let (looks, mut samples, tasks) = match self.kind {
            Kind::Chromium => chromium::stop(self).await?,
            Kind::Firefox => firefox::stop(self).await?,
        };
        task::assign(&mut samples, tasks);
        Ok(Profile { looks, samples })
    }

    /// What our page scripts do in each of some loads of a page, which `load` makes and waits for.
    pub async fn profile_loads(
        &self,
        every: Duration,
        loads: usize,
        load: impl AsyncFn(&Self) -> Result<()>,
    ) -> Result<Vec<Work>> {
        let mut works = Vec::new();
        // Firefox throws away what it has compiled when its profiler starts, Chromium forgets pages that have gone.
        if self.kind == Kind::Firefox {
            self.start_profile(every).await?;
        }
        for _ in 0..loads {
            if self.kind == Kind::Chromium {
                self.start_profile(every).await?;
            }
            load(self).await?;
            crate::leave_alone(Duration::from_millis(2 * QUIET as u64)).await;
            if self.kind == Kind::Chromium {
                works.push(self.stop_profile().await?.all());
            }
        }
        if self.kind == Kind::Firefox {
            works = self.stop_profile().await?.loads();
        }
        Ok(works)
    }
}

#[cfg(test)]
mod tests {
    use super::{Sample, Work};

    #[test]
    fn what_is_done_in_one_task_is_one_piece() {
        let sample = |at: f64, function: &str, task| Sample { at, lasts: 1.0, function: function.to_owned(), task };
        let work = Work::of(&[
            sample(0.0, "read", 1),
            sample(1.25, "show", 2),
            sample(2.25, "show", 2),
            sample(9.0, "read", 3),
        ]);
        assert_eq!((work.total, work.longest, work.span, work.seen), (4.0, 2.0, 10.0, 4));
        assert_eq!(work.pieces.first(), Some(&(2.0, "show".to_owned())));
    }
}
