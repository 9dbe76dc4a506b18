function parts(hash: string): { path: string; query: Record<string, string> } {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?");
  return { path, query: Object.fromEntries(new URLSearchParams(query)) };
}

const state = $state(parts(location.hash));

addEventListener("hashchange", () => Object.assign(state, parts(location.hash)));

/** Where the window stands: `#/nominations?stage=draft` is path "nominations", query {stage: "draft"}. */
export const route: { readonly path: string; readonly query: Readonly<Record<string, string>> } = state;

/** The address of a place, for links. */
export function to(path: string, query: Record<string, string | undefined> = {}): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const text = new URLSearchParams(given).toString();
  return `#/${path}${text ? `?${text}` : ""}`;
}

/** Goes to a place; the way back leads here. */
export function go(path: string, query: Record<string, string | undefined> = {}): void {
  location.hash = to(path, query);
}

/** Puts another query in place without a step in the way back: for filters. */
export function requery(query: Record<string, string | undefined>): void {
  history.replaceState(null, "", to(state.path, query));
  Object.assign(state, parts(location.hash));
}
