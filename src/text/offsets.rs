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

/// Converts ascending offsets in UTF-16 code units of one text into bytes.
#[derive(Debug)]
pub struct Utf16<'t> {
    text: &'t str,
    byte: usize,
    count: usize,
}

impl<'t> Utf16<'t> {
    /// A converter at the start of `text`.
    pub fn new(text: &'t str) -> Self {
        Self { text, byte: 0, count: 0 }
    }

    /// The byte of an offset; none if it lies beyond the text or within a character.
    /// Starts over when the offset lies before the last one asked for.
    pub fn byte(&mut self, offset: usize) -> Option<usize> {
        if offset < self.count {
            (self.byte, self.count) = (0, 0);
        }
        let mut rest = self.text.get(self.byte..).unwrap_or_default().chars();
        while self.count < offset {
            let c = rest.next()?;
            self.byte += c.len_utf8();
            self.count += c.len_utf16();
        }
        (self.count == offset).then_some(self.byte)
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
    fn utf16_offsets_are_turned_into_bytes() {
        let mut bytes = Utf16::new("a𝕏éК");
        let ends = [1, 2, 3, 4, 5, 6, 3].map(|offset| bytes.byte(offset));
        assert_eq!(ends, [Some(1), None, Some(5), Some(7), Some(9), None, Some(5)]);
    }

    #[test]
    fn going_back_starts_over() {
        let mut offsets = Offsets::new("éé", Unit::Chars);
        assert_eq!((offsets.at(4), offsets.at(2)), (2, 1));
    }
}
