// Written from the Door (src-tauri/app/src/door) by `UPDATE=1 cargo test -p tests --test contract`. Do not edit.

/** The nouns whose views are stale after a change. */
export type Topic = "office" | "rounds" | "nominations" | "imports" | "decisions" | "awards" | "certificates" | "people" | "units" | "catalogue" | "history";

export type AcceptList = { 
/**
 * The round it goes into.
 */
round_id: number, 
/**
 * The file.
 */
source: ListSource, 
/**
 * What the officer changed.
 */
edits: Array<RowEdit>, 
/**
 * Rows to leave out, by their places in the file.
 */
leave_out: Array<string>, 
/**
 * Who rows are about, where the officer was asked.
 */
people: Array<PersonAnswer>, };

export type AcceptLists = { 
/**
 * The round they go into.
 */
round_id: number, 
/**
 * The files.
 */
sources: Array<ListSource>, };

export type AcceptProofs = { 
/**
 * The round.
 */
round_id: number, 
/**
 * The files, as they were read.
 */
sources: Array<ListSource>, 
/**
 * The names that are taken; the others stay as they are.
 */
take: Array<TakenName>, };

export type AcceptedList = { 
/**
 * The import; what undo takes back as one.
 */
id: number, 
/**
 * The file's name.
 */
file: string, 
/**
 * Nominations added.
 */
added: number, 
/**
 * Rows that had been accepted before.
 */
already_there: number, 
/**
 * Rows left out by the officer.
 */
left_out: number, 
/**
 * Rows that are no nominations, each with its reason.
 */
skipped: Array<SkippedView>, };

export type AcceptedProofs = { 
/**
 * Names that are proofed now.
 */
proofed: number, 
/**
 * How many of them were corrected.
 */
edited: number, };

export type AddNomination = { round_id: number, kind: RecipientKind, honorific: string | null, name: string, position: string | null, unit: string | null, nominated_by: string | null, award: string | null, theme: string | null, citation: string | null, };

export type AddUnit = { 
/**
 * Its name.
 */
name: string, 
/**
 * The unit above it.
 */
parent_id: number | null, };

export type AdvanceNominations = { 
/**
 * Their ids.
 */
ids: Array<number>, 
/**
 * The step: received, appraised or passed.
 */
to: Stage, 
/**
 * The chair's written reason to go on against blocking findings.
 */
override_reason: string | null, 
/**
 * The day of the council session, when the step is passed; unknown when nothing is said.
 */
council_on: string | null, };

export type AttachFiles = { 
/**
 * The nominations: a unit's tờ trình covers all its rows.
 */
nomination_ids: Array<number>, 
/**
 * The files.
 */
files: Array<FileToAttach>, };

export type AttachedFile = { 
/**
 * The file's name.
 */
name: string, 
/**
 * What it became in the dossier.
 */
part: DossierPart, };

export type AttachedFiles = { 
/**
 * The files.
 */
files: Array<AttachedFile>, 
/**
 * To how many nominations something was attached.
 */
nominations: number, 
/**
 * How often a nomination had the same file as the same part already.
 */
already_there: number, };

export type AttachmentReach = "this" | "all";

export type AttachmentView = { 
/**
 * Its key.
 */
id: number, 
/**
 * The file's name, as the officer knew it.
 */
name: string, 
/**
 * pdf, docx, xlsx, jpg, png.
 */
media: string, 
/**
 * Its size.
 */
bytes: number, 
/**
 * When it was attached.
 */
added_at: string, 
/**
 * How many nominations of the round have the same file as the same part, this one counted.
 */
shared: number, 
/**
 * Whether its content lies where it should; that it is unchanged is looked at when it is opened.
 */
there: boolean, };

export type AwardChip = { award: string | null, name: string, kind: RecipientKind, theme: string | null, count: number, };

export type AwardCount = { code: string, name: string, kind: RecipientKind, theme: string | null, nominated: number, year_before: number, };

export type AwardList = { 
/**
 * The page, the newest award first.
 */
rows: Array<AwardRow>, 
/**
 * Whether more follow.
 */
more: boolean, 
/**
 * How many the register holds; only without a filter.
 */
total: number | null, 
/**
 * The years it holds; only on the first page.
 */
years: Array<number>, };

export type AwardRow = { id: number, ordinal: number, number: string, decided_on: string, year: number, kind: RecipientKind, honorific: string | null, name: string, position: string | null, unit: string | null, award: string, award_name: string, award_class: string, theme: string | null, citation: string, bonus: number | null, state: string, certificate_state: string | null, };

export type AwardTypeView = { code: string, name: string, short_name: string, certificate_name: string, class: string, level: string, recipients: Array<RecipientKind>, valid_from: string | null, valid_to: string | null, thematic: boolean, basis: string, certainty: Certainty, rank: number, coefficients: Array<CoefficientView>, 
/**
 * What its dossiers want.
 */
demands: Array<DemandView>, };

export type AwardView = { award: AwardRow, bonus: BonusView | null, decision_id: number | null, decision_title: string, issuer: string, nominated_by: string | null, person_id: number | null, unit_id: number | null, past: Array<PastAwardView>, history: Array<HistoryEntry>, };

export type BaseSalaryView = { id: number, valid_from: string, dong: number, basis: string, certainty: Certainty, };

export type BatchCheck = { 
/**
 * How many sheets.
 */
sheets: number, 
/**
 * Whether sheets and signed list agree: each award that has a sheet has one, in the list's order.
 */
matches_decision: boolean, 
/**
 * Texts that had to be set smaller.
 */
shrunk: Array<ShrunkView>, 
/**
 * Sheets that cannot be printed.
 */
problems: Array<BatchProblem>, 
/**
 * Sheets whose names their units have not confirmed. They warn, and may be printed.
 */
unproofed: Array<Unproofed>, };

export type BatchProblem = { certificate_id: number, recipient: string, failure: Failure, };

export type BonusView = { 
/**
 * What is paid, in đồng.
 */
dong: number, 
/**
 * The coefficient, as decimal text.
 */
coefficient: string, 
/**
 * The base salary, in đồng.
 */
base_salary: number, };

export type CatalogueView = { award_types: Array<AwardTypeView>, base_salaries: Array<BaseSalaryView>, movements: Array<MovementView>, themes: Array<ThemeView>, rules: Array<RuleView>, };

export type CellEncoding = { cell: string, encoding: Encoding, before: string, after: string, };

export type Certainty = "read" | "second_hand" | "memory" | "inferred" | "unknown";

export type CertificateList = { decision: DecisionRow, rows: Array<CertificateRow>, 
/**
 * Awards of the decision that have no sheet: flags, badges.
 */
without_sheet: number, };

export type CertificateRow = { id: number, award_id: number, ordinal: number, recipient: string, position_line: string, award_name: string, award_class: string, kind: RecipientKind, theme: string | null, state: string, state_reason: string | null, serial: number, };

export type CheckAttachment = { 
/**
 * Its id.
 */
id: number, };

export type CheckBatch = { decision_id: number, mode: PrintMode, page: PageSize, };

export type CheckMark = { 
/**
 * Conditions met, or failed with a written reason.
 */
passed: number, 
/**
 * Conditions asked.
 */
asked: number, 
/**
 * The heaviest open failure.
 */
worst: Severity | null, 
/**
 * The condition that failed worst.
 */
condition: string | null, };

export type CheckNames = { 
/**
 * Each with whatever the asker knows it by.
 */
names: Array<TypedName>, };

export type CheckedName = { key: string, doubts: Array<DoubtView>, };

export type CoefficientView = { id: number, award: string, kind: RecipientKind, valid_from: string | null, valid_to: string | null, 
/**
 * As decimal text.
 */
value: string, source: string, certainty: Certainty, };

export type ColumnChoice = { 
/**
 * The sheet.
 */
sheet: string, 
/**
 * The column's letters.
 */
column: string, 
/**
 * What it holds: `name`, `position_unit`.
 */
meaning: string, };

export type ColumnEncoding = { sheet: string, column: string, encoding: Encoding, evidence: EncodingEvidence, 
/**
 * The font, where that is the evidence.
 */
font: string | null, decoded: number, 
/**
 * A text as it came.
 */
before: string | null, 
/**
 * The same as it is read.
 */
after: string | null, strange: Array<CellEncoding>, };

export type Concern = { 
/**
 * Chooses the sentence `finding_<kind>`, or `concern_<kind>` where several are meant.
 */
kind: string, 
/**
 * Whether it bars the way.
 */
severity: Severity, 
/**
 * How many it is about.
 */
count: number, 
/**
 * The first of them.
 */
name: string, 
/**
 * Fill the sentence: of the first.
 */
facts: { [key in string]: string }, };

export type ConflictKind = "two_units" | "same_award" | "another_award";

export type Count = { 
/**
 * How many.
 */
count: number, };

export type DecideRound = { 
/**
 * The round.
 */
round_id: number, 
/**
 * The codes of the awards it gives.
 */
awards: Array<string>, 
/**
 * Of the thematic awards only these themes; all of them when nothing is said.
 */
themes: Array<string> | null, 
/**
 * Its number.
 */
number: string, 
/**
 * Its date.
 */
on: string, 
/**
 * The signer's name; one whom the office does not know yet is entered as its chair.
 */
signer: string, 
/**
 * Its title.
 */
title: string, };

export type DecisionItem = { nomination_id: number, award_id: number | null, ordinal: number, kind: RecipientKind, 
/**
 * The name with honorific, as printed.
 */
recipient: string, position_line: string, award_name: string, award_class: string, theme: string | null, citation: string, nominated_by: string | null, bonus: BonusView | null, certificate_id: number | null, certificate_state: string | null, };

export type DecisionList = { rows: Array<DecisionRow>, ready: Array<Ready>, };

export type DecisionRow = { id: number, round_id: number, number: string | null, decided_on: string | null, title: string, state: string, 
/**
 * The names of the awards it gives.
 */
awards: Array<string>, items: number, collectives: number, individuals: number, 
/**
 * What it pays, in đồng; 0 before it is signed.
 */
bonus: number, };

export type DecisionView = { id: number, round_id: number, round_year: number, number: string | null, decided_on: string | null, title: string, state: string, answered_by: string | null, issuer: string, signer_id: number | null, signer_name: string | null, signer_title: string | null, signer_form: string | null, items: Array<DecisionItem>, collectives: number, individuals: number, 
/**
 * What it pays, in đồng: as frozen, or as it would be on the expected day.
 */
bonus: number, council_on: string | null, 
/**
 * What is still open with the nominations on an unsigned list.
 */
concerns: Array<Concern>, history: Array<HistoryEntry>, };

export type DemandView = { id: number, award: string, part: DossierPart, need: Need, procedure: Procedure, valid_from: string | null, valid_to: string | null, source: string, certainty: Certainty, };

export type DifferencePiece = { 
/**
 * The text.
 */
text: string, 
/**
 * Whether the other text has it otherwise.
 */
differs: boolean, };

export type DifferenceView = { 
/**
 * Which part.
 */
field: NominationField, 
/**
 * As it stands today.
 */
before: Array<DifferencePiece>, 
/**
 * As the unit wrote it.
 */
after: Array<DifferencePiece>, 
/**
 * The unit's text.
 */
value: string, };

export type DossierLineView = { 
/**
 * The part.
 */
part: DossierPart, 
/**
 * When it is needed; nothing for a part that the award does not ask for.
 */
need: Need | null, 
/**
 * Where that is written.
 */
source: string | null, 
/**
 * How well that is known.
 */
certainty: Certainty | null, 
/**
 * The files that are it.
 */
attachments: Array<AttachmentView>, };

export type DossierPart = "submission" | "report" | "minutes" | "initiative" | "other";

export type DoubtView = { 
/**
 * Chooses the sentence `doubt_<kind>`.
 */
kind: string, 
/**
 * Fill it.
 */
facts: { [key in string]: string }, };

export type DraftDecision = { 
/**
 * The round.
 */
round_id: number, 
/**
 * The codes of the awards it gives.
 */
awards: Array<string>, 
/**
 * Of the thematic awards only these themes; all of them when nothing is said.
 */
themes: Array<string> | null, 
/**
 * Its title.
 */
title: string, 
/**
 * Who shall sign.
 */
signer_id: number | null, };

export type DropFromDecision = { 
/**
 * The decision.
 */
id: number, 
/**
 * The nominations.
 */
nomination_ids: Array<number>, };

export type EditAwardType = { code: string, name: string, short_name: string, certificate_name: string, valid_from: string | null, valid_to: string | null, basis: string, certainty: Certainty, };

export type EditDecision = { id: number, title: string, signer_id: number | null, council_on: string | null, };

export type EditNomination = { 
/**
 * The nomination.
 */
id: number, 
/**
 * The field.
 */
field: NominationField, 
/**
 * Its new text; blank takes it away where it may be absent.
 */
value: string | null, };

export type EditPerson = { id: number, honorific: string | null, name: string, gender: string | null, birth_year: number | null, position: string | null, };

export type EditRound = { id: number, name: string, year: number, deadline_on: string | null, ceremony_on: string | null, ceremony_at: string | null, budget: number | null, };

export type EditRule = { id: number, severity: Severity, source: string, valid_from: string | null, valid_to: string | null, applied: boolean, };

export type Encoding = "unicode" | "decomposed" | "tcvn3" | "tcvn3_capitals" | "vni";

export type EncodingChoice = { 
/**
 * The sheet.
 */
sheet: string, 
/**
 * The column's letters.
 */
column: string, 
/**
 * The encoding.
 */
encoding: Encoding, };

export type EncodingEvidence = "font" | "letters" | "chosen";

export type ExportRegister = { text: string, year: number | null, award: string | null, };

export type Failure = { 
/**
 * Chooses the sentence `failure_<code>`.
 */
code: FailureCode, 
/**
 * Fill the sentence.
 */
facts: { [key in string]: string }, 
/**
 * The field of the input it happened at, so that the screen can put the focus there.
 */
field: string | null, };

export type FailureCode = "busy" | "outrun" | "newer" | "not_ours" | "damaged" | "read_only" | "full" | "unreachable" | "unknown_operation" | "input_invalid" | "missing" | "stopped" | "internal" | "field_empty" | "day_malformed" | "decimal_malformed" | "amount_malformed" | "year_malformed" | "period_reversed" | "name_has_digit" | "name_has_character" | "award_unknown" | "taken" | "referred" | "illegal_move" | "reason_missing" | "ballot_impossible" | "nothing_chosen" | "nomination_closed" | "checks_block" | "council_day_missing" | "number_malformed" | "number_taken" | "decided_before_council" | "decision_empty" | "decision_signed" | "decision_list_outdated" | "signer_unknown" | "signer_not_in_office" | "nothing_passed" | "award_not_own" | "nothing_to_undo" | "official" | "undo_blocked" | "undo_outdated" | "list_empty" | "list_not_spreadsheet" | "list_encrypted" | "list_damaged" | "list_too_large" | "list_letters_lost" | "list_without_table" | "list_text_without_table" | "paste_without_names" | "list_unreadable" | "list_is_proofs" | "proof_list_foreign" | "proof_list_of_round" | "proof_list_keyless" | "proof_outdated" | "proof_doubtful" | "proof_locked" | "attachment_empty" | "attachment_not_accepted" | "attachment_too_large" | "attachment_encrypted" | "attachment_damaged" | "attachment_missing" | "attachment_changed" | "text_overflows" | "glyph_missing" | "template_broken" | "document_broken" | "no_sheet" | "nothing_on_sheets" | "sheet_missing" | "unit_of_itself" | "unit_ended";

export type FileToAttach = { 
/**
 * The file's name, as the officer knows it.
 */
name: string, 
/**
 * Its bytes in base64.
 */
bytes: string, 
/**
 * What it is in the dossier; guessed from its name when nothing is said.
 */
part: DossierPart | null, };

export type FindingView = { rule: string, condition: string, met: boolean, severity: Severity, source: string, facts: { [key in string]: string }, 
/**
 * The written reason to go on all the same.
 */
overridden: string | null, };

export type Found = { kind: FoundKind, id: number, title: string, detail: string, };

export type FoundKind = "person" | "unit" | "decision" | "nomination" | "award";

export type FoundList = { 
/**
 * People, units, decisions and awards, in this order.
 */
found: Array<Found>, };

export type FrameView = { 
/**
 * The office's name.
 */
office_name: string, 
/**
 * Its name in narrow places.
 */
office_short_name: string, 
/**
 * The day it is.
 */
today: string, 
/**
 * The round at hand.
 */
round: RoundView | null, 
/**
 * Its nominations in the running.
 */
nominations: number, 
/**
 * Those that wait for the council.
 */
before_council: number, 
/**
 * Its decisions.
 */
decisions: number, 
/**
 * Its sheets that wait to be printed.
 */
certificates_waiting: number, 
/**
 * All awards of the register.
 */
awards: number, 
/**
 * When something was last saved.
 */
saved_at: string | null, 
/**
 * When the last copy was made.
 */
backup_at: string | null, 
/**
 * What undo would take back.
 */
undo: UndoableAct | null, };

export type GetAward = { 
/**
 * Its id.
 */
id: number, };

export type GetDecision = { 
/**
 * Its id.
 */
id: number, };

export type GetFrame = { 
/**
 * The round.
 */
round_id: number | null, };

export type GetNomination = { 
/**
 * Its id.
 */
id: number, };

export type GetPerson = { 
/**
 * Its id.
 */
id: number, };

export type GetUnit = { 
/**
 * Its id.
 */
id: number, };

export type GridRow = { 
/**
 * Its number as the spreadsheet shows it.
 */
number: number, 
/**
 * What it was taken for: title, heading, group, nomination, total, skipped.
 */
role: string, 
/**
 * Its texts, from column A.
 */
cells: Array<string>, 
/**
 * The same before they were decoded, where any was.
 */
raw: Array<string> | null, };

export type HeadingChoice = { 
/**
 * The sheet.
 */
sheet: string, 
/**
 * The row, as the spreadsheet program counts.
 */
row: number, };

export type HeadingMeaning = { 
/**
 * Its word; chooses the sentence `meaning_<word>`.
 */
meaning: string, 
/**
 * The program's own words, folded; the office's come first and win.
 */
built_in: Array<string>, 
/**
 * The office's words.
 */
own: Array<HeadingWord>, };

export type HeadingWord = { id: number, phrase: string, };

export type HistoryEntry = { id: number, at: string, officer: string, act: string, facts: { [key in string]: string }, };

export type HistoryList = { rows: Array<HistoryEntry>, more: boolean, };

export type JoinPeople = { 
/**
 * The entry that becomes part of the other.
 */
person_id: number, 
/**
 * The one whose name, unit and year of birth stay.
 */
into_id: number, };

export type KeepList = { 
/**
 * What tells the file: the SHA-256 of its bytes, as `read_list` gave it.
 */
sha256: string, 
/**
 * Its bytes in base64; not needed once they were kept.
 */
bytes: string | null, 
/**
 * How far the officer came.
 */
progress: KeptProgress, };

export type KeepPeopleApart = { 
/**
 * One of them.
 */
person_id: number, 
/**
 * The others.
 */
other_ids: Array<number>, };

export type KeptList = { sha256: string, name: string, round_id: number | null, rows: number | null, open: number, };

export type KeptListName = { 
/**
 * The SHA-256 of its bytes.
 */
sha256: string, };

export type KeptProgress = { 
/**
 * The file's name.
 */
name: string, 
/**
 * A file, or a pasted block.
 */
kind: SourceKind, 
/**
 * The round it is read for.
 */
round_id: number | null, 
/**
 * The unit that the officer said sent it.
 */
sender: string | null, 
/**
 * The encodings that were chosen.
 */
encodings: Array<EncodingChoice>, 
/**
 * What columns were said to be.
 */
columns: Array<ColumnChoice>, 
/**
 * Where tables were said to begin.
 */
headings: Array<HeadingChoice>, 
/**
 * What was changed of rows.
 */
edits: Array<RowEdit>, 
/**
 * Rows that were looked at and found right.
 */
seen: Array<string>, 
/**
 * Rows to leave out.
 */
leave_out: Array<string>, 
/**
 * Who rows are about.
 */
people: Array<PersonAnswer>, 
/**
 * How many rows the list has; nothing while it waits to be read.
 */
rows: number | null, 
/**
 * How many of them somebody still has to look at.
 */
open: number, };

export type LayoutOffer = { 
/**
 * The unit that sent them.
 */
sender: string, 
/**
 * The file it was seen in last.
 */
file: string, 
/**
 * The day that was accepted.
 */
used_on: string, 
/**
 * What columns would be taken for.
 */
columns: Array<ColumnChoice>, 
/**
 * Where tables would begin.
 */
headings: Array<HeadingChoice>, 
/**
 * How columns would be decoded.
 */
encodings: Array<EncodingChoice>, };

export type ListCertificates = { 
/**
 * The decision.
 */
decision_id: number, };

export type ListColumn = { 
/**
 * Its letters.
 */
column: string, 
/**
 * The words above it; empty where there are none.
 */
heading: string, 
/**
 * What it was taken for; `unnamed` where that is not known.
 */
meaning: string, 
/**
 * The first texts in it.
 */
examples: Array<string>, };

export type ListDecisions = { 
/**
 * Those of this round, and what is ready in it; all when nothing is said.
 */
round_id: number | null, };

export type ListHistory = { offset: number, limit: number, };

export type ListLook = { 
/**
 * The file's name.
 */
file: string, 
/**
 * Its sheets that hold something, each with what its columns may be; nothing is read from them yet.
 */
sheets: Array<SheetView>, 
/**
 * What a list with the same words above its columns was said to be before.
 */
offer: LayoutOffer | null, };

export type ListNominationIds = { filter: NominationFilter, sort: NominationSort, direction: SortDirection, };

export type ListNominations = { filter: NominationFilter, sort: NominationSort, direction: SortDirection, offset: number, limit: number, };

export type ListPeople = { text: string, offset: number, limit: number, };

export type ListProofNames = { 
/**
 * The round.
 */
round_id: number, 
/**
 * The unit, by its key in `list_proofs`.
 */
unit: string, };

export type ListProofs = { 
/**
 * The round.
 */
round_id: number, };

export type ListSenders = { 
/**
 * The rows that name no nominating unit themselves.
 */
rows: number, 
/**
 * The units taken for theirs: one, or one a sheet.
 */
names: Array<string>, 
/**
 * How they are known; nothing where they are not.
 */
how: SenderEvidence | null, };

export type ListSource = { 
/**
 * The file's name, as the officer knows it.
 */
name: string, 
/**
 * A file, or a pasted block.
 */
kind: SourceKind, 
/**
 * Its bytes in base64.
 */
bytes: string, 
/**
 * The encodings that somebody chose for columns; the others are found.
 */
encodings: Array<EncodingChoice>, 
/**
 * What somebody said columns are; the others are found.
 */
columns: Array<ColumnChoice>, 
/**
 * Where somebody said tables begin; the others are found.
 */
headings: Array<HeadingChoice>, 
/**
 * The unit that somebody said sent it; blank for nobody's. Else it is looked for above the table.
 */
sender: string | null, };

export type ListUnits = { text: string, offset: number, limit: number, };

export type ListUnproofed = { 
/**
 * The decision.
 */
decision_id: number, };

export type LookAtList = { 
/**
 * The file.
 */
source: ListSource, };

export type MadeFile = { 
/**
 * The decision it is of; 0 for an extract of the register.
 */
id: number, 
/**
 * Its name.
 */
name: string, 
/**
 * Where it lies.
 */
path: string, 
/**
 * How many pages or rows it has.
 */
pages: number, 
/**
 * Its size.
 */
bytes: number, 
/**
 * How many texts had to be set smaller.
 */
shrunk: number, };

export type MadeId = { 
/**
 * The id.
 */
id: number, };

export type MadeProofList = { unit: string, names: number, 
/**
 * The workbook's name in the exports.
 */
workbook: string, 
/**
 * The PDF's name in the exports.
 */
paper: string, };

export type MadeProofLists = { 
/**
 * Unit by unit.
 */
lists: Array<MadeProofList>, 
/**
 * How many names they ask about.
 */
names: number, 
/**
 * All of them in one archive, when there are several.
 */
archive: string | null, 
/**
 * The folder they lie in.
 */
folder: string, };

export type MakeCertificates = { 
/**
 * The decision.
 */
decision_id: number, 
/**
 * These sheets only; all of the decision when nothing is said.
 */
certificate_ids: Array<number> | null, 
/**
 * Stock or plain paper.
 */
mode: PrintMode, 
/**
 * The sheet's size.
 */
page: PageSize, };

export type MakeProofLists = { 
/**
 * The round.
 */
round_id: number, 
/**
 * The units, by their keys in `list_proofs`; all of them when nothing is said.
 */
units: Array<string> | null, 
/**
 * The last day for the answer.
 */
answer_on: string | null, };

export type MarkProofed = { 
/**
 * The nominations.
 */
ids: Array<number>, 
/**
 * How: by hand or by telephone.
 */
means: ProofMeans, 
/**
 * Who of the unit confirmed them; needed for a telephone call.
 */
confirmed_by: string | null, };

export type MergeUnit = { 
/**
 * The unit that ends.
 */
id: number, 
/**
 * What it becomes part of.
 */
successor_id: number, 
/**
 * The first day on which it is no more.
 */
on: string, 
/**
 * The decision that says so.
 */
basis: string | null, };

export type MergedEntry = { id: number, name: string, birth_year: number | null, position: string | null, unit: string | null, };

export type MissingName = { nomination_id: number, recipient: string, nominated_by: string, };

export type MoveAttachment = { 
/**
 * Its id.
 */
id: number, 
/**
 * What it really is.
 */
part: DossierPart, 
/**
 * Whether others that have the file are put right, too.
 */
reach: AttachmentReach, };

export type MoveCertificates = { 
/**
 * Their ids.
 */
ids: Array<number>, 
/**
 * The move's word: print, spoil, print_again, sign, seal, frame, stage, hand_over …
 */
action: string, 
/**
 * The reason, where the move needs one.
 */
reason: string | null, };

export type MoveChoice = { 
/**
 * Its word.
 */
action: string, 
/**
 * Whether it asks for a reason.
 */
needs_reason: boolean, };

export type MoveDecision = { 
/**
 * The decision.
 */
id: number, 
/**
 * check_form, send_to_sign, take_back, issue or discard.
 */
action: string, };

export type MoveNominations = { 
/**
 * Their ids.
 */
ids: Array<number>, 
/**
 * The move's word: `return`, `suspend`, `resume`, `withdraw` …
 */
action: string, 
/**
 * The reason, where the move needs one.
 */
reason: string | null, 
/**
 * What the unit must mend, by field; only a return has such.
 */
remarks: Array<Remark>, };

export type MovementView = { id: number, name: string, scope: Scope, valid_from: string | null, valid_to: string | null, basis: string, };

export type Need = "always" | "when_relied_on";

export type NominationField = "kind" | "honorific" | "name" | "position" | "unit" | "nominated_by" | "award" | "theme" | "citation" | "note";

export type NominationFilter = { 
/**
 * The round.
 */
round_id: number, 
/**
 * Those that stand at this step.
 */
stage: Stage | null, 
/**
 * Those for this award.
 */
award: string | null, 
/**
 * Those of this kind of recipient.
 */
kind: RecipientKind | null, 
/**
 * Those for this theme.
 */
theme: string | null, 
/**
 * Only those that somebody must look at.
 */
attention: boolean, 
/**
 * Only those whose dossier lacks something.
 */
incomplete: boolean, 
/**
 * Only those out of the running.
 */
out: boolean, 
/**
 * Only those whose names it is time to proof.
 */
unproofed: boolean, 
/**
 * Only those whose person may be another entry of the books: somebody has to say.
 */
doubles: boolean, 
/**
 * Only those that another nomination of the same recipient stands against.
 */
conflicts: boolean, 
/**
 * Words of name, unit or nominating unit, with or without marks.
 */
text: string, };

export type NominationIds = { 
/**
 * The ids.
 */
ids: Array<number>, };

export type NominationList = { 
/**
 * How many fit the filter.
 */
total: number, 
/**
 * How many the round holds, those out of the running aside.
 */
all: number, 
/**
 * The window.
 */
rows: Array<NominationRow>, 
/**
 * Counts by step.
 */
stages: Array<StageCount>, 
/**
 * Counts by award, kind and theme.
 */
chips: Array<AwardChip>, 
/**
 * How many somebody must look at.
 */
attention: number, 
/**
 * How many names it is time to proof.
 */
unproofed: number, 
/**
 * Of how many the dossier lacks something; 0 while nothing is attached in the round.
 */
incomplete: number, 
/**
 * Of how many the person may be another entry of the books: somebody has to say.
 */
doubles: number, 
/**
 * How many another nomination of the same recipient stands against.
 */
conflicts: number, 
/**
 * How many are out of the running.
 */
out: number, 
/**
 * How many of those that fit are collectives.
 */
collectives: number, 
/**
 * How many are people or households.
 */
individuals: number, 
/**
 * What would be paid for those that fit, in đồng.
 */
bonus: number, };

export type NominationRow = { id: number, kind: RecipientKind, honorific: string | null, name: string, position: string | null, unit: string | null, nominated_by: string | null, award: string | null, award_name: string | null, award_class: string, theme: string | null, citation: string | null, state: string, stage: Stage | null, check: CheckMark, proof: ProofMark, bonus: number | null, };

export type NominationSort = "list" | "name" | "award" | "nominated_by" | "stage";

export type NominationView = { id: number, round_id: number, kind: RecipientKind, honorific: string | null, name: string, position: string | null, unit: string | null, nominated_by: string | null, award: string | null, award_name: string | null, award_class: string, award_text: string | null, theme: string | null, citation: string | null, note: string | null, 
/**
 * The case of Luật TĐKT Đ85 by which it goes the simplified way; nothing for the ordinary procedure.
 */
simplified_for: string | null, state: string, state_reason: string | null, 
/**
 * What the unit must mend, by field, while it is returned.
 */
remarks: Array<Remark>, stage: Stage | null, 
/**
 * Whether what it says may still be edited.
 */
editable: boolean, 
/**
 * The move that leads forward.
 */
next: MoveChoice | null, 
/**
 * The other moves from here.
 */
moves: Array<MoveChoice>, findings: Array<FindingView>, 
/**
 * What its award wants of the dossier, and what is attached.
 */
dossier: Array<DossierLineView>, bonus: BonusView | null, 
/**
 * Whether its unit has confirmed what its certificate would say.
 */
proof: ProofStanding, origin: OriginView | null, past: Array<PastAwardView>, 
/**
 * The person of the books it is about.
 */
person_id: number | null, 
/**
 * People of the books who may be the same: somebody has to say.
 */
doubles: Array<PersonRow>, history: Array<HistoryEntry>, received_on: string, };

export type Nothing = Record<symbol, never>;

export type OfficeView = { name: string, short_name: string, authority: string, parent_name: string, place: string, number_suffix: string, signers: Array<SignerView>, };

export type OpenRound = { name: string, year: number, deadline_on: string | null, ceremony_on: string | null, ceremony_at: string | null, budget: number | null, };

export type OpenedList = { 
/**
 * Its bytes in base64.
 */
bytes: string, 
/**
 * How far the officer came.
 */
progress: KeptProgress, };

export type OrderDecision = { 
/**
 * The decision.
 */
id: number, 
/**
 * The nominations, first to last.
 */
nomination_ids: Array<number>, };

export type OriginCell = { 
/**
 * The column's letters.
 */
column: string, 
/**
 * The heading above it.
 */
heading: string, 
/**
 * Its text.
 */
text: string, };

export type OriginView = { file: string, sheet: string, row: number, cells: Array<OriginCell>, };

export type OverrideFinding = { 
/**
 * The nomination.
 */
id: number, 
/**
 * The rule's code.
 */
rule: string, 
/**
 * The written reason.
 */
reason: string, };

export type OverviewView = { 
/**
 * The round.
 */
round: RoundView, 
/**
 * The day it is.
 */
today: string, 
/**
 * Counts by step.
 */
stages: Array<StageCount>, 
/**
 * What needs a hand, the most pressing first.
 */
tasks: Array<Task>, 
/**
 * Counts by award.
 */
awards: Array<AwardCount>, 
/**
 * What would be paid for all in the running, in đồng.
 */
bonus_forecast: number, 
/**
 * For how many no coefficient is set.
 */
bonus_unknown: number, 
/**
 * What the fund allows, in đồng.
 */
budget: number | null, 
/**
 * How many are people or households.
 */
individuals: number, 
/**
 * How many of them are women.
 */
women: number, 
/**
 * How many are collectives.
 */
collectives: number, };

export type PageSize = string;

export type PartPerson = { 
/**
 * The entry.
 */
person_id: number, };

export type PastAwardView = { award_id: number, 
/**
 * The recipient as printed: a unit may have borne another name, or been another that became part of it.
 */
name: string, award_name: string, number: string, decided_on: string, year: number, };

export type PasteNominations = { 
/**
 * The round it goes into.
 */
round_id: number, 
/**
 * The block, as the clipboard has it.
 */
text: string, };

export type PastedNominations = { 
/**
 * What was added; nothing when a row asks: then the block is to be read as a list is, with its questions.
 */
accepted: AcceptedList | null, 
/**
 * How many rows ask.
 */
asking: number, };

export type PersonAnswer = { 
/**
 * The row's place in the file.
 */
key: string, 
/**
 * The person of the books; nobody of those for somebody new.
 */
person_id: number | null, };

export type PersonList = { rows: Array<PersonRow>, total: number, };

export type PersonNomination = { id: number, round_name: string, award_name: string | null, state: string, };

export type PersonRow = { id: number, honorific: string | null, name: string, birth_year: number | null, position: string | null, unit: string | null, awards: number, last_award: string | null, };

export type PersonView = { id: number, honorific: string | null, name: string, gender: string | null, birth_year: number | null, position: string | null, unit_id: number | null, unit: string | null, awards: Array<PastAwardView>, nominations: Array<PersonNomination>, 
/**
 * Entries that were merged into this one.
 */
merged: Array<MergedEntry>, 
/**
 * Entries that may be the same person: somebody has to say.
 */
doubles: Array<PersonRow>, history: Array<HistoryEntry>, };

export type PlaceUnit = { 
/**
 * The unit.
 */
id: number, 
/**
 * The unit above; none for the top.
 */
parent_id: number | null, };

export type PreviewCertificate = { certificate_id: number, mode: PrintMode, page: PageSize, };

export type PreviewView = { svg: string, width_mm: number, height_mm: number, zones: Array<ZoneView>, };

export type PrintMode = "overprint" | "full_page";

export type Procedure = "ordinary" | "simplified";

export type Proof = { recipient: string, below: string, means: ProofMeans, confirmed_by: string | null, file_name: string | null, officer: string, proofed_at: string, };

export type ProofMark = "unproofed" | "outdated" | "proofed";

export type ProofMeans = "returned_list" | "by_hand" | "by_phone";

export type ProofName = { nomination_id: number, recipient: string, below: string, award_name: string, mark: ProofMark, proof: Proof | null, };

export type ProofReading = { 
/**
 * The files.
 */
files: Array<ReturnedFile>, 
/**
 * The names that came back: those that differ first, each in the order of its file.
 */
rows: Array<ReturnedName>, 
/**
 * Names of the same units that did not come back and are not proofed.
 */
missing: Array<MissingName>, 
/**
 * Rows that could not be told to be anybody's.
 */
problems: Array<ReturnedProblem>, };

export type ProofStanding = { 
/**
 * Whether it holds.
 */
mark: ProofMark, 
/**
 * The newest proof, also when the wording has changed since.
 */
proof: Proof | null, };

export type ProofUnit = { 
/**
 * What tells the unit from others; empty for names whose unit is not known.
 */
key: string, 
/**
 * Its name in full; empty where it is not known.
 */
name: string, names: number, collectives: number, proofed: number, 
/**
 * Proofed once, and changed since.
 */
outdated: number, unproofed: number, 
/**
 * When a list was last made for it.
 */
made_at: string | null, 
/**
 * Its workbook in the exports.
 */
made_file: string | null, 
/**
 * When a list of it was last read back.
 */
returned_at: string | null, 
/**
 * The file that came back.
 */
returned_file: string | null, };

export type ProofsView = { units: Array<ProofUnit>, names: number, proofed: number, outdated: number, unproofed: number, };

export type QueueList = { 
/**
 * The round it will be read for.
 */
round_id: number | null, 
/**
 * The file.
 */
source: ListSource, };

export type ReadList = { 
/**
 * The round it may go into: what is there already is marked.
 */
round_id: number | null, 
/**
 * The file.
 */
source: ListSource, };

export type ReadProofs = { 
/**
 * The round.
 */
round_id: number, 
/**
 * The files.
 */
sources: Array<ListSource>, };

export type ReadRowView = { 
/**
 * Its place in the file: what edits name it by.
 */
key: string, sheet: string, row: number, 
/**
 * The running number that the list gives it.
 */
ordinal: number | null, kind: RecipientKind, honorific: string | null, name: string, position: string | null, unit: string | null, nominated_by: string | null, award: string | null, award_name: string | null, award_text: string | null, theme: string | null, citation: string | null, doubts: Array<DoubtView>, matched: RowMatch, 
/**
 * The people of the books whom it may be about, when an officer must say.
 */
candidates: Array<PersonRow>, 
/**
 * Other nominations of the same recipient.
 */
conflicts: Array<RowConflict>, 
/**
 * Units that may be meant, though the list writes them otherwise.
 */
units: Array<UnitCandidate>, };

export type ReadingView = { file: string, sha256: string, 
/**
 * When the very same file was accepted into this round before.
 */
already_imported_at: string | null, sheets: Array<SheetView>, rows: Array<ReadRowView>, skipped: Array<SkippedView>, totals: Array<StatedTotalView>, 
/**
 * What was decoded from encodings before Unicode, column by column.
 */
encodings: Array<ColumnEncoding>, 
/**
 * What the sender's lists before were said to be, where this one is read otherwise.
 */
offer: LayoutOffer | null, 
/**
 * Who sent it, where its rows do not say so themselves.
 */
senders: ListSenders, 
/**
 * The year that the list is about, where it says so.
 */
year: number | null, collectives: number, individuals: number, };

export type Ready = { award: string, award_name: string, award_class: string, level: string, theme: string | null, collectives: number, individuals: number, };

export type RecipientKind = "individual" | "collective" | "household";

export type RecordDecisionAbove = { 
/**
 * The round.
 */
round_id: number, 
/**
 * The award's code.
 */
award: string, 
/**
 * The decision's number with its own suffix, such as `2100/QĐ-UBND`.
 */
number: string, 
/**
 * Its date.
 */
on: string, 
/**
 * Who decided.
 */
issuer: string, 
/**
 * Its title.
 */
title: string, };

export type Remark = { 
/**
 * Which.
 */
field: RemarkField, 
/**
 * What the unit must mend.
 */
text: string, };

export type RemarkField = "name" | "position" | "unit" | "nominated_by" | "award" | "theme" | "citation" | "dossier";

export type RemoveAttachment = { 
/**
 * Its id.
 */
id: number, 
/**
 * Whether others that have the file lose it, too.
 */
reach: AttachmentReach, };

export type RemoveEntry = { 
/**
 * The id.
 */
id: number, };

export type RemoveNominations = { 
/**
 * Their ids.
 */
ids: Array<number>, };

export type RemoveSigner = { 
/**
 * Its id.
 */
id: number, };

export type RenameUnit = { 
/**
 * The unit.
 */
id: number, 
/**
 * The new name.
 */
name: string, 
/**
 * Its first day.
 */
on: string, 
/**
 * The decision that gave it.
 */
basis: string | null, };

export type ReturnedFile = { 
/**
 * Its name.
 */
file: string, 
/**
 * The units whose names are in it, as their lists call them.
 */
units: Array<string>, 
/**
 * Who proofed it, as written above the table.
 */
proofed_by: string | null, 
/**
 * How many names came back in it.
 */
names: number, };

export type ReturnedName = { nomination_id: number, file: string, sheet: string, 
/**
 * The row, as the spreadsheet counts.
 */
row: number, 
/**
 * The name line of today.
 */
recipient: string, 
/**
 * The line below it, of today.
 */
below: string, award_name: string, nominated_by: string, standing: ReturnedStanding, differences: Array<DifferenceView>, 
/**
 * Why the corrected name has to be looked at twice.
 */
doubts: Array<DoubtView>, 
/**
 * What the unit wrote beside it.
 */
remark: string | null, 
/**
 * The state in which it can no longer be edited; nothing while it can.
 */
locked: string | null, mark: ProofMark, 
/**
 * The fingerprint of today's wording, to be sent back: what the officer saw.
 */
seen: string, };

export type ReturnedProblem = { file: string, sheet: string, row: number, text: string, 
/**
 * Whose key it bears, as far as that is known.
 */
recipient: string | null, 
/**
 * Chooses the sentence `returned_<why>`.
 */
why: string, };

export type ReturnedStanding = "changed_both" | "changed_here" | "differs" | "same";

export type RoundQuery = { 
/**
 * The round.
 */
round_id: number, };

export type RoundView = { id: number, name: string, year: number, deadline_on: string | null, ceremony_on: string | null, ceremony_at: string | null, 
/**
 * The day of the latest council session.
 */
council_on: string | null, budget: number | null, 
/**
 * How many nominations it holds.
 */
nominations: number, };

export type RowConflict = { 
/**
 * What it is about; chooses the sentence `conflict_<kind>`.
 */
kind: ConflictKind, 
/**
 * The other nomination, when it is in the round.
 */
nomination_id: number | null, 
/**
 * The other row, when it is in the list.
 */
row_key: string | null, 
/**
 * Who nominated there.
 */
nominated_by: string | null, 
/**
 * For which award.
 */
award_name: string | null, 
/**
 * And theme.
 */
theme: string | null, };

export type RowEdit = { 
/**
 * The row's place in the file.
 */
key: string, kind: RecipientKind | null, honorific: string | null, name: string | null, position: string | null, unit: string | null, nominated_by: string | null, award: string | null, theme: string | null, citation: string | null, };

export type RowMatch = "known" | "possible" | "new" | "already_imported" | "in_round";

export type RuleView = { id: number, code: string, condition: string, severity: Severity, source: string, certainty: Certainty, valid_from: string | null, valid_to: string | null, applied: boolean, };

export type SaveBaseSalary = { id: number | null, valid_from: string, dong: number, basis: string, certainty: Certainty, };

export type SaveCoefficient = { id: number | null, award: string, kind: RecipientKind, valid_from: string | null, valid_to: string | null, value: string, source: string, certainty: Certainty, };

export type SaveDemand = { id: number | null, award: string, part: DossierPart, need: Need, procedure: Procedure, valid_from: string | null, valid_to: string | null, source: string, certainty: Certainty, };

export type SaveHeadingWord = { 
/**
 * The entry to change.
 */
id: number | null, 
/**
 * The words; marks and capitals do not matter.
 */
phrase: string, 
/**
 * What they mean.
 */
meaning: string, };

export type SaveMovement = { id: number | null, name: string, scope: Scope, valid_from: string | null, valid_to: string | null, basis: string | null, };

export type SaveOffice = { name: string, short_name: string, authority: string, parent_name: string, place: string, number_suffix: string, };

export type SaveSigner = { id: number | null, name: string, title: string, form: SigningForm, form_text: string, valid_from: string | null, valid_to: string | null, };

export type SaveTheme = { id: number | null, name: string, short_name: string, audience: string, 
/**
 * The movement it belongs to, by its name.
 */
movement: string | null, };

export type Scope = "country" | "confederation" | "federation" | "cluster" | "unit";

export type SearchAwards = { text: string, year: number | null, award: string | null, offset: number, limit: number, };

export type SearchEverything = { 
/**
 * With or without marks.
 */
text: string, };

export type SenderEvidence = "letterhead" | "said";

export type SetProcedure = { 
/**
 * Their ids.
 */
ids: Array<number>, 
/**
 * The procedure.
 */
procedure: Procedure, 
/**
 * The case of Luật TĐKT Đ85 that allows the simplified one; not asked for in the ordinary one.
 */
case: string | null, };

export type Severity = "information" | "warning" | "block";

export type SheetView = { name: string, hidden: boolean, 
/**
 * The letters of its columns.
 */
columns: Array<string>, rows: Array<GridRow>, 
/**
 * What its columns were taken for.
 */
meanings: Array<ListColumn>, 
/**
 * The last row of words above the first table's columns; none where nothing stands above them.
 */
heading_row: number | null, 
/**
 * How many nominations were read from it.
 */
read: number, };

export type ShrunkView = { certificate_id: number, recipient: string, zone: string, size_pt: number, };

export type SignDecision = { 
/**
 * The decision.
 */
id: number, 
/**
 * Its number, with or without the office's suffix.
 */
number: string, 
/**
 * Its date.
 */
on: string, 
/**
 * Who signed.
 */
signer_id: number, };

export type SignerView = { id: number, name: string, title: string, form: SigningForm, form_text: string, valid_from: string | null, valid_to: string | null, };

export type SigningForm = "on_behalf" | "deputy";

export type SkippedView = { sheet: string, row: number, text: string, why: string, };

export type SortDirection = "ascending" | "descending";

export type SourceKind = "file" | "pasted";

export type Stage = "draft" | "received" | "appraised" | "passed" | "decided" | "handed_over";

export type StageCount = { 
/**
 * The step.
 */
stage: Stage, 
/**
 * How many stand there.
 */
at: number, 
/**
 * How many stand there or further on.
 */
reached: number, 
/**
 * How many of those at the step somebody must look at.
 */
attention: number, };

export type StatedTotalView = { sheet: string, row: number, kind: RecipientKind | null, stated: number, read: number, };

export type TakeBackProofs = { 
/**
 * The nominations.
 */
ids: Array<number>, };

export type TakenName = { 
/**
 * The nomination.
 */
nomination_id: number, 
/**
 * The fingerprint of the wording that the officer saw beside it.
 */
seen: string, 
/**
 * The kinds of doubt that the officer saw beside it: a doubtful name is taken only with all of them.
 */
looked_at: Array<string>, };

export type Task = { 
/**
 * Chooses the sentence `task_<kind>`.
 */
kind: string, 
/**
 * Fill it.
 */
facts: { [key in string]: string }, 
/**
 * How many it is about.
 */
count: number, 
/**
 * The screen where it is done: nominations, proofs, decisions, certificates, settings, intake.
 */
screen: string, 
/**
 * What the screen shall show: a step, `attention`, `doubles`, `conflicts`, or nothing.
 */
filter: string | null, };

export type TemplateView = { page: PageSize, name: string, width_mm: number, height_mm: number, zones: Array<ZoneView>, svg: string, };

export type ThemeView = { id: number, name: string, short_name: string, audience: string, 
/**
 * The name of the movement it belongs to.
 */
movement: string | null, };

export type TypedName = { key: string, kind: RecipientKind, name: string, };

export type Undo = { 
/**
 * The act that the screen named as the last; whatever is the last when nothing is said.
 */
history_id: number | null, };

export type UndoableAct = { history_id: number, act: string, facts: { [key in string]: string }, };

export type Undone = { act: string, facts: { [key in string]: string }, };

export type UnitCandidate = { 
/**
 * The field of the row that names it: `name`, `unit`, `nominated_by`.
 */
field: string, 
/**
 * As the list writes it.
 */
written: string, 
/**
 * The unit in the books.
 */
unit_id: number, 
/**
 * As the books write it.
 */
name: string, };

export type UnitList = { rows: Array<UnitRow>, total: number, };

export type UnitRow = { id: number, name: string, parent: string | null, successor: string | null, people: number, awards: number, former: string | null, };

export type UnitVersionView = { id: number, name: string, valid_from: string | null, valid_to: string | null, basis: string | null, };

export type UnitView = { id: number, name: string, parent_id: number | null, parent: string | null, successor_id: number | null, successor: string | null, versions: Array<UnitVersionView>, children: Array<UnitRow>, people: Array<PersonRow>, awards: Array<PastAwardView>, history: Array<HistoryEntry>, };

export type Unproofed = { 
/**
 * The sheet.
 */
certificate_id: number, 
/**
 * The name line.
 */
recipient: string, 
/**
 * Never proofed, or changed since.
 */
mark: ProofMark, };

export type WeighNominations = { 
/**
 * Their round.
 */
round_id: number, 
/**
 * Their ids.
 */
ids: Array<number>, };

export type WorkProgress = { 
/**
 * How many pieces are done.
 */
done: number, 
/**
 * How many there are.
 */
total: number, };

export type WorkQuery = { 
/**
 * Its operation.
 */
operation: string, };

export type ZoneView = { id: string, x_mm: number, y_mm: number, w_mm: number, h_mm: number, size_pt: number, full_size_pt: number, smallest_pt: number, shrunk: boolean, on_stock: boolean, text: string, };

/** Every operation of the Door with what goes in and what comes out. */
export interface Operations {
  get_frame: { input: GetFrame; output: FrameView };
  list_rounds: { input: Nothing; output: Array<RoundView> };
  open_round: { input: OpenRound; output: MadeId };
  edit_round: { input: EditRound; output: Nothing };
  open_sample_round: { input: Nothing; output: MadeId };
  get_overview: { input: RoundQuery; output: OverviewView };
  list_nominations: { input: ListNominations; output: NominationList };
  list_nomination_ids: { input: ListNominationIds; output: NominationIds };
  get_nomination: { input: GetNomination; output: NominationView };
  add_nomination: { input: AddNomination; output: MadeId };
  edit_nomination: { input: EditNomination; output: Nothing };
  remove_nominations: { input: RemoveNominations; output: Count };
  advance_nominations: { input: AdvanceNominations; output: Count };
  move_nominations: { input: MoveNominations; output: Count };
  weigh_nominations: { input: WeighNominations; output: Array<Concern> };
  set_procedure: { input: SetProcedure; output: Count };
  override_finding: { input: OverrideFinding; output: Nothing };
  attach_files: { input: AttachFiles; output: AttachedFiles };
  move_attachment: { input: MoveAttachment; output: Count };
  remove_attachment: { input: RemoveAttachment; output: Count };
  check_attachment: { input: CheckAttachment; output: Nothing };
  read_list: { input: ReadList; output: ReadingView };
  look_at_list: { input: LookAtList; output: ListLook };
  accept_list: { input: AcceptList; output: AcceptedList };
  accept_lists: { input: AcceptLists; output: Array<AcceptedList> };
  paste_nominations: { input: PasteNominations; output: PastedNominations };
  check_names: { input: CheckNames; output: Array<CheckedName> };
  queue_list: { input: QueueList; output: KeptList };
  keep_list: { input: KeepList; output: Nothing };
  list_kept_lists: { input: Nothing; output: Array<KeptList> };
  open_kept_list: { input: KeptListName; output: OpenedList };
  drop_kept_list: { input: KeptListName; output: Nothing };
  list_proofs: { input: ListProofs; output: ProofsView };
  list_proof_names: { input: ListProofNames; output: Array<ProofName> };
  make_proof_lists: { input: MakeProofLists; output: MadeProofLists };
  read_proofs: { input: ReadProofs; output: ProofReading };
  accept_proofs: { input: AcceptProofs; output: AcceptedProofs };
  mark_proofed: { input: MarkProofed; output: Count };
  take_back_proofs: { input: TakeBackProofs; output: Count };
  list_decisions: { input: ListDecisions; output: DecisionList };
  get_decision: { input: GetDecision; output: DecisionView };
  draft_decision: { input: DraftDecision; output: MadeId };
  edit_decision: { input: EditDecision; output: Nothing };
  order_decision: { input: OrderDecision; output: Nothing };
  drop_from_decision: { input: DropFromDecision; output: Nothing };
  move_decision: { input: MoveDecision; output: Nothing };
  sign_decision: { input: SignDecision; output: Count };
  decide_round: { input: DecideRound; output: MadeId };
  record_decision_above: { input: RecordDecisionAbove; output: MadeId };
  list_certificates: { input: ListCertificates; output: CertificateList };
  preview_certificate: { input: PreviewCertificate; output: PreviewView };
  check_batch: { input: CheckBatch; output: BatchCheck };
  list_unproofed: { input: ListUnproofed; output: Array<Unproofed> };
  make_certificates: { input: MakeCertificates; output: MadeFile };
  move_certificates: { input: MoveCertificates; output: Count };
  get_office: { input: Nothing; output: OfficeView };
  save_office: { input: SaveOffice; output: Nothing };
  save_signer: { input: SaveSigner; output: MadeId };
  remove_signer: { input: RemoveSigner; output: Nothing };
  search_awards: { input: SearchAwards; output: AwardList };
  get_award: { input: GetAward; output: AwardView };
  export_register: { input: ExportRegister; output: MadeFile };
  list_people: { input: ListPeople; output: PersonList };
  get_person: { input: GetPerson; output: PersonView };
  edit_person: { input: EditPerson; output: Nothing };
  join_people: { input: JoinPeople; output: Nothing };
  part_person: { input: PartPerson; output: Nothing };
  keep_people_apart: { input: KeepPeopleApart; output: Nothing };
  list_units: { input: ListUnits; output: UnitList };
  get_unit: { input: GetUnit; output: UnitView };
  add_unit: { input: AddUnit; output: MadeId };
  place_unit: { input: PlaceUnit; output: Nothing };
  rename_unit: { input: RenameUnit; output: Nothing };
  merge_unit: { input: MergeUnit; output: Nothing };
  get_catalogue: { input: Nothing; output: CatalogueView };
  list_templates: { input: Nothing; output: Array<TemplateView> };
  edit_award_type: { input: EditAwardType; output: Nothing };
  save_coefficient: { input: SaveCoefficient; output: MadeId };
  remove_coefficient: { input: RemoveEntry; output: Nothing };
  save_base_salary: { input: SaveBaseSalary; output: MadeId };
  remove_base_salary: { input: RemoveEntry; output: Nothing };
  save_movement: { input: SaveMovement; output: MadeId };
  save_theme: { input: SaveTheme; output: MadeId };
  edit_rule: { input: EditRule; output: Nothing };
  list_heading_words: { input: Nothing; output: Array<HeadingMeaning> };
  save_heading_word: { input: SaveHeadingWord; output: MadeId };
  remove_heading_word: { input: RemoveEntry; output: Nothing };
  save_demand: { input: SaveDemand; output: MadeId };
  remove_demand: { input: RemoveEntry; output: Nothing };
  search_everything: { input: SearchEverything; output: FoundList };
  get_progress: { input: WorkQuery; output: WorkProgress | null };
  stop_work: { input: WorkQuery; output: Nothing };
  list_history: { input: ListHistory; output: HistoryList };
  undo: { input: Undo; output: Undone };
}
