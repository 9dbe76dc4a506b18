//! Pictures of the office: an emblem, a signature, the scan of a blank sheet.

use std::sync::Arc;

use miniz_oxide::deflate::compress_to_vec_zlib;

/// How hard pixels are deflated.
const LEVEL: u8 = 6;
/// The most pixels that are believed: an A3 sheet at 600 dpi has seventy million.
const MOST_PIXELS: u64 = 80_000_000;

/// Why a file is not taken as a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PictureFault {
    /// It is neither PNG nor JPEG.
    #[error("it is neither PNG nor JPEG")]
    Kind,
    /// It begins as one but cannot be read.
    #[error("it is damaged")]
    Damaged,
    /// It has more pixels than any sheet needs.
    #[error("it has too many pixels")]
    TooLarge,
    /// Its colours are inks (CMYK), which mean nothing on a screen.
    #[error("its colours are inks (CMYK)")]
    Inks,
}

/// A picture as it goes into a PDF.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Picture {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Its colours.
    pub pixels: Pixels,
    /// How much each pixel covers, a byte each, deflated; none where every pixel covers.
    pub cover: Option<Vec<u8>>,
    /// The file as it came, for the screen.
    pub file: Arc<[u8]>,
}

/// The colours of a picture.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Pixels {
    /// Three bytes a pixel, deflated.
    Deflated(Vec<u8>),
    /// The JPEG file itself, with one (grey) or three colours.
    Jpeg(u8),
}

impl Picture {
    /// Reads a PNG or a JPEG.
    ///
    /// # Errors
    /// [`PictureFault`].
    pub(crate) fn read(file: Arc<[u8]>) -> Result<Self, PictureFault> {
        if file.starts_with(b"\x89PNG") {
            of_png(file)
        } else if file.starts_with(&[0xff, 0xd8, 0xff]) {
            of_jpeg(file)
        } else {
            Err(PictureFault::Kind)
        }
    }

    /// What kind of file it came as, for the screen.
    pub(crate) const fn media(&self) -> &'static str {
        match self.pixels {
            Pixels::Deflated(_) => "image/png",
            Pixels::Jpeg(_) => "image/jpeg",
        }
    }
}

fn believed(width: u32, height: u32) -> Result<(), PictureFault> {
    if width == 0 || height == 0 {
        return Err(PictureFault::Damaged);
    }
    if u64::from(width) * u64::from(height) > MOST_PIXELS { Err(PictureFault::TooLarge) } else { Ok(()) }
}

fn of_png(file: Arc<[u8]>) -> Result<Picture, PictureFault> {
    let damaged = |_| PictureFault::Damaged;
    let mut decoder = png::Decoder::new(std::io::Cursor::new(&*file));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(damaged)?;
    let (width, height) = (reader.info().width, reader.info().height);
    believed(width, height)?;
    let mut pixels = vec![0; reader.output_buffer_size().ok_or(PictureFault::TooLarge)?];
    let frame = reader.next_frame(&mut pixels).map_err(damaged)?;
    pixels.truncate(frame.buffer_size());
    let samples = frame.color_type.samples();
    let (mut colours, mut cover) = (Vec::with_capacity(pixels.len()), Vec::new());
    for pixel in pixels.chunks_exact(samples) {
        match *pixel {
            [grey] => colours.extend([grey; 3]),
            [grey, alpha] => {
                colours.extend([grey; 3]);
                cover.push(alpha);
            }
            [red, green, blue] => colours.extend([red, green, blue]),
            [red, green, blue, alpha] => {
                colours.extend([red, green, blue]);
                cover.push(alpha);
            }
            _ => return Err(PictureFault::Damaged),
        }
    }
    let cover = cover.iter().any(|alpha| *alpha != u8::MAX).then(|| compress_to_vec_zlib(&cover, LEVEL));
    let pixels = Pixels::Deflated(compress_to_vec_zlib(&colours, LEVEL));
    Ok(Picture { width, height, pixels, cover, file })
}

/// A JPEG goes into the PDF as it is; only its frame header is read: how large it is, and how many colours it has.
fn of_jpeg(file: Arc<[u8]>) -> Result<Picture, PictureFault> {
    let mut rest = file.get(2..).unwrap_or_default();
    loop {
        let [0xff, marker, high, low, ..] = *rest else { return Err(PictureFault::Damaged) };
        // Fill bytes may stand before a marker.
        if marker == 0xff {
            rest = rest.get(1..).unwrap_or_default();
            continue;
        }
        let length = usize::from(u16::from_be_bytes([high, low]));
        let is_frame = matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc);
        if is_frame {
            let [_, _, _, _, _, h1, h2, w1, w2, colours, ..] = *rest else {
                return Err(PictureFault::Damaged);
            };
            let (width, height) = (u16::from_be_bytes([w1, w2]), u16::from_be_bytes([h1, h2]));
            believed(width.into(), height.into())?;
            if !matches!(colours, 1 | 3) {
                return Err(PictureFault::Inks);
            }
            let pixels = Pixels::Jpeg(colours);
            return Ok(Picture { width: width.into(), height: height.into(), pixels, cover: None, file });
        }
        rest = rest.get(2 + length..).ok_or(PictureFault::Damaged)?;
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A PNG of two by two pixels: red, and three that cover nothing.
    pub(crate) fn dot() -> Vec<u8> {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, 2, 2);
        encoder.set_color(png::ColorType::Rgba);
        let pixels = [[200, 16, 32, 255], [0; 4], [0; 4], [0; 4]].concat();
        encoder.write_header().unwrap().write_image_data(&pixels).unwrap();
        file
    }

    fn read(file: &[u8]) -> Result<Picture, PictureFault> {
        Picture::read(file.into())
    }

    #[test]
    fn a_png_keeps_what_it_does_not_cover() {
        let picture = read(&dot()).unwrap();
        assert_eq!((picture.width, picture.height), (2, 2));
        let cover = miniz_oxide::inflate::decompress_to_vec_zlib(&picture.cover.unwrap()).unwrap();
        assert_eq!(cover, [255, 0, 0, 0]);
    }

    #[test]
    fn a_jpeg_says_its_size_and_one_in_inks_is_refused() {
        let jpeg = |colours: u8| {
            let app = [0xff, 0xe0, 0, 4, 1, 2];
            let frame = [0xff, 0xc2, 0, 11, 8, 0, 30, 0, 40, colours, 1, 0x11, 0];
            [&[0xff, 0xd8], app.as_slice(), frame.as_slice()].concat()
        };
        let picture = read(&jpeg(3)).unwrap();
        assert_eq!((picture.width, picture.height, picture.pixels), (40, 30, Pixels::Jpeg(3)));
        assert_eq!(read(&jpeg(4)), Err(PictureFault::Inks));
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        assert_eq!(read(b"GIF89a"), Err(PictureFault::Kind));
        assert_eq!(read(&dot()[..40]), Err(PictureFault::Damaged));
        assert_eq!(read(&[0xff, 0xd8, 0xff, 0xe0, 0, 200, 1]), Err(PictureFault::Damaged));
        let mut wide = dot();
        wide[16..24].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
        assert!(read(&wide).is_err());
    }
}
