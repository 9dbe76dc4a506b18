import type { Tone } from "../parts";

/** What can be done with a sheet, in the order of its life. */
export type SheetMove =
  | "sign"
  | "seal"
  | "frame"
  | "stage"
  | "hand_over"
  | "hand_to_deputy"
  | "send_to_unit"
  | "spoil"
  | "ask_exchange"
  | "ask_reissue"
  | "replace";

// The moves an officer makes at the desk. What the rules allow is decided by the program; this only offers.
const FROM: Record<string, readonly SheetMove[]> = {
  printed: ["sign", "spoil"],
  signed: ["seal", "spoil"],
  sealed: ["frame", "stage", "hand_over", "hand_to_deputy", "send_to_unit", "spoil"],
  framed: ["stage", "hand_over", "hand_to_deputy", "send_to_unit", "spoil"],
  staged: ["hand_over", "hand_to_deputy", "send_to_unit", "spoil"],
  handed_over: ["ask_exchange", "ask_reissue"],
  handed_to_deputy: ["ask_exchange", "ask_reissue"],
  sent_to_unit: ["ask_exchange", "ask_reissue"],
  exchange_asked: ["replace"],
  reissue_asked: ["replace"],
};
// About one sheet, and with papers: never made with several at once.
const OF_ONE: readonly SheetMove[] = ["ask_exchange", "ask_reissue", "replace"];
const TONES: Record<string, Tone> = {
  waiting: "plain",
  proofed: "plain",
  printed: "info",
  spoiled: "err",
  exchange_asked: "warn",
  reissue_asked: "warn",
  recalled: "err",
  handed_over: "ok",
  handed_to_deputy: "ok",
  sent_to_unit: "ok",
};

/** The state that each move made at the desk ends in, to say what was done. */
const AFTER: Partial<Record<SheetMove, string>> = {
  sign: "signed",
  seal: "sealed",
  frame: "framed",
  stage: "staged",
  hand_over: "handed_over",
  hand_to_deputy: "handed_to_deputy",
  send_to_unit: "sent_to_unit",
  spoil: "spoiled",
};

/** Where a sheet stands after a move. */
export function stateAfter(move: SheetMove): string {
  return AFTER[move] ?? move;
}

/** What can be done with a sheet in this state. */
export function movesFrom(state: string): readonly SheetMove[] {
  return FROM[state] ?? [];
}

/** What every one of these sheets can be put through together. */
export function movesOfAll(states: readonly string[]): readonly SheetMove[] {
  const [first, ...others] = [...new Set(states)];
  if (first === undefined) return [];
  const together = states.length > 1 ? movesFrom(first).filter((move) => !OF_ONE.includes(move)) : movesFrom(first);
  return together.filter((move) => others.every((state) => movesFrom(state).includes(move)));
}

/** Moves that want something said before they are made. */
const ASKED: readonly SheetMove[] = ["spoil", "hand_to_deputy", "send_to_unit", ...OF_ONE];

/** Whether something is asked before the move: a reason, who took it, a paper. */
export function needsWords(move: SheetMove): boolean {
  return ASKED.includes(move);
}

/** The colour of a sheet's state. */
export function sheetTone(state: string): Tone {
  return TONES[state] ?? "info";
}
