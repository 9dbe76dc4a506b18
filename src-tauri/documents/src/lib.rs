//! Finished facts in, bytes out: certificates as PDF and as the picture on the screen, the register as XLSX, the
//! lists that units proof as both; stickers, lists to sign, envelopes and invitations.
//!
//! Everything here is a pure function: no clock, no path, no chance. The same input gives the same bytes. The facts
//! arrive finished; this crate decides where they stand on the sheet and nothing else.
//!
//! [`render`] and [`preview`] draw from one and the same layout ([`typesetting`]), so that what the officer sees is
//! what the printer gets.

mod calibration;
mod certificate;
mod codes;
mod drawing;
mod emblem;
mod error;
mod flow;
mod ink;
mod ledger;
mod letters;
mod pdf;
mod picture;
mod preview;
mod prints;
mod proof;
mod qr;
mod register;
mod sheet;
mod sketch;
mod supplies;
mod template;
mod typesetting;
mod workbook;

pub use calibration::{SheetUse, Side, Strayed, calibration_sheet, strayed};
pub use certificate::{Batch, Certificate, Field};
pub use codes::{CodePicture, codes_of};
pub use error::{DocumentError, TemplateFault};
pub use ink::Inks;
pub use ledger::{Ledger, LedgerCell, write_ledger};
pub use letters::{FontFault, FontReport, MissingLetter, inspect_font, missing_letters};
pub use pdf::{Correction, Output, Pdf, Written, render, write_batch};
pub use picture::PictureFault;
pub use preview::{Preview, PreviewOptions, ZoneBox, preview};
pub use prints::{
    Addressee, EnvelopeSize, HandOver, HandOverBy, HandOverPart, HandOverRow, Invitation, InvitationSize,
    LabelFault, LabelGrid, Printed, Sender, Sticker, write_envelopes, write_hand_over, write_invitations,
    write_stickers,
};
pub use proof::{ProofHeading, ProofList, ProofRow, bundle, write_proof_book, write_proof_paper};
pub use register::{RegisterHeading, RegisterRow, write_register};
pub use sheet::{PrintMode, ShrunkZone, blank_zones};
pub use sketch::{Sketch, SketchFault, sketch};
pub use supplies::{Fingerprint, NoFingerprint, Supplies};
pub use template::{
    Align, ClearSpace, Colour, Content, Element, ElementFault, ElementWarning, Emblem, Face, Figure, Frame,
    Layer, Letters, Line, NoFace, Page, PageSize, PictureZone, Preset, QrZone, SignatureZone, Style,
    Template, TemplateWarning, TextZone, Unknown, VerticalAlign, presets,
};
pub use typesetting::{PhraseFault, PhraseLength, PhraseList, PhraseTable, Phrases};
