// Written by `cargo xtask types` from the Door (src-tauri/app/src/door.rs). Do not edit: a test compares.

/** The nouns whose views are stale after a change. */
export type Topic = "office" | "rounds" | "nominations" | "imports" | "decisions" | "awards" | "certificates" | "people" | "units" | "catalogue" | "history";

/** Why a call did not do what was asked. `code` chooses the sentence `failure_<code>`; `facts` fill it. */
export type Failure = { code: string; facts: { [key in string]: string }; field: string | null };

export type RecipientKind = "individual" | "collective" | "household";
export type Stage = "draft" | "received" | "appraised" | "passed" | "decided" | "handed_over";
export type Severity = "information" | "warning" | "block";
export type PrintMode = "overprint" | "full_page";
export type Nothing = Record<string, never>;
export type MadeId = { id: number };
export type Count = { count: number };

// office
export type SigningForm = "on_behalf" | "deputy";
export type SignerView = { id: number; name: string; title: string; form: SigningForm; form_text: string; valid_from: string | null; valid_to: string | null };
export type OfficeView = { name: string; short_name: string; authority: string; parent_name: string; place: string; number_suffix: string; signers: SignerView[] };
export type SaveOffice = { name: string; short_name: string; authority: string; parent_name: string; place: string; number_suffix: string };
export type SaveSigner = { id: number | null; name: string; title: string; form: SigningForm; form_text: string; valid_from: string | null; valid_to: string | null };
export type RemoveSigner = { id: number };

// what the frame shows: counts beside the nav, saved at, backup at, what undo would take back
export type GetFrame = { round_id: number | null };
export type UndoableAct = { history_id: number; act: string; facts: { [key in string]: string } };
export type FrameView = { office_name: string; office_short_name: string; today: string; round: RoundView | null; nominations: number; before_council: number; decisions: number; certificates_waiting: number; awards: number; saved_at: string | null; backup_at: string | null; undo: UndoableAct | null };

// rounds
export type RoundView = { id: number; name: string; year: number; deadline_on: string | null; ceremony_on: string | null; ceremony_at: string | null; council_on: string | null; budget: number | null; nominations: number };
export type OpenRound = { name: string; year: number; deadline_on: string | null; ceremony_on: string | null; ceremony_at: string | null; budget: number | null };
export type EditRound = { id: number; name: string; year: number; deadline_on: string | null; ceremony_on: string | null; ceremony_at: string | null; budget: number | null };
export type RoundQuery = { round_id: number };

// overview
export type StageCount = { stage: Stage; at: number; reached: number; attention: number };
export type Task = { kind: string; facts: { [key in string]: string }; count: number; screen: string; filter: string | null };
export type AwardCount = { code: string; name: string; kind: RecipientKind; theme: string | null; nominated: number; year_before: number };
export type OverviewView = { round: RoundView; today: string; stages: StageCount[]; tasks: Task[]; awards: AwardCount[]; bonus_forecast: number; bonus_unknown: number; budget: number | null; individuals: number; women: number; collectives: number };

// nominations
export type NominationSort = "list" | "name" | "award" | "nominated_by" | "stage";
export type SortDirection = "ascending" | "descending";
export type NominationFilter = { round_id: number; stage: Stage | null; award: string | null; kind: RecipientKind | null; theme: string | null; attention: boolean; out: boolean; text: string };
export type ListNominations = { filter: NominationFilter; sort: NominationSort; direction: SortDirection; offset: number; limit: number };
export type CheckMark = { passed: number; asked: number; worst: Severity | null; condition: string | null };
export type NominationRow = { id: number; kind: RecipientKind; honorific: string | null; name: string; position: string | null; unit: string | null; nominated_by: string | null; award: string | null; award_name: string | null; award_class: string; theme: string | null; citation: string | null; state: string; stage: Stage | null; check: CheckMark; bonus: number | null };
export type AwardChip = { award: string | null; name: string; kind: RecipientKind; theme: string | null; count: number };
export type NominationList = { total: number; all: number; rows: NominationRow[]; stages: StageCount[]; chips: AwardChip[]; attention: number; out: number; collectives: number; individuals: number; bonus: number };
export type ListNominationIds = { filter: NominationFilter; sort: NominationSort; direction: SortDirection };
export type NominationIds = { ids: number[] };
export type GetNomination = { id: number };
export type FindingView = { rule: string; condition: string; met: boolean; severity: Severity; source: string; facts: { [key in string]: string }; overridden: string | null };
export type OriginView = { file: string; sheet: string; row: number; cells: OriginCell[] };
export type OriginCell = { column: string; heading: string; text: string };
export type PastAwardView = { award_id: number; award_name: string; number: string; decided_on: string; year: number };
export type HistoryEntry = { id: number; at: string; officer: string; act: string; facts: { [key in string]: string } };
export type BonusView = { dong: number; coefficient: string; base_salary: number };
export type MoveChoice = { action: string; needs_reason: boolean };
export type NominationView = { id: number; round_id: number; kind: RecipientKind; honorific: string | null; name: string; position: string | null; unit: string | null; nominated_by: string | null; award: string | null; award_name: string | null; award_class: string; award_text: string | null; theme: string | null; citation: string | null; note: string | null; state: string; state_reason: string | null; stage: Stage | null; editable: boolean; next: MoveChoice | null; moves: MoveChoice[]; findings: FindingView[]; bonus: BonusView | null; origin: OriginView | null; past: PastAwardView[]; history: HistoryEntry[]; received_on: string };
export type AddNomination = { round_id: number; kind: RecipientKind; honorific: string | null; name: string; position: string | null; unit: string | null; nominated_by: string | null; award: string | null; theme: string | null; citation: string | null };
export type NominationField = "kind" | "honorific" | "name" | "position" | "unit" | "nominated_by" | "award" | "theme" | "citation" | "note";
export type EditNomination = { id: number; field: NominationField; value: string | null };
export type RemoveNominations = { ids: number[] };
/** Moves each nomination forward to a step; `reason` overrides blocking findings. All or nothing. */
export type AdvanceNominations = { ids: number[]; to: Stage; override_reason: string | null; council_on: string | null };
/** One move for each: return, suspend, resume, reopen, withdraw, find_ineligible, fail, forward, hand_over, archive … */
export type MoveNominations = { ids: number[]; action: string; reason: string | null };
export type OverrideFinding = { id: number; rule: string; reason: string };
export type PasteNominations = { round_id: number; text: string };

// intake
/** A file as its bytes (base64), so that no path is ever sent; or a pasted block. */
export type ListSource = { name: string; bytes: string };
export type ReadList = { round_id: number | null; source: ListSource };
export type GridRow = { number: number; role: string; cells: string[] };
export type SheetView = { name: string; hidden: boolean; columns: string[]; rows: GridRow[]; read: number };
export type DoubtView = { kind: string; facts: { [key in string]: string } };
export type RowMatch = "known" | "new" | "already_imported" | "in_round";
export type ReadRowView = { key: string; sheet: string; row: number; kind: RecipientKind; honorific: string | null; name: string; position: string | null; unit: string | null; nominated_by: string | null; award: string | null; award_name: string | null; award_text: string | null; theme: string | null; citation: string | null; doubts: DoubtView[]; matched: RowMatch };
export type SkippedView = { sheet: string; row: number; text: string; why: string };
export type StatedTotalView = { sheet: string; row: number; kind: RecipientKind; stated: number; read: number };
export type ReadingView = { file: string; sha256: string; already_imported_at: string | null; sheets: SheetView[]; rows: ReadRowView[]; skipped: SkippedView[]; totals: StatedTotalView[]; collectives: number; individuals: number };
/** What the officer changed of a row before accepting it; only named fields change. */
export type RowEdit = { key: string; kind: RecipientKind | null; honorific: string | null; name: string | null; position: string | null; unit: string | null; nominated_by: string | null; award: string | null; theme: string | null; citation: string | null };
export type AcceptList = { round_id: number; source: ListSource; edits: RowEdit[]; leave_out: string[] };
export type AcceptedList = { id: number; added: number; already_there: number; left_out: number };

// decisions
export type DecisionRow = { id: number; round_id: number; number: string | null; decided_on: string | null; title: string; state: string; awards: string[]; items: number; collectives: number; individuals: number; bonus: number };
export type ListDecisions = { round_id: number | null };
export type Ready = { award: string; award_name: string; award_class: string; level: string; theme: string | null; collectives: number; individuals: number };
export type DecisionList = { rows: DecisionRow[]; ready: Ready[] };
export type DecisionItem = { nomination_id: number; award_id: number | null; ordinal: number; kind: RecipientKind; recipient: string; position_line: string; award_name: string; award_class: string; theme: string | null; citation: string; nominated_by: string | null; bonus: BonusView | null; certificate_id: number | null; certificate_state: string | null };
export type DecisionView = { id: number; round_id: number; number: string | null; decided_on: string | null; title: string; state: string; answered_by: string | null; issuer: string; signer_id: number | null; signer_name: string | null; signer_title: string | null; signer_form: string | null; items: DecisionItem[]; collectives: number; individuals: number; bonus: number; council_on: string | null; history: HistoryEntry[] };
export type GetDecision = { id: number };
/** Puts every passed nomination of these awards on the list of a new draft. */
export type DraftDecision = { round_id: number; awards: string[]; title: string; signer_id: number | null };
export type EditDecision = { id: number; title: string; signer_id: number | null };
/** The whole list in its new order (nomination ids). */
export type OrderDecision = { id: number; nomination_ids: number[] };
export type DropFromDecision = { id: number; nomination_ids: number[] };
/** check_form, send_to_sign, take_back, issue, discard */
export type MoveDecision = { id: number; action: string };
export type SignDecision = { id: number; number: string; on: string; signer_id: number };
/** Draft, check and sign in one act: what the terminal's `decide` does. */
export type DecideRound = { round_id: number; awards: string[]; number: string; on: string; signer: string; title: string };
/** Records what a higher level decided about forwarded nominations. */
export type RecordDecisionAbove = { round_id: number; award: string; number: string; on: string; issuer: string; title: string };

// certificates
export type PageSize = "A4" | "A3" | "400x300" | "360x260";
export type CertificateRow = { id: number; award_id: number; ordinal: number; recipient: string; position_line: string; award_name: string; award_class: string; kind: RecipientKind; theme: string | null; state: string; state_reason: string | null; serial: number };
export type ListCertificates = { decision_id: number };
export type CertificateList = { decision: DecisionRow; rows: CertificateRow[]; without_sheet: number };
export type PreviewCertificate = { certificate_id: number; mode: PrintMode; page: PageSize };
export type ZoneView = { id: string; x_mm: number; y_mm: number; w_mm: number; h_mm: number; size_pt: number; full_size_pt: number; smallest_pt: number; shrunk: boolean; on_stock: boolean; text: string };
export type PreviewView = { svg: string; width_mm: number; height_mm: number; zones: ZoneView[] };
export type CheckBatch = { decision_id: number; mode: PrintMode; page: PageSize };
export type ShrunkView = { certificate_id: number; recipient: string; zone: string; size_pt: number };
export type BatchProblem = { certificate_id: number; recipient: string; failure: Failure };
export type BatchCheck = { sheets: number; matches_decision: boolean; shrunk: ShrunkView[]; problems: BatchProblem[] };
export type MakeCertificates = { decision_id: number; certificate_ids: number[] | null; mode: PrintMode; page: PageSize };
export type MadeFile = { id: number; name: string; path: string; pages: number; bytes: number; shrunk: number };
/** print, spoil, print_again, sign, seal, frame, stage, hand_over, hand_to_deputy, send_to_unit … */
export type MoveCertificates = { ids: number[]; action: string; reason: string | null };

// register
export type SearchAwards = { text: string; year: number | null; award: string | null; offset: number; limit: number };
export type AwardRow = { id: number; ordinal: number; number: string; decided_on: string; year: number; kind: RecipientKind; honorific: string | null; name: string; position: string | null; unit: string | null; award: string; award_name: string; award_class: string; theme: string | null; citation: string; bonus: number | null; state: string; certificate_state: string | null };
export type AwardList = { rows: AwardRow[]; more: boolean; total: number | null; years: number[] };
export type GetAward = { id: number };
export type AwardView = { award: AwardRow; bonus: BonusView | null; decision_id: number | null; decision_title: string; issuer: string; nominated_by: string | null; person_id: number | null; unit_id: number | null; past: PastAwardView[]; history: HistoryEntry[] };
export type ExportRegister = { text: string; year: number | null; award: string | null };

// people and units
export type ListPeople = { text: string; offset: number; limit: number };
export type PersonRow = { id: number; honorific: string | null; name: string; birth_year: number | null; position: string | null; unit: string | null; awards: number; last_award: string | null };
export type PersonList = { rows: PersonRow[]; total: number };
export type GetPerson = { id: number };
export type PersonView = { id: number; honorific: string | null; name: string; gender: string | null; birth_year: number | null; position: string | null; unit_id: number | null; unit: string | null; awards: PastAwardView[]; nominations: PersonNomination[]; history: HistoryEntry[] };
export type PersonNomination = { id: number; round_name: string; award_name: string | null; state: string };
export type EditPerson = { id: number; honorific: string | null; name: string; gender: string | null; birth_year: number | null; position: string | null };
export type ListUnits = { text: string; offset: number; limit: number };
export type UnitRow = { id: number; name: string; parent: string | null; successor: string | null; people: number; awards: number; former: string | null };
export type UnitList = { rows: UnitRow[]; total: number };
export type GetUnit = { id: number };
export type UnitVersionView = { id: number; name: string; valid_from: string | null; valid_to: string | null; basis: string | null };
export type UnitView = { id: number; name: string; parent_id: number | null; parent: string | null; successor_id: number | null; successor: string | null; versions: UnitVersionView[]; children: UnitRow[]; people: PersonRow[]; awards: PastAwardView[]; history: HistoryEntry[] };
export type AddUnit = { name: string; parent_id: number | null };
export type PlaceUnit = { id: number; parent_id: number | null };
/** Ends the name borne so far on the day before and begins a new one. */
export type RenameUnit = { id: number; name: string; on: string; basis: string | null };
/** The unit ends; what follows it is its successor. */
export type MergeUnit = { id: number; successor_id: number; on: string; basis: string | null };

// catalogue
export type Certainty = "read" | "second_hand" | "memory" | "inferred" | "unknown";
export type AwardTypeView = { code: string; name: string; short_name: string; certificate_name: string; class: string; level: string; recipients: RecipientKind[]; valid_from: string | null; valid_to: string | null; thematic: boolean; basis: string; certainty: Certainty; rank: number; coefficients: CoefficientView[] };
export type CoefficientView = { id: number; award: string; kind: RecipientKind; valid_from: string | null; valid_to: string | null; value: string; source: string; certainty: Certainty };
export type BaseSalaryView = { id: number; valid_from: string; dong: number; basis: string; certainty: Certainty };
export type ThemeView = { id: number; name: string; short_name: string; audience: string };
export type RuleView = { id: number; code: string; condition: string; severity: Severity; source: string; certainty: Certainty; valid_from: string | null; valid_to: string | null; applied: boolean };
export type TemplateView = { page: PageSize; name: string; width_mm: number; height_mm: number; zones: ZoneView[]; svg: string };
export type CatalogueView = { award_types: AwardTypeView[]; base_salaries: BaseSalaryView[]; themes: ThemeView[]; rules: RuleView[]; templates: TemplateView[] };
export type EditAwardType = { code: string; name: string; short_name: string; certificate_name: string; valid_from: string | null; valid_to: string | null; basis: string; certainty: Certainty };
export type SaveCoefficient = { id: number | null; award: string; kind: RecipientKind; valid_from: string | null; valid_to: string | null; value: string; source: string; certainty: Certainty };
export type SaveBaseSalary = { id: number | null; valid_from: string; dong: number; basis: string; certainty: Certainty };
export type SaveTheme = { id: number | null; name: string; short_name: string; audience: string };
export type EditRule = { id: number; severity: Severity; source: string; valid_from: string | null; valid_to: string | null; applied: boolean };
export type RemoveEntry = { id: number };

// search, history
export type SearchEverything = { text: string };
export type Found = { kind: "person" | "unit" | "decision" | "nomination" | "award"; id: number; title: string; detail: string };
export type FoundList = { found: Found[] };
export type ListHistory = { offset: number; limit: number };
export type HistoryList = { rows: HistoryEntry[]; more: boolean };
export type Undone = { act: string; facts: { [key in string]: string } };

/** Every operation of the Door with what goes in and what comes out. */
export interface Operations {
  get_frame: { input: GetFrame; output: FrameView };
  get_office: { input: Nothing; output: OfficeView };
  save_office: { input: SaveOffice; output: Nothing };
  save_signer: { input: SaveSigner; output: MadeId };
  remove_signer: { input: RemoveSigner; output: Nothing };
  list_rounds: { input: Nothing; output: RoundView[] };
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
  paste_nominations: { input: PasteNominations; output: AcceptedList };
  advance_nominations: { input: AdvanceNominations; output: Count };
  move_nominations: { input: MoveNominations; output: Count };
  override_finding: { input: OverrideFinding; output: Nothing };
  read_list: { input: ReadList; output: ReadingView };
  accept_list: { input: AcceptList; output: AcceptedList };
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
  make_certificates: { input: MakeCertificates; output: MadeFile };
  move_certificates: { input: MoveCertificates; output: Count };
  search_awards: { input: SearchAwards; output: AwardList };
  get_award: { input: GetAward; output: AwardView };
  export_register: { input: ExportRegister; output: MadeFile };
  list_people: { input: ListPeople; output: PersonList };
  get_person: { input: GetPerson; output: PersonView };
  edit_person: { input: EditPerson; output: Nothing };
  list_units: { input: ListUnits; output: UnitList };
  get_unit: { input: GetUnit; output: UnitView };
  add_unit: { input: AddUnit; output: MadeId };
  place_unit: { input: PlaceUnit; output: Nothing };
  rename_unit: { input: RenameUnit; output: Nothing };
  merge_unit: { input: MergeUnit; output: Nothing };
  get_catalogue: { input: Nothing; output: CatalogueView };
  edit_award_type: { input: EditAwardType; output: Nothing };
  save_coefficient: { input: SaveCoefficient; output: MadeId };
  remove_coefficient: { input: RemoveEntry; output: Nothing };
  save_base_salary: { input: SaveBaseSalary; output: MadeId };
  remove_base_salary: { input: RemoveEntry; output: Nothing };
  save_theme: { input: SaveTheme; output: MadeId };
  edit_rule: { input: EditRule; output: Nothing };
  search_everything: { input: SearchEverything; output: FoundList };
  list_history: { input: ListHistory; output: HistoryList };
  undo: { input: Nothing; output: Undone };
}
