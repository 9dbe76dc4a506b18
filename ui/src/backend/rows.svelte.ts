import { untrack } from "svelte";
import { call, failureOf, type Failure, type Input, type Operation, type Output } from "./call";
import type { Operations, Topic } from "./generated";
import { onChange } from "./topics";

interface Window {
  offset: number;
  limit: number;
}
interface Page {
  rows: readonly unknown[];
  total: number | null;
}

/** An operation that answers a long list piece by piece. */
export type PagedOperation = {
  [K in Operation]: Operations[K] extends { input: Window; output: Page } ? K : never;
}[Operation];

/** One row of a paged operation. */
export type RowOf<K extends PagedOperation> = Output<K> extends { rows: (infer R)[] } ? R : never;

/** A long list of which only the rows that are looked at are fetched. */
export interface LiveRows<K extends PagedOperation> {
  /** The answer for the first rows: what it says beside the rows (counts, sums). */
  readonly value: Output<K> | undefined;
  readonly failure: Failure | undefined;
  /** How many rows there are in all. */
  readonly total: number;
  /** The row at a place, once it has been fetched. */
  at(index: number): RowOf<K> | undefined;
  /** Says which rows are looked at; what is missing is fetched. */
  want(first: number, last: number): void;
}

/** Rows fetched at once: a few screens full. */
const PAGE = 100;

/** Asks a paged operation for the rows looked at, and again when its input changes or a topic becomes stale. */
export function liveRows<K extends PagedOperation>(
  operation: K,
  input: () => Omit<Input<K>, "offset" | "limit"> | undefined,
  topics: readonly Topic[],
): LiveRows<K> {
  type Pages = ReadonlyMap<number, Output<K>>;
  let pages = $state.raw<Pages>(new Map());
  let failure = $state.raw<Failure>();
  let turn = $state(0);
  let generation = 0;
  let question: Omit<Input<K>, "offset" | "limit"> | undefined;
  let looked = { first: 0, last: 0 };
  const coming = new Set<number>();

  function ask(page: number): Promise<Output<K>> {
    const asked = { ...question, offset: page * PAGE, limit: PAGE };
    return call(operation, asked as unknown as Input<K>);
  }

  function pagesLooked(): number[] {
    const first = Math.floor(looked.first / PAGE);
    const last = Math.floor(looked.last / PAGE);
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  }

  // All rows looked at come anew together, so that old and new rows never stand side by side.
  async function refresh(): Promise<void> {
    const mine = ++generation;
    coming.clear();
    const wanted = [...new Set([0, ...pagesLooked()])];
    try {
      const answers = await Promise.all(wanted.map(ask));
      if (mine !== generation) return;
      pages = new Map(answers.map((answer, at) => [wanted[at] ?? 0, answer]));
      failure = undefined;
    } catch (thrown) {
      if (mine === generation) failure = failureOf(thrown);
    }
  }

  async function fetch(page: number): Promise<void> {
    const mine = generation;
    coming.add(page);
    try {
      const answer = await ask(page);
      if (mine === generation) pages = new Map(pages).set(page, answer);
    } catch (thrown) {
      if (mine === generation) failure = failureOf(thrown);
    } finally {
      if (mine === generation) coming.delete(page);
    }
  }

  $effect(() => {
    void turn;
    const next = input();
    question = next === undefined ? undefined : ($state.snapshot(next) as typeof next);
    if (question !== undefined) untrack(() => void refresh());
  });
  $effect(() =>
    onChange((stale) => {
      if (topics.some((topic) => stale.has(topic))) turn += 1;
    }),
  );
  $effect(() => () => void (generation += 1));

  const total = $derived.by(() => {
    const known = pages.get(0)?.total;
    if (typeof known === "number") return known;
    // Nobody counted: what has been fetched, and room for one page more while pages come full.
    const ends = [...pages].map(([page, answer]) => page * PAGE + answer.rows.length);
    const end = Math.max(0, ...ends);
    return end > 0 && end % PAGE === 0 ? end + PAGE : end;
  });

  return {
    get value() {
      return pages.get(0);
    },
    get failure() {
      return failure;
    },
    get total() {
      return total;
    },
    at: (index) => pages.get(Math.floor(index / PAGE))?.rows[index % PAGE] as RowOf<K> | undefined,
    want(first, last) {
      looked = { first, last };
      if (question === undefined || pages.size === 0) return;
      for (const page of pagesLooked()) if (!pages.has(page) && !coming.has(page)) void fetch(page);
    },
  };
}
