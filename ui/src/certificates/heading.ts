import type { CertificateRow, DecisionRow } from "../backend";
import { day, m, number, word } from "../words";
import { counted, type ToPrint } from "./sheets";

const LABELS = {
  waiting: m.print_sheets,
  chosen: m.sheets_print_chosen,
  changed: m.sheets_print_changed,
  again: m.sheets_print_all_again,
};

/** The one line of facts: how many sheets, where they stand, and of which decision: the list says that too. */
export function pageFacts(decision: DecisionRow, sheets: readonly CertificateRow[]): string {
  const states = counted(sheets).map((one) => `${word("sheet", one.state).toLowerCase()} ${number(one.count)}`);
  const of = m.fact_decision({ number: decision.number ?? "", day: day(decision.decided_on ?? "") });
  return [m.fact_sheets({ count: number(sheets.length) }), ...states, of].join(" · ");
}

/** What the red button says. */
export function printWords(printing: ToPrint): string {
  return LABELS[printing.why]({ count: number(printing.sheets.length) });
}
