import { moved, resized, type Box, type Handle, type Shape } from "./geometry";

/** A line on which something lies that a box can be set against: across at `x`, or down at `y`, from one end to the other. */
export interface Guide {
  axis: "x" | "y";
  at: number;
  from: number;
  to: number;
}

/** A box after it was drawn to what lies near, with the lines to show. */
export interface Snapped {
  box: Box;
  guides: Guide[];
}

/** So near, in px of screen, a box is drawn to a line: as far as a hand can be held still. */
export const REACH = 6;
/** What lies nearer to a line than this, mm, lies on it. */
const SAME = 0.005;

/** The lines that a box can be set against: the sheet's edges and middle, the edges and middles of the others. */
export function linesOf(sheet: { w: number; h: number }, others: readonly Box[]): Guide[] {
  const whole = { x: 0, y: 0, w: sheet.w, h: sheet.h };
  return [whole, ...others].flatMap((box) => [
    ...thirds(box.x, box.w).map((at): Guide => ({ axis: "x", at, from: box.y, to: box.y + box.h })),
    ...thirds(box.y, box.h).map((at): Guide => ({ axis: "y", at, from: box.x, to: box.x + box.w })),
  ]);
}

function thirds(start: number, length: number): number[] {
  return [start, start + length / 2, start + length];
}

/** The way to the nearest line that any of these places has, along one axis; none within reach is none. */
function nearest(places: readonly number[], lines: readonly Guide[], axis: "x" | "y", reach: number): number {
  let best = 0;
  let least = reach;
  for (const line of lines) {
    if (line.axis !== axis) continue;
    for (const place of places) {
      const way = line.at - place;
      if (Math.abs(way) < least) {
        least = Math.abs(way);
        best = way;
      }
    }
  }
  return best;
}

/** Every line that one of these places lies on now, drawn long enough to join the box with what it lies against. */
function met(box: Box, places: { x: readonly number[]; y: readonly number[] }, lines: readonly Guide[]): Guide[] {
  const found = new Map<string, Guide>();
  for (const line of lines) {
    if (!places[line.axis].some((place) => Math.abs(place - line.at) < SAME)) continue;
    const [start, end] = line.axis === "x" ? [box.y, box.y + box.h] : [box.x, box.x + box.w];
    const key = `${line.axis} ${line.at.toFixed(2)}`;
    const before = found.get(key);
    found.set(key, {
      ...line,
      from: Math.min(line.from, start, before?.from ?? Infinity),
      to: Math.max(line.to, end, before?.to ?? -Infinity),
    });
  }
  return [...found.values()];
}

/** A moved box, drawn to the nearest line within reach in each direction. */
export function snapMoved(box: Box, lines: readonly Guide[], reach: number): Snapped {
  const dx = nearest(thirds(box.x, box.w), lines, "x", reach);
  const dy = nearest(thirds(box.y, box.h), lines, "y", reach);
  const next = moved(box, dx, dy);
  return { box: next, guides: met(next, { x: thirds(next.x, next.w), y: thirds(next.y, next.h) }, lines) };
}

/** The edges that a handle moves. */
function held(box: Box, handle: Handle): { x: number[]; y: number[] } {
  return {
    x: handle.includes("w") ? [box.x] : handle.includes("e") ? [box.x + box.w] : [],
    y: handle.includes("n") ? [box.y] : handle.includes("s") ? [box.y + box.h] : [],
  };
}

/** A box of which a handle was drawn: the edges that it holds are drawn to the nearest line within reach. */
export function snapResized(
  box: Box,
  handle: Handle,
  lines: readonly Guide[],
  reach: number,
  shape: Shape = "free",
): Snapped {
  const edges = held(box, handle);
  const dx = nearest(edges.x, lines, "x", reach);
  const dy = nearest(edges.y, lines, "y", reach);
  const next = dx === 0 && dy === 0 ? box : resized(box, handle, dx, dy, shape);
  return { box: next, guides: met(next, held(next, handle), lines) };
}
