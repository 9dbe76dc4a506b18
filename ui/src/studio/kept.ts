import type { SheetTemplate } from "../backend";

// What was not yet saved is kept on this machine, so that a closed window loses nothing.
const PREFIX = "vinhdanh.studio.";

const key = (version: number) => `${PREFIX}${version}`;

/** What was worked on from this version and not saved; nothing where there is nothing, or what is there cannot be read. */
export function keptDraft(version: number): SheetTemplate | undefined {
  const text = globalThis.localStorage?.getItem(key(version));
  if (!text) return undefined;
  try {
    const kept = JSON.parse(text) as Partial<SheetTemplate>;
    return kept.page && Array.isArray(kept.elements) ? (kept as SheetTemplate) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what is worked on from this version. */
export function keepDraft(version: number, content: SheetTemplate): void {
  localStorage.setItem(key(version), JSON.stringify(content));
}

/** Nothing is kept of this version any more: it was saved, or taken back. */
export function dropDraft(version: number): void {
  localStorage.removeItem(key(version));
}
