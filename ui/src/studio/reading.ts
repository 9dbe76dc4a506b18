/** A length or a size as people type it: "50", "50,5", "50.5 mm", "28 pt". Nothing when it is no number. */
export function readLength(text: string): number | undefined {
  const bare = text
    .trim()
    .replace(/[\s\u00a0]*(mm|pt)$/iu, "")
    .replace(",", ".");
  return /^[-+−]?\d+(\.\d+)?$/.test(bare) ? Number(bare.replace("−", "-")) : undefined;
}

/** Two lengths in one field: "320 × 15", "320x15", "320*15 mm". */
export function readPair(text: string): [number, number] | undefined {
  const [first, second, more] = text.split(/[x×*→-]|\s-\s|>/iu).map((part) => readLength(part));
  return first !== undefined && second !== undefined && more === undefined ? [first, second] : undefined;
}

const COLOUR = /^#?([0-9a-f]{6})$/iu;

/** A colour as it is typed: "#c0121c", "c0121c". */
export function readColour(text: string): string | undefined {
  const found = COLOUR.exec(text.trim())?.[1];
  return found && `#${found.toLowerCase()}`;
}
