import { language } from "../words";

/** Thousands as the fields show them: "1.200" in Vietnamese, "1,200" in English. A length has at most two decimals there, so
 *  three figures behind the language's own sign for thousands are thousands. */
const GROUPED = { vi: /^[-+−]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/, en: /^[-+−]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/ };
const GROUPS = { vi: /\./g, en: /,/g };

/** A length or a size as people type it: "50", "50,5", "50.5 mm", "28 pt", "1.200 mm". Nothing when it is no number. */
export function readLength(text: string): number | undefined {
  const bare = text.trim().replace(/[\s\u00a0]*(mm|pt)$/iu, "");
  const of = language.current;
  const plain = (GROUPED[of].test(bare) ? bare.replace(GROUPS[of], "") : bare).replace(",", ".");
  return /^[-+−]?\d+(\.\d+)?$/.test(plain) ? Number(plain.replace("−", "-")) : undefined;
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
