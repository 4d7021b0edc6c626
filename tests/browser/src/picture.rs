//! A screenshot as numbers, to see whether a piece of it changed.

use anyhow::{Context, Result, bail};

use crate::Rect;

/// Where a pixel is, from the left and from the top.
pub type Place = (usize, usize);

/// The pixels of a screenshot.
pub struct Picture {
    width: usize,
    height: usize,
    channels: usize,
    bytes: Vec<u8>,
}

impl Picture {
    /// Reads a PNG as WebDriver gives it.
    pub fn read(png: &[u8]) -> Result<Self> {
        let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info()?;
        let mut bytes = vec![0; reader.output_buffer_size().context("the picture is too large")?];
        let frame = reader.next_frame(&mut bytes)?;
        if frame.bit_depth != png::BitDepth::Eight {
            bail!("a screenshot with {:?} bits a colour", frame.bit_depth);
        }
        let (width, height) = (frame.width as usize, frame.height as usize);
        Ok(Self { width, height, channels: frame.color_type.samples(), bytes })
    }

    /// Which pixels differ from another picture's, inside and outside of some rectangles.
    pub fn changes(&self, other: &Self, inside: &[Rect]) -> Result<(Vec<Place>, Vec<Place>)> {
        if (self.width, self.height, self.channels) != (other.width, other.height, other.channels) {
            bail!("pictures of different sizes cannot be compared");
        }
        let (mut within, mut beyond) = (Vec::new(), Vec::new());
        let pixels = self.bytes.chunks(self.channels).zip(other.bytes.chunks(self.channels));
        for (index, _) in pixels.enumerate().filter(|(_, (a, b))| a != b) {
            let (x, y) = (index % self.width, index / self.width);
            match inside.iter().any(|rect| rect.contains(x as f64, y as f64)) {
                true => within.push((x, y)),
                false => beyond.push((x, y)),
            }
        }
        Ok((within, beyond))
    }
}

/// A colour: red, green and blue.
pub type Rgb = [u8; 3];

impl Picture {
    /// The colour of a pixel; black beyond the edges.
    pub fn at(&self, (x, y): Place) -> Rgb {
        let start = (y * self.width + x) * self.channels;
        let pixel = self.bytes.get(start..start + 3).filter(|_| x < self.width);
        pixel.and_then(|pixel| pixel.try_into().ok()).unwrap_or_default()
    }

    /// The pixels of a rectangle, row by row.
    pub fn places(&self, rect: &Rect) -> Vec<Place> {
        let range =
            |from: f64, size: f64, end: usize| from.max(0.0) as usize..((from + size).max(0.0) as usize).min(end);
        let columns = range(rect.left, rect.width, self.width);
        range(rect.top, rect.height, self.height).flat_map(|y| columns.clone().map(move |x| (x, y))).collect()
    }
}

/// How much two colours differ in lightness, as WCAG 2 counts it: from 1 to 21.
pub fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
    a.max(b) / a.min(b)
}

fn luminance(colour: Rgb) -> f64 {
    let [red, green, blue] = colour.map(|part| match f64::from(part) / 255.0 {
        low if low <= 0.04045 => low / 12.92,
        high => ((high + 0.055) / 1.055).powf(2.4),
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}
