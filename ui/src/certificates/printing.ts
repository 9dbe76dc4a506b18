import type { PageSize, PrintMode } from "../backend";

/** The sheets there is a template for. */
export const PAGES: readonly PageSize[] = ["A3", "A4", "400x300", "360x260"];

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
  return PAGES.find((page) => page === kept()[1]) ?? "A3";
}

/** Remembers how and on what this machine prints. */
export function keep(mode: PrintMode, page: PageSize): void {
  localStorage.setItem(KEPT_AS, `${mode} ${page}`);
}
