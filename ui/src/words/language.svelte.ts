import { locales, overwriteGetLocale } from "./paraglide/runtime.js";

/** A language the window speaks: Vietnamese first, English second. */
export type Language = (typeof locales)[number];

const KEPT_AS = "vinhdanh.language";

function kept(): Language {
  const text = globalThis.localStorage?.getItem(KEPT_AS);
  return locales.find((one) => one === text) ?? "vi";
}

const state = $state<{ current: Language }>({ current: kept() });

// Every word asks for the language anew, so a switch rewords the whole window at once, without a reload.
overwriteGetLocale(() => state.current);

/** The language now spoken; reactive. */
export const language = {
  get current(): Language {
    return state.current;
  },
};

/** Switches the language and remembers it on this machine. */
export function speak(next: Language): void {
  state.current = next;
  globalThis.localStorage?.setItem(KEPT_AS, next);
  document.documentElement.lang = next;
}
