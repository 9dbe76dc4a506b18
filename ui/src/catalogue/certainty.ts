import type { Certainty } from "../backend";
import type { Tone } from "../parts";

/** From the surest to the unknown. */
export const CERTAINTIES: readonly Certainty[] = ["read", "second_hand", "inferred", "memory", "unknown"];

const TONES: Record<Certainty, Tone> = {
  read: "ok",
  second_hand: "info",
  inferred: "warn",
  memory: "warn",
  unknown: "warn",
};
const MARKS: Record<Certainty, string> = { read: "✓", second_hand: "≈", inferred: "~", memory: "?", unknown: "○" };

/** The colour of a certainty; it always stands beside its mark and word. */
export function certaintyTone(certainty: Certainty): Tone {
  return TONES[certainty];
}

/** The mark of a certainty, for eyes that do not tell colours apart. */
export function certaintyMark(certainty: Certainty): string {
  return MARKS[certainty];
}

/** Whether the board should look at the figure before it relies on it. */
export function asksToConfirm(certainty: Certainty): boolean {
  return certainty !== "read";
}
