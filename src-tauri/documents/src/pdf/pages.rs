//! The sheets' contents, made by several threads and kept in order.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{SyncSender, sync_channel};

use super::Correction;
use super::content::Content;
use super::deflate::Deflater;
use super::file::File;
use super::fonts::Fonts;
use super::pictures::Pictures;
use super::skeleton::form_name;
use crate::certificate::{Batch, Certificate};
use crate::error::DocumentError;
use crate::qr;
use crate::sheet::{self, ShrunkZone, Slot};
use crate::supplies::Fingerprint;
use crate::template::{Element, Layer, PageSize, QrZone, Template, TextZone};
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
    /// How the sheets' QR codes are made.
    pub codes: qr::Plan,
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

/// What a sheet is put together from, in drawing and reading order.
pub(crate) enum Piece<'a> {
    /// A form that all sheets share, by its place, and the texts on it that had to shrink: they did on every sheet.
    Shared(usize, Vec<(&'a TextZone, f64)>),
    /// An element that each sheet has its own of.
    Own(&'a Element),
}

/// The pieces of the sheets of a batch.
pub(crate) struct Pieces<'a> {
    /// In drawing and reading order.
    pub pieces: Vec<Piece<'a>>,
    /// The contents of the shared ones.
    pub forms: Vec<Vec<u8>>,
    /// The texts of the stock that had to shrink, told once, with the first sheet.
    pub shrunk: Vec<ShrunkZone>,
}

impl Set<'_> {
    /// Parts the printed elements into what all sheets share and what each has its own of.
    pub(crate) fn pieces<'e>(
        &self,
        printed: &[&'e Element],
        shared: &[bool],
        first: &Certificate,
    ) -> Result<Pieces<'e>, DocumentError> {
        let mut made = Pieces { pieces: Vec::new(), forms: Vec::new(), shrunk: Vec::new() };
        let both: Vec<(&'e Element, bool)> = printed.iter().copied().zip(shared.iter().copied()).collect();
        for run in both.chunk_by(|(_, one), (_, next)| one == next) {
            let elements = run.iter().map(|(element, _)| *element);
            if run.first().is_some_and(|(_, shared)| *shared) {
                self.share(elements, first, &mut made)?;
            } else {
                made.pieces.extend(elements.map(Piece::Own));
            }
        }
        Ok(made)
    }

    /// Writes elements that all sheets share into a form.
    fn share<'e>(
        &self,
        elements: impl Iterator<Item = &'e Element>,
        first: &Certificate,
        made: &mut Pieces<'e>,
    ) -> Result<(), DocumentError> {
        let mut content = Content::new(self.template.page);
        let mut small = Vec::new();
        for element in elements {
            let Element::Text(zone) = element else {
                self.draw(element, first, &mut content);
                continue;
            };
            let Some(block) = sheet::set(self.case, zone, first)? else { continue };
            self.write(zone, &block, &mut content);
            match (sheet::shrunk(zone, block.size_pt, first), zone.layer) {
                (Some(shrunk), Layer::Stock) => made.shrunk.push(shrunk),
                (Some(_), Layer::Overprint) => small.push((zone, block.size_pt)),
                (None, _) => {}
            }
        }
        if !content.bytes.is_empty() {
            made.pieces.push(Piece::Shared(made.forms.len(), small));
            made.forms.push(content.bytes);
        }
        Ok(())
    }

    /// Writes a sheet for each certificate, in their order.
    pub(crate) fn write_pages(
        &self,
        pieces: &[Piece<'_>],
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
                scope.spawn(move || self.work(pieces, batch, lead, next, &sender));
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
        pieces: &[Piece<'_>],
        batch: &(impl Batch + ?Sized),
        lead: &[u8],
        next: &AtomicUsize,
        sender: &SyncSender<(usize, Sheets)>,
    ) {
        let mut maker = Maker::new(self, pieces, lead);
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
            Some((space, picture)) => {
                content.picture(space, picture, &sheet::left_out(element, self.template));
            }
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

fn append(made: Made, file: &mut File<'_>, shrunk: &mut Vec<ShrunkZone>) -> Result<(), DocumentError> {
    let mut start = 0;
    for end in made.ends {
        file.page(made.bytes.get(start..end).unwrap_or_default())?;
        start = end;
    }
    shrunk.extend(made.shrunk);
    Ok(())
}

/// What every sheet begins with: the printer's correction.
pub(crate) fn lead(page: PageSize, correction: Correction) -> Vec<u8> {
    let mut content = Content::new(page);
    if correction != Correction::NONE {
        content.correct(correction);
    }
    content.bytes
}

/// One thread's tools.
struct Maker<'a> {
    set: &'a Set<'a>,
    lead: &'a [u8],
    parts: Vec<Part<'a>>,
    deflater: Deflater,
    content: Content,
}

/// A piece and what it said on the sheet before: most zones say the same on many sheets in a row.
enum Part<'a> {
    Shared { call: Vec<u8>, shrunk: &'a [(&'a TextZone, f64)] },
    Text { slot: Slot<'a>, said: Option<Said>, written: Vec<u8> },
    Drawn { element: &'a Element, signature: Option<Fingerprint>, written: Vec<u8> },
    Qr(&'a QrZone),
}

struct Said {
    text: String,
    /// Left, top, width and height of its zone, which differ where a neighbour's place was taken over.
    place: [f64; 4],
    size_pt: f64,
}

impl<'a> Maker<'a> {
    fn new(set: &'a Set<'a>, pieces: &'a [Piece<'a>], lead: &'a [u8]) -> Self {
        let part = |piece: &'a Piece<'a>| match piece {
            Piece::Shared(place, shrunk) => {
                Part::Shared { call: format!("/{} Do\n", form_name(*place)).into_bytes(), shrunk }
            }
            Piece::Own(Element::Text(zone)) => {
                Part::Text { slot: Slot::new(zone, set.template), said: None, written: Vec::new() }
            }
            Piece::Own(Element::QrCode(zone)) => Part::Qr(zone),
            Piece::Own(other) => {
                let mut content = Content::new(set.template.page);
                set.draw(other, &Certificate::default(), &mut content);
                Part::Drawn { element: other, signature: None, written: content.bytes }
            }
        };
        Self {
            set,
            lead,
            parts: pieces.iter().map(part).collect(),
            deflater: Deflater::new(),
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
                let shrunk = part.say(self.set, &certificate, &mut self.content.bytes)?;
                made.shrunk.extend(shrunk);
            }
            self.deflater.append(&self.content.bytes, &mut made.bytes)?;
            made.ends.push(made.bytes.len());
        }
        Ok(made)
    }
}

impl Part<'_> {
    /// Appends the element for this certificate: written anew, unless it says what it said before.
    fn say(
        &mut self,
        set: &Set<'_>,
        certificate: &Certificate,
        out: &mut Vec<u8>,
    ) -> Result<Vec<ShrunkZone>, DocumentError> {
        let (slot, said, written) = match self {
            Self::Shared { call, shrunk } => {
                out.extend_from_slice(call);
                let told = |(zone, size_pt): &(&TextZone, f64)| sheet::shrunk(zone, *size_pt, certificate);
                return Ok(shrunk.iter().filter_map(told).collect());
            }
            Self::Drawn { element, signature, written } => {
                if matches!(element, Element::Signature(_)) && *signature != certificate.signature {
                    let mut content = Content::new(set.template.page);
                    set.draw(element, certificate, &mut content);
                    (*signature, *written) = (certificate.signature, content.bytes);
                }
                out.extend_from_slice(written);
                return Ok(Vec::new());
            }
            Self::Qr(zone) => {
                if !certificate.statement.is_empty() {
                    let modules = set.codes.modules(&certificate.statement);
                    let too_long = || DocumentError::Statement { certificate: certificate.id.clone() };
                    let mut content = Content::new(set.template.page);
                    content.qr(zone, &modules.ok_or_else(too_long)?);
                    out.extend_from_slice(&content.bytes);
                }
                return Ok(Vec::new());
            }
            Self::Text { slot, said, written } => (slot, said, written),
        };
        let zone = slot.on(certificate);
        let text = sheet::said(zone, certificate);
        let place = [zone.x_mm, zone.y_mm, zone.width_mm, zone.height_mm];
        let known = said.take().filter(|said| said.text == text && said.place == place);
        let now = match known {
            Some(said) => said,
            None => {
                let size_pt = write(set, zone, certificate, written)?;
                Said { text: text.to_owned(), place, size_pt }
            }
        };
        out.extend_from_slice(written);
        let shrunk = sheet::shrunk(zone, now.size_pt, certificate);
        *said = Some(now);
        Ok(shrunk.into_iter().collect())
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
