// Written from the Door (src-tauri/app/src/door) by `UPDATE=1 cargo test -p tests --test contract`. Do not edit.

/** The nouns whose views are stale after a change. */
export type Topic = "office" | "rounds" | "nominations" | "imports" | "decisions" | "awards" | "certificates" | "stock" | "printers" | "keys" | "people" | "units" | "catalogue" | "templates" | "history";

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
 * Rows that the officer looked at and found right, by their places; what the others ask stays open.
 */
seen: Array<string>, 
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
skipped: Array<SkippedView>, 
/**
 * The totals that it states and that are others than what was read.
 */
totals: Array<StatedTotalView>, 
/**
 * The rows added of which nobody answered all: what is open stays with their nominations.
 */
open: Array<OpenRow>, };

export type AcceptedProofs = { 
/**
 * Names that are proofed now.
 */
proofed: number, 
/**
 * How many of the names taken were corrected.
 */
edited: number, 
/**
 * Names that were taken as they were likely meant: their units have not said so, and are to be asked.
 */
guessed: number, };

export type AddNomination = { round_id: number, kind: RecipientKind, honorific: string | null, name: string, position: string | null, unit: string | null, nominated_by: string | null, award: string | null, theme: string | null, citation: string | null, };

export type AddSupply = { 
/**
 * The file's name, as the officer knows it.
 */
name: string, 
/**
 * Its bytes in base64.
 */
bytes: string, };

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
council_on: string | null, 
/**
 * What is said of papers that those to be submitted lack; they are asked about when nothing is said.
 */
papers: PapersAnswer | null, };

export type AskReplacement = { certificate_id: number, what: Replacement, paper: RequestPaper, paper_number: string | null, paper_on: string, reason: string, };

export type AssignTemplate = { award: string, kind: RecipientKind, 
/**
 * None for a flag or a badge that no sheet goes with.
 */
template_id: number | null, };

export type AssignmentView = { 
/**
 * The award's code.
 */
award: string, 
/**
 * Its name.
 */
award_name: string, 
/**
 * The kind of recipient.
 */
kind: RecipientKind, 
/**
 * The template; nothing while the board has chosen none.
 */
template_id: number | null, 
/**
 * Whether a sheet is always printed; otherwise only with a template that the board chose.
 */
has_sheet: boolean, };

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

export type AwaitedFile = { decision_id: number, 
/**
 * The file's name in the exports.
 */
name: string, mode: PrintMode, stock_id: number | null, calibration_id: number | null, printer: string | null, tray: string | null, 
/**
 * How many pages the file has: more than sheets wait where some of them were noted as printed; 0 where it is not known.
 */
pages: number, 
/**
 * What was printed on each sheet, in the order of the pages; of one that is asked for, only those of which nobody has
 * said what came out.
 */
printed: Array<PrintedText>, };

export type AwaitedOf = { 
/**
 * The decision that was printed.
 */
decision_id: number, };

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
 * Where sheets and signed list part. While one stands nothing is printed.
 */
differences: Array<Difference>, 
/**
 * Texts that had to be set smaller.
 */
shrunk: Array<ShrunkView>, 
/**
 * Places that print a text on each sheet and have none on this one. They warn: what was signed is not altered.
 */
blank: Array<BlankView>, 
/**
 * Sheets that cannot be printed. While one stands nothing is printed.
 */
problems: Array<BatchProblem>, 
/**
 * The letters that the faces of the templates lack.
 */
missing_letters: Array<MissingLettersView>, 
/**
 * Sheets whose names their units have not confirmed. They warn, and may be printed.
 */
unproofed: Array<Unproofed>, 
/**
 * Awards of the decision that have no sheet: flags, badges.
 */
without_sheet: number, 
/**
 * Sheets that were printed, are still here, and would be printed otherwise today.
 */
changed: Array<number>, 
/**
 * The stock; nothing when none was asked about or none is needed.
 */
stock: StockCheck | null, 
/**
 * Codes that are still to be signed, and how the key stands; nothing where none are. A key that is not open warns:
 * the sheets print without codes.
 */
codes: CodesWanted | null, };

export type BatchProblem = { certificate_id: number, recipient: string, failure: Failure, };

export type BlankView = { certificate_id: number, recipient: string, zone: string, zone_name: string, };

export type BonusPaid = "paid" | "unpaid";

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

export type CalibrationList = { rows: Array<CalibrationRow>, stock: Array<StockKindView>, };

export type CalibrationRow = { 
/**
 * Its key.
 */
id: number, 
/**
 * The printer.
 */
printer: string, 
/**
 * The tray; empty for the only one.
 */
tray: string, 
/**
 * The stock; none for plain paper.
 */
stock_id: number | null, 
/**
 * The stock's name; empty for plain paper.
 */
stock: string, 
/**
 * What makes the deviation good.
 */
values: CalibrationValues, 
/**
 * Whether it was read from the sheet of crosses; else it was typed in.
 */
is_measured: boolean, 
/**
 * By whom.
 */
officer: string, 
/**
 * When, as an instant.
 */
measured_at: string, };

export type CalibrationValues = { dx_um: number, dy_um: number, scale_x_ppm: number, scale_y_ppm: number, turn_urad: number, };

export type CatalogueView = { award_types: Array<AwardTypeView>, base_salaries: Array<BaseSalaryView>, movements: Array<MovementView>, themes: Array<ThemeView>, rules: Array<RuleView>, };

export type CellEncoding = { cell: string, encoding: Encoding, before: string, after: string, };

export type Certainty = "read" | "second_hand" | "memory" | "inferred" | "unknown";

export type CertificateField = "authority" | "award_name" | "recipient" | "position_and_unit" | "citation" | "decision_line" | "ordinal_line" | "place_and_date" | "signing_form" | "signer";

export type CertificateList = { decision: DecisionRow, rows: Array<CertificateRow>, 
/**
 * The templates that they are printed with, in the order in which they are first met.
 */
papers: Array<PaperView>, 
/**
 * The turns of the ceremony, the highest award first; some may have no sheet at all.
 */
turns: Array<TurnView>, 
/**
 * Awards of the decision that have no sheet: flags, badges.
 */
without_sheet: number, 
/**
 * Awards of the decision that were cancelled.
 */
revoked: number, };

export type CertificateRow = { id: number, award_id: number, ordinal: number, recipient: string, position_line: string, award_name: string, award_class: string, kind: RecipientKind, theme: string | null, state: string, state_reason: string | null, serial: number, 
/**
 * The version of a template that it is printed with.
 */
template_version_id: number, 
/**
 * Why it was made: first, spoiled, exchange, reissue.
 */
cause: string, 
/**
 * `cấp lại lần 1` on a replacement, as it is printed.
 */
note: string | null, paper_number: string | null, 
/**
 * Who took it, when the recipient did not.
 */
taken_by: string | null, 
/**
 * The turn in which it is handed over, from 1.
 */
turn: number, };

export type ChangePassphrase = { 
/**
 * The passphrase that opens it now.
 */
old: string, 
/**
 * The one that shall open it from now on.
 */
passphrase: string, 
/**
 * The same, typed again.
 */
again: string, };

export type CheckAttachment = { 
/**
 * Its id.
 */
id: number, };

export type CheckBatch = { decision_id: number, mode: PrintMode, 
/**
 * Only what is printed with this version of a template; all sheets when nothing is said.
 */
template_version_id: number | null, 
/**
 * The stock it will be printed on; nothing is said of stock without it.
 */
stock_id: number | null, };

export type CheckCorrection = { 
/**
 * The version of the template that is printed.
 */
template_version_id: number, mode: PrintMode, calibration_id: number, };

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
condition: string | null, 
/**
 * How much its list asked and nobody has answered.
 */
doubts: number, 
/**
 * How heavily it weighs that its dossier waits for papers; nothing where it waits for none.
 */
papers: Severity | null, };

export type CheckNames = { 
/**
 * Each with whatever the asker knows it by.
 */
names: Array<TypedName>, };

export type CheckTemplateLetters = { content: SheetTemplate, decision_id: number, };

export type CheckedName = { key: string, doubts: Array<DoubtView>, };

export type CheckedView = { 
/**
 * `valid`, `changed`, `revoked`, `unknown_issuer`, `newer` or `not_a_statement`.
 */
verdict: string, 
/**
 * Why it is revoked: `replaced`, `recalled` or `key_stolen`.
 */
reason: string | null, 
/**
 * What it says; true only when it is valid.
 */
facts: FactsView | null, 
/**
 * What signed it.
 */
signed_by: SignedByView | null, 
/**
 * The day of the list by which this is told.
 */
list_on: string, 
/**
 * How many days ago that was.
 */
list_age_days: number, };

export type ChooseDecisionTemplate = { 
/**
 * The decision.
 */
decision_id: number, 
/**
 * The version that is to be given up.
 */
from_version_id: number, 
/**
 * The version to print with from now on.
 */
version_id: number, };

export type ClearSpace = { 
/**
 * Left edge, mm.
 */
x_mm: number, 
/**
 * Upper edge, mm.
 */
y_mm: number, 
/**
 * Width, mm.
 */
width_mm: number, 
/**
 * Height, mm. NĐ 50/2006 asks for 35 mm on a ministry's or province's certificate.
 */
height_mm: number, };

export type Codes = "signed" | "left_out";

export type CodesWanted = { 
/**
 * How many sheets have a place for a code and no statement yet that says what they say.
 */
unsigned: number, 
/**
 * Whether the key can sign them now.
 */
key: KeyStanding, };

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

export type ConfirmPrinted = { decision_id: number, mode: PrintMode, 
/**
 * The stock it was printed on; nothing on plain paper, or where none is kept account of.
 */
stock_id: number | null, 
/**
 * The printer's measurement that corrected it.
 */
calibration_id: number | null, printer: string | null, tray: string | null, 
/**
 * What was printed on each sheet, as `make_certificates` said it, in the order of the pages; an empty text for what the
 * sheet's newest file has.
 */
printed: Array<PrintedText>, 
/**
 * The sheets that spoiled, each with its reason.
 */
spoiled: Array<SpoiledSheet>, 
/**
 * The number on the first sheet of stock: the others are counted up from it. Spoiled sheets bear one too.
 */
first_paper_number: string | null, };

export type ConfirmedRun = { run_id: number, 
/**
 * Sheets that came out well.
 */
printed: number, spoiled: number, 
/**
 * The sheets that wait in the place of the spoiled ones.
 */
again: Array<number>, };

export type ConflictKind = "two_units" | "same_award" | "another_award";

export type CopyTemplate = { 
/**
 * The version that is copied.
 */
version_id: number, 
/**
 * What the copy is called.
 */
name: string, };

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

export type Difference = { 
/**
 * The sheet; none where an award has no sheet.
 */
certificate_id: number | null, 
/**
 * Of whom, as the signed list has it.
 */
recipient: string, 
/**
 * What differs: recipient, `below`, citation, ordinal, decision, date, order, award, `missing`, `twice`, `unprinted`.
 */
what: string, 
/**
 * What the sheet will say.
 */
printed: string, 
/**
 * What was signed.
 */
signed: string, };

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
attachments: Array<AttachmentView>, 
/**
 * Who said that the office holds it on paper.
 */
paper: PaperHeld | null, };

export type DossierPart = "submission" | "report" | "minutes" | "initiative" | "other";

export type DoubtView = { 
/**
 * Chooses the sentence `doubt_<kind>`.
 */
kind: string, 
/**
 * Fill it.
 */
facts: { [key in string]: string }, 
/**
 * The fields it speaks of: who mends one of them has answered it. None where it is about the row as a whole.
 */
fields: Array<NominationField>, };

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

export type EditRound = { id: number, name: string, year: number, deadline_on: string | null, ceremony_on: string | null, ceremony_at: string | null, budget: number | null, ceremony_place?: string | null, };

export type EditRule = { id: number, severity: Severity, source: string, valid_from: string | null, valid_to: string | null, applied: boolean, };

export type EmblemElement = { 
/**
 * Left edge of its square, mm.
 */
x_mm: number, 
/**
 * Upper edge of its square, mm.
 */
y_mm: number, 
/**
 * Side of its square, mm.
 */
side_mm: number, 
/**
 * What it shows.
 */
figure?: EmblemFigure, 
/**
 * Who brings it to the paper.
 */
layer: PrintLayer, };

export type EmblemFigure = "badge" | "star";

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

export type EnterStock = { stock_id: number, 
/**
 * received, spoiled, counted.
 */
what: string, 
/**
 * How many came or spoiled; of a count, how many lie on the shelf.
 */
sheets: number, 
/**
 * Supplier, voucher; the reason of what spoiled.
 */
note: string | null, };

export type EnvelopeSize = "dl" | "c5";

export type ExportRegister = { text: string, year: number | null, award: string | null, };

export type ExportTemplate = { version_id: number, };

export type FactsView = { issuer: string, award: string, recipient: string, below: string, number: string, decided_on: string, ordinal: number, 
/**
 * What the paper says of a sheet that replaced another, behind its number: `cấp lại lần 1`.
 */
note: string | null, 
/**
 * Whether it replaced another; statements of an earlier time do not say by what.
 */
is_replacement: boolean, };

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

export type FailureCode = "busy" | "outrun" | "newer" | "not_ours" | "damaged" | "read_only" | "full" | "file_in_use" | "unreachable" | "no_viewer" | "unknown_operation" | "input_invalid" | "missing" | "stopped" | "internal" | "field_empty" | "day_malformed" | "day_ahead" | "day_before_decision" | "decimal_malformed" | "amount_malformed" | "year_malformed" | "period_reversed" | "name_has_digit" | "name_has_character" | "award_unknown" | "phrase_words" | "taken" | "referred" | "illegal_move" | "reason_missing" | "ballot_impossible" | "nothing_chosen" | "nomination_closed" | "checks_block" | "papers_missing" | "unit_nominates_nobody" | "council_day_missing" | "number_malformed" | "number_taken" | "decided_before_council" | "decision_empty" | "decision_signed" | "decision_list_outdated" | "signer_unknown" | "signer_not_in_office" | "nothing_passed" | "award_not_own" | "nothing_to_undo" | "official" | "undo_blocked" | "undo_outdated" | "list_empty" | "list_not_spreadsheet" | "list_encrypted" | "list_damaged" | "list_too_large" | "list_letters_lost" | "list_without_table" | "list_text_without_table" | "paste_without_names" | "list_unreadable" | "list_is_proofs" | "proof_list_foreign" | "proof_list_of_round" | "proof_list_keyless" | "proof_outdated" | "proof_doubtful" | "proof_locked" | "attachment_empty" | "attachment_not_accepted" | "attachment_too_large" | "attachment_encrypted" | "attachment_damaged" | "attachment_missing" | "attachment_changed" | "award_revoked" | "batch_differs" | "paper_number_taken" | "paper_number_uncounted" | "recall_too_much" | "sheet_not_collected" | "text_overflows" | "glyph_missing" | "template_broken" | "template_file_broken" | "template_newer" | "document_broken" | "no_sheet" | "nothing_on_sheets" | "sheet_not_made" | "sheet_missing" | "sheet_given_out" | "stock_other_size" | "stock_short" | "stock_unsaid" | "template_outdated" | "template_named" | "template_in_use" | "template_retired" | "template_none" | "templates_several" | "template_not_of_decision" | "template_unreadable" | "supply_missing" | "supply_unknown" | "supply_not_accepted" | "font_not_accepted" | "picture_not_accepted" | "readings_too_few" | "reading_twice" | "reading_far_off" | "reading_contradicts" | "readings_contradict" | "paper_turned" | "sheet_scaled" | "calibration_used" | "calibration_unbelievable" | "printer_unknown" | "no_spooler" | "print_refused" | "key_missing" | "key_locked" | "key_outdated" | "key_damaged" | "passphrase_same" | "passphrase_short" | "passphrase_plain" | "passphrase_unlike" | "passphrase_wrong" | "statement_impossible" | "list_not_revocations" | "list_not_signed" | "picture_unreadable" | "code_missing" | "labels_small" | "labels_off_sheet" | "labels_overlap" | "labels_first" | "ceremony_day_missing" | "invitation_late" | "unit_of_itself" | "unit_ended";

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

export type FrameElement = { 
/**
 * Left edge (middle of the line), mm.
 */
x_mm: number, 
/**
 * Upper edge, mm.
 */
y_mm: number, 
/**
 * Width, mm.
 */
width_mm: number, 
/**
 * Height, mm.
 */
height_mm: number, 
/**
 * Thickness of the line, mm.
 */
thickness_mm: number, 
/**
 * How far the corners are notched inwards, mm; 0 for plain corners.
 */
notch_mm: number, 
/**
 * Its colour.
 */
colour: string, 
/**
 * Who brings it to the paper.
 */
layer: PrintLayer, };

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

export type GetCertificate = { 
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

export type GetStockLedger = { 
/**
 * Its id.
 */
stock_id: number, };

export type GetSupply = { sha256: string, };

export type GetTemplate = { 
/**
 * The template.
 */
id: number, 
/**
 * One of its versions; the newest when nothing is said.
 */
version_id: number | null, };

export type GetTemplateSample = { kind: SampleKind, 
/**
 * The template that is shown: a sheet of nobody is of what is printed with it.
 */
template_id?: number | null, decision_id: number | null, certificate_id: number | null, };

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
 * What keeps it out of sight in the file, if anything does.
 */
hidden: HiddenBy | null, 
/**
 * Its texts, from column A.
 */
cells: Array<string>, 
/**
 * The same before they were decoded, where any was.
 */
raw: Array<string> | null, };

export type GuestsBy = "recipient" | "unit";

export type GuideView = { 
/**
 * Its fingerprint, among the supplies.
 */
sha256: string, 
/**
 * Left edge, mm.
 */
x_mm: number, 
/**
 * Upper edge, mm.
 */
y_mm: number, 
/**
 * Width, mm.
 */
width_mm: number, 
/**
 * Height, mm.
 */
height_mm: number, };

export type HandOverOrder = "turn" | "unit";

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

export type HiddenBy = "sender" | "filter";

export type HistoryEntry = { id: number, at: string, officer: string, act: string, facts: { [key in string]: string }, };

export type HistoryList = { rows: Array<HistoryEntry>, more: boolean, };

export type ImportTemplate = { 
/**
 * The file's name, as the officer knows it.
 */
name: string, 
/**
 * Its bytes in base64.
 */
bytes: string, };

export type InvitationSize = "a5" | "a4";

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
open: number, 
/**
 * The import it became, where it was accepted: as long as that stands, nobody is offered the list.
 */
accepted: number | null, };

export type KeyStanding = "missing" | "locked" | "open";

export type KeyState = "locked" | "open" | "retired" | "stolen";

export type KeyView = { id: number, 
/**
 * Thirty digits, to be read over the telephone.
 */
spoken: string, state: KeyState, from: string, to: string | null, officer: string, 
/**
 * How many statements it signed.
 */
statements: number, };

export type KeysView = { 
/**
 * The newest first.
 */
keys: Array<KeyView>, 
/**
 * Sheets that are no longer valid.
 */
revoked: number, 
/**
 * The fewest letters of a passphrase.
 */
shortest_passphrase: number, };

export type LabelGridView = { columns: number, rows: number, width_mm: number, height_mm: number, left_mm: number, top_mm: number, across_mm: number, down_mm: number, };

export type LabelSheet = { 
/**
 * Labels across and down: `2x7`.
 */
key: string, 
/**
 * How they lie.
 */
grid: LabelGridView, };

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

export type LineElement = { 
/**
 * Start, mm from the left.
 */
x1_mm: number, 
/**
 * Start, mm from above.
 */
y1_mm: number, 
/**
 * End, mm from the left.
 */
x2_mm: number, 
/**
 * End, mm from above.
 */
y2_mm: number, 
/**
 * Thickness, mm.
 */
thickness_mm: number, 
/**
 * Its colour.
 */
colour: string, 
/**
 * Who brings it to the paper.
 */
layer: PrintLayer, };

export type ListCalibrations = Record<symbol, never>;

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

export type ListLabelSheets = Record<symbol, never>;

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

export type ListNumberBook = { 
/**
 * One decision.
 */
decision_id: number | null, 
/**
 * All decisions signed in this year, when no decision is named.
 */
year: number | null, };

export type ListPeople = { text: string, offset: number, limit: number, };

export type ListPrinters = Record<symbol, never>;

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

export type ListStatements = { 
/**
 * The decision.
 */
decision_id: number, };

export type ListTrays = { 
/**
 * The printer.
 */
printer: string, };

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
shrunk: number, 
/**
 * How many sheets were left out, for they were given out.
 */
given_out: number, 
/**
 * What is printed on each sheet, in the order of the pages; empty for an extract of the register.
 */
printed: Array<PrintedText>, };

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

export type MakeCalibrationSheet = { 
/**
 * The paper.
 */
page: PageSize, 
/**
 * The calibration to look at once more: with it every cross falls into its place. None for the first time.
 */
calibration_id: number | null, };

export type MakeCertificates = { 
/**
 * The decision.
 */
decision_id: number, 
/**
 * These sheets only; those that `which` says when nothing is said.
 */
certificate_ids: Array<number> | null, 
/**
 * Which sheets; all of the decision when nothing is said.
 */
which: WhichSheets | null, 
/**
 * The order of the pages; by số sổ vàng when nothing is said.
 */
order: SheetOrder | null, 
/**
 * Stock or plain paper.
 */
mode: PrintMode, 
/**
 * Only what is printed with this version of a template; all of the sheets when nothing is said.
 */
template_version_id: number | null, 
/**
 * The calibration of the printer that it goes to; none when nothing is said.
 */
calibration_id?: number, 
/**
 * Whether the sheets carry QR codes where their template has a place for one; they do when nothing is said.
 */
codes?: Codes, };

export type MakeEnvelopes = { 
/**
 * The decision.
 */
decision_id: number, 
/**
 * Of these sheets only; of all awards of the decision when nothing is said.
 */
certificate_ids: Array<number> | null, 
/**
 * Whom they go to.
 */
by: GuestsBy, 
/**
 * How large they are.
 */
size: EnvelopeSize, };

export type MakeHandOver = { 
/**
 * The decision.
 */
decision_id: number, 
/**
 * Of these sheets only; of all awards of the decision when nothing is said.
 */
certificate_ids: Array<number> | null, 
/**
 * How it is parted.
 */
by: HandOverOrder, };

export type MakeInvitations = { 
/**
 * The decision.
 */
decision_id: number, 
/**
 * Of these sheets only; of all awards of the decision when nothing is said.
 */
certificate_ids: Array<number> | null, 
/**
 * Who is invited.
 */
by: GuestsBy, 
/**
 * How large they are.
 */
size: InvitationSize, 
/**
 * Where the ceremony is, which is kept with the round; where the round says when nothing is said.
 */
place?: string | null, 
/**
 * What it is, within the sentence "Đến dự …"; the round's conference when nothing is said.
 */
event: string | null, 
/**
 * The day it is dated, not after the ceremony; today when nothing is said.
 */
dated_on?: string | null, };

export type MakeKey = { 
/**
 * The passphrase that shall open it.
 */
passphrase: string, 
/**
 * The same, typed again.
 */
again: string, 
/**
 * The key in use, which the new one replaces; nothing where there is none.
 */
replaces: number | null, };

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

export type MakeReplacement = { certificate_id: number, 
/**
 * The day on which the old sheet was collected; an exchange needs it.
 */
collected_on: string | null, };

export type MakeStickers = { 
/**
 * The decision.
 */
decision_id: number, 
/**
 * Of these sheets only; of all of the decision when nothing is said.
 */
certificate_ids: Array<number> | null, 
/**
 * How the labels lie.
 */
grid: LabelGridView, 
/**
 * The label to begin with, from 1, row by row: those before it are used up.
 */
first: number, };

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

export type MarkReading = { 
/**
 * The cross's number.
 */
mark: number, 
/**
 * From the paper's left edge, mm.
 */
x_mm: number, 
/**
 * From its upper edge, mm.
 */
y_mm: number, };

export type MarkView = { 
/**
 * Its number.
 */
number: number, 
/**
 * Where it belongs, mm from the left.
 */
x_mm: number, 
/**
 * Where it belongs, mm from above.
 */
y_mm: number, 
/**
 * Where it fell: as it was read, else as the others tell.
 */
before_x_mm: number, 
/**
 * The same from above.
 */
before_y_mm: number, 
/**
 * Where it will fall.
 */
after_x_mm: number, 
/**
 * The same from above.
 */
after_y_mm: number, };

export type MeasurePrinter = { 
/**
 * The sheet's size.
 */
page: PageSize, 
/**
 * What was read.
 */
readings: Array<MarkReading>, 
/**
 * Values that were set by hand after the readings; those that follow from these when nothing is said.
 */
values: CalibrationValues | null, };

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

export type MissingLettersView = { 
/**
 * The face, as templates write it.
 */
face: string, 
/**
 * The letters.
 */
letters: Array<string>, 
/**
 * On how many sheets one of them stands.
 */
sheets: number, 
/**
 * The zone in which the first is met.
 */
zone: string, 
/**
 * On whose sheet that is.
 */
recipient: string, };

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
 * The move's word: proof, spoil, sign, seal, frame, stage, hand_over, hand_to_deputy, send_to_unit. A sheet is
 * printed by its run; what is asked for it and what cancels it are acts of their own.
 */
action: string, 
/**
 * The reason, where the move needs one.
 */
reason: string | null, 
/**
 * Who takes it, when it is handed to a deputy or sent.
 */
taken_by: string | null, 
/**
 * The day on which it was handed over or sent; today when nothing is said.
 */
on?: string, };

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
 * Only those of which something stayed open when their list was accepted.
 */
open_doubts: boolean, 
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
 * Of how many the dossier lacks something: those that wait for papers to be submitted, and, where dossiers are kept
 * here, those that were given without.
 */
incomplete: number, 
/**
 * Of how many something stayed open when their list was accepted.
 */
open_doubts: number, 
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
 * What its list asked and nobody has answered.
 */
doubts: Array<DoubtView>, 
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

export type NoteMoneyBack = { award_id: number, dong: number, on: string, by: string, };

export type NoteSheetBack = { award_id: number, on: string, by: string, };

export type Nothing = Record<symbol, never>;

export type NumberLine = { award_id: number, 
/**
 * Số sổ vàng, frozen at signing: a replaced sheet keeps it.
 */
ordinal: number, recipient: string, award_name: string, decision_number: string, decided_on: string, 
/**
 * `valid` or `revoked`.
 */
award_state: string, 
/**
 * Its sheets, the first first; none for a flag or a badge.
 */
sheets: Array<NumberSheet>, };

export type NumberPapers = { 
/**
 * The sheets, in the order in which they lie.
 */
ids: Array<number>, 
/**
 * The number of the first; the others are counted up from it. Nothing takes the numbers away.
 */
first: string | null, };

export type NumberSheet = { certificate_id: number, serial: number, paper_number: string | null, 
/**
 * Of the sheet; `unprinted` when its award was cancelled before it was printed.
 */
state: string, 
/**
 * `cấp lại lần 1` on a replacement.
 */
note: string | null, taken_by: string | null, 
/**
 * Why it spoiled, was asked to be replaced, or is recalled.
 */
state_reason: string | null, 
/**
 * When, by whom, on what it was printed.
 */
run: RunView | null, };

export type OfKey = { 
/**
 * The id.
 */
id: number, };

export type OfficeView = { name: string, short_name: string, authority: string, parent_name: string, place: string, number_suffix: string, address: string, signers: Array<SignerView>, };

export type OpenRequest = { request: RequestView, recipient: string, award_name: string, ordinal: number, decision_id: number, decision_number: string, 
/**
 * The award's newest sheet, with which the work goes on, and where it stands.
 */
certificate_id: number, state: string, is_late: boolean, };

export type OpenRound = { name: string, year: number, deadline_on: string | null, ceremony_on: string | null, ceremony_at: string | null, budget: number | null, ceremony_place?: string | null, };

export type OpenRow = { sheet: string, row: number, name: string, doubts: Array<DoubtView>, };

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

export type PaperHeld = { 
/**
 * Who said so.
 */
officer: string, 
/**
 * When.
 */
said_at: string, };

export type PaperView = { 
/**
 * The version.
 */
version_id: number, 
/**
 * Of which template.
 */
template_id: number, 
/**
 * The template's name when the version was made.
 */
name: string, 
/**
 * 1, 2, 3 …
 */
version: number, 
/**
 * The sheet's width.
 */
width_mm: number, 
/**
 * The sheet's height.
 */
height_mm: number, 
/**
 * How many sheets of the decision are printed with it.
 */
sheets: number, 
/**
 * Whether the office's table of words that stay together has become another since.
 */
phrases_since: boolean, };

export type PapersAnswer = "received" | "left_out";

export type PapersOf = { "of": "chosen", 
/**
 * Their ids.
 */
ids: Array<number>, } | { "of": "unit", 
/**
 * The round.
 */
round_id: number, 
/**
 * The unit, as a nomination names it.
 */
unit: string, } | { "of": "round", 
/**
 * The round.
 */
round_id: number, };

export type PapersReceived = { 
/**
 * For how many nominations.
 */
nominations: number, 
/**
 * How many parts in all.
 */
parts: number, };

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
 * What the text is: the block as the clipboard has it, or its cells with their fonts.
 */
kind: SourceKind, 
/**
 * The block.
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

export type PaymentView = { dong: number, on: string, by: string, officer: string, };

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

export type PhraseListView = { 
/**
 * Its name; chooses the sentence `phrases_<name>`.
 */
list: string, 
/**
 * How many words its entries have: `one`, `one_or_two`, `two`.
 */
length: string, 
/**
 * Where the program's entries come from.
 */
source: string, 
/**
 * How sure that is.
 */
certainty: Certainty, 
/**
 * The office's entries and those it leaves out, then the program's.
 */
entries: Array<PhraseView>, };

export type PhraseStand = "together" | "apart";

export type PhraseView = { 
/**
 * The words, in small letters.
 */
words: string, 
/**
 * How they stand.
 */
stand: PhraseStand, 
/**
 * What the office says of them, by its key; nothing for an entry of the program.
 */
id: number | null, 
/**
 * Who would have it so; the list's source for an entry of the program.
 */
source: string, 
/**
 * How well that is sourced.
 */
certainty: Certainty, };

export type PictureZone = { 
/**
 * Left edge, mm.
 */
x_mm: number, 
/**
 * Upper edge, mm.
 */
y_mm: number, 
/**
 * Width, mm.
 */
width_mm: number, 
/**
 * Height, mm.
 */
height_mm: number, 
/**
 * The picture, among the office's supplies.
 */
file: string, 
/**
 * Who brings it to the paper.
 */
layer: PrintLayer, };

export type PlaceGuide = { template_id: number, guide: GuideView | null, };

export type PlaceUnit = { 
/**
 * The unit.
 */
id: number, 
/**
 * The unit above; none for the top.
 */
parent_id: number | null, };

export type PreviewCertificate = { certificate_id: number, mode: PrintMode, };

export type PreviewView = { svg: string, width_mm: number, height_mm: number, zones: Array<ZoneView>, };

export type PrintFile = { 
/**
 * Its name in the exports.
 */
name: string, 
/**
 * The printer, as the system calls it.
 */
printer: string, 
/**
 * The tray; one that the system does not know by this name is left to the printer, where it names its trays.
 */
tray: string, 
/**
 * The paper.
 */
page: PageSize, };

export type PrintLayer = "stock" | "overprint";

export type PrintMode = "overprint" | "full_page";

export type PrintedText = { certificate_id: number, 
/**
 * SHA-256 of what is drawn on it, wherever a printer's paper wants it; empty, where it is said what was printed, for
 * what the sheet's newest file has.
 */
text: string, };

export type PrinterRow = { name: string, is_default: boolean, };

export type Printers = { 
/**
 * Those that the system knows.
 */
rows: Array<PrinterRow>, 
/**
 * Whether files can be sent to them; else they are opened in the viewer and printed from there.
 */
can_send: boolean, };

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

export type QrZone = { 
/**
 * Left edge, mm.
 */
x_mm: number, 
/**
 * Upper edge, mm.
 */
y_mm: number, 
/**
 * Side, mm.
 */
side_mm: number, 
/**
 * Who brings it to the paper.
 */
layer: PrintLayer, };

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

export type RecallView = { award_id: number, recipient: string, award_name: string, ordinal: number, 
/**
 * Of the decision that gave it.
 */
decision_number: string, 
/**
 * Of the decision that cancels.
 */
number: string, on: string, ground: string, reason: string, 
/**
 * Whether a sheet must come back, and is not yet here.
 */
sheet_out: boolean, sheet_back_on: string | null, sheet_back_by: string | null, 
/**
 * Đồng that the award brings; 0 for one without money.
 */
bonus: number, 
/**
 * Đồng that were paid, and that are still owed.
 */
paid: number, owed: number, payments: Array<PaymentView>, };

export type ReceivePapers = { 
/**
 * Whose.
 */
whose: PapersOf, 
/**
 * Which parts; all that each dossier lacks when none is named.
 */
parts: Array<DossierPart>, };

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

export type RemoveCalibration = { 
/**
 * Its key.
 */
id: number, };

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

export type RenameTemplate = { id: number, name: string, };

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

export type Replacement = "exchange" | "reissue";

export type RequestPaper = "application" | "letter";

export type RequestView = { certificate_id: number, 
/**
 * exchange or reissue.
 */
what: string, 
/**
 * application or letter.
 */
paper: string, paper_number: string | null, paper_on: string, due_on: string, reason: string, collected_on: string | null, given_on: string | null, };

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

export type RevokeAwards = { 
/**
 * Awards of one decision.
 */
award_ids: Array<number>, 
/**
 * The number of the decision that cancels.
 */
number: string, on: string, 
/**
 * false_declaration, false_papers, against_law, concluded_unworthy.
 */
ground: string, reason: string, 
/**
 * Whether the bonus was paid out. When nothing is said: where the sheet was given out, or the award has none.
 */
bonus?: BonusPaid, };

export type RoundQuery = { 
/**
 * The round.
 */
round_id: number, };

export type RoundView = { id: number, name: string, year: number, deadline_on: string | null, ceremony_on: string | null, ceremony_at: string | null, ceremony_place: string | null, 
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

export type RunView = { printed_at: string, officer: string, mode: string, printer: string | null, tray: string | null, stock: string | null, calibration_id: number | null, sheets: number, };

export type SampleKind = "specimen" | "longest" | "sheet";

export type SampleView = { 
/**
 * Whose sheet it is; empty for one of nobody.
 */
name: string, 
/**
 * The texts.
 */
texts: SheetTexts, };

export type SaveBaseSalary = { id: number | null, valid_from: string, dong: number, basis: string, certainty: Certainty, };

export type SaveCalibration = { 
/**
 * The printer.
 */
printer: string, 
/**
 * The tray; empty for the only one.
 */
tray: string, 
/**
 * The stock; none for plain paper.
 */
stock_id: number | null, 
/**
 * What makes the deviation good.
 */
values: CalibrationValues, 
/**
 * The sheet of crosses that was read.
 */
page: PageSize, 
/**
 * What was read from it; nothing when the values were typed in.
 */
readings: Array<MarkReading>, };

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

export type SaveOffice = { name: string, short_name: string, authority: string, parent_name: string, place: string, number_suffix: string, address: string, };

export type SavePhrase = { 
/**
 * What it said before.
 */
id: number | null, 
/**
 * The list, by its name.
 */
list: string, 
/**
 * The words; capitals do not matter.
 */
words: string, 
/**
 * How they shall stand.
 */
stand: PhraseStand, 
/**
 * Who would have it so.
 */
source: string, 
/**
 * How well that is sourced.
 */
certainty: Certainty, };

export type SaveSigner = { id: number | null, name: string, title: string, form: SigningForm, form_text: string, valid_from: string | null, valid_to: string | null, 
/**
 * The signature as a picture that was taken among the office's before.
 */
signature?: string | null, };

export type SaveStock = { id: number | null, name: string, width_mm: number, height_mm: number, 
/**
 * Fewer sheets than these are told.
 */
low_mark: number, };

export type SaveTemplate = { 
/**
 * The template.
 */
id: number, 
/**
 * The newest version that was seen while it was worked on.
 */
newest_id: number, 
/**
 * What stands on the sheet.
 */
content: SheetTemplate, 
/**
 * What was changed, in words; may be empty.
 */
note: string, };

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

export type SentJob = { 
/**
 * What the system calls the job, where it says so.
 */
job: string | null, 
/**
 * The printer.
 */
printer: string, 
/**
 * The tray that was asked for; none when the printer chooses.
 */
tray: string | null, };

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

export type SettleDoubts = { 
/**
 * Their ids.
 */
ids: Array<number>, };

export type Severity = "information" | "warning" | "block";

export type SheetBefore = { serial: number, state: string, state_reason: string | null, paper_number: string | null, cause: string, };

export type SheetLife = { id: number, award_id: number, award_state: string, 
/**
 * The run that printed it.
 */
run: RunView | null, 
/**
 * The paper that asks for another in its place, or that asked for it.
 */
request: RequestView | null, 
/**
 * What a sheet in its place would say of itself, where one was asked for: `cấp đổi lần 2`.
 */
next_note: string | null, 
/**
 * What must come back, when its award was cancelled.
 */
recall: RecallView | null, 
/**
 * The sheets of the award before it, the first first.
 */
before: Array<SheetBefore>, history: Array<HistoryEntry>, };

export type SheetOrder = "stage" | "register";

export type SheetSize = { 
/**
 * Width in mm.
 */
width_mm: number, 
/**
 * Height in mm.
 */
height_mm: number, };

export type SheetTemplate = { 
/**
 * The template's name; it becomes the PDF's title.
 */
name: string, 
/**
 * The sheet's size.
 */
page: SheetSize, 
/**
 * What stands on it. Later elements are drawn over earlier ones.
 */
elements: Array<TemplateElement>, };

export type SheetTexts = { 
/**
 * The caller's own id of this sheet; it comes back in errors and in the list of shrunk zones.
 */
id: string, 
/**
 * The awarding authority: "Ban Chấp hành Liên đoàn Lao động tỉnh Bắc Kạn".
 */
authority: string, 
/**
 * The award's name in large letters: "Bằng khen", "Giấy khen".
 */
award_name: string, 
/**
 * Who is honoured, with the honorific: "Bà Nông Thị Bích Đào", or a unit's full name.
 */
recipient: string, 
/**
 * What the recipient does and where: "Phó Chủ tịch Công đoàn cơ sở Giao thông vận tải Bắc Kạn".
 */
position_and_unit: string, 
/**
 * The sentence of merit, without a full stop.
 */
citation: string, 
/**
 * "Quyết định số: 737/QĐ-LĐLĐ, ngày 25 tháng 12 năm 2023".
 */
decision_line: string, 
/**
 * "Số sổ vàng: 33".
 */
ordinal_line: string, 
/**
 * "Bắc Kạn, ngày 25 tháng 12 năm 2023".
 */
place_and_date: string, 
/**
 * The signing form and the signer's title, a line each: "TM. BAN THƯỜNG VỤ\nCHỦ TỊCH".
 */
signing_form: string, 
/**
 * The signer's full name.
 */
signer: string, 
/**
 * The signer's signature as a picture, where the sheet is not signed by hand.
 */
signature?: string, 
/**
 * What the sheet's QR code says; empty for none.
 */
statement?: string, };

export type SheetView = { name: string, hidden: boolean, 
/**
 * The letters of its columns.
 */
columns: Array<string>, 
/**
 * Those of them that the sender hid.
 */
hidden_columns: Array<string>, rows: Array<GridRow>, 
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

export type ShrunkView = { certificate_id: number, recipient: string, zone: string, 
/**
 * How the zone is called: a code of the program, or words.
 */
zone_name: string, size_pt: number, };

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

export type SignStatements = { 
/**
 * The decision.
 */
decision_id: number, };

export type SignatureZone = { 
/**
 * Left edge, mm.
 */
x_mm: number, 
/**
 * Upper edge, mm.
 */
y_mm: number, 
/**
 * Width, mm.
 */
width_mm: number, 
/**
 * Height, mm.
 */
height_mm: number, 
/**
 * Who brings it to the paper.
 */
layer: PrintLayer, };

export type SignedByView = { spoken: string, from: string, to: string | null, };

export type SignedStatements = { 
/**
 * How many statements are new.
 */
signed: number, 
/**
 * How many were there already.
 */
kept: number, };

export type SignerView = { id: number, name: string, title: string, form: SigningForm, form_text: string, valid_from: string | null, valid_to: string | null, signature: string | null, };

export type SigningForm = "on_behalf" | "deputy";

export type SketchFaultView = { 
/**
 * Its place among the elements; nothing for the sheet itself.
 */
element: number | null, 
/**
 * What is wrong, in the screen's words.
 */
failure: Failure, };

export type SketchTemplate = { content: SheetTemplate, texts: SheetTexts, mode: PrintMode, };

export type SketchView = { 
/**
 * An SVG element, one unit a millimetre; empty when the sheet itself has no usable size.
 */
svg: string, 
/**
 * The text zones.
 */
zones: Array<SketchZoneView>, 
/**
 * All that keeps it from being printed.
 */
faults: Array<SketchFaultView>, 
/**
 * What may be meant so, but should be looked at.
 */
warnings: Array<SketchWarningView>, };

export type SketchWarningView = { 
/**
 * The place of its element among the elements.
 */
element: number, 
/**
 * `over_text`, `no_signature_space`, `unknown_kind`.
 */
why: string, };

export type SketchZoneView = { 
/**
 * The zone's id.
 */
id: string, 
/**
 * The type size in use, points.
 */
size_pt: number, 
/**
 * Whether the text had to be set smaller than its zone asks for.
 */
shrunk: boolean, 
/**
 * How many lines it takes.
 */
lines: number, };

export type SkippedView = { sheet: string, row: number, text: string, why: string, };

export type SolvedView = { 
/**
 * What makes the printer's deviation good.
 */
values: CalibrationValues, 
/**
 * How far the reading that is most astray lies from what the others say, mm.
 */
astray_mm: number, 
/**
 * Every cross of the sheet.
 */
marks: Array<MarkView>, 
/**
 * The farthest that a cross fell from its place, mm.
 */
before_mm: number, 
/**
 * The farthest that one will fall from it, mm.
 */
after_mm: number, 
/**
 * The sheet's width, mm.
 */
width_mm: number, 
/**
 * Its height, mm.
 */
height_mm: number, };

export type SortDirection = "ascending" | "descending";

export type SourceKind = "file" | "pasted" | "pasted_cells";

export type SpoiledSheet = { certificate_id: number, reason: string, };

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

export type StatementRow = { award_id: number, ordinal: number, issue: number, 
/**
 * The text of the QR code.
 */
content: string, officer: string, signed_at: string, };

export type StockCheck = { name: string, 
/**
 * How many sheets lie there, by the ledger; fewer than none where more was printed than was entered as received.
 */
left: number, 
/**
 * Fewer sheets than these are told.
 */
low_mark: number, };

export type StockKindView = { id: number, name: string, page: PageSize, };

export type StockLedger = { 
/**
 * How it stands.
 */
stock: StockRow, 
/**
 * The newest line first.
 */
lines: Array<StockLine>, };

export type StockLine = { id: number, what: string, 
/**
 * Below 0 what went.
 */
sheets: number, 
/**
 * What lay on the shelf after it.
 */
left: number, 
/**
 * The decision whose sheets used it.
 */
decision_number: string | null, 
/**
 * The recipient of the sheet that spoiled it.
 */
recipient: string | null, note: string | null, officer: string, entered_at: string, };

export type StockRow = { id: number, name: string, width_mm: number, height_mm: number, 
/**
 * Fewer sheets than these are told.
 */
low_mark: number, is_retired: boolean, received: number, printed: number, spoiled: number, 
/**
 * What counts of the shelf found too much, or too few below 0.
 */
counted: number, 
/**
 * What should lie on the shelf.
 */
left: number, is_low: boolean, };

export type StrayedView = { 
/**
 * The zone, or what kind of element it is.
 */
element: string, 
/**
 * The edge: `left`, `top`, `right`, `bottom`.
 */
side: string, 
/**
 * How much is lost there, mm.
 */
lost_mm: number, };

export type SupplyContent = { 
/**
 * `ttf`, `otf`, `png`, `jpg`.
 */
media: string, 
/**
 * Its bytes in base64.
 */
bytes: string, };

export type SupplyView = { sha256: string, kind: string, media: string, name: string, bytes: number, officer: string, added_at: string, 
/**
 * The letters of Vietnamese that a font lacks.
 */
missing: Array<string>, 
/**
 * Whether its file lies where it should, unchanged.
 */
there: boolean, 
/**
 * A picture's width and height in pixels.
 */
pixels: [number, number] | null, };

export type TakeBackPapers = { 
/**
 * The nominations.
 */
ids: Array<number>, 
/**
 * Which parts; all that are said to be there when none is named.
 */
parts: Array<DossierPart>, };

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
looked_at: Array<string>, 
/**
 * The name that its doubts say was likely meant, where that is taken instead of the one that came back.
 */
likely: string | null, };

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
 * What the screen shall show: a step, `attention`, `open_doubts`, `incomplete`, `doubles`, `conflicts`, `recalls`,
 * `requests`, `stock`, or nothing.
 */
filter: string | null, };

export type TemplateElement = { "kind": "text" } & TextZone | { "kind": "emblem" } & EmblemElement | { "kind": "line" } & LineElement | { "kind": "frame" } & FrameElement | { "kind": "picture" } & PictureZone | { "kind": "signature" } & SignatureZone | { "kind": "qr_code" } & QrZone | { "kind": "clear_space" } & ClearSpace;

export type TemplateId = { id: number, };

export type TemplateList = { 
/**
 * The templates, in the order in which they were made, the retired ones last.
 */
templates: Array<TemplateRow>, 
/**
 * What has a sheet or may be given one: the office's own awards and all badges, highest award first.
 */
assignments: Array<AssignmentView>, };

export type TemplateRow = { 
/**
 * The template.
 */
id: number, 
/**
 * As officers call it.
 */
name: string, 
/**
 * Its newest version.
 */
version_id: number, 
/**
 * Which one that is: 1, 2, 3 …
 */
version: number, 
/**
 * The sheet's width.
 */
width_mm: number, 
/**
 * The sheet's height.
 */
height_mm: number, 
/**
 * Whether it is no longer offered.
 */
retired: boolean, };

export type TemplateVersionView = { id: number, version: number, note: string, officer: string, made_at: string, };

export type TemplateView = { 
/**
 * The template.
 */
id: number, 
/**
 * As officers call it.
 */
name: string, 
/**
 * Whether it is no longer offered.
 */
retired: boolean, 
/**
 * The version that is shown.
 */
version_id: number, 
/**
 * Which one that is: 1, 2, 3 …
 */
version: number, 
/**
 * What stands on the sheet.
 */
content: SheetTemplate, 
/**
 * All its versions, the newest first.
 */
versions: Array<TemplateVersionView>, 
/**
 * The scan under it.
 */
guide: GuideView | null, };

export type Term = { id: number, what: Replacement, days: number, source: string, certainty: Certainty, };

export type TextZone = { 
/**
 * The zone's name, unique in the template; errors and the window call it by this.
 */
id: string, 
/**
 * What it says.
 */
content: ZoneContent, 
/**
 * Left edge, mm from the sheet's left edge.
 */
x_mm: number, 
/**
 * Upper edge, mm from the sheet's upper edge.
 */
y_mm: number, 
/**
 * Width in mm.
 */
width_mm: number, 
/**
 * Height in mm.
 */
height_mm: number, 
/**
 * Where lines stand between left and right edge.
 */
align: ZoneAlign, 
/**
 * Where the block of lines stands between upper and lower edge.
 */
vertical: ZoneVerticalAlign, 
/**
 * The type face.
 */
face: string, 
/**
 * Type size in points, used as long as the text fits.
 */
size_pt: number, 
/**
 * The smallest size in points to which a long text may shrink.
 */
smallest_size_pt: number, 
/**
 * The most lines the text may take.
 */
max_lines: number, 
/**
 * From one baseline to the next, in type sizes.
 */
line_height: number, 
/**
 * Space added between letters, in thousandths of the type size.
 */
tracking: number, 
/**
 * Whether the text is set in capitals.
 */
letters: ZoneLetters, 
/**
 * The colour of the letters.
 */
colour: string, 
/**
 * Thickness in mm of a rule below the text, as long as its last line; 0 for none.
 */
rule_mm: number, 
/**
 * The id of a zone below whose place this one takes as well on sheets where that one says nothing: a
 * collective has no position, and its long name may have the room.
 */
takes_over?: string, 
/**
 * Who brings it to the paper.
 */
layer: PrintLayer, };

export type ThemeView = { id: number, name: string, short_name: string, audience: string, 
/**
 * The name of the movement it belongs to.
 */
movement: string | null, };

export type TurnView = { 
/**
 * 1 for those who come first.
 */
number: number, award_name: string, kind: RecipientKind, theme: string | null, 
/**
 * How many come, those without a sheet among them.
 */
awards: number, 
/**
 * How many of them have no sheet: flags, badges.
 */
without_sheet: number, };

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

export type UnlockKey = { 
/**
 * What was typed.
 */
passphrase: string, };

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
mark: ProofMark, 
/**
 * What its list asked of the name and nobody has answered.
 */
doubts: Array<DoubtView>, };

export type VerifyStatement = { 
/**
 * The text of a sheet's QR code.
 */
text: string, };

export type WeighNominations = { 
/**
 * Their round.
 */
round_id: number, 
/**
 * Their ids.
 */
ids: Array<number>, };

export type WhichSheets = "all" | "waiting" | "changed";

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

export type ZoneAlign = "left" | "centre" | "right";

export type ZoneContent = { "field": CertificateField } | { "fixed": string };

export type ZoneLetters = "as_written" | "capitals" | "small_caps";

export type ZoneVerticalAlign = "top" | "middle" | "bottom";

export type ZoneView = { id: string, 
/**
 * How it is called: a code of the program, or words.
 */
name: string, x_mm: number, y_mm: number, w_mm: number, h_mm: number, size_pt: number, full_size_pt: number, smallest_pt: number, shrunk: boolean, on_stock: boolean, text: string, };

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
  settle_doubts: { input: SettleDoubts; output: Count };
  attach_files: { input: AttachFiles; output: AttachedFiles };
  move_attachment: { input: MoveAttachment; output: Count };
  remove_attachment: { input: RemoveAttachment; output: Count };
  check_attachment: { input: CheckAttachment; output: Nothing };
  receive_papers: { input: ReceivePapers; output: PapersReceived };
  take_back_papers: { input: TakeBackPapers; output: Count };
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
  confirm_printed: { input: ConfirmPrinted; output: ConfirmedRun };
  keep_awaited: { input: AwaitedFile; output: Nothing };
  get_awaited: { input: AwaitedOf; output: AwaitedFile | null };
  drop_awaited: { input: AwaitedOf; output: Nothing };
  number_papers: { input: NumberPapers; output: Count };
  get_certificate: { input: GetCertificate; output: SheetLife };
  list_number_book: { input: ListNumberBook; output: Array<NumberLine> };
  export_number_book: { input: ListNumberBook; output: MadeFile };
  ask_replacement: { input: AskReplacement; output: MadeId };
  make_replacement: { input: MakeReplacement; output: MadeId };
  list_requests: { input: Nothing; output: Array<OpenRequest> };
  revoke_awards: { input: RevokeAwards; output: Count };
  list_recalls: { input: Nothing; output: Array<RecallView> };
  note_sheet_back: { input: NoteSheetBack; output: Nothing };
  note_money_back: { input: NoteMoneyBack; output: Nothing };
  list_stocks: { input: Nothing; output: Array<StockRow> };
  get_stock_ledger: { input: GetStockLedger; output: StockLedger };
  export_stock_ledger: { input: GetStockLedger; output: MadeFile };
  save_stock: { input: SaveStock; output: MadeId };
  retire_stock: { input: RemoveEntry; output: Nothing };
  enter_stock: { input: EnterStock; output: StockRow };
  check_correction: { input: CheckCorrection; output: Array<StrayedView> };
  print_file: { input: PrintFile; output: SentJob };
  list_label_sheets: { input: ListLabelSheets; output: Array<LabelSheet> };
  make_stickers: { input: MakeStickers; output: MadeFile };
  make_hand_over: { input: MakeHandOver; output: MadeFile };
  make_envelopes: { input: MakeEnvelopes; output: MadeFile };
  make_invitations: { input: MakeInvitations; output: MadeFile };
  get_office: { input: Nothing; output: OfficeView };
  save_office: { input: SaveOffice; output: Nothing };
  save_signer: { input: SaveSigner; output: MadeId };
  remove_signer: { input: RemoveSigner; output: Nothing };
  list_keys: { input: Nothing; output: KeysView };
  make_key: { input: MakeKey; output: MadeId };
  unlock_key: { input: UnlockKey; output: Nothing };
  lock_key: { input: Nothing; output: Nothing };
  change_passphrase: { input: ChangePassphrase; output: MadeId };
  retire_key: { input: OfKey; output: Nothing };
  report_stolen_key: { input: OfKey; output: Nothing };
  sign_statements: { input: SignStatements; output: SignedStatements };
  list_statements: { input: ListStatements; output: Array<StatementRow> };
  verify_statement: { input: VerifyStatement; output: CheckedView };
  export_verifier: { input: Nothing; output: MadeFile };
  export_revocation_list: { input: Nothing; output: MadeFile };
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
  list_printers: { input: ListPrinters; output: Printers };
  list_trays: { input: ListTrays; output: Array<string> };
  list_calibrations: { input: ListCalibrations; output: CalibrationList };
  make_calibration_sheet: { input: MakeCalibrationSheet; output: MadeFile };
  measure_printer: { input: MeasurePrinter; output: SolvedView };
  save_calibration: { input: SaveCalibration; output: MadeId };
  remove_calibration: { input: RemoveCalibration; output: Nothing };
  get_catalogue: { input: Nothing; output: CatalogueView };
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
  list_templates: { input: Nothing; output: TemplateList };
  get_template: { input: GetTemplate; output: TemplateView };
  save_template: { input: SaveTemplate; output: MadeId };
  copy_template: { input: CopyTemplate; output: MadeId };
  rename_template: { input: RenameTemplate; output: Nothing };
  retire_template: { input: TemplateId; output: Nothing };
  restore_template: { input: TemplateId; output: Nothing };
  export_template: { input: ExportTemplate; output: MadeFile };
  import_template: { input: ImportTemplate; output: MadeId };
  assign_template: { input: AssignTemplate; output: Nothing };
  choose_decision_template: { input: ChooseDecisionTemplate; output: Nothing };
  get_template_sample: { input: GetTemplateSample; output: SampleView };
  sketch_template: { input: SketchTemplate; output: SketchView };
  check_template_letters: { input: CheckTemplateLetters; output: Array<MissingLettersView> };
  place_guide: { input: PlaceGuide; output: Nothing };
  add_supply: { input: AddSupply; output: SupplyView };
  list_supplies: { input: Nothing; output: Array<SupplyView> };
  get_supply: { input: GetSupply; output: SupplyContent };
  list_phrases: { input: Nothing; output: Array<PhraseListView> };
  save_phrase: { input: SavePhrase; output: MadeId };
  remove_phrase: { input: RemoveEntry; output: Nothing };
  list_terms: { input: Nothing; output: Array<Term> };
  save_term: { input: Term; output: Nothing };
  search_everything: { input: SearchEverything; output: FoundList };
  get_progress: { input: WorkQuery; output: WorkProgress | null };
  stop_work: { input: WorkQuery; output: Nothing };
  list_history: { input: ListHistory; output: HistoryList };
  undo: { input: Undo; output: Undone };
}
