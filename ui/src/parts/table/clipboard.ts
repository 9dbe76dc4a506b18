import { copiedRows, sentCells, textOf } from "./copied";

/** A block of cells as spreadsheets put it on the clipboard: tabs between cells, a line a row. */
export function toBlock(cells: readonly (readonly string[])[]): string {
  return cells.map((row) => row.map(quoted).join("\t")).join("\r\n");
}

function quoted(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Reads a block of cells from the clipboard; a quoted cell may hold tabs, quotes and line breaks. Text becomes NFC. */
export function fromBlock(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/y;
  let row: string[] = [];
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (!found) break;
    const [, content = "", end] = found;
    const plain = content.startsWith('"') ? content.slice(1, -1).replaceAll('""', '"') : content;
    row.push(plain.normalize("NFC"));
    if (end === "\t") {
      if (cell.lastIndex === text.length) row.push("");
      continue;
    }
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** A block that was pasted. */
export interface PastedBlock {
  /** As a spreadsheet writes it as text. */
  text: string;
  /** Its cells with their fonts, where it came as a table that says them. */
  cells: string | undefined;
}

/**
 * The block that was copied. A word processor's plain text parts a cell with two paragraphs into two rows; where it put the
 * table beside the text, the table's cells are taken.
 */
export function pastedBlock(clipboard: Pick<DataTransfer, "getData"> | null): PastedBlock {
  const text = clipboard?.getData("text/plain") ?? "";
  const rows = copiedRows(clipboard?.getData("text/html") ?? "");
  const texts = rows.map((row) => row.cells.map(textOf));
  if (texts.flat().every((cell) => cell === "")) return { text, cells: undefined };
  return { text: toBlock(texts), cells: sentCells(rows) };
}
