import { SvelteMap, SvelteSet } from "svelte/reactivity";
import { call, failureOf, readFile, type AcceptedList, type Failure, type ListSource } from "../backend";
import type {
  ColumnChoice,
  Encoding,
  EncodingChoice,
  HeadingChoice,
  LayoutOffer,
  ListLook,
  ReadingView,
  ReadRowView,
  RowEdit,
} from "../backend";
import { isOpen } from "./questions";

/** What an officer may change of a row before accepting it. */
export type RowField = Exclude<keyof RowEdit, "key">;

/** A row as it will be accepted: as read, with what was changed. */
export type Row = ReadRowView;

const NO_EDIT: Omit<RowEdit, "key"> = {
  kind: null,
  honorific: null,
  name: null,
  position: null,
  unit: null,
  nominated_by: null,
  award: null,
  theme: null,
  citation: null,
};

/** The failures of files that may be lists all the same, once somebody says what their columns are. */
const WITHOUT_TABLE = ["list_without_table", "list_text_without_table"];

/** Somebody new: none of the namesakes in the books. */
export const SOMEBODY_NEW = null;

/** The list being read. It outlives its screen, and what was done is kept when the window closes. */
class Reading {
  source = $state.raw<ListSource>();
  view = $state.raw<ReadingView>();
  failure = $state.raw<Failure>();
  /** A file without any heading that is known: its sheets, until somebody says what their columns are. */
  look = $state.raw<ListLook>();
  /** The file that is being read now. */
  busy = $state<string>();
  readonly edits = new SvelteMap<string, RowEdit>();
  /** Rows whose doubts were looked at and found right. */
  readonly seen = new SvelteSet<string>();
  readonly leftOut = new SvelteSet<string>();
  /** Who rows are about, where there are namesakes in the books. */
  readonly people = new SvelteMap<string, number | typeof SOMEBODY_NEW>();
  #waiting: File[] = [];
  #roundId: number | null = null;
  /** Whether the bytes of the list are kept already. */
  #isKept = false;
  #keeping: Promise<void> | undefined;

  /** How many files still wait to be read. */
  waiting = $state(0);

  /** Reads files, one after the other: the next begins when the one before was accepted or left. */
  async take(files: readonly File[], roundId: number | null): Promise<void> {
    this.#waiting.push(...files);
    if (!this.view && this.busy === undefined) await this.next(roundId);
    this.waiting = this.#waiting.length;
  }

  /** Reads the next file that waits; with none, the screen is empty again. */
  async next(roundId: number | null): Promise<void> {
    this.#clear();
    const file = this.#waiting.shift();
    this.waiting = this.#waiting.length;
    if (!file) return;
    await this.#begin(file.name, roundId, async () => {
      const { name, base64 } = await readFile(file);
      return { name, bytes: base64, encodings: [], columns: [], headings: [] };
    });
  }

  /** Goes on with a list that was left for later. */
  async reopen(sha256: string, name: string): Promise<void> {
    this.#clear();
    const { bytes, progress } = await call("open_kept_list", { sha256 });
    const { encodings, columns, headings, round_id } = progress;
    await this.#begin(name, round_id, () => Promise.resolve({ name, bytes, encodings, columns, headings }));
    for (const edit of progress.edits) this.edits.set(edit.key, edit);
    for (const key of progress.seen) this.seen.add(key);
    for (const key of progress.leave_out) this.leftOut.add(key);
    for (const { key, person_id } of progress.people) this.people.set(key, person_id);
    this.#isKept = true;
  }

  async #begin(name: string, roundId: number | null, open: () => Promise<ListSource>): Promise<void> {
    this.busy = name;
    let source: ListSource | undefined;
    try {
      source = await open();
      this.#roundId = roundId;
      const view = await call("read_list", { round_id: roundId, source });
      // Cancelled meanwhile: what was read is dropped.
      if (this.busy !== name) return;
      this.source = source;
      this.view = view;
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (source && WITHOUT_TABLE.includes(failure.code)) await this.#lookAt(source);
      this.failure = failure;
    } finally {
      this.busy = undefined;
    }
  }

  /** Keeps a file that holds no list as it is, and what its columns may be. */
  async #lookAt(source: ListSource): Promise<void> {
    this.source = source;
    this.look = await call("look_at_list", { source });
    // The row of a list like it that was said before is looked at first; nothing is read of it yet.
    const known = this.look.offer?.headings ?? [];
    if (known.length > 0) await this.#lookAt({ ...source, headings: known.reduce(withHeading, source.headings) });
  }

  /** Says which row of a sheet holds the words above its columns: the list is looked at, or read, again. */
  async sayHeading(sheet: string, row: number): Promise<void> {
    if (!this.source) return;
    const source = { ...this.source, headings: withHeading(this.source.headings, { sheet, row }) };
    await (this.view ? this.#readAs(source) : this.#lookAt(source));
  }

  /** Reads the file that holds no list by itself, now that somebody said what its columns are. */
  async readAs(columns: readonly ColumnChoice[]): Promise<void> {
    const { source } = this;
    if (!source) return;
    this.failure = this.look = undefined;
    await this.#begin(source.name, this.#roundId, () => Promise.resolve({ ...source, columns: [...columns] }));
    if (this.view) void this.keep();
  }

  async #readAs(source: ListSource): Promise<void> {
    this.view = await call("read_list", { round_id: this.#roundId, source });
    this.source = source;
    void this.keep();
  }

  /** Reads the list again with a column in this encoding. */
  async choose(sheet: string, column: string, encoding: Encoding): Promise<void> {
    if (!this.source) return;
    const encodings = withChoice<EncodingChoice>(this.source.encodings, { sheet, column, encoding });
    await this.#readAs({ ...this.source, encodings });
  }

  /** Reads the list again with a column that holds this. */
  async say(sheet: string, column: string, meaning: string): Promise<void> {
    if (!this.source) return;
    const columns = withChoice<ColumnChoice>(this.source.columns, { sheet, column, meaning });
    await this.#readAs({ ...this.source, columns });
  }

  /** Reads the list again as the sender's lists before were read. */
  async takeOffer(offer: LayoutOffer): Promise<void> {
    if (!this.source) return;
    const encodings = offer.encodings.reduce(withChoice<EncodingChoice>, this.source.encodings);
    const columns = offer.columns.reduce(withChoice<ColumnChoice>, this.source.columns);
    const headings = offer.headings.reduce(withHeading, this.source.headings);
    await this.#readAs({ ...this.source, encodings, columns, headings });
  }

  /** Keeps how far the officer came. Called after each act; while one keeping is on its way, the next waits for it. */
  keep(): Promise<void> {
    this.#keeping = (this.#keeping ?? Promise.resolve()).then(() => this.#keep());
    return this.#keeping;
  }

  async #keep(): Promise<void> {
    const { source, view } = this;
    if (!source || !view || this.isAllThere) return;
    const bytes = this.#isKept ? null : source.bytes;
    const progress = {
      name: source.name,
      round_id: this.#roundId,
      encodings: [...source.encodings],
      columns: [...source.columns],
      headings: [...source.headings],
      edits: [...this.edits.values()],
      seen: [...this.seen],
      leave_out: [...this.leftOut],
      people: [...this.people].map(([key, person_id]) => ({ key, person_id })),
      rows: view.rows.length,
      open: view.rows.filter((row) => this.isDoubtful(row)).length,
    };
    await call("keep_list", { sha256: view.sha256, bytes, progress });
    this.#isKept = true;
  }

  /** Leaves the list for later: it is there when the screen is opened again. */
  async later(roundId: number | null): Promise<void> {
    await this.keep();
    await this.next(roundId);
  }

  /** Stops reading; nothing of what was being read is kept. */
  drop(): void {
    this.#waiting = [];
    this.waiting = 0;
    this.#clear();
  }

  #clear(): void {
    this.source = this.view = this.failure = this.look = this.busy = undefined;
    this.#isKept = false;
    this.edits.clear();
    this.seen.clear();
    this.leftOut.clear();
    this.people.clear();
  }

  /** A row as it will be accepted. */
  row(row: ReadRowView): Row {
    const edit = this.edits.get(row.key);
    if (!edit) return row;
    const changed = Object.entries(edit).filter(([field, value]) => field !== "key" && value !== null);
    return { ...row, ...Object.fromEntries(changed) };
  }

  /** Changes one thing of a row. An empty text empties it. */
  edit(key: string, field: RowField, value: string | null): void {
    const before = this.edits.get(key) ?? { key, ...NO_EDIT };
    this.edits.set(key, { ...before, [field]: value ?? "" });
    void this.keep();
  }

  /** The row was looked at and is right. */
  find(key: string): void {
    this.seen.add(key);
    void this.keep();
  }

  /** Leaves a row out, or takes it back; whether it is out now. */
  turn(key: string): boolean {
    const isOut = !this.leftOut.delete(key);
    if (isOut) this.leftOut.add(key);
    void this.keep();
    return isOut;
  }

  /** Says who a row is about. */
  answer(key: string, personId: number | typeof SOMEBODY_NEW): void {
    this.people.set(key, personId);
    void this.keep();
  }

  /** Writes a unit as the books do, in every row that writes it as this one does. */
  takeUnit(written: string, field: RowField, name: string): void {
    const same = (this.view?.rows ?? []).filter((row) =>
      row.units.some((one) => one.written === written && one.field === field),
    );
    for (const row of same) this.edit(row.key, field, name);
  }

  /** Whether somebody still has to look at a row. */
  isDoubtful(row: ReadRowView): boolean {
    if (this.seen.has(row.key) || this.leftOut.has(row.key)) return false;
    return isOpen(row, this.row(row), this.people.has(row.key));
  }

  /** How many nominations would be accepted now: rows that an earlier reading brought are never added twice. */
  get accepted(): number {
    const rows = this.view?.rows ?? [];
    return rows.filter((row) => row.matched !== "already_imported" && !this.leftOut.has(row.key)).length;
  }

  /** Whether an earlier reading brought every row into the round already. */
  get isAllThere(): boolean {
    const rows = this.view?.rows ?? [];
    return rows.length > 0 && rows.every((row) => row.matched === "already_imported");
  }

  /** Takes the list into the round, as it now stands. */
  async accept(roundId: number): Promise<AcceptedList | undefined> {
    if (!this.source) return undefined;
    // What is still being kept must not come back after the list was accepted.
    await this.#keeping;
    return call("accept_list", {
      round_id: roundId,
      source: this.source,
      edits: [...this.edits.values()],
      leave_out: [...this.leftOut],
      people: [...this.people].map(([key, person_id]) => ({ key, person_id })),
    });
  }
}

/** Choices with one more, in place of what was chosen for its column before. */
function withChoice<T extends { sheet: string; column: string }>(all: readonly T[], next: T): T[] {
  return [...all.filter((one) => one.sheet !== next.sheet || one.column !== next.column), next];
}

/** Said rows with one more, in place of what was said of its sheet before. */
function withHeading(all: readonly HeadingChoice[], next: HeadingChoice): HeadingChoice[] {
  return [...all.filter((one) => one.sheet !== next.sheet), next];
}

/** The list being read. */
export const reading = new Reading();
