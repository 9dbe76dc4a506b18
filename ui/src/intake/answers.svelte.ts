import { SvelteMap, SvelteSet } from "svelte/reactivity";
import type { ListSource, RowEdit } from "../backend";

/** Somebody new: none of the namesakes in the books. */
export const SOMEBODY_NEW = null;

type Person = number | typeof SOMEBODY_NEW;

/** How everything stood before an officer did one thing. */
interface Step {
  /** The row it was about; nothing where it was the list as a whole. */
  key: string | undefined;
  /** The field that was typed into, letter by letter. */
  field: string | undefined;
  source: ListSource | undefined;
  edits: Map<string, RowEdit>;
  seen: Set<string>;
  leftOut: Set<string>;
  people: Map<string, Person>;
}

/** How many steps can be taken back. */
const MOST = 200;

/** What an officer made of the rows of a list. Each thing done can be taken back, the last first. */
export class Answers {
  readonly edits = new SvelteMap<string, RowEdit>();
  /** Rows whose doubts were looked at and found right. */
  readonly seen = new SvelteSet<string>();
  readonly leftOut = new SvelteSet<string>();
  /** Who rows are about, where there are namesakes in the books. */
  readonly people = new SvelteMap<string, Person>();
  #steps = $state.raw<readonly Step[]>([]);
  #isNoted = false;

  /** Whether anything can be taken back. */
  get areTaken(): boolean {
    return this.#steps.length > 0;
  }

  /** As it is kept, and sent when the list is accepted. */
  get sent() {
    return {
      edits: [...this.edits.values()],
      seen: [...this.seen],
      leave_out: [...this.leftOut],
      people: [...this.people].map(([key, person_id]) => ({ key, person_id })),
    };
  }

  /**
   * Notes how everything stands, before a row or the list as a whole is changed. What one key does is one step, however much
   * it changes; so are the letters typed into one field.
   */
  note(source: ListSource | undefined, key?: string, field?: string): void {
    const last = this.#steps.at(-1);
    const isTyping = field !== undefined && last?.key === key && last?.field === field;
    if (this.#isNoted || isTyping) return;
    this.#isNoted = true;
    queueMicrotask(() => (this.#isNoted = false));
    const { edits, seen, leftOut, people } = this;
    const kept = { edits: new Map(edits), seen: new Set(seen), leftOut: new Set(leftOut), people: new Map(people) };
    this.#steps = [...this.#steps.slice(1 - MOST), { key, field, source, ...kept }];
  }

  /** Takes the last step back; what it was, or nothing where nothing was done. */
  back(): Step | undefined {
    const step = this.#steps.at(-1);
    if (!step) return undefined;
    this.#steps = this.#steps.slice(0, -1);
    refill(this.edits, step.edits);
    refill(this.people, step.people);
    for (const [now, then] of [
      [this.seen, step.seen],
      [this.leftOut, step.leftOut],
    ] as const) {
      now.clear();
      for (const key of then) now.add(key);
    }
    return step;
  }

  /** Forgets everything: another list begins. */
  clear(): void {
    this.edits.clear();
    this.seen.clear();
    this.leftOut.clear();
    this.people.clear();
    this.#steps = [];
  }
}

function refill<V>(now: Map<string, V>, then: ReadonlyMap<string, V>): void {
  now.clear();
  for (const [key, value] of then) now.set(key, value);
}
