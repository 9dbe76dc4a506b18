//! A round's nominations with everything that bears on them, gathered once and kept until the next act.

pub(crate) use super::book::Book;
use super::doubts::{by_nomination, unanswered};
pub(crate) use super::line::Line;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::nominations::past::Past;
use crate::people::Doubted;
use crate::proofs::mark;
use crate::units::Lineage;
use chrono::{Datelike, NaiveDate};
use domain::bonus::Bonus;
use domain::catalogue::Level;
use domain::dossier::{ChecklistLine, DossierPart};
use domain::nomination::Stage;
use domain::recipient::RecipientKind;
use domain::rules::{
    BonusKnowledge, Case, Finding, NamedUnit, OtherAward, OtherNomination, Submittal, UnitRole, Verdict,
    check,
};
use domain::text::fold;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use store::nominations::{Nomination, same_key};
use store::rounds::Round;
use store::{Change, Reader};

/// A round's nominations with their findings. Valid as long as the history has not grown.
pub(crate) struct Board {
    version: i64,
    today: NaiveDate,
    /// The round.
    pub round: Round,
    /// The nominations, in the order of their lists.
    pub lines: Vec<Line>,
    /// The catalogue they were judged by.
    pub book: Book,
    /// Whether anything is attached in the round: an office that keeps its dossiers on paper is not told that those it was
    /// given long ago lack their files.
    keeps_dossiers: bool,
    places: HashMap<i64, usize>,
}

/// The board of a round, from the desk's memory when nothing was done since. It reads through the caller's connection:
/// calls that waited for a second one while holding a first could wait for each other.
///
/// # Errors
/// `missing` when there is no such round.
pub(crate) async fn board(desk: &Desk, reader: &mut Reader, round_id: i64) -> Result<Arc<Board>, Failure> {
    let (version, today) = (reader.version().await?, desk.today());
    if let Some(kept) = desk.board().filter(|kept| kept.holds(round_id, version, today)) {
        return Ok(kept);
    }
    let board = Arc::new(gather(reader, round_id, version, today).await?);
    desk.keep_board(&board);
    Ok(board)
}

/// The board of a round as a change sees it. What a change has not committed is never kept for others.
///
/// # Errors
/// `missing` when there is no such round.
pub(crate) async fn board_within(
    desk: &Desk,
    change: &mut Change,
    round_id: i64,
) -> Result<Arc<Board>, Failure> {
    let (version, today) = (change.version().await?, desk.today());
    match desk.board().filter(|kept| kept.holds(round_id, version, today)) {
        Some(kept) => Ok(kept),
        None => Ok(Arc::new(gather(change, round_id, version, today).await?)),
    }
}

impl Board {
    fn holds(&self, round_id: i64, version: i64, today: NaiveDate) -> bool {
        self.round.id == round_id && self.version == version && self.today == today
    }

    /// Whether the office itself pays what the nomination asks for: a higher level pays its own awards.
    pub fn pays(&self, line: &Line) -> bool {
        let award = line.nomination.award.as_ref().and_then(|code| self.book.award(code));
        award.is_none_or(|award| award.level == Level::Own)
    }

    /// The line of a nomination.
    pub fn line(&self, id: i64) -> Option<&Line> {
        self.places.get(&id).and_then(|place| self.lines.get(*place))
    }

    /// What a nomination's award wants of its dossier, and what of it is there.
    pub fn checklist(&self, line: &Line) -> Vec<ChecklistLine<'_>> {
        self.book.checklist(&line.nomination, self.expected_on(), &line.parts)
    }

    /// The parts that its dossier lacks, in their order.
    pub fn missing(&self, line: &Line) -> Vec<DossierPart> {
        let missed = |one: &ChecklistLine<'_>| one.is_missed().then_some(one.demand.part);
        self.checklist(line).iter().filter_map(missed).collect()
    }

    /// Whether a nomination is told to be without all its papers.
    pub fn misses_papers(&self, line: &Line) -> bool {
        line.awaited_papers().is_some() || (self.keeps_dossiers && line.lacks_papers())
    }

    /// The day on which the decision is expected: the ceremony's, else today within the round's year, else its last day.
    pub fn expected_on(&self) -> NaiveDate {
        expected_on(&self.round, self.today)
    }
}

fn expected_on(round: &Round, today: NaiveDate) -> NaiveDate {
    let year = i32::try_from(round.year).unwrap_or_else(|_| today.year());
    round
        .ceremony_on
        .or_else(|| (today.year() == year).then_some(today))
        .or_else(|| NaiveDate::from_ymd_opt(year, 12, 31))
        .unwrap_or(today)
}

/// The reasons given against findings: by nomination, by rule.
async fn reasons(
    reader: &mut Reader,
    round_id: i64,
) -> Result<HashMap<i64, BTreeMap<String, String>>, Failure> {
    let mut all: HashMap<i64, BTreeMap<String, String>> = HashMap::new();
    for (id, rule, reason) in reader.overrides(round_id).await? {
        all.entry(id).or_default().insert(rule, reason);
    }
    Ok(all)
}

/// The papers of each nomination, as files and on paper, and whether the round keeps files at all.
async fn dossiers(
    reader: &mut Reader,
    round_id: i64,
) -> Result<(HashMap<i64, Vec<DossierPart>>, bool), Failure> {
    let mut parts: HashMap<i64, Vec<DossierPart>> = HashMap::new();
    for (id, part) in reader.parts_of_round(round_id).await? {
        parts.entry(id).or_default().push(part);
    }
    let keeps_dossiers = !parts.is_empty();
    for (id, part) in reader.papers_of_round(round_id).await? {
        parts.entry(id).or_default().push(part);
    }
    Ok((parts, keeps_dossiers))
}

async fn gather(
    reader: &mut Reader,
    round_id: i64,
    version: i64,
    today: NaiveDate,
) -> Result<Board, Failure> {
    let round = reader.round(round_id).await?;
    let nominations = reader.nominations(round_id).await?;
    let book = Book::load(reader).await?;
    let lineage = Lineage::load(reader).await?;
    let past = Past::load(reader, round.year, &book.rules, &book.badges()).await?;
    let mut overridden = reasons(reader, round_id).await?;
    let (mut parts, keeps_dossiers) = dossiers(reader, round_id).await?;
    let mut doubts = by_nomination(&reader.open_doubts_of_round(round_id).await?);
    let on = expected_on(&round, today);
    let mut proofs = reader.proofs(round_id).await?;
    let on_sheets = reader.nominations_on_sheets(round_id).await?;
    let doubted = Doubted::load(reader, round_id, &lineage).await?;
    let neighbours = Neighbours::of(&nominations, &book, &past);
    let around = Around {
        round: &round,
        book: &book,
        neighbours: &neighbours,
        past: &past,
        doubted: &doubted,
        lineage: &lineage,
        parts: &parts,
        on,
    };
    let judged: Vec<(Vec<Finding>, Option<Bonus>)> =
        nominations.iter().map(|one| around.judge(one)).collect();
    let places = nominations.iter().enumerate().map(|(place, one)| (one.id, place)).collect();
    let lines = nominations
        .into_iter()
        .zip(judged)
        .map(|(nomination, (findings, bonus))| {
            let proof = proofs.remove(&nomination.id);
            let proof_mark = mark(&nomination, proof.as_ref());
            Line {
                overridden: overridden.remove(&nomination.id).unwrap_or_default(),
                certainty: nomination
                    .award
                    .as_ref()
                    .and_then(|code| book.coefficient(code, nomination.kind, on))
                    .map(|one| one.certainty),
                proof_mark,
                proof,
                is_doubted: nomination.person_id.is_some_and(|id| doubted.has(past.now(id))),
                doubts: unanswered(doubts.remove(&nomination.id).unwrap_or_default(), proof_mark),
                parts: parts.remove(&nomination.id).unwrap_or_default(),
                has_sheet: on_sheets.contains(&nomination.id),
                nomination,
                findings,
                bonus,
            }
        })
        .collect();
    Ok(Board { version, today, round, lines, book, keeps_dossiers, places })
}

/// Where else in the round the same recipient, or the same name, stands.
///
/// Folding a name costs more than looking it up: each nomination's keys are made once.
struct Neighbours {
    keys: HashMap<i64, Keys>,
    same: HashMap<String, Vec<(i64, OtherNomination)>>,
    named: HashMap<String, Vec<Namesake>>,
}

/// A nomination under its recipient's name.
struct Namesake {
    same: String,
    person: Option<i64>,
    home: String,
}

/// What tells a nomination's recipient, and the recipient's name, from others of the round.
struct Keys {
    same: String,
    name: String,
    person: Option<i64>,
}

impl Neighbours {
    fn of(nominations: &[Nomination], book: &Book, past: &Past) -> Self {
        let mut all = Self { keys: HashMap::new(), same: HashMap::new(), named: HashMap::new() };
        for one in nominations {
            // Whoever is one person in the books is one here, under whatever name and unit two lists wrote.
            let person = one.person_id.map(|id| past.now(id));
            let same = person.map_or_else(|| same_key(one), |id| format!("person {id}"));
            let keys = Keys { same, name: fold(&one.name), person };
            if Stage::of(&one.state).is_none() {
                all.keys.insert(one.id, keys);
                continue;
            }
            let award = one.award.as_ref().and_then(|code| book.award(code));
            let award_name = award.map(|award| award.short_name.clone());
            let home = one.unit.clone().or_else(|| one.nominated_by.clone()).unwrap_or_default();
            let namesake = Namesake { same: keys.same.clone(), person, home };
            all.named.entry(keys.name.clone()).or_default().push(namesake);
            all.same.entry(keys.same.clone()).or_default().push((
                one.id,
                OtherNomination {
                    award: award.map(OtherAward::from),
                    award_name: award_name.unwrap_or_default(),
                    theme: one.theme.clone(),
                    nominated_by: one.nominated_by.clone(),
                },
            ));
            all.keys.insert(one.id, keys);
        }
        all
    }

    fn others(&self, one: &Nomination) -> Vec<OtherNomination> {
        let all =
            self.keys.get(&one.id).and_then(|keys| self.same.get(&keys.same)).map_or(&[][..], Vec::as_slice);
        all.iter().filter(|(id, _)| *id != one.id).map(|(_, other)| other.clone()).collect()
    }

    /// One is enough to ask about. Namesakes who were found to be two are not asked about again.
    fn homonyms(&self, one: &Nomination, doubted: &Doubted) -> Vec<String> {
        let Some(keys) = self.keys.get(&one.id) else { return Vec::new() };
        let all = self.named.get(&keys.name).map_or(&[][..], Vec::as_slice);
        let is_known = |other: &Namesake| {
            keys.person.zip(other.person).is_some_and(|(one, other)| doubted.are_apart(one, other))
        };
        let asked = all.iter().filter(|other| other.same != keys.same && !is_known(other));
        asked.map(|other| other.home.clone()).take(1).collect()
    }
}

/// Everything around a nomination that its findings depend on.
struct Around<'a> {
    round: &'a Round,
    book: &'a Book,
    neighbours: &'a Neighbours,
    past: &'a Past,
    doubted: &'a Doubted,
    lineage: &'a Lineage,
    parts: &'a HashMap<i64, Vec<DossierPart>>,
    on: NaiveDate,
}

impl Around<'_> {
    fn judge(&self, one: &Nomination) -> (Vec<Finding>, Option<Bonus>) {
        let (round, book) = (self.round, self.book);
        let bonus = one.award.as_ref().and_then(|code| book.bonus(code, one.kind, self.on));
        let (others, homonyms) = (self.neighbours.others(one), self.neighbours.homonyms(one, self.doubted));
        let past = self.past.of(one, self.lineage);
        let units = named_units(one, self.lineage);
        let there = self.parts.get(&one.id).map_or(&[][..], Vec::as_slice);
        let dossier = book.checklist(one, self.on, there);
        // A list entered after the ceremony is the record of a past year: whether it was late is no longer asked.
        let is_record = round.ceremony_on.is_some_and(|ceremony| ceremony < one.received_on);
        let case = Case {
            kind: one.kind,
            name: &one.name,
            honorific: one.honorific.as_deref(),
            award: one.award.as_ref().and_then(|code| book.award(code)),
            theme: one.theme.as_deref().and_then(|theme| book.theme(theme)),
            theme_text: one.theme.as_deref(),
            citation: one.citation.as_deref(),
            nominated_by: one.nominated_by.as_deref(),
            year: i32::try_from(round.year).unwrap_or_default(),
            decided_on: self.on,
            received_on: one.received_on,
            deadline_on: round.deadline_on.filter(|_| !is_record),
            bonus: if bonus.is_some() { BonusKnowledge::Known } else { BonusKnowledge::Missing },
            others: &others,
            homonyms: &homonyms,
            past: &past,
            units: &units,
            dossier: &dossier,
            submittal: if one.state.is_submitted() { Submittal::Done } else { Submittal::Ahead },
        };
        (check(&case, &book.rules), bonus)
    }
}

/// The units that a nomination names, as far as the office's books know them.
fn named_units<'a>(one: &'a Nomination, lineage: &'a Lineage) -> Vec<NamedUnit<'a>> {
    let (role, name) = match one.kind {
        RecipientKind::Collective => (UnitRole::Recipient, Some(one.name.as_str())),
        RecipientKind::Individual | RecipientKind::Household => (UnitRole::Workplace, one.unit.as_deref()),
    };
    let named = [
        (role, name, one.unit_id),
        (UnitRole::Nominating, one.nominated_by.as_deref(), one.nominating_unit_id),
    ];
    named
        .into_iter()
        .filter_map(|(role, name, id)| Some(NamedUnit { role, name: name?, ending: lineage.ending(id?) }))
        .collect()
}

/// How many findings were met, how many asked. What is only told, and not met, is no condition that was failed.
pub(crate) fn tally(findings: &[Finding]) -> (i64, i64) {
    let count = |fits: &dyn Fn(&&Finding) -> bool| {
        i64::try_from(findings.iter().filter(fits).count()).unwrap_or_default()
    };
    let is_met = |one: &&Finding| one.verdict == Verdict::Met;
    (count(&is_met), count(&|one| is_met(one) || one.needs_a_look()))
}
