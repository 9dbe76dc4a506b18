import type { PrintMode } from "../backend";

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
