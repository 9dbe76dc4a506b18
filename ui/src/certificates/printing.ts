import type { ConfirmPrinted, PageSize, PrintMode, SheetOrder } from "../backend";

/** The sheets that are usual. */
export const PAGES: readonly PageSize[] = ["A3", "A4", "400x300", "360x260"];

/** A sheet's sides, whole mm. */
export interface Sides {
  width_mm: number;
  height_mm: number;
}

/** On what a file is printed: the printer, its tray, the measurement that corrects it. */
export type Press = Pick<ConfirmPrinted, "calibration_id" | "printer" | "tray">;

/** A printer of which nothing is known. */
export const UNKNOWN_PRESS: Press = { calibration_id: null, printer: null, tray: null };

const NAMED: Record<string, Sides> = {
  A3: { width_mm: 420, height_mm: 297 },
  A4: { width_mm: 297, height_mm: 210 },
};
/** Sheets smaller or larger than this, in mm, fit no printer that prints certificates. */
const [LEAST, MOST] = [100, 1200];

/** A side as people type it: 450, "450 mm", 1.200. Nothing when it is no whole number of mm or fits no printer. */
export function readSide(typed: string): number | undefined {
  const text = typed
    .trim()
    .replace(/\s*mm$/iu, "")
    .replace(/^(\d)[.,\s](\d{3})$/, "$1$2");
  const side = Number(text);
  return /^\d+$/.test(text) && side >= LEAST && side <= MOST ? side : undefined;
}

/** How a sheet of such sides is named. */
export function pageOf({ width_mm, height_mm }: Sides): PageSize {
  return `${width_mm}x${height_mm}`;
}

/** The sides of a sheet; nothing where the text names none that can be printed on. */
export function sidesOf(page: string): Sides | undefined {
  const parts = /^(\d+)x(\d+)$/.exec(page);
  const [width_mm, height_mm] = [readSide(parts?.[1] ?? ""), readSide(parts?.[2] ?? "")];
  return width_mm && height_mm ? { width_mm, height_mm } : NAMED[page];
}

const KEPT_AS = "vinhdanh.printing";

// What stock lies in the printer is a matter of this machine, so it is remembered here and not in the office's file.
function kept(): string[] {
  return (globalThis.localStorage?.getItem(KEPT_AS) ?? "").split(" ");
}

/** How this machine printed the last time; on stock at first. */
export function keptMode(): PrintMode {
  return kept()[0] === "full_page" ? "full_page" : "overprint";
}

/** On what this machine printed the last time; A3 at first, the size of most stock. */
export function keptPage(): PageSize {
  const page = kept()[1] ?? "";
  return sidesOf(page) ? page : "A3";
}

/** The last sheet of an unusual size on this machine, if there was one. */
export function keptOther(): PageSize | undefined {
  return kept().find((page) => sidesOf(page) && !PAGES.includes(page));
}

/** Remembers how and on what this machine prints. An unusual size is remembered beside the usual one that follows it. */
export function keep(mode: PrintMode, page: PageSize): void {
  const other = PAGES.includes(page) ? keptOther() : undefined;
  localStorage.setItem(KEPT_AS, [mode, page, other].filter(Boolean).join(" "));
}

const ORDER_KEPT_AS = "vinhdanh.order";

/** In which order this machine printed the last time; by stage at first, as sheets are handed over. */
export function keptOrder(): SheetOrder {
  return globalThis.localStorage?.getItem(ORDER_KEPT_AS) === "register" ? "register" : "stage";
}

/** Remembers in which order this machine prints. */
export function keepOrder(order: SheetOrder): void {
  localStorage.setItem(ORDER_KEPT_AS, order);
}
