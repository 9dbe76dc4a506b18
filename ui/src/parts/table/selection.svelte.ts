import { SvelteSet } from "svelte/reactivity";
import type { Key } from "./types";

/** Which rows are chosen, and which one the inspector shows. The owner of a table makes it and reads it. */
export class Selection<K extends Key = Key> {
  /** The row the keys stand on. */
  current = $state<K>();
  /** All chosen rows. */
  readonly keys = new SvelteSet<K>();

  /** How many rows are chosen. */
  get size(): number {
    return this.keys.size;
  }

  /** Chooses one row and no other. */
  only(key: K): void {
    this.current = key;
    this.keys.clear();
    this.keys.add(key);
  }

  /** Keeps the row the keys stand on, and chooses no other. */
  onlyCurrent(): void {
    if (this.current === undefined) this.keys.clear();
    else this.only(this.current);
  }

  /** Adds a row to the chosen ones, or takes it away. */
  toggle(key: K): void {
    this.current = key;
    if (!this.keys.delete(key)) this.keys.add(key);
  }

  /** Chooses exactly these rows. */
  these(keys: Iterable<K>, current?: K): void {
    this.keys.clear();
    for (const key of keys) this.keys.add(key);
    if (current !== undefined) this.current = current;
  }

  /** Chooses nothing. */
  none(): void {
    this.keys.clear();
    this.current = undefined;
  }
}
