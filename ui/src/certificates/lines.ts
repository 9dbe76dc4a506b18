import type { CertificateRow, TurnView } from "../backend";
import { m, number, word } from "../words";
import type { SheetGroup } from "./sheets";

/** A line of the list: the title of a turn, or a sheet with its place among all sheets. */
export type SheetLine =
  { kind: "title"; key: string; turn: TurnView } | { kind: "sheet"; key: string; sheet: CertificateRow; place: number };

/** Lines that stand together under one title. */
export interface LineGroup<Line> {
  key: string;
  label: string;
  lines: Line[];
}

/** How a group is called. */
export function titleOf({ turn }: SheetGroup): string {
  if (!turn) return m.order_register();
  const kind = word("kind", turn.kind).toLowerCase();
  return m.turn_title({ number: number(turn.number), award: turn.award_name, kind });
}

/** All lines of a list, from above. */
export function linesOf(groups: readonly SheetGroup[]): SheetLine[] {
  let place = 0;
  return groups.flatMap(({ key, turn, sheets }) => [
    ...(turn ? [{ kind: "title" as const, key: `title ${key}`, turn }] : []),
    ...sheets.map((sheet) => ({ kind: "sheet" as const, key: `sheet ${sheet.id}`, sheet, place: place++ })),
  ]);
}

/** The lines in sight, group by group: a group of which nothing is in sight is left out. */
export function inSight<Item extends { index: number }>(
  groups: readonly SheetGroup[],
  items: readonly Item[],
): LineGroup<Item>[] {
  let end = 0;
  return groups
    .map((group) => {
      const start = end;
      end += group.sheets.length + (group.turn ? 1 : 0);
      const lines = items.filter(({ index }) => index >= start && index < end);
      return { key: group.key, label: titleOf(group), lines };
    })
    .filter((group) => group.lines.length > 0);
}
