//! The first of the two times that a batch is asked for its certificates: what must be known of all before the first is
//! written.

use std::borrow::Cow;

use super::pictures::Pictures;
use crate::certificate::{Batch, Certificate};
use crate::error::DocumentError;
use crate::sheet;
use crate::supplies::Supplies;
use crate::template::Element;
use crate::typesetting::TypeCase;

/// What a batch says, taken together.
pub(crate) struct Survey<'a> {
    /// The first certificate.
    pub first: Certificate,
    /// Which elements are the same on every sheet: they are written once.
    pub shared: Vec<bool>,
    /// The longest statement, when one is to be printed: its QR code's version serves for all.
    pub longest_statement: String,
    /// The pictures that are shown.
    pub pictures: Pictures<'a>,
}

/// Goes through a batch sheet by sheet, so that the first faulty sheet is the one that is named, and learns what its
/// texts say.
///
/// # Errors
/// [`DocumentError::MissingGlyph`], [`DocumentError::Picture`], [`DocumentError::Font`].
pub(crate) fn survey<'a>(
    printed: &[&Element],
    batch: &(impl Batch + ?Sized),
    supplies: &'a Supplies,
    case: &mut TypeCase<'_>,
) -> Result<Survey<'a>, DocumentError> {
    let first = batch.certificate(0).into_owned();
    let mut pictures = Pictures::of_elements(printed, supplies)?;
    let shows = |kind: fn(&Element) -> bool| printed.iter().any(|element| kind(element));
    let has_codes = shows(|element| matches!(element, Element::QrCode(_)));
    let has_signatures = shows(|element| matches!(element, Element::Signature(_)));
    let mut shared: Vec<bool> = printed.iter().map(|element| may_be_shared(element)).collect();
    let mut longest_statement = String::new();
    let mut before: Option<Cow<'_, Certificate>> = None;
    for place in 0..batch.count() {
        let certificate = if place == 0 { Cow::Borrowed(&first) } else { batch.certificate(place) };
        for (element, shared) in printed.iter().zip(&mut shared) {
            *shared = *shared && says_the_same(element, &certificate, &first);
            // What all sheets share is learnt with the first.
            if place == 0 || !*shared {
                learn(case, element, &certificate, before.as_deref())?;
            }
        }
        if has_codes && certificate.statement.len() > longest_statement.len() {
            longest_statement.clone_from(&certificate.statement);
        }
        if let Some(file) = certificate.signature.filter(|_| has_signatures) {
            pictures.add(file, supplies)?;
        }
        before = Some(certificate);
    }
    drop(before);
    Ok(Survey { first, shared, longest_statement, pictures })
}

/// Whether an element can be the same on every sheet: nothing moves it, and it is no code.
fn may_be_shared(element: &Element) -> bool {
    match element {
        Element::Text(zone) => zone.takes_over.is_none(),
        Element::QrCode(_) => false,
        _ => true,
    }
}

fn says_the_same(element: &Element, certificate: &Certificate, first: &Certificate) -> bool {
    match element {
        Element::Text(zone) => sheet::said(zone, certificate) == sheet::said(zone, first),
        Element::Signature(_) => certificate.signature == first.signature,
        _ => true,
    }
}

/// Learns what an element says, unless it says what it said on the sheet before.
fn learn(
    case: &mut TypeCase<'_>,
    element: &Element,
    certificate: &Certificate,
    before: Option<&Certificate>,
) -> Result<(), DocumentError> {
    let Element::Text(zone) = element else { return Ok(()) };
    let known = before.is_some_and(|before| sheet::said(zone, before) == sheet::said(zone, certificate));
    if known { Ok(()) } else { sheet::learn(case, zone, certificate) }
}
