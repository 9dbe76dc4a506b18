//! The Desk: store, clock and officer together. Every operation works with one; nothing else asks for the time.

mod done;

pub use done::Done;

use crate::disk::{may_be_taken, move_to_place};
use crate::dossier::CONTENTS;
use crate::failure::{Failure, FailureCode};
use crate::keys::OpenKey;
use crate::long_work::LongWork;
use crate::nominations::board::Board;
use crate::printers::Spooler;
use crate::templates::Cabinet;
use chrono::{DateTime, Local, NaiveDate, SecondsFormat, Utc};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use store::{Act, Change, Committed, Home, Reader, Store, Topic};

/// What an operation works with. Cheap to clone.
#[derive(Clone)]
pub struct Desk {
    store: Store,
    clock: Clock,
    officer: Arc<str>,
    folder: Arc<Path>,
    contents: Arc<Path>,
    outcome: Arc<Mutex<Outcome>>,
    board: Arc<Mutex<Option<Arc<Board>>>>,
    long_work: Arc<LongWork>,
    cabinet: Cabinet,
    spooler: Arc<Spooler>,
    open_key: Arc<Mutex<Option<Arc<OpenKey>>>>,
}

/// What a call did to the base.
#[derive(Default)]
struct Outcome {
    topics: BTreeSet<Topic>,
    act: Option<i64>,
}

/// Where the time comes from.
#[derive(Clone)]
pub enum Clock {
    /// The machine's clock.
    Machine,
    /// An instant that tests set.
    Fixed(DateTime<Utc>),
}

impl Clock {
    /// The instant now.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "the one place where the program asks for the time")]
    pub fn now(&self) -> DateTime<Utc> {
        match self {
            Self::Machine => Utc::now(),
            Self::Fixed(at) => *at,
        }
    }

    /// The day it is at the office.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        match self {
            Self::Machine => self.now().with_timezone(&Local).date_naive(),
            Self::Fixed(at) => at.date_naive(),
        }
    }
}

/// How a desk is set up: what tests and hosts choose.
pub struct Setting {
    /// The office folder: the office's file, backups and exports.
    pub folder: PathBuf,
    /// Where the base lies; `None` for `office.db` in the folder.
    pub home: Option<Home>,
    /// Where the time comes from.
    pub clock: Clock,
    /// Who sits at the desk.
    pub officer: String,
}

impl Desk {
    /// Opens an office folder with the machine's clock and the machine's user, making what is missing.
    ///
    /// # Errors
    /// What the folder or the file did: `newer`, `damaged`, `read_only`, `busy`, `full`, `unreachable`, `not_ours`.
    pub async fn open(folder: &Path) -> Result<Self, Failure> {
        Self::open_in(folder).await.map_err(|failure| failure.in_folder(folder))
    }

    async fn open_in(folder: &Path) -> Result<Self, Failure> {
        let officer =
            ["VINHDANH_OFFICER", "USERNAME", "USER"].iter().find_map(|name| std::env::var(name).ok());
        let desk = Self::open_with(Setting {
            folder: folder.to_owned(),
            home: std::env::var("VINHDANH_POSTGRES").ok().map(Home::Postgres),
            clock: Clock::Machine,
            officer: officer.unwrap_or_else(|| "Cán bộ".to_owned()),
        })
        .await?;
        let shared = std::env::var_os("VINHDANH_DOSSIERS").filter(|folder| !folder.is_empty());
        Ok(match shared {
            Some(folder) => desk.with_contents(Path::new(&folder)),
            None => desk,
        })
    }

    /// The same desk with the contents of its dossiers in another folder: one that all desks reach which share a base
    /// (`VINHDANH_DOSSIERS`).
    #[must_use]
    pub fn with_contents(self, folder: &Path) -> Self {
        Self { contents: folder.into(), ..self }
    }

    /// The same desk with another way to the printer: what tests choose.
    #[must_use]
    pub fn with_spooler(self, spooler: Spooler) -> Self {
        Self { spooler: Arc::new(spooler), ..self }
    }

    /// Opens an office folder as set.
    ///
    /// # Errors
    /// As [`Desk::open`].
    pub async fn open_with(setting: Setting) -> Result<Self, Failure> {
        let home = setting.home.unwrap_or_else(|| Home::File(setting.folder.join("office.db")));
        let store = Store::open(&home, &setting.clock.today().to_string()).await?;
        let desk = Self {
            store,
            clock: setting.clock,
            officer: setting.officer.into(),
            contents: setting.folder.join(CONTENTS).into(),
            folder: setting.folder.into(),
            outcome: Arc::default(),
            board: Arc::default(),
            long_work: Arc::default(),
            cabinet: Cabinet::default(),
            spooler: Arc::new(Spooler::of_machine()),
            open_key: Arc::default(),
        };
        crate::office::begin::begin(&desk).await?;
        crate::templates::seed::seed_older(&desk).await?;
        Ok(desk)
    }

    /// The same desk for one call, which gathers its own changes.
    #[must_use]
    pub fn for_one_call(&self) -> Self {
        Self { outcome: Arc::default(), ..self.clone() }
    }

    /// A connection that reads.
    ///
    /// # Errors
    /// `busy`.
    pub async fn read(&self) -> Result<Reader, Failure> {
        Ok(self.store.read().await?)
    }

    /// Begins a change.
    ///
    /// # Errors
    /// `busy`.
    pub async fn change(&self) -> Result<Change, Failure> {
        Ok(self.store.change().await?)
    }

    /// Makes a change real under its act's name.
    ///
    /// # Errors
    /// What the file did.
    pub async fn commit(&self, change: Change, done: Done) -> Result<(), Failure> {
        let committed = change.commit(self.act(done)).await?;
        self.note(&committed);
        Ok(())
    }

    /// The act of a done thing, with time and officer.
    #[must_use]
    pub fn act(&self, done: Done) -> Act {
        Act {
            act: done.act,
            facts: done.facts,
            subjects: done.subjects,
            standing: done.standing,
            at: self.instant(),
            officer: self.officer.to_string(),
        }
    }

    /// Notes the act and whose views are stale.
    pub fn note(&self, committed: &Committed) {
        if let Ok(mut outcome) = self.outcome.lock() {
            outcome.topics.extend(&committed.topics);
            outcome.act = Some(committed.history_id);
        }
    }

    /// Notes whose views are stale though nothing was written.
    pub(crate) fn stale(&self, topic: Topic) {
        if let Ok(mut outcome) = self.outcome.lock() {
            outcome.topics.insert(topic);
        }
    }

    /// Whose views became stale during this call.
    #[must_use]
    pub fn changed(&self) -> Vec<&'static str> {
        self.outcome
            .lock()
            .map(|outcome| outcome.topics.iter().map(|topic| topic.as_str()).collect())
            .unwrap_or_default()
    }

    /// The act of this call in the history: what a screen that tells of it offers to take back.
    #[must_use]
    pub fn act_done(&self) -> Option<i64> {
        self.outcome.lock().ok().and_then(|outcome| outcome.act)
    }

    /// The day it is.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.clock.today()
    }

    /// The instant it is, as stored.
    #[must_use]
    pub fn instant(&self) -> String {
        self.clock.now().to_rfc3339_opts(SecondsFormat::Secs, true)
    }

    /// Who sits at the desk.
    #[must_use]
    pub fn officer(&self) -> &str {
        &self.officer
    }

    /// The office folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The folder of what is attached to nominations: `dossier` in the office folder, unless desks share one.
    #[must_use]
    pub fn contents(&self) -> &Path {
        &self.contents
    }

    /// The base.
    #[must_use]
    pub const fn store(&self) -> &Store {
        &self.store
    }

    /// The office's fonts and pictures, as far as they were read.
    pub(crate) const fn cabinet(&self) -> &Cabinet {
        &self.cabinet
    }

    /// The long calls that are at work at this desk.
    pub(crate) const fn long_work(&self) -> &Arc<LongWork> {
        &self.long_work
    }

    /// The way to the printer.
    pub(crate) const fn spooler(&self) -> &Arc<Spooler> {
        &self.spooler
    }

    /// The key that is open at this desk.
    #[must_use]
    pub(crate) fn open_key(&self) -> Option<Arc<OpenKey>> {
        self.open_key.lock().ok().and_then(|open| open.clone())
    }

    /// Keeps a key open until it is locked or the program ends; nothing locks it.
    pub(crate) fn keep_open(&self, key: Option<Arc<OpenKey>>) {
        if let Ok(mut open) = self.open_key.lock() {
            *open = key;
        }
    }

    /// The round's nominations with their findings, as last gathered.
    #[must_use]
    pub(crate) fn board(&self) -> Option<Arc<Board>> {
        self.board.lock().ok().and_then(|board| board.clone())
    }

    /// Keeps the gathered nominations until the next act.
    pub(crate) fn keep_board(&self, board: &Arc<Board>) {
        if let Ok(mut kept) = self.board.lock() {
            *kept = Some(Arc::clone(board));
        }
    }

    /// Writes a file into the exports of the office folder, whole or not at all; its path.
    ///
    /// # Errors
    /// `full`, `read_only`, `unreachable`, `file_in_use`.
    pub async fn export(&self, name: &str, bytes: Vec<u8>) -> Result<PathBuf, Failure> {
        let folder = self.export_all(&[(name.to_owned(), bytes)]).await?;
        Ok(folder.join(name))
    }

    /// Writes files into the exports of the office folder, all of them or none; the folder. None takes its place before
    /// the last is written.
    ///
    /// # Errors
    /// `full`, `read_only`, `unreachable`, `file_in_use`, with the file.
    pub async fn export_all(&self, files: &[(String, Vec<u8>)]) -> Result<PathBuf, Failure> {
        self.write_all("exports", files).await
    }

    /// Writes files into a place of the office folder, all of them or none; the place.
    ///
    /// # Errors
    /// As [`Desk::export_all`].
    pub(crate) async fn write_all(
        &self,
        place: &str,
        files: &[(String, Vec<u8>)],
    ) -> Result<PathBuf, Failure> {
        let folder = self.folder.join(place);
        let draft = |name: &str| folder.join(format!(".{name}.part"));
        let mut at = folder.clone();
        let written = async {
            tokio::fs::create_dir_all(&folder).await?;
            for (name, bytes) in files {
                at = folder.join(name);
                may_be_taken(&at).await?;
                tokio::fs::write(draft(name), bytes).await?;
            }
            for (name, _) in files {
                at = folder.join(name);
                move_to_place(&draft(name), &at).await?;
            }
            Ok(())
        };
        match written.await {
            Ok(()) => Ok(folder),
            Err(error) => {
                for (name, _) in files {
                    // What was half written must not stay; when even that fails, the first error is the one to tell.
                    let _ = tokio::fs::remove_file(draft(name)).await;
                }
                Err(Failure::of_io(&at, &error))
            }
        }
    }
}

/// The folder of the office when nothing says otherwise: `VINHDANH_DATA`, else the system's place for programs' data.
///
/// # Errors
/// `unreachable` when the system names no such place.
pub fn folder() -> Result<PathBuf, Failure> {
    if let Some(folder) = std::env::var_os("VINHDANH_DATA").filter(|folder| !folder.is_empty()) {
        return Ok(PathBuf::from(folder));
    }
    let place = if cfg!(windows) {
        std::env::var_os("APPDATA").map(PathBuf::from)
    } else if cfg!(target_os = "macos") {
        std::env::var_os("HOME").map(|home| PathBuf::from(home).join("Library/Application Support"))
    } else {
        std::env::var_os("XDG_DATA_HOME")
            .map(PathBuf::from)
            .or_else(|| std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".local/share")))
    };
    place
        .map(|place| place.join("VinhDanh"))
        .ok_or_else(|| Failure::new(FailureCode::Unreachable).fact("path", "HOME"))
}
