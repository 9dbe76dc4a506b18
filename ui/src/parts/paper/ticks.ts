/** A mark of a ruler: its place and what is written there, if anything. Both in mm. */
export interface Tick {
  at_mm: number;
  label?: string;
}

const STEP = 10;
const LABELLED = 50;

/** The marks of a ruler along an edge: one a centimetre, a number every five, and the end of the sheet. */
export function ticks(length_mm: number): Tick[] {
  const marks = Array.from({ length: Math.floor(length_mm / STEP) + 1 }, (_, at): Tick => {
    const at_mm = at * STEP;
    return at_mm % LABELLED === 0 ? { at_mm, label: String(at_mm) } : { at_mm };
  });
  return marks;
}

/** How many px a millimetre takes so that the whole sheet fits between margins. Never nothing. */
export function fit(room: { width: number; height: number }, sheet: { width: number; height: number }): number {
  return Math.max(0.2, Math.min(room.width / sheet.width, room.height / sheet.height));
}
