import type { AwardChip, NominationFilter, NominationList, NominationSort, RecipientKind, Stage } from "../backend";
import type { Sort } from "../parts";
import { m, word } from "../words";

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
    out: query.only === "out",
    text: query.text ?? "",
  };
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

/** A chip over the list: what it says, how many, and what it puts into the address. */
export interface Chip {
  key: string;
  label: string;
  count: number;
  query: Record<string, string | undefined>;
}

const NO_AWARD = { award: undefined, kind: undefined, theme: undefined, only: undefined };

const MOST = 24;

/** A theme's first words: its chip stands in a row with others. */
function shortened(theme: string): string {
  if (theme.length <= MOST) return theme;
  return `${theme.slice(0, theme.lastIndexOf(" ", MOST)).replace(/[,\s]+$/, "")}…`;
}

function awardChip(chip: AwardChip): Chip {
  const kind = word("kind", chip.kind).toLowerCase();
  return {
    key: `${chip.award} ${chip.kind} ${chip.theme}`,
    label: chip.theme ? `${shortened(chip.theme)} · ${kind}` : `${chip.name} ${kind}`,
    count: chip.count,
    query: { ...NO_AWARD, award: chip.award ?? undefined, kind: chip.kind, theme: chip.theme ?? undefined },
  };
}

/** The step at which all of the list stands, where it is one. */
export function soleStage(list: NominationList): Stage | null {
  const held = list.stages.filter((stage) => stage.at > 0);
  return held.length === 1 ? (held[0]?.stage ?? null) : null;
}

/** The row of chips: all, each award, what wants a hand, what is out of the round. */
export function chipsOf(list: NominationList): Chip[] {
  const chips: Chip[] = [{ key: "all", label: m.chip_all(), count: list.all, query: NO_AWARD }];
  chips.push(...list.chips.map(awardChip));
  if (list.attention > 0) {
    const query = { ...NO_AWARD, only: "attention" };
    chips.push({ key: "attention", label: m.chip_attention(), count: list.attention, query });
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
