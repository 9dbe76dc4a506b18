import type { AwardChip, NominationFilter, NominationList, NominationSort, RecipientKind, Stage } from "../backend";
import type { Sort } from "../parts";
import { m, word } from "../words";
import { briefTheme, type Themes } from "../words/trade";

type Query = Readonly<Record<string, string>>;

/** What the address says of the list: which nominations of the round are wanted. */
export function filterOf(query: Query, roundId: number): NominationFilter {
  return {
    round_id: roundId,
    stage: (query.stage as Stage | undefined) ?? null,
    award: query.award ?? null,
    kind: (query.kind as RecipientKind | undefined) ?? null,
    theme: query.theme ?? null,
    attention: query.only === "attention",
    incomplete: query.only === "incomplete",
    out: query.only === "out",
    unproofed: query.only === "unproofed",
    open_doubts: query.only === "open_doubts",
    doubles: query.only === "doubles",
    conflicts: query.only === "conflicts",
    text: query.text ?? "",
  };
}

const ONLY = ["attention", "open_doubts", "incomplete", "doubles", "conflicts"];

/** What a task of the overview puts into the address: a step, or only those of one kind. */
export function queryOf(task: string | null): Record<string, string> {
  if (task === null) return {};
  return ONLY.includes(task) ? { only: task } : { stage: task };
}

const SORTS: Record<string, NominationSort> = {
  n: "list",
  name: "name",
  award: "award",
  nominated_by: "nominated_by",
  state: "stage",
};

/** The program's name of the column that is sorted by. */
export function sortOf(sort: Sort): NominationSort {
  return SORTS[sort.key] ?? "list";
}

/** A chip over the list: what it says, in short and in full, how many, and what it puts into the address. */
export interface Chip {
  key: string;
  label: string;
  title?: string;
  count: number;
  query: Record<string, string | undefined>;
  /** Stays in sight when there is no room for all. */
  stays?: true;
}

const NO_AWARD = { award: undefined, kind: undefined, theme: undefined, only: undefined };

// Tells an award from its like, and goes without saying where there is no like: "Huy hiệu của tỉnh", "Cờ thi đua toàn diện".
const APART = / (của .+|toàn diện)$/u;

function shortAward(chip: AwardChip, chips: readonly AwardChip[]): string {
  const brief = (name: string) => name.replace(APART, "");
  const others = chips.filter((one) => one.award !== chip.award && one.theme === null);
  const name = others.some((one) => brief(one.name) === brief(chip.name)) ? chip.name : brief(chip.name);
  return name || m.award_missing();
}

/** The chips of the awards. What goes without saying in this list is not said: the kind of a flag's recipients. */
function awardChips(chips: readonly AwardChip[], themes: Themes): Chip[] {
  const brief = (chip: AwardChip) => (chip.theme ? briefTheme(chip.theme, themes) : shortAward(chip, chips));
  return chips.map((chip) => {
    const kind = word("kind", chip.kind).toLowerCase();
    const title = [chip.name || m.award_missing(), chip.theme, kind].filter(Boolean).join(" · ");
    const alike = chips.filter((one) => one !== chip && brief(one) === brief(chip));
    const withKind = `${brief(chip)}${chip.theme ? " · " : " "}${kind}`;
    const said = alike.some((one) => one.kind === chip.kind) ? title : withKind;
    return {
      key: `${chip.award} ${chip.kind} ${chip.theme}`,
      label: alike.length === 0 ? brief(chip) : said,
      title,
      count: chip.count,
      query: { ...NO_AWARD, award: chip.award ?? undefined, kind: chip.kind, theme: chip.theme ?? undefined },
    };
  });
}

/** The step at which all of the list stands, where it is one. */
export function soleStage(list: NominationList): Stage | null {
  const held = list.stages.filter((stage) => stage.at > 0);
  return held.length === 1 ? (held[0]?.stage ?? null) : null;
}

/** The row of chips: all, each award, what wants a hand, what is out of the round. */
export function chipsOf(list: NominationList, themes: Themes): Chip[] {
  const chips: Chip[] = [{ key: "all", label: m.chip_all(), count: list.all, query: NO_AWARD }];
  chips.push(...awardChips(list.chips, themes));
  if (list.attention > 0) {
    const query = { ...NO_AWARD, only: "attention" };
    chips.push({ key: "attention", label: m.chip_attention(), count: list.attention, query, stays: true });
  }
  if (list.open_doubts > 0) {
    const query = { ...NO_AWARD, only: "open_doubts" };
    chips.push({ key: "open_doubts", label: m.chip_open_doubts(), count: list.open_doubts, query });
  }
  if (list.conflicts > 0) {
    const query = { ...NO_AWARD, only: "conflicts" };
    chips.push({ key: "conflicts", label: m.chip_conflicts(), count: list.conflicts, query });
  }
  if (list.doubles > 0) {
    const query = { ...NO_AWARD, only: "doubles" };
    chips.push({ key: "doubles", label: m.chip_doubles(), count: list.doubles, query });
  }
  if (list.unproofed > 0) {
    const query = { ...NO_AWARD, only: "unproofed" };
    chips.push({ key: "unproofed", label: m.chip_unproofed(), count: list.unproofed, query });
  }
  if (list.incomplete > 0) {
    const query = { ...NO_AWARD, only: "incomplete" };
    chips.push({ key: "incomplete", label: m.chip_incomplete(), count: list.incomplete, query });
  }
  if (list.out > 0)
    chips.push({ key: "out", label: m.chip_out(), count: list.out, query: { ...NO_AWARD, only: "out" } });
  return chips;
}

/** Which chip the address stands for. */
export function chosenChip(query: Query): string {
  if (query.only) return query.only;
  if (!query.award && !query.kind) return "all";
  return `${query.award ?? null} ${query.kind} ${query.theme ?? null}`;
}
