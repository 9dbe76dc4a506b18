import type { CheckMark, FindingView, NominationRow } from "../backend";
import type { Tone } from "../parts";
import { m, number, word } from "../words";
import { briefUnit } from "../words/trade";

const TONES = { information: "info", warning: "warn", block: "err" } as const;

/** The colour of an award: gold for honour alone. */
export function awardTone(awardClass: string): Tone {
  return awardClass === "flag" || awardClass === "badge" || awardClass === "order" ? "gold" : "info";
}

/** "Phó Chủ tịch CĐCS, CĐCS Giao thông vận tải": who the recipient is, in one line. */
export function standing(row: Pick<NominationRow, "kind" | "position" | "unit" | "nominated_by">): string {
  const own = [row.position, row.unit].filter(Boolean).join(", ");
  return own || (row.kind === "individual" ? "" : (row.nominated_by ?? ""));
}

/** The same as lists have it: units by their abbreviation. */
export function briefStanding(row: Parameters<typeof standing>[0]): string {
  return standing({ ...row, unit: row.unit && briefUnit(row.unit) });
}

/** What the check column says, with its colour. */
export function checkTag({ check, state, award }: Pick<NominationRow, "state" | "award"> & { check: CheckMark }): {
  tone: Tone;
  text: string;
} {
  // It is with its unit, whatever the rules say of it.
  if (state === "returned") return { tone: "warn", text: word("state", state) };
  // Of an award that nobody knows it cannot be said that it has ended.
  if (award === null && check.condition === "award_open") return { tone: "err", text: m.award_missing() };
  // What nobody answered goes before everything that does not bar the way: it may be a wrong name.
  if (check.doubts > 0 && check.worst !== "block") return { tone: "warn", text: m.check_unanswered() };
  // Papers are waited for: nothing to look at, nothing to be alarmed by.
  if (check.worst === null && check.papers !== null) return { tone: "plain", text: word("tag", "dossier_complete") };
  if (check.worst === null) {
    return { tone: "ok", text: m.check_passed({ passed: number(check.passed), asked: number(check.asked) }) };
  }
  const tone = TONES[check.worst];
  return { tone, text: check.condition ? word("tag", check.condition) : m.check_to_look() };
}

/** How a finding stands: its colour and its sentence. */
export function findingLine(finding: FindingView): { tone: "ok" | "warn" | "err" | "info"; text: string } {
  if (finding.met) return { tone: "ok", text: word("check", finding.condition, finding.facts) };
  const isWeighty = finding.overridden === null && finding.condition !== "dossier_complete";
  const tone = isWeighty ? TONES[finding.severity] : "info";
  if (finding.condition === "award_open" && !finding.facts.award) return { tone, text: m.finding_award_missing() };
  return { tone, text: word("finding", finding.condition, finding.facts) };
}
