import { SvelteMap, SvelteSet } from "svelte/reactivity";
import { call, failureOf, type AcceptedList, type ListSource } from "../backend";
import type {
  ColumnChoice,
  DoubtView,
  Encoding,
  EncodingChoice,
  KeptProgress,
  LayoutOffer,
  ReadingView,
  ReadRowView,
  RowEdit,
} from "../backend";
import { refusalOf, tellRefusal } from "../parts";
import { withChoice, withHeading } from "./choices";
import { isOpen } from "./questions";
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

/** Somebody new: none of the namesakes in the books. */
export const SOMEBODY_NEW = null;

/** The list being read. It outlives its screen, and what was done is kept when the window closes. */
class Reading {
  source = $state.raw<ListSource>();
  view = $state.raw<ReadingView>();
  /** The file that is being read now. */
  busy = $state<string>();
  readonly edits = new SvelteMap<string, RowEdit>();
  /** Rows whose doubts were looked at and found right. */
  readonly seen = new SvelteSet<string>();
  readonly leftOut = new SvelteSet<string>();
  /** Who rows are about, where there are namesakes in the books. */
  readonly people = new SvelteMap<string, number | typeof SOMEBODY_NEW>();
  /** What there is to ask about names that the officer typed. */
  readonly typed = new SvelteMap<string, readonly DoubtView[]>();
  /** Names that were typed and not yet checked. */
  readonly #unchecked = new Set<string>();
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
  async takePasted(name: string, text: string, roundId: number | null): Promise<void> {
    await this.#give(pastedSource(name, text), roundId);
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
    for (const edit of progress.edits) if (edit.name !== null) this.#unchecked.add(edit.key);
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
    this.edits.clear();
    this.seen.clear();
    this.leftOut.clear();
    this.people.clear();
    this.typed.clear();
    this.#unchecked.clear();
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
    if (field === "name" || field === "kind") this.#unchecked.add(key);
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
    const rows = (view?.rows ?? []).filter((row) => this.#unchecked.has(row.key));
    this.#unchecked.clear();
    if (rows.length === 0) return;
    // A name as the list had it has its doubts already.
    const isAsRead = (row: ReadRowView) => this.row(row).name === row.name && this.row(row).kind === row.kind;
    for (const row of rows.filter(isAsRead)) this.typed.delete(row.key);
    const changed = rows.filter((row) => !isAsRead(row)).map((row) => this.row(row));
    if (changed.length === 0) return;
    const names = changed.map(({ key, kind, name }) => ({ key, kind, name }));
    const checked = await call("check_names", { names });
    if (this.view !== view) return;
    for (const { key, doubts } of checked) {
      const before = this.typed.get(key) ?? [];
      this.typed.set(key, doubts);
      if (doubts.length > 0 && JSON.stringify(before) !== JSON.stringify(doubts)) this.seen.delete(key);
    }
    void this.keep();
  }

  /** The first row that has a typed name nobody has looked at since it was found doubtful. */
  get unasked(): ReadRowView | undefined {
    const asks = (row: ReadRowView) => (this.typed.get(row.key) ?? []).length > 0 && this.isDoubtful(row);
    return this.view?.rows.find(asks);
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
    const isTyped = (this.typed.get(row.key) ?? []).length > 0;
    return isTyped || isOpen(row, this.row(row), this.people.has(row.key));
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
    return call("accept_list", {
      round_id: roundId,
      source: this.source,
      edits: [...this.edits.values()],
      leave_out: [...this.leftOut],
      people: [...this.people].map(([key, person_id]) => ({ key, person_id })),
    });
  }
}

/** The list being read. */
export const reading = new Reading();
