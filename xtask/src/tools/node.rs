//! What npm installs: TypeScript, which checks the page scripts against the types that Rust writes,
//! axe, which tells what keeps people from using a page, and mark.js, which the overlay is measured against. Nothing of them is shipped.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::{Tool, apt};
use crate::run::{Program, step};

/// What npm installs; exact, so that the same scripts pass everywhere.
const PACKAGES: &str = "typescript@7.0.2 @types/chrome@0.3.7 axe-core@4.14.1 mark.js@8.11.1";

/// TypeScript as node runs it.
pub struct TypeScript {
    node: PathBuf,
    modules: PathBuf,
}

impl TypeScript {
    /// Checks the scripts that a `tsconfig.json` names.
    pub fn check(&self, config: &str) -> Result<()> {
        let program = Program::new(&self.node).arg(self.modules.join("typescript/lib/tsc.js"));
        program.arg("--project").arg(config).arg("--typeRoots").arg(self.modules.join("@types")).run()
    }
}

/// TypeScript in the pinned version.
pub fn typescript() -> Result<TypeScript> {
    let (node, modules) = installed()?;
    Ok(TypeScript { node, modules })
}

/// The script of axe.
pub fn axe() -> Result<String> {
    let file = installed()?.1.join("axe-core/axe.min.js");
    std::fs::read_to_string(&file).with_context(|| format!("could not read {}", file.display()))
}

/// The script of mark.js.
pub fn mark_js() -> Result<String> {
    let file = installed()?.1.join("mark.js/dist/mark.min.js");
    std::fs::read_to_string(&file).with_context(|| format!("could not read {}", file.display()))
}

/// Node, and the folder of the packages, installed with npm into `target/tools` where they are not yet.
fn installed() -> Result<(PathBuf, PathBuf)> {
    let node = Tool { variable: "SIDELIGHT_NODE", names: &["node", "nodejs"] };
    let npm = Tool { variable: "SIDELIGHT_NPM", names: &["npm"] };
    if node.find()?.is_none() || npm.find()?.is_none() {
        apt::install(&["nodejs", "npm"])?;
    }
    let home = crate::place::tools().join("node");
    let stamp = home.join("installed");
    if std::fs::read_to_string(&stamp).unwrap_or_default() != PACKAGES {
        step(&format!("npm install {PACKAGES}"), || {
            std::fs::create_dir_all(&home).with_context(|| format!("could not make {}", home.display()))?;
            let install = Program::new(npm.find_or_install(&["npm"])?).within(&home).arg("install");
            install.words("--no-save --no-audit --no-fund --ignore-scripts --prefix .").words(PACKAGES).run()?;
            std::fs::write(&stamp, PACKAGES).with_context(|| format!("could not write {}", stamp.display()))
        })?;
    }
    Ok((node.find_or_install(&["nodejs"])?, home.join("node_modules")))
}
