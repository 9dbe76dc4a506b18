import type { ColumnEncoding, HiddenBy, ReadingView, StatedTotalView } from "../backend";
import { m, number, word } from "../words";

/** The one line of facts about a list: its file, how many were read, whether its own totals agree. */
export function readingFacts(view: ReadingView): string {
  const facts = [view.file, m.read_counts({ people: number(view.individuals), units: number(view.collectives) })];
  if (view.totals.length > 0 && view.totals.every((total) => total.stated === total.read)) facts.push(m.totals_agree());
  return facts.join(" · ");
}

/** Why nobody sees a row who opens the file; nothing where everybody does. */
export function hiddenWords(by: HiddenBy | null): string | undefined {
  if (by === null) return undefined;
  return by === "filter" ? m.row_filtered() : m.row_hidden();
}

/** A sentence for each total row that says another number than was read. */
export function totalLines(totals: readonly StatedTotalView[]): string[] {
  return totals
    .filter((total) => total.stated !== total.read)
    .map((total) =>
      m.total_differs({
        sheet: total.sheet,
        row: String(total.row),
        stated: number(total.stated),
        read: number(total.read),
        kind: total.kind === null ? m.rows_word() : word("kind", total.kind).toLowerCase(),
      }),
    );
}

/** The columns of a sheet that were decoded as a whole: in the others only single cells are of another encoding. */
export function decodedColumns(encodings: readonly ColumnEncoding[]): ColumnEncoding[] {
  return encodings.filter((one) => one.encoding !== "unicode");
}

/** How a sheet was encoded, in short: "phông .VnTime, mã TCVN3"; how many cells, where no column was decoded as a whole. */
export function encodingFacts(encodings: readonly ColumnEncoding[]): string {
  const decoded = decodedColumns(encodings);
  if (decoded.length === 0) {
    return m.encoding_cells({ count: number(encodings.reduce((sum, one) => sum + one.strange.length, 0)) });
  }
  const facts = decoded.map(({ encoding, font }) => {
    const name = word("encoding", encoding);
    return font === null ? m.encoding_of({ encoding: name }) : m.encoding_of_font({ font, encoding: name });
  });
  return [...new Set(facts)].join("; ");
}

/** How the encoding of a column is known. */
export function evidenceWords({ evidence, font }: ColumnEncoding): string {
  if (evidence === "font") return m.encoding_by_font({ font: font ?? "" });
  return evidence === "chosen" ? m.encoding_by_choice() : m.encoding_by_letters();
}
