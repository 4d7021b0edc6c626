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
