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
