import type { GridRow } from "../backend";

/** So many empty rows in a row are shown; more say no more than these do. */
const MOST = 3;

/** The rows of a sheet with the empty ones between them, which a reader passes over, so that it looks as it came. */
export function withBlankRows(rows: readonly GridRow[]): GridRow[] {
  return rows.flatMap((row, at) => {
    const before = rows[at - 1]?.number ?? row.number - 1;
    const missing = Math.min(MOST, row.number - before - 1);
    const blank = (nth: number): GridRow => ({
      number: row.number - missing + nth,
      role: "blank",
      hidden: null,
      cells: [],
      raw: null,
    });
    return [...Array.from({ length: Math.max(0, missing) }, (_, nth) => blank(nth)), row];
  });
}
