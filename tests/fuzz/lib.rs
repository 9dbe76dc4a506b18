//! What the fuzz targets of the readers have in common: real lists whose parts are replaced by the fuzzer's bytes, so
//! that the parser behind the container is reached, and what must be true of whatever comes back.

use intake::{Choices, IntakeError, Lexicon, Pasted, Reading};
use std::collections::BTreeSet;
use std::io::{Cursor, Read, Write};
use std::path::PathBuf;
use std::sync::{Mutex, OnceLock};
use unicode_normalization::is_nfc;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// The variable that names the folder a target leaves its first inputs in before it starts.
const SEEDS: &str = "VINHDANH_FUZZ_SEEDS";

/// Parts of this many bytes are left out of a container, and samples from there on are no first input.
const LARGEST_PART: usize = 64 * 1024;

/// Reads bytes as a file of this name and looks at what came back.
pub fn read(name: &str, bytes: &[u8]) {
    check(intake::read(name, bytes, lexicon()));
}

/// Reads a pasted block and looks at what came back.
pub fn read_pasted(block: Pasted<'_>) {
    check(intake::read_pasted_as(block, lexicon(), &Choices::default()));
}

/// The words of awards and themes, gathered once.
pub fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(Lexicon::seed)
}

/// No row is lost: each is a nomination or is listed with its reason; and what is read is as it is kept.
fn check(read: Result<Reading, IntakeError>) {
    let Ok(reading) = read else { return };
    let rows: usize = reading.sheets.iter().map(|sheet| sheet.rows.len()).sum();
    assert_eq!(rows, reading.rows.len() + reading.skipped.len(), "a row was lost");
    for row in &reading.rows {
        for text in [Some(&row.name), row.position.as_ref(), row.unit.as_ref(), row.citation.as_ref()] {
            assert!(text.is_none_or(|text| is_nfc(text)), "{text:?} is not composed");
        }
    }
}

/// Made ready: panics that the readers catch do not end the run, and the first inputs are written into the
/// folder that [`SEEDS`] names, where it is set.
///
/// # Panics
/// When they cannot be written: a run without its first inputs would find little and say nothing.
pub fn start(seeds: Vec<Vec<u8>>) {
    tell_each_panic_once();
    let Some(folder) = std::env::var_os(SEEDS).map(PathBuf::from) else { return };
    for (bytes, at) in seeds.iter().zip(0usize..) {
        std::fs::write(folder.join(format!("seed-{at}")), bytes).expect("the folder of seeds can be written");
    }
}

/// A panic that the readers catch ends in a refusal and is none of the run's business: libFuzzer's own hook would abort.
/// One that nobody catches ends the run all the same.
fn tell_each_panic_once() {
    static SEEN: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        if let Ok(mut seen) = SEEN.lock()
            && seen.insert(place)
        {
            eprintln!("{panic}");
        }
    }));
}

/// A container of a real list. The first byte of an input says which of its parts the other bytes replace; 0: they are
/// the whole file.
pub struct Container {
    whole: &'static [u8],
    parts: Vec<(String, Vec<u8>)>,
    open: &'static [&'static str],
}

impl Container {
    /// A sample whose `open` parts are the fuzzer's.
    ///
    /// # Panics
    /// When the sample is no container.
    pub fn new(whole: &'static [u8], open: &'static [&'static str]) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(whole)).expect("the sample is a container");
        let all = (0..archive.len()).map(|at| {
            let mut part = archive.by_index(at).expect("the sample's parts can be read");
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).expect("the sample's parts can be read");
            (part.name().expect("the sample's parts have names").into_owned(), bytes)
        });
        // Themes, pictures and thousands of styles only make each run longer.
        let parts = all.filter(|(_, bytes)| bytes.len() < LARGEST_PART).collect();
        Self { whole, parts, open }
    }

    /// With a part that the sample lacks, or of which it has one too large.
    #[must_use]
    pub fn with(mut self, name: &str, bytes: &[u8]) -> Self {
        self.parts.push((name.to_owned(), bytes.to_vec()));
        self
    }

    /// The file that an input stands for.
    pub fn file(&self, input: &[u8]) -> Vec<u8> {
        let Some((first, bytes)) = input.split_first() else { return Vec::new() };
        let choice = usize::from(*first) % (self.open.len() + 1);
        let Some(open) = choice.checked_sub(1).and_then(|at| self.open.get(at)) else {
            return bytes.to_vec();
        };
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        for (name, own) in &self.parts {
            let bytes = if name == open { bytes } else { own };
            zip.start_file(name.as_str(), stored).expect("memory can be written");
            zip.write_all(bytes).expect("memory can be written");
        }
        zip.finish().expect("memory can be written").into_inner()
    }

    /// The sample whole, and each of its open parts as it is.
    pub fn seeds(&self) -> Vec<Vec<u8>> {
        let mut seeds = vec![[&[0], self.whole].concat()];
        for (open, choice) in self.open.iter().zip(1u8..) {
            let part = self.parts.iter().find(|(name, _)| name == open);
            seeds.extend(part.map(|(_, bytes)| [&[choice], bytes.as_slice()].concat()));
        }
        seeds
    }
}
