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

/** What a cell says: its paragraphs and line breaks stay lines. */
function said(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const style of copy.querySelectorAll("style, script")) style.remove();
  // Lines of the HTML's own source say nothing; a break and the end of a paragraph do.
  const BREAK = "\u2028";
  for (const line of copy.querySelectorAll("br")) line.replaceWith(BREAK);
  for (const block of copy.querySelectorAll("p, div, li")) block.append(BREAK);
  return (copy.textContent ?? "")
    .replace(/[^\S\u2028]+/gu, " ")
    .split(BREAK)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}

/** The rows of a table: what spans several columns, or rows, stands in the first. */
function rowsOf(table: HTMLTableElement): string[][] {
  const rows: string[][] = [];
  [...table.rows].forEach((row, at) => {
    const line = (rows[at] ??= []);
    let column = 0;
    for (const cell of row.cells) {
      while (line[column] !== undefined) column += 1;
      for (let down = 0; down < Math.min(cell.rowSpan || 1, table.rows.length - at); down += 1) {
        const into = (rows[at + down] ??= []);
        for (let right = 0; right < cell.colSpan; right += 1) {
          into[column + right] = down === 0 && right === 0 ? said(cell) : "";
        }
      }
      column += cell.colSpan;
    }
  });
  return rows.map((line) => Array.from(line, (text) => text ?? ""));
}

/**
 * The block that was copied, as a spreadsheet writes it. A word processor's plain text parts a cell with two paragraphs into
 * two rows; where it put the table beside the text, the table's cells are taken. Nothing of it comes onto the page.
 */
export function pastedBlock(clipboard: Pick<DataTransfer, "getData"> | null): string {
  const text = clipboard?.getData("text/plain") ?? "";
  const html = clipboard?.getData("text/html") ?? "";
  if (!/<table[\s>]/iu.test(html)) return text;
  const tables = [...new DOMParser().parseFromString(html, "text/html").querySelectorAll("table")];
  // A table inside a cell is told by the cell around it.
  const outer = tables.filter((table) => table.parentElement?.closest("table") === null);
  const rows = outer.flatMap(rowsOf);
  return rows.flat().some((cell) => cell !== "") ? toBlock(rows) : text;
}
