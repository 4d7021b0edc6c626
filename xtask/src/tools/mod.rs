//! The programs the project needs beside cargo: found where they are, installed where that is allowed.
//!
//! A tool is looked for in this order: the variable named for it (`SIDELIGHT_CHROMIUM=/path`), the search path,
//! then an installation. Where none may be made, the error says the line to run.

mod apt;
mod browsers;
mod node;
mod wasm_target;

use std::path::PathBuf;

use anyhow::{Result, bail};

pub use browsers::{chromedriver, chromium, firefox, geckodriver};
pub use node::{axe, mark_js, typescript};
pub use wasm_target::ensure_wasm_target;

/// A program by the variable that overrides it and the names it goes by.
struct Tool {
    variable: &'static str,
    names: &'static [&'static str],
}

impl Tool {
    /// Where the program is, if it is anywhere.
    fn find(&self) -> Result<Option<PathBuf>> {
        if let Some(path) = std::env::var_os(self.variable).map(PathBuf::from) {
            if !path.is_file() {
                bail!("{} points at {}, where no program is: correct or unset it", self.variable, path.display());
            }
            return Ok(Some(path));
        }
        let path = std::env::var_os("PATH").unwrap_or_default();
        let at = |name: &&str| std::env::split_paths(&path).map(|dir| dir.join(name)).find(|file| file.is_file());
        Ok(self.names.iter().find_map(at))
    }

    /// Where the program is, after installing Debian's `packages` if it must.
    fn find_or_install(&self, packages: &[&str]) -> Result<PathBuf> {
        if let Some(path) = self.find()? {
            return Ok(path);
        }
        apt::install(packages)?;
        match self.find()? {
            Some(path) => Ok(path),
            None => bail!("{} is still not on the search path; set {} to its place", self.names[0], self.variable),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Tool;

    #[test]
    fn a_program_on_the_search_path_is_found() {
        let tool = Tool { variable: "SIDELIGHT_NO_SUCH_VARIABLE", names: &["no-such-program", "sh"] };
        let path = tool.find().ok().flatten();
        assert!(path.is_some_and(|path| path.ends_with("sh")));
    }

    #[test]
    fn a_program_that_is_nowhere_is_not_found() {
        let tool = Tool { variable: "SIDELIGHT_NO_SUCH_VARIABLE", names: &["no-such-program"] };
        assert!(matches!(tool.find(), Ok(None)));
    }
}
