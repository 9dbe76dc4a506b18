import type { ConfirmPrinted, PrintMode, SheetOrder } from "../backend";

/** On what a file is printed: the printer, its tray, the measurement that corrects it. */
export type Press = Pick<ConfirmPrinted, "calibration_id" | "printer" | "tray">;

const KEPT_AS = "vinhdanh.printing";

// What stock lies in the printer is a matter of this machine, so it is remembered here and not in the office's file.
function kept(): string[] {
  return (globalThis.localStorage?.getItem(KEPT_AS) ?? "").split(" ");
}

/** How this machine printed the last time; on stock at first. */
export function keptMode(): PrintMode {
  return kept()[0] === "full_page" ? "full_page" : "overprint";
}

/** Remembers how this machine prints. */
export function keep(mode: PrintMode): void {
  localStorage.setItem(KEPT_AS, mode);
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
