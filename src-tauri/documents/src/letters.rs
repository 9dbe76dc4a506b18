//! Which letters a font has: asked of a font that is added, and of a template before its batch is printed.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use rustybuzz::ttf_parser::{Face as Font, Permissions, name_id};

use crate::certificate::{Batch, Certificate};
use crate::error::DocumentError;
use crate::sheet;
use crate::supplies::Supplies;
use crate::template::{Face, Letters, Template, TextZone};
use crate::typesetting::TypeCase;

/// What Vietnamese sheets are written with: every letter in both cases with its marks, figures, signs.
const WRITTEN: &str = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz\
AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆFGHIÌỈĨÍỊJKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVWXYỲỶỸÝỴZ\
0123456789 .,;:!?()/-–“”‘’…&%+";

/// The largest font file that is taken, bytes: the largest with Latin letters alone have two million.
const LARGEST: usize = 8 * 1024 * 1024;

/// A font file that may be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FontReport {
    /// The font's own full name.
    pub name: String,
    /// `ttf`, or `otf` where its outlines are PostScript's.
    pub media: &'static str,
    /// The letters and signs of Vietnamese that it lacks; none for a complete one.
    pub missing: Vec<char>,
}

/// Why a file is not taken as a font.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FontFault {
    /// It is neither TTF nor OTF.
    #[error("it is neither TTF nor OTF")]
    Kind,
    /// It holds several fonts (TTC).
    #[error("it is a collection of fonts")]
    Collection,
    /// It begins as one but cannot be read.
    #[error("it is damaged")]
    Damaged,
    /// It is larger than any font of Latin letters.
    #[error("it is too large")]
    TooLarge,
    /// Its licence forbids embedding it in a document (fsType).
    #[error("its licence forbids embedding")]
    Forbidden,
    /// Its licence forbids cutting it down to the letters in use (fsType), which the program does.
    #[error("its licence forbids cutting it down")]
    NoSubset,
}

/// Looks into a font file before it is taken.
///
/// # Errors
/// [`FontFault`].
pub fn inspect_font(file: &[u8]) -> Result<FontReport, FontFault> {
    if file.len() > LARGEST {
        return Err(FontFault::TooLarge);
    }
    let media = match file.get(..4) {
        Some([0, 1, 0, 0] | b"true") => "ttf",
        Some(b"OTTO") => "otf",
        Some(b"ttcf") => return Err(FontFault::Collection),
        _ => return Err(FontFault::Kind),
    };
    let font = Font::parse(file, 0).map_err(|_| FontFault::Damaged)?;
    if font.tables().os2.is_some() {
        if font.permissions() == Some(Permissions::Restricted) || !font.is_outline_embedding_allowed() {
            return Err(FontFault::Forbidden);
        }
        if !font.is_subsetting_allowed() {
            return Err(FontFault::NoSubset);
        }
    }
    let missing: Vec<char> = WRITTEN.chars().filter(|letter| font.glyph_index(*letter).is_none()).collect();
    Ok(FontReport { name: name(&font), media, missing })
}

fn name(font: &Font<'_>) -> String {
    let of = |id| {
        let mut names = font.names().into_iter().filter(move |name| name.name_id == id);
        names.find_map(|name| name.to_string()).filter(|name| !name.trim().is_empty())
    };
    of(name_id::FULL_NAME).or_else(|| of(name_id::FAMILY)).unwrap_or_default()
}

/// A letter that a face of a template lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingLetter {
    /// The face.
    pub face: Face,
    /// The letter.
    pub character: char,
    /// The zone in which it is met first.
    pub zone: String,
    /// The sheet on which it is met first, by the caller's id.
    pub certificate: String,
    /// How many sheets cannot be printed for want of it.
    pub sheets: usize,
    /// How many sheets cannot be printed for want of any letter of this face.
    pub sheets_of_face: usize,
}

/// Every letter of a batch that its faces lack, by face and letter.
///
/// # Errors
/// [`DocumentError::Font`] for a face whose file is not at hand.
pub fn missing_letters(
    batch: &(impl Batch + ?Sized),
    template: &Template,
    supplies: &Supplies,
) -> Result<Vec<MissingLetter>, DocumentError> {
    let mut case = TypeCase::new(supplies);
    let mut missing: BTreeMap<(Face, char), MissingLetter> = BTreeMap::new();
    let mut of_letter = Counts::default();
    let mut of_face = Counts::default();
    for place in 0..batch.count() {
        let certificate = batch.certificate(place);
        for zone in template.zones() {
            let Some(letters) = lacking(&mut case, zone, &certificate)? else { continue };
            of_face.count(zone.face, place);
            for character in letters {
                of_letter.count((zone.face, character), place);
                missing.entry((zone.face, character)).or_insert_with(|| MissingLetter {
                    face: zone.face,
                    character,
                    zone: zone.id.clone(),
                    certificate: certificate.id.clone(),
                    sheets: 0,
                    sheets_of_face: 0,
                });
            }
        }
    }
    Ok(missing
        .into_iter()
        .map(|(key, one)| MissingLetter {
            sheets: of_letter.of(&key),
            sheets_of_face: of_face.of(&key.0),
            ..one
        })
        .collect())
}

/// The letters that a zone's face lacks for its text; `None` when it can be set.
fn lacking(
    case: &mut TypeCase<'_>,
    zone: &TextZone,
    certificate: &Certificate,
) -> Result<Option<BTreeSet<char>>, DocumentError> {
    let first = match sheet::learn(case, zone, certificate) {
        Ok(()) => return Ok(None),
        Err(DocumentError::MissingGlyph { character, .. }) => character,
        Err(other) => return Err(other),
    };
    let (text, face) = (sheet::text_of(zone, certificate), case.face(zone.face)?);
    let set = match zone.letters {
        Letters::SmallCaps => Cow::Owned(face.written_small(&text)),
        Letters::AsWritten | Letters::Capitals => text,
    };
    let without = |c: &char| !c.is_control() && face.font().glyph_index(*c).is_none();
    let letters: BTreeSet<char> = set.chars().filter(without).collect();
    Ok(Some(if letters.is_empty() { BTreeSet::from([first]) } else { letters }))
}

/// On how many sheets something is met. Two zones of one sheet may lack the same letter: it is one sheet.
struct Counts<K>(BTreeMap<K, (usize, usize)>);

impl<K> Default for Counts<K> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<K: Ord> Counts<K> {
    /// Notes that it is met on the sheet at this place.
    fn count(&mut self, key: K, place: usize) {
        let (last, count) = self.0.entry(key).or_insert((place, 1));
        if *last != place {
            (*last, *count) = (place, *count + 1);
        }
    }

    fn of(&self, key: &K) -> usize {
        self.0.get(key).map_or(0, |(_, count)| *count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::{Element, Page};

    #[test]
    fn every_face_that_comes_with_the_program_has_all_that_vietnamese_is_written_with() {
        for face in Face::bundled() {
            let report = inspect_font(face.bundled_file().unwrap()).unwrap();
            assert!(report.missing.is_empty(), "{face}");
            assert!(!report.name.is_empty());
        }
    }

    #[test]
    fn what_is_no_font_says_why() {
        assert_eq!(inspect_font(b"wOFF2222"), Err(FontFault::Kind));
        assert_eq!(inspect_font(b"ttcf\0\0\0\0"), Err(FontFault::Collection));
        assert_eq!(inspect_font(b"OTTO\0\0"), Err(FontFault::Damaged));
    }

    #[test]
    fn a_font_whose_licence_forbids_embedding_is_refused() {
        let with = |fs_type: u16| {
            let mut file = Face::REGULAR.bundled_file().unwrap().to_vec();
            let record = file.windows(4).position(|tag| tag == b"OS/2").unwrap();
            let start = u32::from_be_bytes(file[record + 8..record + 12].try_into().unwrap()) as usize;
            file[start + 8..start + 10].copy_from_slice(&fs_type.to_be_bytes());
            inspect_font(&file).map(|_| ())
        };
        assert_eq!(with(0), Ok(()));
        assert_eq!(with(4), Ok(()), "to print is what it allows");
        assert_eq!(with(2), Err(FontFault::Forbidden));
        assert_eq!(with(0x200), Err(FontFault::Forbidden));
        assert_eq!(with(0x100), Err(FontFault::NoSubset));
    }

    #[test]
    fn all_missing_letters_of_a_batch_are_named_each_once_with_the_sheets_they_cost() {
        let of = |id: &str, recipient: &str| Certificate {
            id: id.to_owned(),
            recipient: recipient.to_owned(),
            ..Certificate::default()
        };
        let batch = [of("1", "Ông Nguyễn Văn A"), of("2", "Bà 漢 字 漢"), of("3", "Ông 漢")];
        let template = Template::preset(Page::A3);
        let missing = missing_letters(batch.as_slice(), &template, &Supplies::default()).unwrap();
        let told: Vec<_> =
            missing.iter().map(|one| (one.character, one.certificate.as_str(), one.sheets)).collect();
        assert_eq!(told, [('字', "2", 1), ('漢', "2", 2)]);
    }

    /// A font of the program's own that has no place for some letters: with a table of characters that leaves them out.
    fn without(letters: &[char]) -> Vec<u8> {
        let mut file = Face::REGULAR.bundled_file().unwrap().to_vec();
        let font = Font::parse(Face::REGULAR.bundled_file().unwrap(), 0).unwrap();
        let mut kept: Vec<char> = WRITTEN.chars().filter(|one| !letters.contains(one)).collect();
        kept.sort_unstable();
        kept.dedup();
        let mut table: Vec<u8> = vec![0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, 0, 12, 0, 0];
        let count = u32::try_from(kept.len()).unwrap();
        for word in [16 + 12 * count, 0, count] {
            table.extend_from_slice(&word.to_be_bytes());
        }
        for letter in kept {
            let glyph = u32::from(font.glyph_index(letter).unwrap().0);
            for word in [u32::from(letter), u32::from(letter), glyph] {
                table.extend_from_slice(&word.to_be_bytes());
            }
        }
        let record = file.windows(4).position(|tag| tag == b"cmap").unwrap();
        let place = u32::try_from(file.len()).unwrap();
        file[record + 8..record + 12].copy_from_slice(&place.to_be_bytes());
        let length = u32::try_from(table.len()).unwrap();
        file[record + 12..record + 16].copy_from_slice(&length.to_be_bytes());
        file.extend_from_slice(&table);
        file
    }

    #[test]
    fn a_face_without_capitals_lacks_what_small_capitals_are_made_of_and_each_sheet_counts_once() {
        let mut supplies = Supplies::default();
        let face = supplies.add_font(without(&['Ị', 'Ư']));
        let font = Font::parse(supplies.font(face).unwrap(), 0).unwrap();
        assert_eq!((font.glyph_index('Ị'), font.glyph_index('Ư')), (None, None));
        assert!(font.glyph_index('ị').is_some());
        let mut template = Template::preset(Page::A3);
        for element in &mut template.elements {
            if let Element::Text(zone) = element
                && zone.id == "recipient"
            {
                (zone.face, zone.letters) = (face, Letters::SmallCaps);
            }
        }
        let of = |id: &str, recipient: &str| Certificate {
            id: id.to_owned(),
            recipient: recipient.to_owned(),
            ..Certificate::default()
        };
        let batch = [of("1", "Bà Nguyễn Thị Hoa"), of("2", "Ông Lê Văn Hưng"), of("3", "Bà Lê Hoa")];
        let missing = missing_letters(batch.as_slice(), &template, &supplies).unwrap();
        let told: Vec<_> =
            missing.iter().map(|one| (one.character, one.sheets, one.sheets_of_face)).collect();
        assert_eq!(told, [('Ư', 1, 2), ('Ị', 1, 2)]);
    }
}
