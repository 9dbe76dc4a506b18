//! The sheets' contents, made by several threads and kept in order.

use std::collections::BTreeMap;
use std::io;
use std::num::NonZero;
use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{SyncSender, sync_channel};

use miniz_oxide::DataFormat;
use miniz_oxide::deflate::CompressionLevel;
use miniz_oxide::deflate::core::{CompressorOxide, TDEFLFlush, TDEFLStatus, compress_to_output};

use super::Correction;
use super::content::Content;
use super::file::File;
use super::fonts::Fonts;
use super::pictures::Pictures;
use super::skeleton::BACKGROUND;
use crate::certificate::{Batch, Certificate};
use crate::error::DocumentError;
use crate::qr;
use crate::sheet::{self, ShrunkZone, Slot};
use crate::supplies::Fingerprint;
use crate::template::{Element, PageSize, QrZone, Template, TextZone};
use crate::typesetting::{Block, TypeCase};

/// Sheets that a thread takes at a time.
const AT_A_TIME: usize = 256;
/// The most threads: beyond these the one that joins the sheets is the slowest.
const MOST_THREADS: usize = 8;

/// What a batch's contents are written with.
pub(crate) struct Set<'a> {
    /// The faces.
    pub case: &'a TypeCase<'a>,
    /// Their codes in the document.
    pub fonts: &'a Fonts,
    /// The pictures.
    pub pictures: &'a Pictures<'a>,
    /// The version of the sheets' QR codes.
    pub qr_version: u8,
    /// The size of the sheets and their zones.
    pub template: &'a Template,
}

/// Some sheets in their order, deflated one after the other.
struct Made {
    bytes: Vec<u8>,
    ends: Vec<usize>,
    shrunk: Vec<ShrunkZone>,
}

type Sheets = Result<Made, DocumentError>;

impl Set<'_> {
    /// The content that all sheets share, if there is any, and the texts that had to shrink for it.
    pub(crate) fn background(
        &self,
        shared: &[&Element],
        first: &Certificate,
    ) -> Result<(Option<Vec<u8>>, Vec<ShrunkZone>), DocumentError> {
        let mut content = Content::new(self.template.page);
        let mut shrunk = Vec::new();
        for element in shared {
            match element {
                Element::Text(zone) => {
                    if let Some(block) = sheet::set(self.case, zone, first)? {
                        self.write(zone, &block, &mut content);
                        shrunk.extend(sheet::shrunk(zone, block.size_pt, first));
                    }
                }
                other => self.draw(other, first, &mut content),
            }
        }
        Ok((Some(content.bytes).filter(|bytes| !bytes.is_empty()), shrunk))
    }

    /// Writes a sheet for each certificate, in their order.
    pub(crate) fn write_pages(
        &self,
        own: &[&Element],
        batch: &(impl Batch + ?Sized),
        lead: &[u8],
        file: &mut File<'_>,
        shrunk: &mut Vec<ShrunkZone>,
    ) -> Result<(), DocumentError> {
        let chunks = batch.count().div_ceil(AT_A_TIME);
        let next = AtomicUsize::new(0);
        let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
        let threads = cores.clamp(1, MOST_THREADS).min(chunks);
        std::thread::scope(|scope| {
            let (sender, receiver) = sync_channel::<(usize, Sheets)>(threads * 2);
            for _ in 0..threads {
                let sender = sender.clone();
                let next = &next;
                scope.spawn(move || self.work(own, batch, lead, next, &sender));
            }
            drop(sender);
            let mut waiting: BTreeMap<usize, Sheets> = BTreeMap::new();
            let mut expected = 0;
            for (index, sheets) in receiver {
                waiting.insert(index, sheets);
                while let Some(sheets) = waiting.remove(&expected) {
                    append(sheets?, file, shrunk)?;
                    expected += 1;
                }
            }
            if expected == chunks {
                Ok(())
            } else {
                Err(DocumentError::Pdf("a part of the batch was not made".to_owned()))
            }
        })
    }

    /// Makes one chunk after the other until there are none, or until nobody wants them any more.
    fn work(
        &self,
        own: &[&Element],
        batch: &(impl Batch + ?Sized),
        lead: &[u8],
        next: &AtomicUsize,
        sender: &SyncSender<(usize, Sheets)>,
    ) {
        let mut maker = Maker::new(self, own, lead);
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let places = index * AT_A_TIME..batch.count().min((index + 1) * AT_A_TIME);
            if places.is_empty() || sender.send((index, maker.make(batch, places))).is_err() {
                return;
            }
        }
    }

    /// Draws an element that is no text and no QR code.
    fn draw(&self, element: &Element, certificate: &Certificate, content: &mut Content) {
        match self.pictures.shown(element, certificate) {
            Some((space, picture)) => content.picture(space, picture),
            None => content.shapes(&sheet::shapes(element)),
        }
    }

    fn write(&self, zone: &TextZone, block: &Block, content: &mut Content) {
        // A text without a glyph needs no font.
        if let Some(face) = self.fonts.face(zone.face) {
            content.block(zone, block, face);
        }
    }
}

fn append(made: Made, file: &mut File<'_>, shrunk: &mut Vec<ShrunkZone>) -> io::Result<()> {
    let mut start = 0;
    for end in made.ends {
        file.page(made.bytes.get(start..end).unwrap_or_default())?;
        start = end;
    }
    shrunk.extend(made.shrunk);
    Ok(())
}

/// What every sheet begins with: the printer's correction, then the shared background.
pub(crate) fn lead(page: PageSize, correction: Correction, background: Option<&[u8]>) -> Vec<u8> {
    let mut content = Content::new(page);
    if correction != Correction::NONE {
        content.correct(correction);
    }
    if background.is_some() {
        content.bytes.extend_from_slice(format!("/{BACKGROUND} Do\n").as_bytes());
    }
    content.bytes
}

/// One thread's tools.
struct Maker<'a> {
    set: &'a Set<'a>,
    lead: &'a [u8],
    parts: Vec<Part<'a>>,
    deflater: Box<CompressorOxide>,
    content: Content,
}

/// An element and what it said on the sheet before: most zones say the same on many sheets in a row.
enum Part<'a> {
    Text { slot: Slot<'a>, said: Option<Said>, written: Vec<u8> },
    Drawn { element: &'a Element, signature: Option<Fingerprint>, written: Vec<u8> },
    Qr(&'a QrZone),
}

struct Said {
    text: String,
    /// The height of its zone, which differs where a neighbour's place was taken over.
    height_mm: f64,
    size_pt: f64,
}

impl<'a> Maker<'a> {
    fn new(set: &'a Set<'a>, own: &[&'a Element], lead: &'a [u8]) -> Self {
        let part = |element: &&'a Element| match element {
            Element::Text(zone) => {
                Part::Text { slot: Slot::new(zone, set.template), said: None, written: Vec::new() }
            }
            Element::QrCode(zone) => Part::Qr(zone),
            other => {
                let mut content = Content::new(set.template.page);
                set.draw(other, &Certificate::default(), &mut content);
                Part::Drawn { element: other, signature: None, written: content.bytes }
            }
        };
        Self {
            set,
            lead,
            parts: own.iter().map(part).collect(),
            deflater: Box::new(CompressorOxide::with_format_and_level(
                DataFormat::Zlib,
                CompressionLevel::BestSpeed,
            )),
            content: Content::new(set.template.page),
        }
    }

    fn make(&mut self, batch: &(impl Batch + ?Sized), places: Range<usize>) -> Sheets {
        let mut made = Made { bytes: Vec::new(), ends: Vec::with_capacity(places.len()), shrunk: Vec::new() };
        for place in places {
            let certificate = batch.certificate(place);
            self.content.bytes.clear();
            self.content.bytes.extend_from_slice(self.lead);
            for part in &mut self.parts {
                made.shrunk.extend(part.say(self.set, &certificate, &mut self.content.bytes)?);
            }
            self.deflate(&mut made.bytes)?;
            made.ends.push(made.bytes.len());
        }
        Ok(made)
    }

    fn deflate(&mut self, out: &mut Vec<u8>) -> Result<(), DocumentError> {
        self.deflater.reset();
        let (status, _) =
            compress_to_output(&mut self.deflater, &self.content.bytes, TDEFLFlush::Finish, |bytes| {
                out.extend_from_slice(bytes);
                true
            });
        match status {
            TDEFLStatus::Done => Ok(()),
            other => Err(DocumentError::Pdf(format!("a sheet could not be deflated: {other:?}"))),
        }
    }
}

impl Part<'_> {
    /// Appends the element for this certificate: written anew, unless it says what it said before.
    fn say(
        &mut self,
        set: &Set<'_>,
        certificate: &Certificate,
        out: &mut Vec<u8>,
    ) -> Result<Option<ShrunkZone>, DocumentError> {
        let (slot, said, written) = match self {
            Self::Drawn { element, signature, written } => {
                if matches!(element, Element::Signature(_)) && *signature != certificate.signature {
                    let mut content = Content::new(set.template.page);
                    set.draw(element, certificate, &mut content);
                    (*signature, *written) = (certificate.signature, content.bytes);
                }
                out.extend_from_slice(written);
                return Ok(None);
            }
            Self::Qr(zone) => {
                if !certificate.statement.is_empty() {
                    let modules = qr::modules(&certificate.statement, set.qr_version);
                    let too_long = || DocumentError::Statement { certificate: certificate.id.clone() };
                    let mut content = Content::new(set.template.page);
                    content.qr(zone, &modules.ok_or_else(too_long)?);
                    out.extend_from_slice(&content.bytes);
                }
                return Ok(None);
            }
            Self::Text { slot, said, written } => (slot, said, written),
        };
        let zone = slot.on(certificate);
        let text = sheet::said(zone, certificate);
        let known = said.take().filter(|said| said.text == text && said.height_mm == zone.height_mm);
        let now = match known {
            Some(said) => said,
            None => {
                let size_pt = write(set, zone, certificate, written)?;
                Said { text: text.to_owned(), height_mm: zone.height_mm, size_pt }
            }
        };
        out.extend_from_slice(written);
        let shrunk = sheet::shrunk(zone, now.size_pt, certificate);
        *said = Some(now);
        Ok(shrunk)
    }
}

/// Writes a zone's text; gives its type size, which is the zone's own when it says nothing.
fn write(
    set: &Set<'_>,
    zone: &TextZone,
    certificate: &Certificate,
    written: &mut Vec<u8>,
) -> Result<f64, DocumentError> {
    let mut content = Content::new(set.template.page);
    let block = sheet::set(set.case, zone, certificate)?;
    if let Some(block) = &block {
        set.write(zone, block, &mut content);
    }
    *written = content.bytes;
    Ok(block.map_or(zone.size_pt, |block| block.size_pt))
}
