//! Who may use whom inside the library: the road of the data has one direction.

use super::code::without_comments;
use super::{File, Finding};

/// The modules on the road, in order: each may use those before it, never one after it.
const ROAD: &[&str] = &["text", "settings", "names", "pack", "gazetteer", "link", "card", "engine", "web"];

/// Modules that use no other and may be used by all.
const LEAVES: &[&str] = &["protocol"];

/// Modules beside the road, with what they may use; nothing on the road may use them.
const BESIDE: &[(&str, &[&str])] = &[("data", &["text", "names", "pack"])];

pub fn check(file: &File) -> Vec<Finding> {
    let Some(user) = module(&file.path) else { return Vec::new() };
    if !is_known(user) {
        let message = format!("`{user}` has no place in the import table: give it one in xtask/src/tidy/imports.rs");
        return vec![file.finding(1, message)];
    }
    let code = without_comments(&file.text);
    let is_top = file.path == format!("src/{user}.rs") || file.path == format!("src/{user}/mod.rs");
    let from_super = uses(&code, "super::").into_iter().filter(|(_, used)| is_top && is_known(used));
    let used = uses(&code, "crate::").into_iter().chain(from_super);
    used.filter(|(_, used)| is_known(used) && !may_use(user, used))
        .map(|(line, used)| file.finding(line, format!("`{user}` may not use `{used}`: {}", remedy(user))))
        .collect()
}

/// The module of the library that a file belongs to; none for `lib.rs` and files elsewhere.
fn module(path: &str) -> Option<&str> {
    let inside = path.strip_prefix("src/")?;
    let name = inside.split('/').next()?.trim_end_matches(".rs");
    (name != "lib").then_some(name)
}

fn is_known(name: &str) -> bool {
    ROAD.contains(&name) || LEAVES.contains(&name) || BESIDE.iter().any(|(beside, _)| *beside == name)
}

fn may_use(user: &str, used: &str) -> bool {
    if user == used {
        return true;
    }
    if LEAVES.contains(&user) {
        return false;
    }
    if LEAVES.contains(&used) {
        return true;
    }
    if let Some((_, allowed)) = BESIDE.iter().find(|(beside, _)| *beside == user) {
        return allowed.contains(&used);
    }
    let place = |name| ROAD.iter().position(|module| *module == name);
    matches!((place(user), place(used)), (Some(user), Some(used)) if used < user)
}

fn remedy(user: &str) -> String {
    let allowed: Vec<&str> =
        ROAD.iter().chain(LEAVES).copied().filter(|used| *used != user && may_use(user, used)).collect();
    match allowed.is_empty() {
        true => "it stands alone; hand the value in".to_owned(),
        false => format!("it may use {}; hand the value in or move the code", allowed.join(", ")),
    }
}

/// The names that follow a prefix, `crate::a` and those of `crate::{a, b::{c}}`, with their lines.
fn uses<'a>(code: &'a str, prefix: &str) -> Vec<(usize, &'a str)> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices(prefix) {
        let start = at + prefix.len();
        match code[start..].strip_prefix('{') {
            Some(group) => {
                found.extend(first_names(group).into_iter().map(|(offset, name)| (start + 1 + offset, name)))
            }
            None => found.push((start, name_at(&code[start..]))),
        }
    }
    found.into_iter().map(|(at, name)| (code[..at].matches('\n').count() + 1, name)).collect()
}

/// The first name of each part of a `{a, b::c}` group, with its offset.
fn first_names(group: &str) -> Vec<(usize, &str)> {
    let mut names = Vec::new();
    let (mut depth, mut part) = (0, true);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => part = true,
            _ if part && c.is_alphabetic() => {
                names.push((at, name_at(&group[at..])));
                part = false;
            }
            _ => {}
        }
    }
    names
}

/// The name that a text begins with.
fn name_at(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::super::tests::findings;

    #[test]
    fn the_road_has_one_direction() {
        assert_eq!(findings("src/link/mod.rs", "//! x\nuse crate::text::Block;\nuse crate::protocol::Scan;"), [""; 0]);
        let back = findings("src/text/fold.rs", "//! x\nuse crate::link::Mention;");
        assert!(back[0].starts_with("src/text/fold.rs:2: `text` may not use `link`"), "{back:?}");
        assert_eq!(findings("src/card.rs", "//! x\nlet a = crate::web::door();").len(), 1);
    }

    #[test]
    fn groups_are_read_to_their_ends() {
        let text = "//! x\nuse crate::{\n    text::{self, web},\n    engine::Engine,\n};";
        let found = findings("src/names/mod.rs", text);
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("src/names/mod.rs:4: `names` may not use `engine`"), "{found:?}");
    }

    #[test]
    fn leaves_use_nobody_and_all_may_use_them() {
        assert_eq!(findings("src/protocol.rs", "//! x\nuse crate::text::Block;").len(), 1);
        assert_eq!(findings("src/protocol.rs", "//! x\nuse crate::settings::Settings;").len(), 1);
        assert_eq!(findings("src/text/mod.rs", "//! x\nuse crate::protocol::Block;"), [""; 0]);
    }

    #[test]
    fn the_compiler_of_the_dataset_stands_beside_the_road() {
        assert_eq!(findings("src/data/mod.rs", "//! x\nuse crate::pack::Pack;"), [""; 0]);
        assert_eq!(findings("src/data/mod.rs", "//! x\nuse crate::link::Mention;").len(), 1);
        assert_eq!(findings("src/engine.rs", "//! x\nuse crate::data::compile;").len(), 1);
    }

    #[test]
    fn a_way_through_super_is_seen() {
        assert_eq!(findings("src/text/mod.rs", "//! x\nuse super::engine::Engine;").len(), 1);
        assert_eq!(findings("src/text/fold.rs", "//! x\nuse super::words::engine;"), [""; 0]);
    }

    #[test]
    fn a_new_module_needs_a_place() {
        assert!(findings("src/extra.rs", "//! x")[0].contains("no place in the import table"));
        assert_eq!(findings("src/lib.rs", "//! x\npub use crate::engine::Engine;"), [""; 0]);
    }
}
