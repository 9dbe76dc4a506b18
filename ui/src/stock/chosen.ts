import type { PaperView, StockRow } from "../backend";

const KEPT_AS = "vinhdanh.stock";

/** The kinds in use that are of a sheet's size: to the millimetre, lying or standing. */
export function fittingStocks(
  stocks: readonly StockRow[],
  paper: Pick<PaperView, "width_mm" | "height_mm"> | undefined,
): readonly StockRow[] {
  if (!paper) return [];
  const near = (one: number, other: number) => Math.abs(one - other) <= 1;
  return stocks.filter(
    ({ is_retired, width_mm: width, height_mm: height }) =>
      !is_retired &&
      ((near(width, paper.width_mm) && near(height, paper.height_mm)) ||
        (near(height, paper.width_mm) && near(width, paper.height_mm))),
  );
}

/** The stock that is printed on: the first of those wished for that fits, else the one chosen the last time, else any. */
export function chosenStock(
  fitting: readonly StockRow[],
  wishes: readonly (number | null | undefined)[],
): number | undefined {
  const kept = Number(globalThis.localStorage?.getItem(KEPT_AS));
  const known = [...wishes, kept].map((wish) => fitting.find((one) => one.id === wish));
  return (known.find((one) => one !== undefined) ?? fitting[0])?.id;
}

/** Remembers which stock lies in this machine's printer. */
export function keepStock(id: number): void {
  localStorage.setItem(KEPT_AS, String(id));
}
