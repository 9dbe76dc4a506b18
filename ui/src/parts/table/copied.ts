import { stylesOf, type Style } from "./styles";

/** A piece of a cell's text, of one font, and how it was taken back where it was. */
export interface Piece {
  text: string;
  font?: string;
  erased?: "crossed_out" | "hidden";
}

/** A row of a table that was copied: each cell in its pieces, an empty one has none. */
export interface CopiedRow {
  cells: Piece[][];
  /** A spreadsheet copies the rows that it hides as well. */
  sight: "shown" | "hidden";
}

type StyleOf = (element: Element) => Style;
type Styled = [text: string, style: Style];

/** A line ends. Line ends of the HTML's own source say nothing. */
const BREAK = "\u2028";
const BLOCKS = new Set(["p", "div", "li"]);

/** All texts below a node, each with the style that holds where it stands. */
function textsBelow(node: Node, around: Style, styleOf: StyleOf): Styled[] {
  return [...node.childNodes].flatMap((child): Styled[] => {
    if (child.nodeType === child.TEXT_NODE) return [[child.textContent ?? "", around]];
    if (child.nodeType !== child.ELEMENT_NODE) return [];
    const element = child as Element;
    const tag = element.localName;
    if (tag === "style" || tag === "script") return [];
    if (tag === "br") return [[BREAK, around]];
    const below = textsBelow(element, { ...around, ...styleOf(element) }, styleOf);
    return BLOCKS.has(tag) ? [...below, [BREAK, around]] : below;
  });
}

function pieceOf(text: string, { font, isCrossed, isHidden }: Style): Piece {
  const erased = isHidden ? ("hidden" as const) : isCrossed ? ("crossed_out" as const) : undefined;
  return { text, ...(font ? { font } : {}), ...(erased ? { erased } : {}) };
}

/** The pieces of texts: spaces in a row are one, paragraphs and line breaks stay lines, those without a word do not. */
function piecesOf(texts: readonly Styled[]): Piece[] {
  const pieces: Piece[] = [];
  let gap = "";
  for (const [text, style] of texts) {
    for (const part of text.split(/(\s+)/u).filter((one) => one !== "")) {
      if (/^\s/u.test(part)) {
        gap = gap === "\n" || part.includes(BREAK) ? "\n" : " ";
        continue;
      }
      const next = pieceOf((pieces.length > 0 ? gap : "") + part, style);
      const last = pieces.at(-1);
      if (last && last.font === next.font && last.erased === next.erased) last.text += next.text;
      else pieces.push(next);
      gap = "";
    }
  }
  return pieces;
}

/** The style around a row's or a cell's text: its own, and that of what is around it where it says nothing. */
function styleAround(element: Element, styleOf: StyleOf, around?: Style): Style {
  const parent = element.parentElement;
  const style = { ...(around ?? (parent ? styleAround(parent, styleOf) : {})), ...styleOf(element) };
  // What keeps a row out of sight is told of the row.
  delete style.isHidden;
  return style;
}

/** The rows of a table: what spans several columns, or rows, stands in the first. */
function rowsOf(table: HTMLTableElement, styleOf: StyleOf): CopiedRow[] {
  const lines: Piece[][][] = [];
  [...table.rows].forEach((row, at) => {
    const line = (lines[at] ??= []);
    const around = styleAround(row, styleOf);
    let column = 0;
    for (const cell of row.cells) {
      while (line[column] !== undefined) column += 1;
      for (let down = 0; down < Math.min(cell.rowSpan || 1, table.rows.length - at); down += 1) {
        const into = (lines[at + down] ??= []);
        for (let right = 0; right < cell.colSpan; right += 1) {
          const isFirst = down === 0 && right === 0;
          into[column + right] = isFirst ? piecesOf(textsBelow(cell, styleAround(cell, styleOf, around), styleOf)) : [];
        }
      }
      column += cell.colSpan;
    }
  });
  const sights = [...table.rows].map((row) => (styleOf(row).isHidden ? "hidden" : "shown"));
  return lines.map((line, at) => ({ cells: Array.from(line, (cell) => cell ?? []), sight: sights[at] ?? "shown" }));
}

/** The rows of the tables in an HTML text, as a spreadsheet or a word processor puts them on the clipboard. Nothing of it comes onto the page. */
export function copiedRows(html: string): CopiedRow[] {
  if (!/<table[\s>]/iu.test(html)) return [];
  const page = new DOMParser().parseFromString(html, "text/html");
  // A table inside a cell is told by the cell around it.
  const outer = [...page.querySelectorAll("table")].filter((one) => one.parentElement?.closest("table") === null);
  const styleOf = stylesOf(page);
  return outer.flatMap((table) => rowsOf(table, styleOf));
}

/** A cell's text. */
export function textOf(cell: readonly Piece[]): string {
  return cell.map((piece) => piece.text).join("");
}

/** The rows as they are sent, fonts by their places; nothing where all of it is said by plain text. */
export function sentCells(rows: readonly CopiedRow[]): string | undefined {
  const fonts: string[] = [];
  const place = new Map<string, number>();
  let isPlain = true;
  const sent = (piece: Piece) => {
    const { text, font, erased } = piece;
    isPlain &&= font === undefined && erased === undefined;
    if (font === undefined) return { text, erased };
    if (!place.has(font)) place.set(font, fonts.push(font) - 1);
    return { text, erased, font: place.get(font) };
  };
  const all = rows.map(({ cells, sight }) => {
    isPlain &&= sight === "shown";
    return { cells: cells.map((cell) => cell.map(sent)), ...(sight === "hidden" && { sight }) };
  });
  return isPlain ? undefined : JSON.stringify({ fonts, rows: all });
}
