import { refusalOf } from "../refusal";
import { toBlock } from "./clipboard";
import type { Selection } from "./selection.svelte";
import type { Column, Key, Source } from "./types";

/** What a grid works with. Read anew at every key. */
export interface GridParts<Row, K extends Key> {
  source: Source<Row>;
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => K;
  selection: Selection<K>;
  /** All keys in order, for choosing rows that were never in sight. */
  allKeys?: (() => Promise<readonly K[]>) | undefined;
  onopen?: ((row: Row) => unknown) | undefined;
}

/** A cell that is being typed into. */
export interface Edit<K extends Key> {
  key: K;
  column: string;
  text: string;
  /** Why the text was not kept, when it came back. */
  refusal?: string;
}

/** Where Enter and Tab lead from a cell, with Shift the other way. */
export type Towards = "down" | "up" | "next" | "back";

/** Where the keys stand in a table, what is being edited, and what the keys do. */
export class Grid<Row, K extends Key> {
  row = $state(0);
  column = $state(0);
  edit = $state.raw<Edit<K>>();
  #anchor = 0;
  /** The keys have gone to a row that is still on its way: it is chosen when it is here. */
  #isAwaited = false;
  /** The chosen row that was looked for among all rows, and the place where it is expected. */
  #sought: { key: K; at: number } | undefined;

  constructor(private readonly parts: () => GridParts<Row, K>) {}

  /** The key of the row at a place, once it is here. */
  keyAt(index: number): K | undefined {
    const { source, keyOf } = this.parts();
    const row = source.at(index);
    return row === undefined ? undefined : keyOf(row);
  }

  /** Goes to a row and chooses it alone, or up to it with `extend`. */
  goTo(index: number, reach: "alone" | "extend" | "toggle"): void {
    const { source, selection } = this.parts();
    if (source.total === 0) return;
    this.row = Math.max(0, Math.min(source.total - 1, index));
    const key = this.keyAt(this.row);
    if (reach === "extend") return void this.#extend();
    this.#anchor = this.row;
    this.#isAwaited = key === undefined;
    if (key === undefined) return;
    if (reach === "toggle") selection.toggle(key);
    else selection.only(key);
  }

  async #extend(): Promise<void> {
    const { selection, allKeys } = this.parts();
    const [first, last] = [Math.min(this.#anchor, this.row), Math.max(this.#anchor, this.row)];
    const here = Array.from({ length: last - first + 1 }, (_, at) => this.keyAt(first + at));
    const keys = here.every((key) => key !== undefined) ? here : (await allKeys?.())?.slice(first, last + 1);
    if (keys) selection.these(keys as K[], this.keyAt(this.row));
  }

  /** Chooses every row, those never in sight too. */
  async all(): Promise<void> {
    const { source, selection, allKeys } = this.parts();
    const here = () => Array.from({ length: source.total }, (_, at) => this.keyAt(at));
    const keys = allKeys ? await allKeys() : here().filter((key) => key !== undefined);
    selection.these(keys);
  }

  /**
   * After the rows or the choice changed: keeps the keys on the current row. Says whether they moved there, or whether
   * that row is none of those fetched and has to be sought.
   */
  follow(): "stays" | "moved" | "away" {
    const { source, selection } = this.parts();
    const here = this.keyAt(this.row);
    if (source.total === 0) return "stays";
    if (this.#isAwaited) {
      if (here === undefined) return "stays";
      this.goTo(this.row, "alone");
      return "moved";
    }
    if (selection.current === undefined || here === selection.current) return "stays";
    const near = Array.from({ length: Math.min(source.total, 2000) }, (_, at) => at);
    const found = near.find((at) => this.keyAt(at) === selection.current);
    if (found !== undefined) {
      this.row = found;
      return "moved";
    }
    const isComing = here === undefined && this.#sought?.key === selection.current && this.#sought.at === this.row;
    return isComing || selection.size > 1 ? "stays" : "away";
  }

  /** Seeks the current row among all rows; where it is not listed, the row in its place is chosen. */
  async seek(): Promise<void> {
    const { selection, allKeys } = this.parts();
    const key = selection.current;
    if (key === undefined) return;
    const at = (await allKeys?.())?.indexOf(key) ?? -1;
    if (selection.current !== key || this.follow() !== "away") return;
    // Sought once before and not met where it should have been: the list has changed meanwhile.
    const isMet = at >= 0 && !(this.#sought?.key === key && this.#sought.at === at);
    this.#sought = { key, at };
    if (isMet) this.row = this.#anchor = at;
    else this.goTo(this.row, "alone");
  }

  /** Begins typing into the current cell. `typed` replaces what stands there. */
  begin(typed?: string): boolean {
    const { source, columns, keyOf } = this.parts();
    const column = columns[this.column];
    const row = source.at(this.row);
    if (!column?.edit || row === undefined || column.edit.allowed?.(row) === false) return false;
    this.edit = { key: keyOf(row), column: column.key, text: typed ?? column.edit.text(row) };
    return true;
  }

  /** Ends the typing and keeps nothing. */
  cancel(): void {
    this.edit = undefined;
  }

  /** Ends the typing and keeps the text; a refusal brings the text back with its reason. */
  async keep(text: string): Promise<void> {
    const { source, columns, keyOf, selection } = this.parts();
    const edit = this.edit;
    const column = columns.find((one) => one.key === edit?.column);
    const at = this.row;
    const row = [source.at(at), ...this.#loaded()].find((one) => one !== undefined && keyOf(one) === edit?.key);
    this.edit = undefined;
    if (!edit || !column?.edit || row === undefined) return;
    const next = text.normalize("NFC").trim();
    if (next === column.edit.text(row).trim()) return;
    try {
      await column.edit.keep(row, next);
    } catch (thrown) {
      // Back to the place, wherever the keys have gone since.
      this.row = at;
      this.column = columns.indexOf(column);
      selection.only(edit.key);
      this.edit = { ...edit, text: next, refusal: refusalOf(thrown) };
    }
  }

  *#loaded(): Generator<Row> {
    const { source } = this.parts();
    for (let at = 0; at < source.total; at += 1) {
      const row = source.at(at);
      if (row !== undefined) yield row;
    }
  }

  /** Goes on from a cell whose text was kept. */
  leave(towards: Towards): void {
    if (towards === "down") this.goTo(this.row + 1, "alone");
    else if (towards === "up") this.goTo(this.row - 1, "alone");
    else this.nextCell(towards === "next" ? 1 : -1);
  }

  /** Moves to the next cell that can be edited, over the end of the row if need be. */
  nextCell(step: 1 | -1): void {
    const { source, columns } = this.parts();
    const cells = source.total * columns.length;
    let at = this.row * columns.length + this.column + step;
    while (at >= 0 && at < cells && !columns[at % columns.length]?.edit) at += step;
    if (at < 0 || at >= cells) return;
    this.column = at % columns.length;
    const row = Math.floor(at / columns.length);
    if (row !== this.row) this.goTo(row, "alone");
  }

  /** The chosen rows as a block for a spreadsheet. */
  block(): string {
    const { columns, keyOf, selection } = this.parts();
    const rows = [...this.#loaded()].filter((row) => selection.keys.has(keyOf(row)));
    return toBlock(rows.map((row) => columns.map((column) => column.text(row))));
  }

  /** Does what a key means in the grid; says whether it meant anything. */
  press(event: KeyboardEvent, pageful: number): boolean {
    const { source, columns, selection, onopen } = this.parts();
    const reach = event.shiftKey ? "extend" : "alone";
    const controlled = event.ctrlKey || event.metaKey;
    const rows: Record<string, number> = {
      ArrowDown: this.row + 1,
      ArrowUp: this.row - 1,
      PageDown: this.row + pageful,
      PageUp: this.row - pageful,
      Home: 0,
      End: source.total - 1,
    };
    const target = rows[event.key];
    if (target !== undefined && !event.altKey) this.goTo(target, reach);
    else if (event.key === "ArrowRight" && !controlled) this.column = Math.min(columns.length - 1, this.column + 1);
    else if (event.key === "ArrowLeft" && !controlled) this.column = Math.max(0, this.column - 1);
    else if (controlled && event.key.toLowerCase() === "a") void this.all();
    else if (event.key === " " && controlled) this.goTo(this.row, "toggle");
    else if (event.key === "F2") return this.begin();
    else if (event.key === "Enter" && !controlled) {
      const row = source.at(this.row);
      if (this.begin()) return true;
      if (!onopen || row === undefined) return false;
      void onopen(row);
    } else if (event.key === "Escape" && selection.size > 1) this.goTo(this.row, "alone");
    else return false;
    return true;
  }
}
