//! How fast names are found, beside two matchers of exact strings, on the same text and the same names.
//!
//! `cargo bench --bench scan` ends with a table of the fastest runs, as other work on a machine only ever slows one down.

mod names;
mod table;
mod text;

use std::error::Error;
use std::fmt::Write;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use aho_corasick::{AhoCorasick, MatchKind};
use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, Throughput};
use daachorse::DoubleArrayAhoCorasickBuilder;
use sidelight::data::read_names;
use sidelight::link::{Context, link};
use sidelight::pack::Pack;

use table::Line;
use text::Text;

/// How many names are looked for.
const SIZES: [usize; 5] = [1_000, 10_000, 100_000, 250_000, 1_000_000];

fn main() -> Result<(), Box<dyn Error>> {
    let mut criterion = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1))
        .configure_from_args();
    let lines = SIZES.map(|size| measure(&mut criterion, size)).into_iter().collect::<Result<Vec<_>, _>>()?;
    criterion.final_summary();
    table::print(&lines);
    Ok(())
}

fn measure(criterion: &mut Criterion, size: usize) -> Result<Line, Box<dyn Error>> {
    let names = names::names(size, text::SAMPLE);
    let text = Text::with(&names);
    let blocks: Vec<&str> = text.paragraphs.iter().map(String::as_str).collect();
    // Leaked, so that opening is measured without copying the bytes; there is one pack a size.
    let bytes: &'static [u8] = pack(&names)?.leak();
    let pack = Pack::open(bytes)?;
    let scan = || mentions(&pack, &blocks);

    let mut group = criterion.benchmark_group(size.to_string());
    let open = fastest(&mut group, "open", || Pack::open(bytes).is_ok());
    group.throughput(Throughput::Bytes(text.bytes() as u64));
    let sidelight = fastest(&mut group, "sidelight", scan);
    let aho_corasick = {
        let exact = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&names)?;
        fastest(&mut group, "aho-corasick", || blocks.iter().map(|block| exact.find_iter(block).count()).sum::<usize>())
    };
    let daachorse = {
        let builder = DoubleArrayAhoCorasickBuilder::new().match_kind(daachorse::MatchKind::LeftmostLongest);
        let exact = builder.build::<_, _, u32>(&names).map_err(|error| error.to_string())?;
        let count = |block: &&str| exact.leftmost_find_iter(block).count();
        fastest(&mut group, "daachorse", || blocks.iter().map(count).sum::<usize>())
    };
    group.finish();
    Ok(Line {
        names: size,
        text: text.bytes(),
        strewn: text.strewn,
        mentions: scan(),
        sidelight,
        aho_corasick,
        daachorse,
        open,
        pack: bytes.len(),
    })
}

/// A pack in which each name is a person.
fn pack(names: &[String]) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut lines = String::new();
    for (number, name) in names.iter().enumerate() {
        writeln!(lines, "q{number}\tperson\t{name}")?;
    }
    Ok(read_names(Path::new("names.tsv"), &lines)?.to_pack()?)
}

/// How many mentions are found in the blocks of a page.
fn mentions(pack: &Pack, blocks: &[&str]) -> usize {
    let linked = link(pack, blocks, Context { lang: "en", ..Context::default() });
    linked.blocks.iter().map(|block| block.mentions.len()).sum()
}

/// Measures some work and gives its fastest time, in seconds; infinite if a filter leaves it out.
fn fastest<T>(group: &mut BenchmarkGroup<'_, WallTime>, name: &str, work: impl Fn() -> T) -> f64 {
    let mut fastest = f64::INFINITY;
    group.bench_function(name, |bencher| {
        bencher.iter_custom(|times| {
            let mut all = Duration::ZERO;
            for _ in 0..times {
                let start = Instant::now();
                black_box(work());
                let took = start.elapsed();
                fastest = fastest.min(took.as_secs_f64());
                all += took;
            }
            all
        });
    });
    fastest
}
