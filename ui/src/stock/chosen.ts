import type { StockRow } from "../backend";

const KEPT_AS = "vinhdanh.stock";

/** The stock in this machine's printer: the one chosen the last time, else the first that is in use. */
export function keptStock(stocks: readonly StockRow[]): number | undefined {
  const kept = Number(globalThis.localStorage?.getItem(KEPT_AS));
  const used = stocks.filter((one) => !one.is_retired);
  return (used.find((one) => one.id === kept) ?? used[0])?.id;
}

/** Remembers which stock lies in this machine's printer. */
export function keepStock(id: number): void {
  localStorage.setItem(KEPT_AS, String(id));
}
