//! Scripts as they are shipped: without the lines that are for those who work on them, which every page would read too.

/// A script without its lines of comment and its empty lines; what stands in a template is left alone.
pub fn without_comment_lines(script: &str) -> String {
    let mut out = String::with_capacity(script.len());
    let (mut in_template, mut in_comment) = (false, false);
    for line in script.lines() {
        let words = line.trim();
        if !in_template {
            let opens = words.starts_with("/*");
            if in_comment || opens {
                // Code behind a comment stays, and with it the comment.
                let ends = words.find("*/").map(|at| at + 2 == words.len());
                in_comment = ends.is_none();
                if ends != Some(false) {
                    continue;
                }
            } else if words.is_empty() || words.starts_with("//") {
                continue;
            }
        }
        in_template ^= line.matches('`').count() % 2 == 1;
        out.push_str(line);
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::without_comment_lines;

    #[test]
    fn comment_lines_go_and_code_stays() {
        let script = "// What for.\n\n/** Of one line. */\nlet a = 1; // here\n/**\n * Of several.\n */\nlet b = \"https://x\";\n";
        assert_eq!(without_comment_lines(script), "let a = 1; // here\nlet b = \"https://x\";\n");
        assert_eq!(without_comment_lines("/** @type {number} */ (a).b();"), "/** @type {number} */ (a).b();\n");
    }

    #[test]
    fn templates_stay_whole() {
        let script = "const css = `\n// no comment\n\n/* nor this */\n`;\n// but this\n";
        assert_eq!(without_comment_lines(script), "const css = `\n// no comment\n\n/* nor this */\n`;\n");
    }
}
