//! A file's code without its comments, so that a rule may be named in a comment without being broken.

/// Blanks comments out, keeping every line where it is.
///
/// Knows the strings of Rust and JavaScript well enough not to take `"https://"` for a comment.
/// A string in `'` or `"` ends with its line at the latest, so that a stray quote cannot hide a whole file.
pub fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    let mut quote = None;
    while let Some(c) = rest.next() {
        match (quote, c) {
            (Some(_), '\\') => {
                out.push(c);
                out.extend(rest.next());
            }
            (Some(open), _) => {
                if c == open || (c == '\n' && open != '`') {
                    quote = None;
                }
                out.push(c);
            }
            (None, '/') if rest.peek() == Some(&'/') => while rest.next_if(|&next| next != '\n').is_some() {},
            (None, '/') if rest.peek() == Some(&'*') => {
                rest.next();
                let mut star = false;
                for next in rest.by_ref() {
                    if next == '\n' {
                        out.push('\n');
                    }
                    if star && next == '/' {
                        break;
                    }
                    star = next == '*';
                }
            }
            (None, '"' | '`') => {
                quote = Some(c);
                out.push(c);
            }
            // In Rust a `'` may be a lifetime; only `'"'` matters, as it would open a string.
            (None, '\'') if rest.peek() == Some(&'"') => {
                out.push(c);
                out.extend(rest.next());
            }
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::without_comments;

    #[test]
    fn comments_go_and_lines_stay() {
        assert_eq!(without_comments("a // b\nc /* d\n** e */ f"), "a \nc \n f");
    }

    #[test]
    fn strings_are_not_comments() {
        let text = "let a = \"https://x\"; let b = '\"'; let c = \"\\\"//\"; // gone";
        assert_eq!(without_comments(text), "let a = \"https://x\"; let b = '\"'; let c = \"\\\"//\"; ");
    }

    #[test]
    fn a_stray_quote_ends_with_its_line() {
        assert_eq!(without_comments("/\"/\n// gone"), "/\"/\n");
    }
}
