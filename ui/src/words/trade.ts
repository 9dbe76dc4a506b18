import { day, instant, number } from "./format";
import { m, word, wording } from ".";

interface Acted {
  id: number;
  at: string;
  officer: string;
  act: string;
  facts: Record<string, string>;
}
interface Past {
  award_id: number;
  name: string;
  award_name: string;
  number: string;
  decided_on: string;
}
interface Line {
  key: string;
  text: string;
  note: string;
}

/** The same with a capital at its beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const KILO = 1024;

/** The size of a file as people say it: 245 KB, 1,2 MB. */
export function fileSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / KILO));
  if (kilobytes < KILO) return m.size_kilobytes({ size: number(kilobytes) });
  return m.size_megabytes({ size: number(Math.round((bytes * 10) / KILO / KILO) / 10) });
}

/** The history of one thing, line by line: what was done, when, by whom. */
export function actLines(history: readonly Acted[]): Line[] {
  return history.map((entry) => ({
    key: String(entry.id),
    text: capital(word("act", entry.act, entry.facts)),
    note: [instant(entry.at), entry.officer].filter(Boolean).join(" · "),
  }));
}

/**
 * Awards received, line by line: "Bằng khen LĐLĐ tỉnh", "512/QĐ-LĐLĐ, 20/12/2022". What was given under another name,
 * or to a unit that became part of this one, says so.
 */
export function pastLines(past: readonly Past[], recipient: string): (Line & { id: number })[] {
  return past.map((award) => ({
    id: award.award_id,
    key: String(award.award_id),
    text: award.name === recipient ? award.award_name : m.past_as({ award: award.award_name, name: award.name }),
    note: `${award.number}, ${day(award.decided_on)}`,
  }));
}

interface Concern {
  kind: string;
  severity: "information" | "warning" | "block";
  count: number;
  name: string;
}

/** What is open with several nominations, line by line, the heaviest first. */
export function concernLines(
  concerns: readonly Concern[],
): { key: string; tone: "info" | "warn" | "err"; text: string }[] {
  return concerns.map(({ kind, severity, count, name }) => {
    const tag = word("tag", kind);
    const text = count === 1 ? m.concern_one({ tag, name }) : m.concern_many({ tag, count: number(count), name });
    // Papers are waited for, however heavily their want weighs.
    const tone = severity === "block" ? "err" : "warn";
    return { key: kind, tone: kind === "dossier_complete" ? "info" : tone, text };
  });
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
  return name.replaceAll("Công đoàn cơ sở ", "CĐCS ").replaceAll("Công đoàn bộ phận ", "CĐBP ");
}

/** A theme of the catalogue, by which it is known in short. */
export type Themes = readonly { name: string; short_name: string }[];

const MOST = 32;

/** A theme as lists have it: by its short name, else by its first words. */
export function briefTheme(theme: string, themes: Themes): string {
  const short = themes.find((one) => one.name === theme)?.short_name ?? theme;
  if (short.length <= MOST) return short;
  return `${short.slice(0, short.lastIndexOf(" ", MOST)).replace(/[,\s]+$/, "")}…`;
}

/** A signer's title in running text, never broken in two: paper has "PHÓ CHỦ TỊCH", people say "Phó Chủ tịch". */
export function saidTitle(title: string): string {
  const isPrinted = title === title.toUpperCase();
  const said = isPrinted ? capital(title.toLowerCase()).replace(/^Phó chủ/u, "Phó Chủ") : title;
  return said.replaceAll(" ", "\u00a0");
}

/** A size of sheet: "A3, 420 × 297", and "450 × 320" for one that has no name. */
export function pageWords(page: string): string {
  const [width = page, height] = page.split("x");
  return wording(`page_${page}`) ?? (height ? m.print_page_size({ width, height }) : page);
}
