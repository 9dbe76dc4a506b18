import type { Topic } from "./generated";

type Listener = (topics: ReadonlySet<Topic>) => void;

const listeners = new Set<Listener>();

/** Calls `listener` after each change with the topics whose views are stale. Returns the way to stop. */
export function onChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

// Windows of one browser on the same office show the same rows: what one changes, the others ask for again.
const windows = "BroadcastChannel" in globalThis ? new BroadcastChannel("vinhdanh.topics") : undefined;
windows?.addEventListener("message", ({ data }) => spread(new Set(data as Topic[])));

function spread(stale: ReadonlySet<Topic>): void {
  for (const listener of [...listeners]) listener(stale);
}

/** Says that the views of these topics are stale, here and in the other windows. */
export function announce(topics: Iterable<Topic>): void {
  const stale = new Set(topics);
  spread(stale);
  windows?.postMessage([...stale]);
}
