//! Byte offsets turned into the units of whoever asks, in one sweep over the text.

/// What an offset counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Unicode code points, as Python counts.
    Chars,
    /// UTF-16 code units, as JavaScript counts.
    Utf16,
    /// UTF-8 bytes, as Rust counts.
    Bytes,
}

/// Converts ascending byte offsets of one text; each call goes on where the last one stopped.
#[derive(Debug)]
pub struct Offsets<'t> {
    text: &'t str,
    unit: Unit,
    byte: usize,
    count: usize,
}

impl<'t> Offsets<'t> {
    /// A converter at the start of `text`.
    pub fn new(text: &'t str, unit: Unit) -> Self {
        Self { text, unit, byte: 0, count: 0 }
    }

    /// The offset `byte` in the wanted unit; starts over when `byte` lies before the last one asked for.
    pub fn at(&mut self, byte: usize) -> usize {
        if byte < self.byte {
            (self.byte, self.count) = (0, 0);
        }
        let passed = self.text.get(self.byte..byte).unwrap_or_default();
        self.count += match self.unit {
            Unit::Chars => passed.chars().count(),
            Unit::Utf16 => passed.chars().map(char::len_utf16).sum(),
            Unit::Bytes => passed.len(),
        };
        self.byte = byte;
        self.count
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_count_in_the_unit_asked_for() {
        let text = "a𝕏éК";
        let ends = |unit| {
            let mut offsets = Offsets::new(text, unit);
            [1, 5, 7, 9].map(|byte| offsets.at(byte))
        };
        assert_eq!(ends(Unit::Chars), [1, 2, 3, 4]);
        assert_eq!(ends(Unit::Utf16), [1, 3, 4, 5]);
        assert_eq!(ends(Unit::Bytes), [1, 5, 7, 9]);
    }

    #[test]
    fn going_back_starts_over() {
        let mut offsets = Offsets::new("éé", Unit::Chars);
        assert_eq!((offsets.at(4), offsets.at(2)), (2, 1));
    }
}
