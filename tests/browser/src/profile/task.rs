//! Tasks of a page's main thread: which of them our scripts ran in.

use std::collections::BTreeMap;

use super::Sample;

/// So long after a sample comes the next one of the same task, in milliseconds, where tasks are not told.
const NEAR: f64 = 1.0;

/// What a thread does in one go, with nothing else in between.
#[derive(Debug, Clone)]
pub struct Task {
    /// The process and the thread.
    pub thread: (i64, i64),
    /// In milliseconds on the profiler's clock.
    pub start: f64,
    pub end: f64,
    /// Of that, the processor's time.
    pub worked: f64,
}

/// Tells each sample its task, and its share of the processor's time. The page's thread is the one that has them all.
pub fn assign(samples: &mut [Sample], tasks: Vec<Task>) {
    let mut threads = BTreeMap::<(i64, i64), Vec<Task>>::new();
    for task in tasks {
        threads.entry(task.thread).or_default().push(task);
    }
    threads.values_mut().for_each(|tasks| tasks.sort_by(|a, b| a.start.total_cmp(&b.start)));
    let has = |tasks: &[Task]| samples.iter().filter(|sample| around(tasks, sample.at).is_some()).count();
    let none = Vec::new();
    let tasks = threads.values().max_by_key(|tasks| has(tasks)).unwrap_or(&none);
    let (mut alone, mut last) = (tasks.len(), f64::NEG_INFINITY);
    for sample in samples {
        match around(tasks, sample.at) {
            Some(index) => {
                let Task { start, end, worked, .. } = &tasks[index];
                sample.task = index;
                sample.lasts = sample.lasts.min(end - sample.at) * (worked / (end - start)).min(1.0);
            }
            // In no task that is known: what is near to each other is one.
            None => {
                if sample.at - last > NEAR {
                    alone += 1;
                }
                last = sample.at;
                sample.task = alone;
            }
        }
    }
}

/// The task that a moment lies in.
fn around(tasks: &[Task], at: f64) -> Option<usize> {
    let index = tasks.partition_point(|task| task.start <= at).checked_sub(1)?;
    (at < tasks.get(index)?.end).then_some(index)
}

#[cfg(test)]
mod tests {
    use super::{Sample, Task, assign};

    #[test]
    fn samples_find_the_task_they_ran_in() {
        let sample = |at: f64| Sample { at, lasts: 1.0, function: String::new(), task: 0 };
        let task = |thread, start, end, worked| Task { thread: (1, thread), start, end, worked };
        let mut samples = [sample(1.0), sample(2.5), sample(4.0)];
        assign(&mut samples, vec![task(1, 0.0, 3.0, 1.5), task(1, 3.5, 6.0, 2.5), task(2, 0.0, 2.0, 2.0)]);
        let seen: Vec<(usize, f64)> = samples.iter().map(|sample| (sample.task, sample.lasts)).collect();
        assert_eq!(seen, [(0, 0.5), (0, 0.25), (1, 1.0)]);
    }
}
