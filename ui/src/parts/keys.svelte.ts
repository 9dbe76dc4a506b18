import { getContext, setContext } from "svelte";

/** One key and what it does, in words: what `?` lists. */
export interface Binding {
  /** Like "Ctrl+Enter", "F2", "?", "N". */
  key: string;
  /** What happens, in words. */
  says: string;
  act: () => void;
  /** Where the focus must stand for it, where that matters: Tab is the browser's own everywhere else. */
  within?: (focus: Element | null) => boolean;
}

interface Bound extends Binding {
  layer: number;
}

const LAYER = Symbol("layer");
// Plain lists: they are read when a key is pressed, never drawn.
const bound: Bound[] = [];
const layers: number[] = [0];

function take<T>(list: T[], item: T): void {
  const at = list.indexOf(item);
  if (at >= 0) list.splice(at, 1);
}

function topLayer(): number {
  return Math.max(...layers);
}

/** The keys that work at this moment, the newest first. */
export function keysNow(): readonly Binding[] {
  const top = topLayer();
  return bound.filter((one) => one.layer === top).reverse();
}

/** What keys do at this moment, for `?`: a key that something newer took for itself wherever the focus stands has one line. */
export function keysTold(): readonly Binding[] {
  const now = keysNow();
  return now.filter((one, at) => !now.slice(0, at).some((newer) => newer.key === one.key && !newer.within));
}

/** Opens a layer (a dialog) above all others: until it closes, only its own keys work. */
export function openLayer(): void {
  const mine = layer() + 1;
  setContext(LAYER, mine);
  $effect(() => {
    layers.push(mine);
    return () => take(layers, mine);
  });
}

function layer(): number {
  return getContext<number | undefined>(LAYER) ?? 0;
}

/** Binds keys for as long as the calling component lives. Read anew when what it reads changes. */
export function bindKeys(bindings: () => readonly Binding[]): void {
  const mine = layer();
  $effect(() => {
    const added = bindings().map((one) => ({ ...one, layer: mine }));
    bound.push(...added);
    return () => {
      for (const one of added) take(bound, one);
    };
  });
}

/** The name of the keys of an event, as bindings write it. */
export function keyOf(event: KeyboardEvent): string {
  const isCtrl = event.ctrlKey || event.metaKey;
  // Larger is Ctrl and the plus, wherever a keyboard has it: over the equals sign with Shift, or among the figures.
  const isPlus = isCtrl && event.key === "+";
  const key = isPlus ? "=" : event.key;
  const isLetter = key.length === 1;
  const parts = [];
  if (isCtrl) parts.push("Ctrl");
  if (event.altKey) parts.push("Alt");
  if (event.shiftKey && !isPlus && (!isLetter || event.ctrlKey || event.altKey)) parts.push("Shift");
  parts.push(isLetter ? key.toUpperCase() : key);
  return parts.join("+");
}

const TYPING = "input:not([type=radio], [type=checkbox], [type=button]), textarea, select, [contenteditable=true]";
const PRESSING = "button, a, summary, [role=option], [role=menuitem], [role=tab]";

function belongsToTarget(event: KeyboardEvent): boolean {
  if (!(event.target instanceof Element)) return false;
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !/^F\d+$/.test(event.key);
  if (isPlain && event.key !== "Escape" && event.target.closest(TYPING)) return true;
  if (event.ctrlKey && /^[zyaxcv]$/i.test(event.key) && event.target.closest(TYPING)) return true;
  return isPlain && (event.key === "Enter" || event.key === " ") && event.target.closest(PRESSING) !== null;
}

/** Keys that lead on, and may be held down for it. Any other does what it does once, however long it is held. */
const LEADS = /^(Arrow|Page|Home$|End$|Tab$)/;

/** Does what the keys of an event are bound to. To be put on the window, once. */
export function pressKeys(event: KeyboardEvent): void {
  // While an input method composes, every key belongs to it.
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || belongsToTarget(event)) return;
  if (event.repeat && !LEADS.test(event.key)) return;
  const wanted = keyOf(event);
  const isMeant = (one: Binding) =>
    one.key.toUpperCase() === wanted.toUpperCase() && (one.within?.(document.activeElement) ?? true);
  const found = keysNow().find(isMeant);
  if (!found) return;
  event.preventDefault();
  found.act();
}

const SHOWN: Record<string, string> = {
  Enter: "↵",
  Escape: "Esc",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Delete: "Del",
  " ": "Space",
  // As the keys are called: the equals sign is the plus without Shift.
  "=": "+",
  "-": "−",
};

/** A key as it is shown: "Ctrl+Enter" → "Ctrl ↵". */
export function keyShown(key: string): string {
  return key
    .split("+")
    .map((part) => SHOWN[part] ?? part)
    .join(" ");
}
