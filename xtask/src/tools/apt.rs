//! Debian's packages, installed without a question where we are root and have apt-get; else the line is said.

use anyhow::{Result, bail};

use crate::run::{Program, step};

/// Installs packages, or fails with the line that would.
pub fn install(packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    if !is_root() || !std::path::Path::new("/usr/bin/apt-get").is_file() {
        bail!("missing: {list}. On Debian or Ubuntu run:\n    sudo apt-get install -y --no-install-recommends {list}");
    }
    step(&format!("apt-get install {list}"), || {
        Program::new("apt-get").words("update -qq").run()?;
        Program::new("apt-get").words("install -qq -y --no-install-recommends").words(&list).run()
    })
}

/// Whether this process may install packages.
fn is_root() -> bool {
    Program::new("id").words("-u").output().is_ok_and(|id| id.trim() == "0")
}
