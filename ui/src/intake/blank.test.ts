import { expect, test } from "vitest";
import type { GridRow } from "../backend";
import { withBlankRows } from "./blank";

const row = (number: number): GridRow => ({ number, role: "row", hidden: null, cells: ["Bế Ích"], raw: null });
const numbers = (rows: readonly GridRow[]): number[] => withBlankRows(rows).map((one) => one.number);

test("the empty row between a title and its heading is there as in the sheet", () => {
  const shown = withBlankRows([row(1), row(3)]);
  expect(shown.map((one) => one.number)).toEqual([1, 2, 3]);
  expect(shown[1]).toMatchObject({ role: "blank", cells: [] });
});

test("a long gap shows its last three rows, a sheet that begins further down begins there", () => {
  expect(numbers([row(5), row(6), row(1000)])).toEqual([5, 6, 997, 998, 999, 1000]);
});
