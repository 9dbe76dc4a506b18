//! The file that a list comes in: its name and its bytes, never a path.

use super::columns::{ColumnChoiceView, HeadingChoiceView, column_choices, heading_choices};
use super::encodings::{EncodingChoice, encoding_choices};
use crate::desk::Desk;
use crate::failure::{Failure, FailureCode};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use intake::{Choices, FileKind, HeadingWord, IntakeError, Lexicon, Meaning, Reading};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use store::catalogue::{Catalogue, Keyed};
use ts_rs::TS;

/// A file as its bytes, so that no path is ever sent.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ListSource {
    /// The file's name, as the officer knows it.
    pub name: String,
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
}

/// A list that was read, and what tells the file again.
pub(crate) struct Read {
    pub reading: Reading,
    pub sha256: String,
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
        let mut reading = intake::read_as(&self.name, &bytes, &lexicon(&books.catalogue), &choices)
            .map_err(|error| of_intake(&error))?;
        reading.spell_units(&books.units);
        Ok(Read { reading, sha256: hex(&Sha256::digest(&bytes)) })
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
}

impl ListBooks {
    /// As the books stand now.
    pub(crate) async fn load(desk: &Desk) -> Result<Self, Failure> {
        let mut reader = desk.read().await?;
        let units = reader.unit_names().await?.into_iter().map(|(_, _, name)| name).collect();
        Ok(Self { catalogue: reader.catalogue().await?, units })
    }
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
            .fact("measured", measured),
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
