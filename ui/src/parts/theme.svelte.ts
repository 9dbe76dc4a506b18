/** Light, dark, or as the machine is set. */
export type Theme = "light" | "dark" | "system";

const KEPT_AS = "vinhdanh.theme";
const THEMES: readonly Theme[] = ["light", "dark", "system"];

const state = $state<{ current: Theme }>({
  current: THEMES.find((one) => one === globalThis.localStorage?.getItem(KEPT_AS)) ?? "light",
});

function put(): void {
  if (state.current === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = state.current;
}
put();

/** The theme in use; reactive. */
export const theme: { readonly current: Theme } = state;

/** Switches the theme and remembers it on this machine. */
export function wear(next: Theme): void {
  state.current = next;
  localStorage.setItem(KEPT_AS, next);
  put();
}
