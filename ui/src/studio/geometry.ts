/** A rectangle of the sheet, mm from its upper left corner. */
export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Which edges of a box a handle holds: "ne" holds the upper and the right one. */
export type Handle = "n" | "s" | "e" | "w" | "ne" | "nw" | "se" | "sw";
export const HANDLES: readonly Handle[] = ["nw", "n", "ne", "e", "se", "s", "sw", "w"];

/** What a hand does to a box: it moves it, or draws one of its handles. */
export type Grip = Handle | "move";

/** How a box may be drawn: freely, only as a square, or, as a line, to nothing. */
export type Shape = "free" | "square" | "line";

/** No box is drawn smaller than this, mm. */
const LEAST = 1;

/** A hundredth of a millimetre: finer than any printer, and without the dust of binary fractions. */
export function rounded(mm: number): number {
  return Math.round(mm * 100) / 100 + 0;
}

/** A box whose four numbers are rounded. */
export function tidy({ x, y, w, h }: Box): Box {
  return { x: rounded(x), y: rounded(y), w: rounded(w), h: rounded(h) };
}

/** A box moved by so many mm. */
export function moved(box: Box, dx: number, dy: number): Box {
  return { ...box, x: box.x + dx, y: box.y + dy };
}

/** A box of which a handle was drawn by so many mm. The opposite edge stays; nothing turns inside out. */
export function resized(box: Box, handle: Handle, dx: number, dy: number, shape: Shape = "free"): Box {
  const least = shape === "line" ? 0 : LEAST;
  let { x, y, w, h } = box;
  if (handle.includes("e")) w = Math.max(least, w + dx);
  if (handle.includes("s")) h = Math.max(least, h + dy);
  if (handle.includes("w")) {
    const next = Math.max(least, w - dx);
    x += w - next;
    w = next;
  }
  if (handle.includes("n")) {
    const next = Math.max(least, h - dy);
    y += h - next;
    h = next;
  }
  return shape === "square" ? squared(box, { x, y, w, h }, handle) : { x, y, w, h };
}

/** The drawn box as a square: the side that was drawn counts, at a corner the longer one. */
function squared(before: Box, drawn: Box, handle: Handle): Box {
  const isCorner = handle.length === 2;
  const isAcross = handle === "e" || handle === "w";
  const side = isCorner ? Math.max(drawn.w, drawn.h) : isAcross ? drawn.w : drawn.h;
  return {
    x: handle.includes("w") ? before.x + before.w - side : before.x,
    y: handle.includes("n") ? before.y + before.h - side : before.y,
    w: side,
    h: side,
  };
}

/** A step of the arrow keys, mm: a tenth, with Shift a whole one. */
export function step(isLarge: boolean): number {
  return isLarge ? 1 : 0.1;
}

/** What an arrow key does: across and down, in steps; nothing for any other key. */
export function arrow(key: string): { dx: number; dy: number } | undefined {
  const arrows: Record<string, { dx: number; dy: number }> = {
    ArrowLeft: { dx: -1, dy: 0 },
    ArrowRight: { dx: 1, dy: 0 },
    ArrowUp: { dx: 0, dy: -1 },
    ArrowDown: { dx: 0, dy: 1 },
  };
  return arrows[key];
}

/** A handle and how far its middle lies beside its edge, px: outside the box where it would cover the box's own middle. */
export interface Spot {
  handle: Handle;
  dx: number;
  dy: number;
}

/** A side on which a handle, its margin for the hand and the middle of the box have room beside each other, px. */
const ROOM = 40;
/** How far outside a handle stands where they have not, px. */
const OUTSIDE = 13;

/** The handles of a box of so many px. The middle of a box always moves it: a low or narrow one has no handles there but at its
 *  corners, outside. */
export function spots(width: number, height: number, shape: Shape): Spot[] {
  const [isNarrow, isLow] = [width < ROOM, height < ROOM];
  const isAlong = width >= height;
  const has = (handle: Handle): boolean => {
    if (shape === "line") return isAlong ? handle === "e" || handle === "w" : handle === "n" || handle === "s";
    if (handle === "n" || handle === "s") return !isLow;
    if (handle === "e" || handle === "w") return !isNarrow;
    return true;
  };
  return HANDLES.filter(has).map((handle) => ({
    handle,
    dx: isNarrow ? beside(handle, "w", "e") : 0,
    dy: isLow ? beside(handle, "n", "s") : 0,
  }));
}

function beside(handle: Handle, before: string, after: string): number {
  if (handle.includes(before)) return -OUTSIDE;
  return handle.includes(after) ? OUTSIDE : 0;
}
