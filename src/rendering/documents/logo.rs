//! The mark of the office on paper. Whatever format it came in, it becomes pixels on white, so that gradients and
//! clipped shapes look as the office knows them.

use std::io::Cursor;

use resvg::tiny_skia::{FilterQuality, IntSize, Pixmap, PixmapPaint, Transform};

use crate::{
    domain::questionnaire::LogoPicture,
    rendering::charts::picture::{encoded, reader},
};

/// Pixels of the longer side: 400 to the inch on a poster, more on smaller paper.
const SIDE: f32 = 1_000.0;

/// A logo, ready to be placed.
#[derive(Clone, Debug)]
pub struct Logo {
    /// What it is to those who do not see it: the name of the office.
    pub name: String,
    pixels: Pixmap,
}

impl Logo {
    /// Reads a logo; none when its picture is damaged.
    #[must_use]
    pub fn read(picture: &LogoPicture, name: &str) -> Option<Self> {
        let pixels = match picture {
            LogoPicture::Svg(text) => {
                let tree = usvg::Tree::from_str(text, &reader()).ok()?;
                let (mut pixels, scale) = sheet(tree.size().width(), tree.size().height())?;
                resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
                pixels
            }
            LogoPicture::Png(file, _) => {
                let own = decoded(file)?;
                #[expect(clippy::cast_precision_loss, reason = "a logo has at most 4,000 pixels on a side")]
                let (mut pixels, scale) = sheet(own.width() as f32, own.height() as f32)?;
                let paint = PixmapPaint { quality: FilterQuality::Bilinear, ..PixmapPaint::default() };
                pixels.draw_pixmap(0, 0, own.as_ref(), &paint, Transform::from_scale(scale, scale), None);
                pixels
            }
        };
        Some(Self { name: name.to_string(), pixels })
    }

    /// Width and height in pixels.
    pub(super) fn size(&self) -> (u32, u32) {
        (self.pixels.width(), self.pixels.height())
    }

    /// Its pixels: red, green, blue and an alpha that is always full.
    pub(super) fn rgba(&self) -> Vec<u8> {
        self.pixels.data().to_vec()
    }

    /// As a PNG file.
    pub(super) fn png(&self) -> Result<Vec<u8>, png::EncodingError> {
        let colours: Vec<u8> =
            self.pixels.data().as_chunks::<4>().0.iter().flat_map(|[red, green, blue, _]| [*red, *green, *blue]).collect();
        encoded(&colours, self.pixels.width(), self.pixels.height())
    }
}

/// White paper for a picture of this size, and how much larger the picture is drawn on it.
fn sheet(width: f32, height: f32) -> Option<(Pixmap, f32)> {
    let scale = SIDE / width.max(height).max(1.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most a thousand pixels")]
    let pixels = |length: f32| (length * scale).round().max(1.0) as u32;
    let mut sheet = Pixmap::new(pixels(width), pixels(height))?;
    sheet.fill(resvg::tiny_skia::Color::WHITE);
    Some((sheet, scale))
}

/// The pixels of a PNG file.
fn decoded(file: &[u8]) -> Option<Pixmap> {
    let mut decoder = png::Decoder::new(Cursor::new(file));
    decoder.set_transformations(png::Transformations::normalize_to_color8() | png::Transformations::ALPHA);
    let mut reader = decoder.read_info().ok()?;
    let mut read = vec![0; reader.output_buffer_size()?];
    let frame = reader.next_frame(&mut read).ok()?;
    let pixels = &read[..frame.buffer_size()];
    let shaded = |colour: u8, alpha: u8| u8::try_from(u16::from(colour) * u16::from(alpha) / 255).unwrap_or(u8::MAX);
    let rgba: Vec<u8> = match frame.color_type {
        png::ColorType::Rgba => {
            pixels.as_chunks::<4>().0.iter().flat_map(|[r, g, b, a]| [shaded(*r, *a), shaded(*g, *a), shaded(*b, *a), *a]).collect()
        }
        png::ColorType::GrayscaleAlpha => {
            pixels.as_chunks::<2>().0.iter().flat_map(|[grey, a]| [shaded(*grey, *a), shaded(*grey, *a), shaded(*grey, *a), *a]).collect()
        }
        _ => return None,
    };
    Pixmap::from_vec(rgba, IntSize::from_wh(frame.width, frame.height)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(logo: &Logo, x: u32, y: u32) -> [u8; 4] {
        let at = ((y * logo.size().0 + x) * 4) as usize;
        logo.rgba()[at..at + 4].try_into().unwrap()
    }

    #[test]
    fn a_logo_of_shapes_with_a_gradient_keeps_its_colours() {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\"><defs><linearGradient id=\"g\"><stop offset=\"0\" \
                   stop-color=\"#ff0000\"/><stop offset=\"1\" stop-color=\"#0000ff\"/></linearGradient></defs>\
                   <rect width=\"40\" height=\"10\" fill=\"url(#g)\"/></svg>";
        let logo = Logo::read(&LogoPicture::Svg(svg.into()), "Kreis Emsaue").unwrap();
        assert_eq!(logo.size(), (1_000, 500));
        let ([red, _, blue, _], [red_at_end, _, blue_at_end, _]) = (colour(&logo, 2, 100), colour(&logo, 997, 100));
        assert!(red > 240 && blue < 15 && red_at_end < 15 && blue_at_end > 240);
        assert_eq!(colour(&logo, 500, 400), [255, 255, 255, 255], "what is not drawn is white");
    }

    #[test]
    fn a_logo_of_pixels_is_read_with_what_shines_through() {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, 2, 1);
        encoder.set_color(png::ColorType::Rgba);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.write_header().unwrap().write_image_data(&[0, 80, 0, 255, 0, 0, 0, 0]).unwrap();
        let logo = Logo::read(&LogoPicture::Png(file.clone(), (2, 1)), "Kreis Emsaue").unwrap();
        assert_eq!((colour(&logo, 10, 10), colour(&logo, 990, 10)), ([0, 80, 0, 255], [255, 255, 255, 255]));
        assert!(Logo::read(&LogoPicture::Png(file[..40].to_vec(), (2, 1)), "").is_none(), "a damaged file has no picture");
    }
}
