//! The table at the end, ratios first.

/// What was measured with one number of names; times are in seconds, sizes in bytes.
pub struct Line {
    pub names: usize,
    pub text: usize,
    pub strewn: usize,
    pub mentions: usize,
    pub sidelight: f64,
    pub aho_corasick: f64,
    pub daachorse: f64,
    pub open: f64,
    pub pack: usize,
}

pub fn print(lines: &[Line]) {
    println!(
        "\n    names    of aho   of daa  of 1,000     scan  aho (MB/s)  daa     open  bytes/name  strewn  mentions"
    );
    let per_byte = |line: &Line| line.sidelight / line.text as f64;
    for line in lines {
        let speed = |time: f64| line.text as f64 / time / 1e6;
        println!(
            "{:>9} {:>8.3}× {:>7.3}× {:>8.2}× {:>8.1} {:>8.1} {:>7.1} {:>5.1} ms {:>11.1} {:>7} {:>9}",
            line.names,
            line.aho_corasick / line.sidelight,
            line.daachorse / line.sidelight,
            lines.first().map_or(f64::NAN, |first| per_byte(line) / per_byte(first)),
            speed(line.sidelight),
            speed(line.aho_corasick),
            speed(line.daachorse),
            line.open * 1e3,
            line.pack as f64 / line.names as f64,
            line.strewn,
            line.mentions,
        );
    }
    println!(
        "of aho, of daa: our speed as a share of theirs; of 1,000: our time as a multiple of that with 1,000 names"
    );
}
