import type { AwardCount } from "../backend";
import { m, word } from "../words";
import { briefAward, briefTheme, type Themes } from "../words/trade";

/** One line of the counts by award: what it is known by, how many are proposed, how many were given the year before. */
export interface CountLine {
  key: string;
  label: string;
  /** All of its name, where the label is shorter. */
  title: string;
  nominated: number;
  before: number;
}

// A theme counts as one, whoever is honoured for it; any other award counts people and collectives apart.
function keyOf(award: AwardCount): string {
  return award.theme === null ? `${award.code} ${award.kind}` : `${award.code} ${award.theme}`;
}

function labelOf(award: AwardCount, all: readonly AwardCount[], themes: Themes): string {
  if (award.theme !== null) return briefTheme(award.theme, themes);
  const isApart = all.some((one) => one.theme === null && one.code === award.code && one.kind !== award.kind);
  const name = briefAward(award.name);
  return isApart ? m.award_of_kind({ award: name, kind: word("kind", award.kind).toLowerCase() }) : name;
}

/** The counts as people speak of them: "Bằng khen tập thể", "Bằng khen cá nhân", a theme by its short name. */
export function countLines(awards: readonly AwardCount[], themes: Themes): CountLine[] {
  const lines = new Map<string, CountLine>();
  for (const award of awards) {
    const key = keyOf(award);
    const label = labelOf(award, awards, themes);
    const title = [award.name, award.theme].filter(Boolean).join(": ");
    const line = lines.get(key) ?? { key, label, title, nominated: 0, before: 0 };
    line.nominated += award.nominated;
    line.before += award.year_before;
    lines.set(key, line);
  }
  return [...lines.values()];
}
