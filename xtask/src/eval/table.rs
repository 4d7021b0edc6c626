//! The tables that people read.

use crate::bench::{Bench, Task};
use crate::distractors::COUNT;
use crate::score::Score;
use crate::target;

/// Prints every figure beside its target and gives how many miss it.
pub fn print_plain(bench: &Bench, scores: &[(Task, Score)]) -> usize {
    println!(
        "\nExact place and entity; exact and pymorphy are the F1 of two other matchers, from the bench's README.md"
    );
    println!(
        "{:<8} {:>6} {:>6}   {:>6} {:>6} {:>9}    {:>6} {:>8}",
        "", "F1", "target", "P", "R", "P certain", "exact", "pymorphy"
    );
    let mut misses = 0;
    for (task, score) in scores {
        let target = target::f1(task.lang, task.list).unwrap_or_default();
        let (f1, certain) = (score.f1 >= target, score.certain >= target::CERTAIN);
        let other = |matcher| bench.reference(matcher, task).map(|f1| format!("{f1:.3}")).unwrap_or_default();
        println!(
            "{:<8} {:>6.4} {target:>6.3} {} {:>6.4} {:>6.4}  {:>8.4} {}  {:>6} {:>8}",
            name(task),
            score.f1,
            sign(f1),
            score.precision,
            score.recall,
            score.certain,
            sign(certain),
            other("exact"),
            other("pymorphy"),
        );
        misses += usize::from(!f1) + usize::from(!certain);
    }
    println!("target of P certain: {:.3}", target::CERTAIN);
    misses
}

/// Prints what other names on the list cost and gives how often that is too much.
pub fn print_crowded(plain: &[(Task, Score)], crowded: &[(Task, Score)]) -> usize {
    println!("\nThe same with {COUNT} other names on the list; F1 may fall by {}", target::FALL);
    println!("{:<8} {:>6} {:>7}   {:>6} {:>6} {:>9}", "", "F1", "change", "P", "R", "P certain");
    let mut misses = 0;
    for ((task, before), (_, score)) in plain.iter().zip(crowded) {
        let change = score.f1 - before.f1;
        let is_small = change >= -target::FALL;
        println!(
            "{:<8} {:>6.4} {change:>+7.4} {} {:>6.4} {:>6.4}  {:>8.4}",
            name(task),
            score.f1,
            sign(is_small),
            score.precision,
            score.recall,
            score.certain,
        );
        misses += usize::from(!is_small);
    }
    misses
}

fn name(task: &Task) -> String {
    format!("{} {}", task.lang, task.list)
}

fn sign(is_reached: bool) -> char {
    if is_reached { '✓' } else { '✗' }
}
