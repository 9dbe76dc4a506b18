import type { ReadingView, StatedTotalView } from "../backend";
import { m, number, word } from "../words";

/** The one line of facts about a list: its file, how many were read, whether its own totals agree. */
export function readingFacts(view: ReadingView): string {
  const facts = [view.file, m.read_counts({ people: number(view.individuals), units: number(view.collectives) })];
  if (view.totals.length > 0 && view.totals.every((total) => total.stated === total.read)) facts.push(m.totals_agree());
  return facts.join(" · ");
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
