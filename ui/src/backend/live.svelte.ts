import { call, failureOf, type Failure, type Input, type Operation, type Output } from "./call";
import type { Topic } from "./generated";
import { onChange } from "./topics";

/** A question that stays answered. */
export interface Live<T> {
  /** The latest answer; the old one stays while a new one is fetched. */
  readonly value: T | undefined;
  /** Why the latest asking failed; nothing after a good answer. */
  readonly failure: Failure | undefined;
  /** Whether an answer is on its way. */
  readonly waiting: boolean;
  /** Asks again now. */
  again(): void;
}

/**
 * Asks `operation`, and again whenever its input changes or one of `topics` becomes stale.
 * `input` may return nothing: then nothing is asked. To be called while a component is made.
 */
export function live<K extends Operation>(
  operation: K,
  input: () => Input<K> | undefined,
  topics: readonly Topic[],
): Live<Output<K>> {
  const state = $state<{ failure: Failure | undefined; waiting: boolean; turn: number }>({
    failure: undefined,
    waiting: false,
    turn: 0,
  });
  // $state.raw keeps a list of ten thousand rows out of proxies.
  let value = $state.raw<Output<K> | undefined>(undefined);
  let asked = 0;

  async function ask(wanted: Input<K>): Promise<void> {
    const mine = ++asked;
    state.waiting = true;
    try {
      const answer = await call(operation, wanted);
      if (mine !== asked) return;
      value = answer;
      state.failure = undefined;
    } catch (thrown) {
      if (mine !== asked) return;
      state.failure = failureOf(thrown);
    }
    state.waiting = false;
  }

  $effect(() => {
    void state.turn;
    const wanted = input();
    if (wanted !== undefined) void ask($state.snapshot(wanted) as Input<K>);
  });
  $effect(() =>
    onChange((stale) => {
      if (topics.some((topic) => stale.has(topic))) state.turn += 1;
    }),
  );
  // An answer that arrives after the screen is gone belongs to nobody.
  $effect(() => () => void (asked += 1));

  return {
    get value() {
      return value;
    },
    get failure() {
      return state.failure;
    },
    get waiting() {
      return state.waiting;
    },
    again: () => void (state.turn += 1),
  };
}
