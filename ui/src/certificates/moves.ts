import type { Tone } from "../parts";

/** What can be done with a sheet, in the order of its life. */
export type SheetMove =
  | "print"
  | "print_again"
  | "sign"
  | "seal"
  | "frame"
  | "stage"
  | "hand_over"
  | "hand_to_deputy"
  | "send_to_unit"
  | "spoil";

// The moves an officer makes at the desk. What the rules allow is decided by the program; this only offers.
const FROM: Record<string, readonly SheetMove[]> = {
  waiting: ["print"],
  proofed: ["print"],
  printed: ["sign", "spoil"],
  spoiled: ["print_again"],
  signed: ["seal", "spoil"],
  sealed: ["frame", "stage", "hand_over", "hand_to_deputy", "send_to_unit", "spoil"],
  framed: ["stage", "hand_over", "hand_to_deputy", "send_to_unit", "spoil"],
  staged: ["hand_over", "hand_to_deputy", "send_to_unit", "spoil"],
};
const TONES: Record<string, Tone> = {
  waiting: "plain",
  proofed: "plain",
  printed: "info",
  spoiled: "err",
  recalled: "err",
  handed_over: "ok",
  handed_to_deputy: "ok",
  sent_to_unit: "ok",
};

/** What can be done with a sheet in this state. */
export function movesFrom(state: string): readonly SheetMove[] {
  return FROM[state] ?? [];
}

/** What every one of these sheets can be put through together. */
export function movesOfAll(states: readonly string[]): readonly SheetMove[] {
  const [first, ...others] = [...new Set(states)];
  if (first === undefined) return [];
  return movesFrom(first).filter((move) => others.every((state) => movesFrom(state).includes(move)));
}

/** Whether the move asks for a reason in words. */
export function needsReason(move: SheetMove): boolean {
  return move === "spoil";
}

/** The colour of a sheet's state. */
export function sheetTone(state: string): Tone {
  return TONES[state] ?? "info";
}
