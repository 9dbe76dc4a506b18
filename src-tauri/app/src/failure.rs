//! What the screen must do about a refusal or a fault. The sentence with its next step lives in `ui/src/words`.

use crate::disk::is_in_use;
use domain::Refusal;
use domain::text::NameFault;
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;
use store::StoreError;
use ts_rs::TS;

/// Why a call did not do what was asked. `code` chooses the sentence, `facts` fill it, `field` says where it happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Failure {
    /// Chooses the sentence `failure_<code>`.
    pub code: FailureCode,
    /// Fill the sentence.
    pub facts: BTreeMap<String, String>,
    /// The field of the input it happened at, so that the screen can put the focus there.
    pub field: Option<String>,
}

/// Every way in which a call can fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[expect(
    missing_docs,
    reason = "each has its sentence in ui/src/words, which says what happened and what to do"
)]
pub enum FailureCode {
    // The file.
    Busy,
    Outrun,
    Newer,
    NotOurs,
    Damaged,
    ReadOnly,
    Full,
    FileInUse,
    Unreachable,
    NoViewer,
    // The call.
    UnknownOperation,
    InputInvalid,
    Missing,
    Stopped,
    Internal,
    // What is typed.
    FieldEmpty,
    DayMalformed,
    DayAhead,
    DayBeforeDecision,
    DecimalMalformed,
    AmountMalformed,
    YearMalformed,
    PeriodReversed,
    NameHasDigit,
    NameHasCharacter,
    AwardUnknown,
    PhraseWords,
    Taken,
    Referred,
    // The rules.
    IllegalMove,
    ReasonMissing,
    BallotImpossible,
    NothingChosen,
    NominationClosed,
    ChecksBlock,
    PapersMissing,
    UnitNominatesNobody,
    CouncilDayMissing,
    // Decisions.
    NumberMalformed,
    NumberTaken,
    DecidedBeforeCouncil,
    DecisionEmpty,
    DecisionSigned,
    DecisionListOutdated,
    SignerUnknown,
    SignerNotInOffice,
    NothingPassed,
    AwardNotOwn,
    // Undo.
    NothingToUndo,
    Official,
    UndoBlocked,
    UndoOutdated,
    // Lists.
    ListEmpty,
    ListNotSpreadsheet,
    ListEncrypted,
    ListDamaged,
    ListTooLarge,
    ListLettersLost,
    ListWithoutTable,
    ListTextWithoutTable,
    PasteWithoutNames,
    ListUnreadable,
    ListIsProofs,
    // Proofs.
    ProofListForeign,
    ProofListOfRound,
    ProofListKeyless,
    ProofOutdated,
    ProofDoubtful,
    ProofLocked,
    // Dossiers.
    AttachmentEmpty,
    AttachmentNotAccepted,
    AttachmentTooLarge,
    AttachmentEncrypted,
    AttachmentDamaged,
    AttachmentMissing,
    AttachmentChanged,
    // Certificates.
    AwardRevoked,
    BatchDiffers,
    PaperNumberTaken,
    PaperNumberUncounted,
    RecallTooMuch,
    SheetNotCollected,
    TextOverflows,
    GlyphMissing,
    TemplateBroken,
    TemplateFileBroken,
    TemplateNewer,
    DocumentBroken,
    NoSheet,
    NothingOnSheets,
    /// No file was made for the sheet as it is said to be printed.
    SheetNotMade,
    SheetMissing,
    SheetGivenOut,
    StockOtherSize,
    StockShort,
    StockUnsaid,
    // Templates.
    TemplateOutdated,
    TemplateNamed,
    TemplateInUse,
    TemplateRetired,
    TemplateNone,
    TemplatesSeveral,
    TemplateNotOfDecision,
    TemplateUnreadable,
    SupplyMissing,
    SupplyUnknown,
    SupplyNotAccepted,
    FontNotAccepted,
    PictureNotAccepted,
    // Printers.
    ReadingsTooFew,
    ReadingTwice,
    ReadingFarOff,
    ReadingContradicts,
    ReadingsContradict,
    PaperTurned,
    SheetScaled,
    CalibrationUsed,
    CalibrationUnbelievable,
    PrinterUnknown,
    NoSpooler,
    PrintRefused,
    // Keys and statements.
    KeyMissing,
    KeyLocked,
    KeyOutdated,
    KeyDamaged,
    PassphraseSame,
    PassphraseShort,
    PassphrasePlain,
    PassphraseUnlike,
    PassphraseWrong,
    StatementImpossible,
    ListNotRevocations,
    ListNotSigned,
    PictureUnreadable,
    CodeMissing,
    // Other prints.
    LabelsSmall,
    LabelsOffSheet,
    LabelsOverlap,
    LabelsFirst,
    CeremonyDayMissing,
    InvitationLate,
    // Units.
    UnitOfItself,
    UnitEnded,
}

impl Failure {
    /// A failure without facts.
    #[must_use]
    pub const fn new(code: FailureCode) -> Self {
        Self { code, facts: BTreeMap::new(), field: None }
    }

    /// With a fact for the sentence.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "a fact is handed over, whether a number or a text")]
    pub fn fact(mut self, name: &str, value: impl ToString) -> Self {
        self.facts.insert(name.to_owned(), value.to_string());
        self
    }

    /// About an act of the history: with what that says of itself.
    fn of_act(code: FailureCode, act: &str, facts: BTreeMap<String, String>) -> Self {
        Self { code, facts, field: None }.fact("act", act)
    }

    /// At a field of the input.
    #[must_use]
    pub fn at(mut self, field: &str) -> Self {
        self.field = Some(field.to_owned());
        self
    }

    /// In this office folder, where the failure is one of its disk and names no place itself.
    #[must_use]
    pub fn in_folder(self, folder: &Path) -> Self {
        let is_of_disk =
            matches!(self.code, FailureCode::Full | FailureCode::ReadOnly | FailureCode::Unreachable);
        let is_placed = self.facts.get("path").is_some_and(|path| !path.is_empty());
        if is_of_disk && !is_placed { self.fact("path", folder.display()) } else { self }
    }

    /// What the system said of a path.
    #[must_use]
    pub fn of_io(path: &Path, error: &std::io::Error) -> Self {
        use std::io::ErrorKind as Kind;
        let code = match error.kind() {
            Kind::StorageFull => FailureCode::Full,
            Kind::PermissionDenied | Kind::ReadOnlyFilesystem => FailureCode::ReadOnly,
            _ if is_in_use(error) => FailureCode::FileInUse,
            _ => FailureCode::Unreachable,
        };
        Self::new(code).fact("path", path.display()).fact("why", error)
    }

    /// Whether the same call may succeed when tried again at once.
    #[must_use]
    pub fn is_transient(&self) -> bool {
        self.code == FailureCode::Outrun
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        use FailureCode as Code;
        match error {
            StoreError::Busy => Self::new(Code::Busy),
            StoreError::Outrun => Self::new(Code::Outrun),
            StoreError::Newer { found, known } => {
                Self::new(Code::Newer).fact("found", found).fact("known", known)
            }
            StoreError::NotOurs { path } => Self::new(Code::NotOurs).fact("path", path),
            StoreError::Damaged { what } => Self::new(Code::Damaged).fact("what", what),
            StoreError::Inconsistent { table, column, id, value } => {
                Self::new(Code::Damaged).fact("what", format!("{table}.{column} {id}: {value}"))
            }
            StoreError::ReadOnly => Self::new(Code::ReadOnly).fact("path", ""),
            StoreError::Full => Self::new(Code::Full).fact("path", ""),
            StoreError::Unreachable { path, why } => {
                Self::new(Code::Unreachable).fact("path", path).fact("why", why)
            }
            StoreError::Missing { thing, id } => Self::new(Code::Missing).fact("thing", thing).fact("id", id),
            StoreError::Taken => Self::new(Code::Taken),
            StoreError::Referred => Self::new(Code::Referred),
            StoreError::NothingToUndo => Self::new(Code::NothingToUndo),
            StoreError::Official { act, facts } => Self::of_act(Code::Official, &act, facts),
            StoreError::NotTheLast { act, facts } => Self::of_act(Code::UndoOutdated, &act, facts),
            StoreError::Other(what) => Self::new(Code::Internal).fact("what", what),
        }
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        use FailureCode as Code;
        match refusal {
            Refusal::IllegalMove { thing, state, action } => {
                Self::new(Code::IllegalMove).fact("thing", thing).fact("state", state).fact("action", action)
            }
            Refusal::ReasonMissing { action } => {
                Self::new(Code::ReasonMissing).fact("action", action).at("reason")
            }
            Refusal::BallotImpossible { what } => Self::new(Code::BallotImpossible).fact("what", what),
            Refusal::NumberMalformed { text } => {
                Self::new(Code::NumberMalformed).fact("number", text).at("number")
            }
            Refusal::DecidedBeforeCouncil { decided_on, council_on } => Self::new(Code::DecidedBeforeCouncil)
                .fact("decided_on", decided_on.format("%d/%m/%Y"))
                .fact("council_on", council_on.format("%d/%m/%Y"))
                .at("on"),
            Refusal::DecisionEmpty => Self::new(Code::DecisionEmpty),
        }
    }
}

impl From<NameFault> for Failure {
    fn from(fault: NameFault) -> Self {
        match fault {
            NameFault::Empty => Self::new(FailureCode::FieldEmpty).fact("field", "name"),
            NameFault::Digit { digit } => Self::new(FailureCode::NameHasDigit).fact("digit", digit),
            NameFault::Character { character } => {
                Self::new(FailureCode::NameHasCharacter).fact("character", character)
            }
        }
        .at("name")
    }
}
