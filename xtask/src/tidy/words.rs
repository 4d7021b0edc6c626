//! Words that must not be written: what runs text as markup or code, what sleeps, what only some files may say.

use super::code::without_comments;
use super::{File, Finding};

/// Ways to turn text into markup or code; a page's text must never reach them.
const UNSAFE: &[&str] = &["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "new Function", "eval("];

/// The names that the extension API goes by.
const API: &[&str] = &["chrome", "browser"];

/// The only two scripts that may speak to the extension API, so that all others also work in the playground.
const API_FILES: &[&str] = &["extension/page/main.js", "extension/background.js"];

pub fn check(file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    let code = without_comments(&file.text);
    let in_page = file.path.starts_with("extension/") || file.path.starts_with("www/");
    let speaks_api = API_FILES.contains(&file.path.as_str());
    for (line, text) in (1..).zip(code.lines()) {
        let mut say = |message: String| findings.push(file.finding(line, message));
        if in_page && file.is(&[".js", ".html"]) {
            for word in UNSAFE.iter().filter(|word| stands_in(text, word)) {
                say(format!("`{word}` can run a page's text as markup or code: use textContent"));
            }
        }
        if in_page && file.is(&[".js"]) && !speaks_api {
            for word in API.iter().filter(|word| is_used(text, word)) {
                say(format!("`{word}` is used here; only {} may: take a function instead", API_FILES.join(" and ")));
            }
        }
        // One file lets time pass, for measurements.
        let may_wait = file.path == "tests/browser/src/rest.rs";
        if !may_wait
            && file.is(&[".rs"])
            && ["thread", "time"].iter().any(|module| text.contains(&format!("{module}::sleep(")))
        {
            say("a sleep is a guess: wait for the condition itself".to_owned());
        }
        if file.path == "extension/manifest.json" && text.contains("web_accessible_resources") {
            say("pages could detect the extension by its resources: load them in the background".to_owned());
        }
    }
    findings
}

/// Whether a word stands in a line, and not just as the end of a longer one.
fn stands_in(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| !line[..at].ends_with(is_word))
}

/// Whether a name is used as an object: `name.x`, `name?.x` or `globalThis.name`.
fn is_used(line: &str, name: &str) -> bool {
    line.match_indices(name).any(|(at, _)| {
        let (before, after) = (&line[..at], &line[at + name.len()..]);
        let object = after.starts_with('.') || after.starts_with("?.") || after.starts_with('[');
        let global = ["globalThis.", "globalThis).", "window.", "self."].iter().any(|global| before.ends_with(global));
        (object && !before.ends_with(is_word) && !before.ends_with('.')) || (global && !after.starts_with(is_word))
    })
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '$'
}

#[cfg(test)]
mod tests {
    use super::super::tests::findings;

    #[test]
    fn markup_from_text_is_found_in_what_readers_get() {
        for word in ["a.innerHTML = b;", "eval(a)", "new Function(a)", "document.write(a)", "a.insertAdjacentHTML(b)"] {
            assert_eq!(findings("extension/page/card.js", &format!("// x\n{word}")).len(), 1, "{word}");
            assert_eq!(findings("www/index.html", word).len(), 1, "{word}");
            assert_eq!(findings("tests/browser/pages/a.html", word), [""; 0]);
        }
        assert_eq!(findings("extension/page/card.js", "// innerHTML\nretrieval(a);"), [""; 0]);
    }

    #[test]
    fn the_extension_api_has_two_users() {
        for line in [
            "chrome.storage.local",
            "browser?.runtime",
            "const api = globalThis.browser ?? {};",
            "(globalThis).browser",
        ] {
            let text = format!("// x\n{line}");
            assert_eq!(findings("extension/page/hover.js", &text).len(), 1, "{line}");
            assert_eq!(findings("extension/page/main.js", &text), [""; 0]);
            assert_eq!(findings("extension/background.js", &text), [""; 0]);
        }
        assert_eq!(
            findings("extension/page/hover.js", "/** @param {chrome.X} x */\nbrowserless(my.chrome.x)"),
            [""; 0]
        );
    }

    #[test]
    fn sleeping_is_found() {
        let text = ["// x\nstd::thread::", "sleep(d);"].concat();
        assert_eq!(findings("tests/a.rs", &text).len(), 1);
        assert_eq!(findings("tests/a.rs", "// x\nasleep(d);"), [""; 0]);
    }

    #[test]
    fn resources_stay_hidden_from_pages() {
        assert_eq!(findings("extension/manifest.json", "{\n\"web_accessible_resources\": []}").len(), 1);
        assert_eq!(findings("extension/manifest.json", "{}"), [""; 0]);
    }
}
