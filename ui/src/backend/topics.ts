import type { Topic } from "./generated";

type Listener = (topics: ReadonlySet<Topic>) => void;

const listeners = new Set<Listener>();

/** Calls `listener` after each change with the topics whose views are stale. Returns the way to stop. */
export function onChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says that the views of these topics are stale. */
export function announce(topics: Iterable<Topic>): void {
  const stale = new Set(topics);
  for (const listener of [...listeners]) listener(stale);
}
