import { SvelteMap, SvelteSet } from "svelte/reactivity";
import { call, failureOf, readFile, type AcceptedList, type Failure, type ListSource } from "../backend";
import type { Encoding, ReadingView, ReadRowView, RowEdit } from "../backend";

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

/** The list being read. It outlives its screen: leaving and coming back loses nothing. */
class Reading {
  source = $state.raw<ListSource>();
  view = $state.raw<ReadingView>();
  failure = $state.raw<Failure>();
  /** The file that is being read now. */
  busy = $state<string>();
  readonly edits = new SvelteMap<string, RowEdit>();
  /** Rows whose doubts were looked at and found right. */
  readonly seen = new SvelteSet<string>();
  readonly leftOut = new SvelteSet<string>();
  #waiting: File[] = [];
  #roundId: number | null = null;

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
    this.busy = file.name;
    try {
      const { name, base64 } = await readFile(file);
      const source = { name, bytes: base64, encodings: [] };
      this.#roundId = roundId;
      const view = await call("read_list", { round_id: roundId, source });
      // Cancelled meanwhile: what was read is dropped.
      if (this.busy !== file.name) return;
      this.source = source;
      this.view = view;
    } catch (thrown) {
      this.failure = failureOf(thrown);
    } finally {
      this.busy = undefined;
    }
  }

  /** Reads the list again with a column in this encoding. */
  async choose(sheet: string, column: string, encoding: Encoding): Promise<void> {
    if (!this.source) return;
    const others = this.source.encodings.filter((one) => one.sheet !== sheet || one.column !== column);
    const source = { ...this.source, encodings: [...others, { sheet, column, encoding }] };
    this.view = await call("read_list", { round_id: this.#roundId, source });
    this.source = source;
  }

  /** Leaves the list: nothing of it is kept. */
  drop(): void {
    this.#waiting = [];
    this.waiting = 0;
    this.#clear();
  }

  #clear(): void {
    this.source = this.view = this.failure = this.busy = undefined;
    this.edits.clear();
    this.seen.clear();
    this.leftOut.clear();
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
  }

  /** Whether somebody still has to look at a row. */
  isDoubtful(row: ReadRowView): boolean {
    return row.doubts.length > 0 && !this.seen.has(row.key) && !this.leftOut.has(row.key);
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
    return call("accept_list", {
      round_id: roundId,
      source: this.source,
      edits: [...this.edits.values()],
      leave_out: [...this.leftOut],
    });
  }
}

/** The list being read. */
export const reading = new Reading();
