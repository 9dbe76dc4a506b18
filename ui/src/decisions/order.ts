import type { DecisionItem } from "../backend";
import { fold } from "../words";

/** Moves the chosen ones one place up (-1) or down (1), keeping them in their order; at the edge they stay. */
export function nudged<K>(ids: readonly K[], chosen: ReadonlySet<K>, step: 1 | -1): K[] {
  const next = [...ids];
  const places = next.map((_, at) => at);
  for (const at of step === 1 ? places.reverse() : places) {
    const here = next[at];
    const there = next[at + step];
    if (here === undefined || there === undefined || !chosen.has(here) || chosen.has(there)) continue;
    next[at] = there;
    next[at + step] = here;
  }
  return next;
}

/** Puts the chosen ones together before the place `before` of the list as it was. */
export function broughtTo<K>(ids: readonly K[], chosen: ReadonlySet<K>, before: number): K[] {
  const stays = (id: K) => !chosen.has(id);
  return [
    ...ids.slice(0, before).filter(stays),
    ...ids.filter((id) => chosen.has(id)),
    ...ids.slice(before).filter(stays),
  ];
}

const names = new Intl.Collator("vi", { sensitivity: "variant", numeric: true });

/** Given name first, then the rest from the left: the order of names on every Vietnamese list. */
export function byName(a: string, b: string): number {
  const given = (name: string) => name.trim().split(/\s+/).at(-1) ?? "";
  return names.compare(given(a), given(b)) || names.compare(a, b);
}

// A decision lists award after award, collectives and people apart: a sort never mixes them.
function group(item: DecisionItem): string {
  return `${item.award_class} ${item.award_name} ${item.theme ?? ""} ${item.kind}`;
}

const HONORIFIC = /^(Ông|Bà|Đồng chí|Đ\/c|Anh|Chị)\s+/iu;

function compare(by: "name" | "unit", a: DecisionItem, b: DecisionItem): number {
  const bare = (item: DecisionItem) => item.recipient.replace(HONORIFIC, "");
  const name = () =>
    a.kind === "individual" ? byName(bare(a), bare(b)) : names.compare(fold(a.recipient), fold(b.recipient));
  if (by === "name") return name();
  return names.compare(a.nominated_by ?? "", b.nominated_by ?? "") || name();
}

/** Sorted once within each award, by the recipient's name or by the unit that nominated. */
export function sortedBy(items: readonly DecisionItem[], by: "name" | "unit"): number[] {
  const groups = [...new Set(items.map(group))];
  const sorted = [...items].sort(
    (a, b) => groups.indexOf(group(a)) - groups.indexOf(group(b)) || compare(by, a, b) || a.ordinal - b.ordinal,
  );
  return sorted.map((item) => item.nomination_id);
}
