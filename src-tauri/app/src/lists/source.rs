//! What a list comes in, a file or a pasted block: its name and its bytes, never a path.

use super::columns::{ColumnChoiceView, HeadingChoiceView, column_choices, heading_choices};
use super::encodings::{EncodingChoice, encoding_choices};
use super::sender::{Senders, name_senders};
use crate::desk::Desk;
use crate::failure::{Failure, FailureCode};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::text::fold;
use intake::{
    Choices, FileKind, HeadingWord, IntakeError, KEY_START, Lexicon, Limit, Meaning, Pasted, Reading,
    SheetGrid,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::catalogue::{Catalogue, Keyed};
use ts_rs::TS;

/// What a list came as.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// A file.
    #[default]
    File,
    /// A block pasted from a spreadsheet, as the clipboard has it.
    Pasted,
    /// A pasted block whose cells came with their fonts, as JSON of `fonts` and `rows`.
    PastedCells,
}

/// A file as its bytes, so that no path is ever sent.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ListSource {
    /// The file's name, as the officer knows it.
    pub name: String,
    /// A file, or a pasted block.
    #[serde(default)]
    pub kind: SourceKind,
    /// Its bytes in base64.
    pub bytes: String,
    /// The encodings that somebody chose for columns; the others are found.
    #[serde(default)]
    pub encodings: Vec<EncodingChoice>,
    /// What somebody said columns are; the others are found.
    #[serde(default)]
    pub columns: Vec<ColumnChoiceView>,
    /// Where somebody said tables begin; the others are found.
    #[serde(default)]
    pub headings: Vec<HeadingChoiceView>,
    /// The unit that somebody said sent it; blank for nobody's. Else it is looked for above the table.
    #[serde(default)]
    pub sender: Option<String>,
}

/// A list that was read, and what tells the file again.
pub(crate) struct Read {
    pub reading: Reading,
    pub sha256: String,
    /// Who sent it, where its rows do not say so themselves.
    pub senders: Senders,
}

impl ListSource {
    /// The file's bytes.
    pub(crate) fn bytes(&self) -> Result<Vec<u8>, Failure> {
        STANDARD
            .decode(self.bytes.as_bytes())
            .map_err(|error| Failure::new(FailureCode::InputInvalid).fact("what", error))
    }

    /// Reads the list with the words of the office's books.
    pub(crate) fn read(&self, books: &ListBooks) -> Result<Read, Failure> {
        let bytes = self.bytes()?;
        let choices = self.choices()?;
        let lexicon = lexicon(&books.catalogue);
        let text = || String::from_utf8_lossy(&bytes);
        let mut reading = match self.kind {
            SourceKind::File => intake::read_as(&self.name, &bytes, &lexicon, &choices),
            SourceKind::Pasted => intake::read_pasted_as(Pasted::Text(&text()), &lexicon, &choices),
            SourceKind::PastedCells => intake::read_pasted_as(Pasted::Cells(&text()), &lexicon, &choices),
        }
        .map_err(|error| of_intake(&error))?;
        if reading.sheets.iter().any(bears_row_keys) {
            return Err(Failure::new(FailureCode::ListIsProofs).fact("file", &self.name));
        }
        let senders = name_senders(&mut reading, self.sender.as_deref(), books);
        reading.spell_units(&books.units);
        Ok(Read { reading, sha256: self.sha256()?, senders })
    }

    /// The sheets as they came, none of them read.
    pub(crate) fn look(&self, catalogue: &Catalogue) -> Result<Vec<SheetGrid>, Failure> {
        let (bytes, choices, lexicon) = (self.bytes()?, self.choices()?, lexicon(catalogue));
        let text = || String::from_utf8_lossy(&bytes);
        match self.kind {
            SourceKind::File => intake::look(&self.name, &bytes, &lexicon, &choices),
            SourceKind::Pasted => intake::look_at_pasted(Pasted::Text(&text()), &lexicon, &choices),
            SourceKind::PastedCells => intake::look_at_pasted(Pasted::Cells(&text()), &lexicon, &choices),
        }
        .map_err(|error| of_intake(&error))
    }

    /// What tells its bytes again, in hexadecimal digits.
    pub(crate) fn sha256(&self) -> Result<String, Failure> {
        Ok(hex(&Sha256::digest(self.bytes()?)))
    }

    /// What was said of the list.
    pub(crate) fn choices(&self) -> Result<Choices, Failure> {
        Ok(Choices {
            encodings: encoding_choices(&self.encodings),
            columns: column_choices(&self.columns)?,
            headings: heading_choices(&self.headings),
        })
    }
}

/// What the office's books say to one who reads a list.
pub(crate) struct ListBooks {
    pub catalogue: Catalogue,
    /// Every name any unit ever bore, those borne today last.
    pub units: Vec<String>,
    /// What the office itself is called.
    pub office: Vec<String>,
}

impl ListBooks {
    /// As the books stand now.
    pub(crate) async fn load(desk: &Desk) -> Result<Self, Failure> {
        let mut reader = desk.read().await?;
        let units = reader.unit_names().await?.into_iter().map(|(_, _, name)| name).collect();
        let office = reader.find_office().await?;
        let office = office.map(|office| vec![office.name, office.short_name]).unwrap_or_default();
        Ok(Self { catalogue: reader.catalogue().await?, units, office })
    }
}

/// Whether a sheet is one of our lists for proofing names: it has the column of row keys, with keys in it.
fn bears_row_keys(sheet: &SheetGrid) -> bool {
    let has = |is_it: fn(&str) -> bool| sheet.rows.iter().flat_map(|row| &row.cells).any(|cell| is_it(cell));
    has(|cell| fold(cell) == "ma dong") && has(|cell| cell.trim_start().starts_with(KEY_START))
}

/// The words by which the office's catalogue knows awards and themes, and those that it added to the book of headings.
pub(crate) fn lexicon(catalogue: &Catalogue) -> Lexicon {
    let awards: Vec<_> = catalogue.award_types.iter().map(|one| one.entry.clone()).collect();
    let themes: Vec<_> = catalogue.themes.iter().map(|one| one.entry.clone()).collect();
    let heading = |word: &Keyed<store::lists::HeadingWord>| {
        let meaning = Meaning::parse(&word.entry.meaning)?;
        Some(HeadingWord { phrase: word.entry.phrase.clone(), meaning })
    };
    let headings: Vec<_> = catalogue.heading_words.iter().filter_map(heading).collect();
    Lexicon::new(&awards, &themes, &headings)
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What was measured, with its unit where it is none that the limit's name says.
fn said_in(limit: Limit, measured: u64) -> String {
    match limit {
        Limit::FileBytes | Limit::UnpackedBytes => format!("{} MB", measured.div_ceil(1024 * 1024)),
        Limit::Cells | Limit::Parts | Limit::Ratio => measured.to_string(),
    }
}

/// Why a list could not be read, in the screen's words.
#[must_use]
pub fn of_intake(error: &IntakeError) -> Failure {
    use FailureCode as Code;
    match error {
        IntakeError::Empty { file } => Failure::new(Code::ListEmpty).fact("file", file),
        IntakeError::NotAList { file, seen } => {
            Failure::new(Code::ListNotSpreadsheet).fact("file", file).fact("seen", seen.as_str())
        }
        IntakeError::Protected { file } => Failure::new(Code::ListEncrypted).fact("file", file),
        IntakeError::Damaged { file, sheet, damage, reason } => Failure::new(Code::ListDamaged)
            .fact("damage", damage.as_str())
            .fact("file", file)
            .fact("sheet", sheet.as_deref().unwrap_or_default())
            .fact("why", reason),
        IntakeError::TooLarge { file, limit, measured } => Failure::new(Code::ListTooLarge)
            .fact("file", file)
            .fact("limit", limit.as_str())
            .fact("measured", said_in(*limit, *measured)),
        IntakeError::LettersLost { file, found } => {
            Failure::new(Code::ListLettersLost).fact("file", file).fact("found", found)
        }
        IntakeError::NoList { file, .. } if file == intake::PASTED => Failure::new(Code::PasteWithoutNames),
        IntakeError::NoList { file, seen: FileKind::Text, needed, .. } if is_misnamed_text(file) => {
            Failure::new(Code::ListTextWithoutTable).fact("file", file).fact("needed", needed.join(", "))
        }
        IntakeError::NoList { file, sheets, needed, .. } => Failure::new(Code::ListWithoutTable)
            .fact("file", file)
            .fact("sheets", sheets.join(", "))
            .fact("needed", needed.join(", ")),
    }
}

/// Whether the name of a text file says that it is something else.
fn is_misnamed_text(file: &str) -> bool {
    let small = file.to_lowercase();
    ![".csv", ".tsv", ".txt", ".tab"].iter().any(|ending| small.ends_with(ending))
}
