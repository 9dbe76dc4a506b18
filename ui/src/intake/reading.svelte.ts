import { call, failureOf, type AcceptedList, type ListSource } from "../backend";
import type {
  ColumnChoice,
  Encoding,
  EncodingChoice,
  KeptProgress,
  LayoutOffer,
  ReadingView,
  ReadRowView,
  RowEdit,
} from "../backend";
import { refusalOf, tellRefusal, type PastedBlock } from "../parts";
import { Answers, type SOMEBODY_NEW } from "./answers.svelte";
import { withChoice, withHeading } from "./choices";
import { isOpen, isThere } from "./questions";
import { TypedNames } from "./typed.svelte";
import { pastedSource, Queue, sourceOf, type RefusedList, type WaitingList } from "./queue.svelte";

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

/** The list being read. It outlives its screen, and what was done is kept when the window closes. */
class Reading {
  source = $state.raw<ListSource>();
  view = $state.raw<ReadingView>();
  /** The file that is being read now. */
  busy = $state<string>();
  /** What the officer made of its rows. */
  readonly answers = new Answers();
  readonly edits = this.answers.edits;
  readonly seen = this.answers.seen;
  readonly leftOut = this.answers.leftOut;
  readonly people = this.answers.people;
  readonly typed = new TypedNames();
  /** The lists that wait, and those that could not be read. */
  readonly queue = new Queue();
  #roundId: number | null = null;
  #current: WaitingList | undefined;
  #isReading = false;
  /** Whether the bytes of the list are kept already. */
  #isKept = false;
  #isDirty = false;
  #checking = Promise.resolve();
  #keeping: Promise<void> | undefined;

  /** Reads files, one after the other: the next begins when the one before was accepted or left, or was refused. */
  async take(files: readonly File[], roundId: number | null): Promise<void> {
    for (const file of files) await this.#give(await sourceOf(file), roundId);
  }

  /** Reads a pasted block as a list is read. */
  async takePasted(name: string, block: PastedBlock, roundId: number | null): Promise<void> {
    await this.#give(pastedSource(name, block), roundId);
  }

  async #give(source: ListSource, roundId: number | null): Promise<void> {
    await this.queue.add(source, roundId);
    // Not waited for: those given together are all kept before the first is read to its end.
    if (!this.view && !this.#isReading) void this.next(roundId);
  }

  /** Reads the next file that waits; one that is refused does not stop those behind it. With none, the screen is empty. */
  async next(roundId: number | null): Promise<void> {
    this.#clear();
    for (let list = this.queue.shift(); list; list = this.queue.shift()) {
      const kept = list.isBegun && list.sha256 !== undefined ? list.sha256 : undefined;
      const isDone = kept === undefined ? await this.#begin(list, roundId) : await this.reopen(kept, list.source.name);
      if (isDone) return;
    }
  }

  /** Goes on with a list that was left for later; whether it could be read. */
  async reopen(sha256: string, name: string): Promise<boolean> {
    this.#clear();
    const { bytes, progress } = await call("open_kept_list", { sha256 });
    const { kind, sender, encodings, columns, headings, round_id } = progress;
    const source = { name, kind, bytes, encodings, columns, headings, sender };
    const isRead = await this.#begin({ source, sha256, isBegun: progress.rows !== null }, round_id);
    if (this.view) this.#goOn(progress);
    return isRead;
  }

  #goOn(progress: KeptProgress): void {
    for (const edit of progress.edits) this.edits.set(edit.key, edit);
    for (const key of progress.seen) this.seen.add(key);
    for (const key of progress.leave_out) this.leftOut.add(key);
    for (const { key, person_id } of progress.people) this.people.set(key, person_id);
    for (const edit of progress.edits) if (edit.name !== null) this.typed.note(edit.key);
    void this.checkNames();
    void this.keep();
  }

  /** Reads a list; false where it was refused: then the next may begin. */
  async #begin(list: WaitingList, roundId: number | null): Promise<boolean> {
    const { source } = list;
    this.busy = source.name;
    this.#isReading = true;
    this.#current = list;
    this.#roundId = roundId;
    try {
      const view = await call("read_list", { round_id: roundId, source });
      // Cancelled meanwhile: what was read is dropped.
      if (this.#current !== list) return true;
      this.#isKept = list.sha256 !== undefined;
      this.source = source;
      this.view = view;
      if (!list.isBegun) void (this.isAllThere ? this.#forget(view.sha256) : this.keep());
      return true;
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (this.#current !== list) return true;
      await this.queue.refuse(list, failure);
      return false;
    } finally {
      if (this.#current === list) {
        this.busy = undefined;
        this.#isReading = false;
      }
    }
  }

  /** A list that brings nothing new is not kept. */
  async #forget(sha256: string): Promise<void> {
    await call("drop_kept_list", { sha256 });
  }

  /** Reads the file that holds no list by itself, now that somebody said what its columns are. */
  async readAs(list: RefusedList, columns: readonly ColumnChoice[]): Promise<void> {
    this.queue.take(list);
    await this.#begin({ ...list, source: { ...list.source, columns: [...columns] } }, this.#roundId);
  }

  async #readAs(source: ListSource): Promise<void> {
    this.answers.note(this.source);
    await this.#readAgain(source);
  }

  async #readAgain(source: ListSource): Promise<void> {
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

  /** Reads the list again with the words above a sheet's columns in this row. */
  async sayHeading(sheet: string, row: number): Promise<void> {
    if (!this.source) return;
    await this.#readAs({ ...this.source, headings: withHeading(this.source.headings, { sheet, row }) });
  }

  /** Reads the list again as the sender's lists before were read. */
  async takeOffer(offer: LayoutOffer): Promise<void> {
    if (!this.source) return;
    const encodings = offer.encodings.reduce(withChoice<EncodingChoice>, this.source.encodings);
    const columns = offer.columns.reduce(withChoice<ColumnChoice>, this.source.columns);
    const headings = offer.headings.reduce(withHeading, this.source.headings);
    await this.#readAs({ ...this.source, encodings, columns, headings });
  }

  /** Reads the list again as sent by a unit; blank for nobody's. */
  async sendBy(sender: string): Promise<void> {
    if (!this.source) return;
    await this.#readAs({ ...this.source, sender });
  }

  /**
   * Keeps how far the officer came. Called after each act and each letter; while one keeping is on its way, the next waits
   * for it, and what came meanwhile goes together.
   */
  keep(): Promise<void> {
    this.#isDirty = true;
    this.#keeping ??= this.#keepAll().finally(() => (this.#keeping = undefined));
    return this.#keeping;
  }

  async #keepAll(): Promise<void> {
    try {
      while (this.#isDirty) await this.#keep();
    } catch (thrown) {
      tellRefusal(refusalOf(thrown));
    }
  }

  async #keep(): Promise<void> {
    this.#isDirty = false;
    const { source, view } = this;
    if (!source || !view || this.isAllThere) return;
    const bytes = this.#isKept ? null : source.bytes;
    const progress = {
      name: source.name,
      kind: source.kind,
      round_id: this.#roundId,
      sender: source.sender,
      encodings: [...source.encodings],
      columns: [...source.columns],
      headings: [...source.headings],
      ...this.answers.sent,
      accepted: null,
      rows: view.rows.length,
      open: view.rows.filter((row) => this.isDoubtful(row)).length,
    };
    await call("keep_list", { sha256: view.sha256, bytes, progress });
    this.#isKept = true;
  }

  /** The window closes: what is not yet on its way goes now. */
  close(): void {
    if (this.#isDirty) void this.#keep();
  }

  /** Leaves the list for later: it is there when the screen is opened again. */
  async later(roundId: number | null): Promise<void> {
    await this.keep();
    await this.next(roundId);
  }

  /** Stops reading. What waits stays kept for another day; of the file that was being read nothing does. */
  drop(): void {
    const current = this.#current;
    this.queue.stop();
    this.#clear();
    if (current?.sha256 !== undefined && !current.isBegun) void this.#forget(current.sha256);
  }

  #clear(): void {
    this.source = this.view = this.busy = this.#current = undefined;
    this.#isKept = this.#isDirty = this.#isReading = false;
    this.answers.clear();
    this.typed.clear();
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
    this.answers.note(this.source, key, field);
    const before = this.edits.get(key) ?? { key, ...NO_EDIT };
    this.edits.set(key, { ...before, [field]: value ?? "" });
    if (field === "name" || field === "kind") this.typed.note(key);
    void this.keep();
  }

  /** Asks of names that were typed what a list would be asked of them; a name found right before is asked about again. */
  checkNames(): Promise<void> {
    // Enter leaves the field and accepts the list at once: who asks second waits for the answer to the first.
    this.#checking = this.#checking.catch(() => undefined).then(() => this.#checkNames());
    return this.#checking;
  }

  async #checkNames(): Promise<void> {
    const { view } = this;
    const news = await this.typed.check(view?.rows ?? [], (row) => this.row(row));
    if (this.view !== view) return;
    for (const key of news) this.seen.delete(key);
    void this.keep();
  }

  /** The first row that has a typed name nobody has looked at since it was found doubtful. */
  get unasked(): ReadRowView | undefined {
    const asks = (row: ReadRowView) => this.typed.of(row.key).length > 0 && this.isDoubtful(row);
    return this.view?.rows.find(asks);
  }

  /** The row was looked at and is right. */
  find(key: string): void {
    this.answers.note(this.source, key);
    this.seen.add(key);
    void this.keep();
  }

  /** Leaves a row out, or takes it back; whether it is out now. */
  turn(key: string): boolean {
    this.answers.note(this.source, key);
    const isOut = !this.leftOut.delete(key);
    if (isOut) this.leftOut.add(key);
    void this.keep();
    return isOut;
  }

  /** The rows whose recipients the round has a nomination for already, and that are not left out. */
  get there(): ReadRowView[] {
    return (this.view?.rows ?? []).filter((row) => isThere(row) && !this.leftOut.has(row.key));
  }

  /** Leaves out every row that the round has already. */
  leaveOutThere(): void {
    this.answers.note(this.source);
    for (const row of this.there) this.leftOut.add(row.key);
    void this.keep();
  }

  /** Takes back what was done last to the list that is open; the row it was about, or nothing where nothing was done. */
  async undo(): Promise<{ row: ReadRowView | undefined } | undefined> {
    const named = new Set(this.edits.keys());
    const step = this.answers.back();
    if (!step) return undefined;
    for (const key of [...named, ...this.edits.keys()]) this.typed.note(key);
    if (step.source && step.source !== this.source) await this.#readAgain(step.source);
    await this.checkNames();
    void this.keep();
    return { row: this.view?.rows.find((row) => row.key === step.key) };
  }

  /** Says who a row is about. */
  answer(key: string, personId: number | typeof SOMEBODY_NEW): void {
    this.answers.note(this.source, key);
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
    if (row.matched === "already_imported" || this.seen.has(row.key) || this.leftOut.has(row.key)) return false;
    const isTyped = this.typed.of(row.key).length > 0;
    return isTyped || isOpen(row, this.row(row), this.people.has(row.key));
  }

  /** The rows that would be accepted now although somebody still has to look at them. */
  get open(): ReadRowView[] {
    return (this.view?.rows ?? []).filter((row) => this.isDoubtful(row));
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
    this.#isDirty = false;
    await this.#keeping;
    return call("accept_list", { round_id: roundId, source: this.source, ...this.answers.sent });
  }
}

/** The list being read. */
export const reading = new Reading();
