//! Rooms stay small, and the first line says what a file is for.

use super::{File, Finding};

/// No file has more lines than this; a longer one holds two ideas.
const MAX_LINES: usize = 399;

pub fn check(file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    let lines = file.text.lines().count();
    if file.is(&[".rs", ".js", ".css", ".html"]) && lines > MAX_LINES {
        let message = format!("{lines} lines, at most {MAX_LINES} are allowed: split it by ideas");
        findings.push(file.finding(lines, message));
    }
    let openings: &[&str] = match () {
        () if file.is(&[".rs"]) => &["//"],
        () if file.is(&[".js"]) => &["//", "/*", "#!"],
        () if file.is(&[".css"]) => &["/*"],
        () => return findings,
    };
    let first = file.text.lines().next().unwrap_or_default();
    if !openings.iter().any(|opening| first.starts_with(opening)) {
        findings.push(file.finding(1, "the first line must be a comment that says what the file is for"));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::tests::findings;

    #[test]
    fn a_file_of_400_lines_is_too_long() {
        assert_eq!(findings("a.rs", &"// x\n".repeat(399)), [""; 0]);
        assert!(findings("a.rs", &"// x\n".repeat(400))[0].starts_with("a.rs:400: 400 lines"));
        assert_eq!(findings("a.html", &"x\n".repeat(400)).len(), 1);
        assert_eq!(findings("a.toml", &"x = 1\n".repeat(400)), [""; 0]);
    }

    #[test]
    fn the_first_line_is_a_comment() {
        for (path, good, bad) in [
            ("a.rs", "//! Why.\n", "use std::fmt;\n"),
            ("a.js", "// Why.\n", "\n// Why.\n"),
            ("a.css", "/* Why. */\n", "p {}\n"),
        ] {
            assert_eq!(findings(path, good), [""; 0]);
            assert!(findings(path, bad)[0].contains(":1: the first line"), "{path}");
        }
    }
}
