//! QR codes in pictures: a photograph or a scan of a sheet.

use rxing::common::HybridBinarizer;
use rxing::qrcode::QRCodeReader;
use rxing::{BinaryBitmap, DecodeHintValue, DecodeHints, Luma8Source, Reader};
use std::io::Cursor;
use std::panic::catch_unwind;
use thiserror::Error;
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

/// The most dots that are looked at: an A3 sheet at 600 dots an inch.
const MOST_DOTS: usize = 80_000_000;

/// Why a picture could not be looked at.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PictureFault {
    /// It is neither PNG nor JPEG.
    #[error("neither PNG nor JPEG")]
    NoPicture,
    /// It is damaged.
    #[error("the picture is damaged: {0}")]
    Damaged(String),
    /// It has more dots than a sheet at 600 dots an inch.
    #[error("the picture is too large")]
    TooLarge,
}

/// A grey picture, row by row; 0 is black.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grey {
    /// Dots in a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// The dots.
    pub dots: Vec<u8>,
}

/// What the QR codes in a PNG or JPEG say, as far as they can be read.
///
/// # Errors
/// [`PictureFault`].
pub fn codes_in(bytes: &[u8]) -> Result<Vec<String>, PictureFault> {
    let grey = if bytes.starts_with(b"\x89PNG") {
        of_png(bytes)?
    } else if bytes.starts_with(&[0xff, 0xd8]) {
        of_jpeg(bytes)?
    } else {
        return Err(PictureFault::NoPicture);
    };
    Ok(codes_in_grey(&grey))
}

/// What the QR codes in a grey picture say. A picture in which none is found is looked at again at three quarters and at
/// half its size, and so on: grain and folds go, the code stays.
#[must_use]
pub fn codes_in_grey(grey: &Grey) -> Vec<String> {
    let mut picture = grey.clone();
    loop {
        let mut found = codes_by_both(&picture);
        if found.is_empty() {
            found = codes_by_both(&three_quarters(&picture));
        }
        if !found.is_empty() || picture.width.min(picture.height) < 400 {
            return found;
        }
        picture = halved(&picture);
    }
}

fn codes_by_both(grey: &Grey) -> Vec<String> {
    let found = codes(grey);
    if found.is_empty() { code_of_a_scan(grey).into_iter().collect() } else { found }
}

fn codes(grey: &Grey) -> Vec<String> {
    let dot = |x: usize, y: usize| grey.dots.get(y * grey.width + x).copied().unwrap_or(u8::MAX);
    let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(grey.width, grey.height, dot);
    prepared.detect_grids().iter().filter_map(|grid| grid.decode().ok()).map(|(_, text)| text).collect()
}

/// What the one code says that a reader finds which tells black from white by what lies around each dot: scans, whose
/// modules are a few dots wide and no whole number of them. The other reader sees several codes, and fewer of these.
fn code_of_a_scan(grey: &Grey) -> Option<String> {
    let (width, height) = (u32::try_from(grey.width).ok()?, u32::try_from(grey.height).ok()?);
    // A picture that makes the reader panic has no code that can be read.
    let read = catch_unwind(|| {
        let hints = DecodeHints::default()
            .with(DecodeHintValue::TryHarder(true))
            .with(DecodeHintValue::CharacterSet("UTF-8".to_owned()));
        let light = Luma8Source::new(grey.dots.clone(), width, height).ok()?;
        let mut dots = BinaryBitmap::new(HybridBinarizer::new(light));
        let found = QRCodeReader.decode_with_hints(&mut dots, &hints).ok()?;
        Some(found.getText().to_owned())
    });
    read.ok().flatten().filter(|text| !text.is_empty())
}

/// The picture at three quarters of its size: each dot is the mean of what lies under it.
fn three_quarters(grey: &Grey) -> Grey {
    let (width, height) = (grey.width / 4 * 3, grey.height / 4 * 3);
    let dot = |x: usize, y: usize| grey.dots.get(y * grey.width + x).map_or(255, |dot| usize::from(*dot));
    // Three dots lie on four: on 3 and 1 quarters, on 2 and 2, on 1 and 3.
    let under = |at: usize| (at / 3 * 4 + at % 3, 3 - at % 3, 1 + at % 3);
    let mean = |x: usize, y: usize| {
        let ((left, wide, narrow), (top, high, low)) = (under(x), under(y));
        let row = |y: usize| dot(left, y) * wide + dot(left + 1, y) * narrow;
        (row(top) * high + row(top + 1) * low) / 16
    };
    let places = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
    let dots = places.map(|(x, y)| u8::try_from(mean(x, y)).unwrap_or(u8::MAX)).collect();
    Grey { width, height, dots }
}

fn halved(grey: &Grey) -> Grey {
    let (width, height) = (grey.width / 2, grey.height / 2);
    let dot = |x: usize, y: usize| grey.dots.get(y * grey.width + x).map_or(255, |dot| u16::from(*dot));
    let mean = |x: usize, y: usize| dot(x, y) + dot(x + 1, y) + dot(x, y + 1) + dot(x + 1, y + 1);
    let places = (0..height).flat_map(|y| (0..width).map(move |x| (2 * x, 2 * y)));
    let dots = places.map(|(x, y)| u8::try_from(mean(x, y) / 4).unwrap_or(u8::MAX)).collect();
    Grey { width, height, dots }
}

fn of_png(bytes: &[u8]) -> Result<Grey, PictureFault> {
    let damaged = |error: png::DecodingError| PictureFault::Damaged(error.to_string());
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(damaged)?;
    let (width, height) = (reader.info().width as usize, reader.info().height as usize);
    sized(width, height)?;
    let size = reader.output_buffer_size().ok_or(PictureFault::TooLarge)?;
    let mut dots = vec![0; size];
    let frame = reader.next_frame(&mut dots).map_err(damaged)?;
    let samples = frame.color_type.samples();
    let grey = dots.chunks_exact(samples.max(1)).map(|dot| match *dot {
        [red, green, blue] => light(red, green, blue, u8::MAX),
        [red, green, blue, alpha] => light(red, green, blue, alpha),
        [grey, alpha] => light(grey, grey, grey, alpha),
        [grey] => grey,
        _ => u8::MAX,
    });
    Ok(Grey { width, height, dots: grey.take(width * height).collect() })
}

/// How light a dot is on white paper.
fn light(red: u8, green: u8, blue: u8, alpha: u8) -> u8 {
    let mixed = (u32::from(red) * 77 + u32::from(green) * 150 + u32::from(blue) * 29) / 256;
    let over = (mixed * u32::from(alpha) + 255 * (255 - u32::from(alpha))) / 255;
    u8::try_from(over).unwrap_or(u8::MAX)
}

fn of_jpeg(bytes: &[u8]) -> Result<Grey, PictureFault> {
    let damaged = |error: zune_jpeg::errors::DecodeErrors| PictureFault::Damaged(error.to_string());
    let options = DecoderOptions::default().jpeg_set_out_colorspace(ColorSpace::Luma);
    let mut decoder = JpegDecoder::new_with_options(Cursor::new(bytes), options);
    decoder.decode_headers().map_err(damaged)?;
    let (width, height) = decoder.dimensions().ok_or(PictureFault::NoPicture)?;
    sized(width, height)?;
    let dots = decoder.decode().map_err(damaged)?;
    Ok(Grey { width, height, dots })
}

fn sized(width: usize, height: usize) -> Result<(), PictureFault> {
    let dots = width.checked_mul(height).filter(|dots| (1..=MOST_DOTS).contains(dots));
    dots.map(|_| ()).ok_or(PictureFault::TooLarge)
}
