//! `cargo xtask tidy`: the rules of the house that no compiler checks.

mod code;
mod imports;
mod licence;
mod shape;
mod words;

use std::fmt;
use std::path::Path;

use anyhow::{Context, Result, bail};
use xtask::place;
use xtask::run::Program;

/// A file of the project, read.
pub struct File {
    /// The path from the project's folder, with `/`.
    path: String,
    text: String,
}

impl File {
    fn is(&self, endings: &[&str]) -> bool {
        endings.iter().any(|ending| self.path.ends_with(ending))
    }

    fn finding(&self, line: usize, message: impl Into<String>) -> Finding {
        Finding { path: self.path.clone(), line, message: message.into() }
    }
}

/// A breach of a rule, and what to do about it.
#[derive(Debug)]
pub struct Finding {
    path: String,
    line: usize,
    message: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: {}", self.path, self.line, self.message)
    }
}

/// Checks every file of the project; an error if there is any finding.
pub fn tidy() -> Result<()> {
    let files = project_files()?;
    let findings: Vec<Finding> = files.iter().flat_map(check).collect();
    for finding in &findings {
        println!("{finding}");
    }
    match findings.len() {
        0 => {
            println!("tidy: {} files, nothing to say", files.len());
            Ok(())
        }
        count => bail!("tidy: {count} findings in {} files", files.len()),
    }
}

/// All rules, over one file.
fn check(file: &File) -> Vec<Finding> {
    [shape::check, words::check, imports::check, licence::check].iter().flat_map(|rule| rule(file)).collect()
}

/// Every text file that git knows or would take.
fn project_files() -> Result<Vec<File>> {
    let list = Program::new("git").words("ls-files --cached --others --exclude-standard").output()?;
    let wanted = [".rs", ".js", ".css", ".html", ".toml", "manifest.json"];
    let mut files = Vec::new();
    for path in list.lines().filter(|path| wanted.iter().any(|ending| path.ends_with(ending))) {
        let place = place::root().join(Path::new(path));
        // Git still lists a file that was deleted but not yet committed so.
        if place.is_file() {
            let text = std::fs::read_to_string(&place).with_context(|| format!("could not read {path}"))?;
            files.push(File { path: path.to_owned(), text });
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::{File, Finding, check};

    /// What the rules say of a file with this path and text, as they would print it.
    pub fn findings(path: &str, text: &str) -> Vec<String> {
        check(&File { path: path.to_owned(), text: text.to_owned() }).iter().map(Finding::to_string).collect()
    }

    #[test]
    fn the_project_itself_is_tidy() {
        assert!(super::tidy().is_ok(), "run `cargo xtask tidy` to see what is not");
    }
}
