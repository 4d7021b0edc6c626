//! Every package says under which licence it stands.

use super::{File, Finding};

pub fn check(file: &File) -> Vec<Finding> {
    let package = (1..).zip(file.text.lines()).find(|(_, line)| line.trim() == "[package]");
    match package {
        Some((line, _)) if file.path.ends_with("Cargo.toml") && !names_licence(&file.text) => {
            vec![file.finding(line, "the package names no licence: write `license.workspace = true`")]
        }
        _ => Vec::new(),
    }
}

/// Whether the `[package]` table has a licence.
fn names_licence(manifest: &str) -> bool {
    let table = manifest.lines().skip_while(|line| line.trim() != "[package]").skip(1);
    table.take_while(|line| !line.starts_with('[')).any(|line| {
        let key = line.split('=').next().unwrap_or_default().trim();
        key == "license" || key == "license.workspace"
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::findings;

    #[test]
    fn a_package_without_a_licence_is_found() {
        assert_eq!(findings("a/Cargo.toml", "[package]\nname = \"a\"\n[x]\nlicense = \"MIT\"").len(), 1);
        assert_eq!(findings("a/Cargo.toml", "[package]\nname = \"a\"\nlicense.workspace = true"), [""; 0]);
        assert_eq!(findings("a/Cargo.toml", "[workspace]\nmembers = []"), [""; 0]);
    }
}
