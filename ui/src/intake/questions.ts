import type { DoubtView, ReadRowView } from "../backend";

/** Whether something about a row must be looked at: doubts of the reading, namesakes, a second nomination, a unit. */
export function asks(row: ReadRowView): boolean {
  return row.doubts.length > 0 || row.candidates.length > 0 || row.units.length > 0 || weighty(row).length > 0;
}

/** Second nominations that somebody must do something about; another award for one person is allowed. */
export function weighty(row: ReadRowView): ReadRowView["conflicts"] {
  return row.conflicts.filter((one) => one.kind !== "another_award");
}

/** Whether the round has a nomination like this one already: from two units, or for the same award. */
export function isThere(row: ReadRowView): boolean {
  return weighty(row).some((one) => one.nomination_id !== null);
}

/** Whether what a doubt speaks of was mended since the row was read: then nobody is asked about it any more. */
export function isMended(doubt: DoubtView, row: ReadRowView, now: ReadRowView): boolean {
  const said = (one: ReadRowView, field: string) => (one as unknown as Record<string, string | null>)[field] || null;
  return doubt.fields.some((field) => said(row, field) !== said(now, field));
}

/** Units of a row that are still written otherwise than in the books. */
export function unitsToSay(row: ReadRowView, now: ReadRowView): ReadRowView["units"] {
  return row.units.filter((one) => now[one.field as "name" | "unit" | "nominated_by"] === one.written);
}

/** Whether a row still has something open, as it now stands; `isNamed`: it was said who it is about. */
export function isOpen(row: ReadRowView, now: ReadRowView, isNamed: boolean): boolean {
  const namesakes = row.candidates.length > 0 && !isNamed;
  const doubted = row.doubts.some((doubt) => !isMended(doubt, row, now));
  return doubted || namesakes || weighty(row).length > 0 || unitsToSay(row, now).length > 0;
}

/**
 * The names between which doubts let somebody choose: the one that was likely meant, then the one that stands there. What
 * there is to ask about a name that was typed goes before what was asked of the one that was read.
 */
export function namesToChoose(read: ReadRowView, now: ReadRowView, typed: readonly DoubtView[]): string[] {
  const [doubts, name] = typed.length > 0 ? [typed, now.name] : [read.doubts, read.name];
  const asked = doubts.find((doubt) => doubt.facts["likely"] !== undefined);
  const likely = asked?.facts["likely"];
  if (asked === undefined || likely === undefined || likely === name) return [];
  // Of two encodings the likelier was taken; the other is only what it could be as well.
  return asked.kind === "encoding_either" ? [name, likely] : [likely, name];
}
