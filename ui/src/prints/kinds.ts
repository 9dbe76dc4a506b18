import type { EnvelopeSize, GuestsBy, HandOverOrder, InvitationSize, LabelGridView } from "../backend";
import { m } from "../words";

/** What is printed beside the certificates. */
export type PrintKind = "stickers" | "hand_over" | "envelopes" | "invitations";

/** What was said of the prints; each takes what it needs. */
export interface Wanted {
  grid: LabelGridView | null;
  first: number | null;
  order: HandOverOrder;
  by: GuestsBy;
  envelope: EnvelopeSize;
  invitation: InvitationSize;
  place: string | null;
  event: string | null;
  /** The day of the invitations, YYYY-MM-DD. */
  dated_on: string | null;
}

/** What a print takes over: the round's ceremony, the day it is, and where the office is reached. */
export interface Known {
  place: string | null;
  /** The day of the ceremony, YYYY-MM-DD. */
  ceremonyOn: string | null;
  today: string;
  address: string;
}

/** The day that invitations made today bear: today, unless the ceremony is over by then. */
export function invitationDay({ ceremonyOn, today }: Known): string | null {
  return ceremonyOn !== null && today > ceremonyOn ? null : today;
}

export const ENVELOPES: readonly { key: EnvelopeSize; label: () => string }[] = [
  { key: "dl", label: m.print_envelope_dl },
  { key: "c5", label: m.print_envelope_c5 },
];
export const INVITATIONS: readonly { key: InvitationSize; label: () => string }[] = [
  { key: "a5", label: m.print_invitation_a5 },
  { key: "a4", label: m.print_invitation_a4 },
];

/** The operation that makes a print, and what it wants to know. */
export function printInput(
  kind: PrintKind,
  decision_id: number,
  certificate_ids: number[] | null,
  { grid, first, order, by, envelope, invitation, place, event, dated_on }: Wanted,
): [string, Record<string, unknown>] {
  const of = { decision_id, certificate_ids };
  switch (kind) {
    case "stickers":
      return ["make_stickers", { ...of, grid, first }];
    case "hand_over":
      return ["make_hand_over", { ...of, by: order }];
    case "envelopes":
      return ["make_envelopes", { ...of, by, size: envelope }];
    case "invitations":
      return ["make_invitations", { ...of, by, size: invitation, place, event, dated_on }];
  }
}

const LABELS_AS = "vinhdanh.labels";

const SIDES = [
  "columns",
  "rows",
  "width_mm",
  "height_mm",
  "left_mm",
  "top_mm",
  "across_mm",
  "down_mm",
] as const satisfies readonly (keyof LabelGridView)[];

// What labels lie in the cupboard is a matter of this machine, so it is remembered here and not in the office's file.
/** The labels that were used the last time on this machine. */
export function keptLabels(): LabelGridView | undefined {
  const numbers = (globalThis.localStorage?.getItem(LABELS_AS) ?? "").split(" ").map(Number);
  if (numbers.length !== SIDES.length || !numbers.every(Number.isFinite)) return undefined;
  return Object.fromEntries(SIDES.map((side, at) => [side, numbers[at]])) as unknown as LabelGridView;
}

/** Remembers the labels. */
export function keepLabels(grid: LabelGridView): void {
  localStorage.setItem(LABELS_AS, SIDES.map((side) => grid[side]).join(" "));
}

/** Whether two sheets of labels are the same. */
export function sameLabels(one: LabelGridView, other: LabelGridView): boolean {
  return SIDES.every((side) => one[side] === other[side]);
}
