import { day, instant, number } from "./format";
import { m, word } from ".";

interface Acted {
  id: number;
  at: string;
  officer: string;
  act: string;
  facts: Record<string, string>;
}
interface Past {
  award_id: number;
  award_name: string;
  number: string;
  decided_on: string;
}
interface Line {
  key: string;
  text: string;
  note: string;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The history of one thing, line by line: what was done, when, by whom. */
export function actLines(history: readonly Acted[]): Line[] {
  return history.map((entry) => ({
    key: String(entry.id),
    text: capital(word("act", entry.act, entry.facts)),
    note: [instant(entry.at), entry.officer].filter(Boolean).join(" · "),
  }));
}

/** Awards received, line by line: "Bằng khen LĐLĐ tỉnh", "512/QĐ-LĐLĐ, 20/12/2022". */
export function pastLines(past: readonly Past[]): (Line & { id: number })[] {
  return past.map((award) => ({
    id: award.award_id,
    key: String(award.award_id),
    text: award.award_name,
    note: `${award.number}, ${day(award.decided_on)}`,
  }));
}

const HONOUR = new Set(["flag", "badge", "order"]);

/** The colour of an award's tag: gold for honour alone. The tag says the award in words beside it. */
export function awardTone(awardClass: string): "gold" | "info" {
  return HONOUR.has(awardClass) ? "gold" : "info";
}

/** How many of each kind, leaving out what there is none of: "29 tập thể, 51 cá nhân". */
export function kinds(of: { collectives: number; individuals: number }): string {
  const said = [];
  if (of.collectives > 0) said.push(m.count_collectives({ count: number(of.collectives) }));
  if (of.individuals > 0) said.push(m.count_individuals({ count: number(of.individuals) }));
  return said.join(", ");
}

const OWN = / của (LĐLĐ|Liên đoàn Lao động) .*$/u;

/** An award's name without the office's own: in a list of the office, "Bằng khen" is enough. */
export function briefAward(name: string): string {
  return name.replace(OWN, "");
}

/** A collective's name as the office abbreviates it in lists: "CĐCS Bến xe khách". Never for paper. */
export function briefUnit(name: string): string {
  return name.replace(/^Công đoàn cơ sở /u, "CĐCS ").replace(/^Công đoàn bộ phận /u, "CĐBP ");
}
