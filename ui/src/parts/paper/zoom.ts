/** How many px a millimetre takes at 100 %: real size on paper, at the 96 px an inch that CSS counts with. */
export const REAL = 96 / 25.4;

/** The steps of the buttons and keys, as shares of the real size. */
const STEPS = [0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 1, 1.25, 1.5, 2, 3, 4];
const MOST = 4;
/** So much of a scale does one px of the wheel add: a notch of 100 px is a sixth. */
const WHEEL = 0.0015;
// Two scales nearer than that look the same: a step from one to the other would seem to do nothing.
const NEAR = 1.05;

interface Size {
  width: number;
  height: number;
}

/** How many px a millimetre takes so that the whole sheet fits the room. Never nothing. */
export function fit(room: Size, sheet: Size): number {
  return Math.max(0.2, Math.min(room.width / sheet.width, room.height / sheet.height));
}

/** The least and the most px a millimetre can take: from the whole sheet to four times its real size. */
export interface Limits {
  least: number;
  most: number;
}

/** The limits of a sheet that fits at `fitted`. Real size is always among them. */
export function limits(fitted: number): Limits {
  return { least: Math.min(fitted, REAL), most: Math.max(fitted, MOST * REAL) };
}

/** A scale within its limits. */
export function within(scale: number, { least, most }: Limits): number {
  return Math.min(most, Math.max(least, scale));
}

/** The next larger or smaller of the steps. */
export function stepped(scale: number, towards: "in" | "out", range: Limits): number {
  const steps = STEPS.map((share) => share * REAL);
  const next =
    towards === "in" ? steps.find((step) => step > scale * NEAR) : steps.reverse().find((step) => step < scale / NEAR);
  return within(next ?? (towards === "in" ? range.most : range.least), range);
}

/** The scale after the wheel was turned by so many px; away from oneself, the sheet grows. */
export function wheeled(scale: number, deltaPx: number, range: Limits): number {
  return within(scale * Math.exp(-deltaPx * WHEEL), range);
}

/** One direction of a sheet in its room: where its edge stands before scrolling, px, and px a mm. */
export interface Lying {
  edge: number;
  scale: number;
}

/** How far to scroll so that what lay under a place of the room lies there still, once the scale has changed. */
export function held(place: number, scrolled: number, before: Lying, after: Lying): number {
  const mm = (scrolled + place - before.edge) / before.scale;
  return Math.max(0, after.edge + mm * after.scale - place);
}
