import type { BatchCheck, StockCheck } from "../backend";
import { m, number } from "../words";
import type { ToPrint } from "./sheets";

/** A line of the check: how it stands, what it says, and whether received stock is to be entered. */
export interface StockLine {
  tone: "ok" | "warn";
  text: string;
  next: "enter" | "none";
}

/**
 * Whether the stock suffices for what the red button prints. Printing all of them once more is nobody's plan: of that only
 * what is left is told.
 */
export function stockLine({ left, low_mark }: StockCheck, printing: ToPrint): StockLine {
  if (left < 0) return { tone: "warn", text: m.batch_stock_over({ over: number(-left) }), next: "enter" };
  if (printing.why === "again") {
    return left < low_mark
      ? { tone: "warn", text: m.batch_stock_left_low({ left: number(left) }), next: "none" }
      : { tone: "ok", text: m.batch_stock_left({ left: number(left) }), next: "none" };
  }
  const facts = { needed: number(printing.sheets.length), left: number(left) };
  const rest = left - printing.sheets.length;
  if (rest < 0) return { tone: "warn", text: m.batch_stock_short(facts), next: "enter" };
  if (rest < low_mark) return { tone: "warn", text: m.batch_stock_low({ rest: number(rest) }), next: "none" };
  return { tone: "ok", text: m.batch_stock_enough(facts), next: "none" };
}

/** How many red lines stand: while one does, nothing prints. */
export function redLines(check: BatchCheck | undefined): number {
  return check ? check.differences.length + check.problems.length : 0;
}

/**
 * The sheets that want a look before they are printed. Names that nobody ever proofed are told together; one that changed
 * after it was proofed is marked.
 */
export function marked(check: BatchCheck | undefined): Set<number> {
  if (!check) return new Set();
  const outdated = check.unproofed.filter((one) => one.mark === "outdated");
  return new Set([...check.shrunk, ...check.blank, ...check.problems, ...outdated].map((one) => one.certificate_id));
}

/** How a batch stands, in one word and its tone. */
export function summary(check: BatchCheck, printing: ToPrint): { tone: "ok" | "warn" | "err"; text: string } {
  const red = redLines(check);
  if (red > 0) return { tone: "err", text: m.batch_sum_red({ count: number(red) }) };
  const lines = [
    check.unproofed.length > 0,
    check.blank.length > 0,
    check.shrunk.length > 0,
    check.changed.length > 0,
    check.codes?.key === "locked" || check.codes?.key === "missing",
    check.stock !== null && stockLine(check.stock, printing).tone === "warn",
  ];
  const amber = lines.filter((stands) => stands).length;
  return amber > 0
    ? { tone: "warn", text: m.batch_sum_amber({ count: number(amber) }) }
    : { tone: "ok", text: m.batch_sum_clear() };
}
