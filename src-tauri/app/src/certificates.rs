//! Certificates: previewed, checked, printed, followed into the hand and beyond.

mod allowed;
mod awaited;
mod batch;
mod book;
mod book_export;
mod changed;
mod check;
mod compare;
mod confirm;
mod get;
mod in_vain;
mod list;
mod made;
mod make;
mod moves;
mod numbers;
mod order;
mod paper;
mod preview;
mod printed;
mod recall;
mod request;
mod requests;

pub use awaited::{AwaitedFile, AwaitedOf, drop_awaited, get_awaited, keep_awaited};
pub(crate) use batch::{Batch, BatchSheet, batch, of_document, of_sheet, printed, signature_of, texts};
pub(crate) use book::told_state;
pub use book::{ListNumberBook, NumberLine, NumberSheet, list_number_book};
pub use book_export::export_number_book;
pub use check::{BatchCheck, BatchProblem, BlankView, CheckBatch, ShrunkView, StockCheck, check_batch};
pub use compare::Difference;
pub use confirm::{ConfirmPrinted, ConfirmedRun, SpoiledSheet, confirm_printed};
pub use get::{GetCertificate, RequestView, RunView, SheetBefore, SheetLife, get_certificate};
pub use list::{CertificateList, CertificateRow, ListCertificates, list_certificates};
pub(crate) use made::file_may_go;
pub use make::{MadeFile, MakeCertificates, PrintedText, WhichSheets, make_certificates};
pub use moves::{MoveCertificates, move_certificates};
pub use numbers::{NumberPapers, number_papers};
pub(crate) use order::stage;
pub use order::{SheetOrder, TurnView};
pub use paper::PaperView;
pub(crate) use paper::Papers;
pub use preview::{PreviewCertificate, PreviewView, PrintModeView, ZoneView, preview_certificate};
pub use recall::{
    BonusPaid, NoteMoneyBack, NoteSheetBack, PaymentView, RecallView, RevokeAwards, list_recalls,
    note_money_back, note_sheet_back, revoke_awards,
};
pub use request::{
    AskReplacement, MakeReplacement, Replacement, RequestPaper, TermView, ask_replacement, list_terms,
    make_replacement, save_term,
};
pub use requests::{OpenRequest, list_requests};
