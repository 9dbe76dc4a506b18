import type { CertificateRow, SheetOrder, TurnView } from "../backend";
import { fold } from "../words";

/** Sheets that stand together: a turn of the ceremony, or all of them by số sổ vàng. */
export interface SheetGroup {
  key: string;
  /** The turn; none when the list goes by số sổ vàng. */
  turn: TurnView | undefined;
  sheets: CertificateRow[];
}

/** The sheets in the order that was chosen: turn by turn, or as the register numbers them. */
export function grouped(
  sheets: readonly CertificateRow[],
  turns: readonly TurnView[],
  order: SheetOrder,
): SheetGroup[] {
  const byNumber = [...sheets].sort((a, b) => a.ordinal - b.ordinal);
  if (order === "register") return byNumber.length > 0 ? [{ key: "all", turn: undefined, sheets: byNumber }] : [];
  return turns
    .map((turn) => ({
      key: String(turn.number),
      turn,
      sheets: byNumber.filter((sheet) => sheet.turn === turn.number),
    }))
    .filter((group) => group.sheets.length > 0);
}

/** The sheets whose name or register number fits what was typed, with or without marks. */
export function fitting(sheets: readonly CertificateRow[], typed: string): CertificateRow[] {
  const text = fold(typed);
  if (text === "") return [...sheets];
  return sheets.filter(
    (sheet) => fold(`${sheet.recipient} ${sheet.position_line}`).includes(text) || numbered(sheet, text),
  );
}

function numbered(sheet: CertificateRow, text: string): boolean {
  return /^\d+$/.test(text) && sheet.ordinal === Number(text);
}

const UNPRINTED = new Set(["waiting", "proofed", "spoiled"]);
const HERE = new Set([...UNPRINTED, "printed", "signed", "sealed", "framed", "staged"]);

/** Whether a sheet may be printed: what was given out is exchanged or re-issued, else there would be two originals. */
export function mayBePrinted(sheet: Pick<CertificateRow, "state">): boolean {
  return HERE.has(sheet.state);
}

/** What the red button prints, and why these. */
export interface ToPrint {
  why: "chosen" | "waiting" | "changed" | "again";
  sheets: CertificateRow[];
  /** How many of those meant were given out, and are left out. */
  given: number;
}

/**
 * Which sheets the red button prints: those chosen together, else those that were never printed or were spoiled, else
 * those that would be printed otherwise today, else all.
 */
export function toPrint(
  sheets: readonly CertificateRow[],
  chosen: ReadonlySet<number>,
  changed: ReadonlySet<number>,
): ToPrint {
  const meant = (why: ToPrint["why"], some: readonly CertificateRow[]): ToPrint => {
    const here = some.filter(mayBePrinted);
    return { why, sheets: here, given: some.length - here.length };
  };
  if (chosen.size > 1)
    return meant(
      "chosen",
      sheets.filter((sheet) => chosen.has(sheet.id)),
    );
  const waiting = sheets.filter((sheet) => UNPRINTED.has(sheet.state));
  if (waiting.length > 0) return meant("waiting", waiting);
  const other = sheets.filter((sheet) => changed.has(sheet.id));
  return other.length > 0 ? meant("changed", other) : meant("again", sheets);
}

/** Those of the sheets about to be printed that were printed already and would come out the same. */
export function printedAnew({ sheets }: ToPrint, changed: ReadonlySet<number>): CertificateRow[] {
  return sheets.filter((sheet) => !UNPRINTED.has(sheet.state) && !changed.has(sheet.id));
}

/** How many sheets stand in each state, in the order of a sheet's life. */
export function counted(sheets: readonly CertificateRow[]): { state: string; count: number }[] {
  const order = [
    "waiting",
    "proofed",
    "printed",
    "spoiled",
    "signed",
    "sealed",
    "framed",
    "staged",
    "handed_over",
    "handed_to_deputy",
    "sent_to_unit",
    "exchange_asked",
    "reissue_asked",
    "replaced",
    "recalled",
  ];
  const counts = order.map((state) => ({ state, count: sheets.filter((sheet) => sheet.state === state).length }));
  return counts.filter((one) => one.count > 0);
}

/** The number by which the sheet stands in the register: 01, 33. */
export function ordinal(sheet: CertificateRow): string {
  return String(sheet.ordinal).padStart(2, "0");
}
