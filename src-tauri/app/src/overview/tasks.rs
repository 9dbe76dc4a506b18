//! What needs a hand: each task names how many, why, and the screen where it is done.

use crate::desk::Desk;
use crate::failure::Failure;
use crate::nominations::board::{Board, Line};
use crate::proofs::due;
use domain::nomination::{NominationState, Stage};
use domain::rules::Severity;
use serde::Serialize;
use std::collections::BTreeMap;
use store::Reader;
use ts_rs::TS;

/// Something that needs a hand.
#[derive(Debug, Serialize, TS)]
pub struct Task {
    /// Chooses the sentence `task_<kind>`.
    pub kind: String,
    /// Fill it.
    pub facts: BTreeMap<String, String>,
    /// How many it is about.
    pub count: i64,
    /// The screen where it is done: nominations, proofs, decisions, certificates, settings, intake.
    pub screen: String,
    /// What the screen shall show: a step, `attention`, `open_doubts`, `incomplete`, `doubles`, `conflicts`, `recalls`,
    /// `requests`, `stock`, or nothing.
    pub filter: Option<String>,
}

fn task(kind: &str, count: usize, screen: &str, filter: Option<&str>) -> Task {
    Task {
        kind: kind.to_owned(),
        facts: BTreeMap::new(),
        count: i64::try_from(count).unwrap_or(i64::MAX),
        screen: screen.to_owned(),
        filter: filter.map(str::to_owned),
    }
}

/// What needs a hand, the most pressing first.
pub(super) async fn tasks(desk: &Desk, reader: &mut Reader, board: &Board) -> Result<Vec<Task>, Failure> {
    let mut tasks = Vec::new();
    if !reader.was_ever_done("office_saved").await? {
        tasks.push(task("confirm_office", 1, "settings", None));
    }
    tasks.extend(of_recipients(board));
    tasks.extend(of_checks(board));
    tasks.extend(of_steps(board));
    let unproofed = due(board).count();
    if unproofed > 0 {
        tasks.push(task("proof", unproofed, "proofs", None));
    }
    tasks.extend(of_decisions(reader, board).await?);
    let waiting = reader.certificates_waiting(board.round.id).await?;
    if waiting > 0 {
        tasks.push(task("print", usize::try_from(waiting).unwrap_or_default(), "certificates", None));
    }
    tasks.extend(of_sheets(desk, reader).await?);
    if board.lines.is_empty() {
        tasks.push(task("import_list", 0, "intake", None));
    }
    if let Some(deadline) = board.round.deadline_on.filter(|deadline| *deadline >= desk.today()) {
        let mut left = task("deadline", 0, "nominations", None);
        left.facts.insert("days".to_owned(), (deadline - desk.today()).num_days().to_string());
        tasks.push(left);
    }
    Ok(tasks)
}

/// Findings that bar the way and findings to look at, each with the first name. What one nomination has against another
/// is told by itself.
fn of_checks(board: &Board) -> Vec<Task> {
    let worst = |line: &Line| {
        let others = line.open_findings().filter(|one| !one.is_conflict());
        others.map(|one| one.severity).max().filter(|_| line.nomination.state.is_open())
    };
    let (mut blocked, mut doubtful) = (Vec::new(), Vec::new());
    for line in &board.lines {
        match worst(line) {
            Some(Severity::Block) => blocked.push(line),
            Some(_) if line.blocks().next().is_none() => doubtful.push(line),
            _ => {}
        }
    }
    let mut tasks = Vec::new();
    for (kind, lines) in [("blocked", blocked), ("attention", doubtful)] {
        if let Some(first) = lines.first() {
            let mut one = task(kind, lines.len(), "nominations", Some("attention"));
            one.facts.insert("name".to_owned(), first.nomination.name.clone());
            let open = first.open_findings().filter(|finding| !finding.is_conflict());
            if let Some(finding) = open.max_by_key(|finding| finding.severity) {
                one.facts.insert("condition".to_owned(), finding.condition.to_owned());
            }
            tasks.push(one);
        }
    }
    tasks
}

/// Rows that were accepted with something open, recipients who stand in the round twice, and people whom the books may know already, each with the first name.
fn of_recipients(board: &Board) -> Vec<Task> {
    let conflicts: Vec<&Line> = board.lines.iter().filter(|line| line.has_conflicts()).collect();
    let doubles: Vec<&Line> = board.lines.iter().filter(|line| line.has_doubles()).collect();
    let doubted: Vec<&Line> = board.lines.iter().filter(|line| line.has_open_doubts()).collect();
    let mut tasks = Vec::new();
    if let Some(first) = doubted.first() {
        let mut one = task("open_doubts", doubted.len(), "nominations", Some("open_doubts"));
        one.facts.insert("name".to_owned(), first.nomination.name.clone());
        tasks.push(one);
    }
    if let Some((first, finding)) = conflicts.first().and_then(|line| Some((line, line.conflicts().next()?)))
    {
        let mut one = task("conflicts", conflicts.len(), "nominations", Some("conflicts"));
        one.facts.insert("name".to_owned(), first.nomination.name.clone());
        one.facts.insert("condition".to_owned(), finding.condition.to_owned());
        tasks.push(one);
    }
    if let Some(first) = doubles.first() {
        let mut one = task("doubles", doubles.len(), "nominations", Some("doubles"));
        one.facts.insert("name".to_owned(), first.nomination.name.clone());
        tasks.push(one);
    }
    tasks
}

/// Nominations that wait for the next step.
fn of_steps(board: &Board) -> Vec<Task> {
    let returned = board
        .lines
        .iter()
        .filter(|line| matches!(line.nomination.state, NominationState::Returned { .. }))
        .count();
    let at = |stage: Stage| board.lines.iter().filter(move |line| line.stage() == Some(stage));
    let drafts =
        at(Stage::Draft).filter(|line| !matches!(line.nomination.state, NominationState::Returned { .. }));
    let (awaiting, ready): (Vec<&Line>, Vec<&Line>) =
        drafts.partition(|line| line.barring_papers().is_some());
    let at = |stage: Stage| at(stage).count();
    [
        ("returned", returned, "draft"),
        ("papers", awaiting.len(), "incomplete"),
        ("receive", ready.len(), "draft"),
        ("appraise", at(Stage::Received), "received"),
        ("council", at(Stage::Appraised), "appraised"),
    ]
    .into_iter()
    .filter(|(_, count, _)| *count > 0)
    .map(|(kind, count, filter)| task(kind, count, "nominations", Some(filter)))
    .collect()
}

async fn of_decisions(reader: &mut Reader, board: &Board) -> Result<Vec<Task>, Failure> {
    let passed = || board.lines.iter().filter(|line| line.nomination.state == NominationState::Passed);
    let own = passed().filter(|line| board.pays(line)).count();
    let is_forwarded = |line: &&Line| line.nomination.state == NominationState::Forwarded;
    let above = passed().count() - own + board.lines.iter().filter(is_forwarded).count();
    let drafts =
        reader.decisions(Some(board.round.id)).await?.iter().filter(|one| one.state.is_draft()).count();
    Ok([("decide", own), ("sign", drafts), ("above", above)]
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(kind, count)| task(kind, count, "decisions", None))
        .collect())
}

/// Sheets that are asked for, sheets and money that must come back, stock that runs out.
async fn of_sheets(desk: &Desk, reader: &mut Reader) -> Result<Vec<Task>, Failure> {
    let mut tasks = Vec::new();
    let requests = reader.open_requests().await?;
    if let Some(first) = requests.first() {
        let is_late = requests.iter().any(|one| one.due_on < desk.today());
        let mut one = if is_late {
            task("requests_late", requests.len(), "certificates", Some("requests"))
        } else {
            task("requests", requests.len(), "certificates", Some("requests"))
        };
        one.facts.insert("due_on".to_owned(), first.due_on.format("%d/%m/%Y").to_string());
        tasks.push(one);
    }
    let recalls = reader.recalls().await?;
    let sheets = recalls.iter().filter(|one| one.is_sheet_out()).count();
    let owing = recalls.iter().filter(|one| one.owed() > 0).count();
    if sheets > 0 {
        tasks.push(task("recall_sheets", sheets, "certificates", Some("recalls")));
    }
    if owing > 0 {
        tasks.push(task("recall_money", owing, "certificates", Some("recalls")));
    }
    let figures = reader.stock_figures().await?;
    for stock in reader.stocks().await?.into_iter().filter(|stock| stock.retired_at.is_none()) {
        let left = figures.get(&stock.id).copied().unwrap_or_default().left();
        if left < stock.low_mark {
            let mut one =
                task("stock_low", usize::try_from(left).unwrap_or_default(), "certificates", Some("stock"));
            one.facts.insert("stock".to_owned(), stock.name);
            tasks.push(one);
        }
    }
    Ok(tasks)
}
