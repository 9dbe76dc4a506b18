import type { CertificateRow } from "../backend";
import { fold } from "../words";

/** Sheets that stand together: one award, one kind of recipient. */
export interface SheetGroup {
  key: string;
  award: string;
  kind: CertificateRow["kind"];
  theme: string | null;
  sheets: CertificateRow[];
}

/** The sheets in their order, group after group as the decision lists them. */
export function grouped(sheets: readonly CertificateRow[]): SheetGroup[] {
  const groups = new Map<string, SheetGroup>();
  for (const sheet of sheets) {
    const key = `${sheet.award_name} ${sheet.kind} ${sheet.theme ?? ""}`;
    const group = groups.get(key) ?? {
      key,
      award: sheet.award_name,
      kind: sheet.kind,
      theme: sheet.theme,
      sheets: [],
    };
    group.sheets.push(sheet);
    groups.set(key, group);
  }
  return [...groups.values()];
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

/** Which sheets the red button prints: those chosen together, else those that were never printed or were spoiled, else all. */
export function toPrint(sheets: readonly CertificateRow[], chosen: ReadonlySet<number>): CertificateRow[] {
  if (chosen.size > 1) return sheets.filter((sheet) => chosen.has(sheet.id));
  const waiting = sheets.filter((sheet) => UNPRINTED.has(sheet.state));
  return waiting.length > 0 ? waiting : [...sheets];
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
