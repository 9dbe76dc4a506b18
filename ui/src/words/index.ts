import { money } from "./format";
import { language } from "./language.svelte";
import { number } from "./format";
import * as messages from "./paraglide/messages.js";
import { m } from "./paraglide/messages.js";

export { m } from "./paraglide/messages.js";
export { language, speak, type Language } from "./language.svelte";
export * from "./format";
export { fold } from "./fold";

type Wording = (inputs: Record<string, unknown>) => string;

/** Facts that are codes of the program, and the prefixes under which their words stand. */
const CODED: Record<string, readonly string[]> = {
  state: ["state"],
  action: ["move", "stage", "certificate_act", "decision_act"],
  to: ["stage"],
  condition: ["tag"],
  field: ["field", "office"],
  kind: ["kind"],
  said: ["kind"],
  read: ["kind"],
  meaning: ["meaning"],
  thing: ["thing"],
  limit: ["limit"],
  seen: ["seen"],
  damage: ["damage"],
  act: ["act"],
  zone: ["zone", "element"],
  why: ["fault"],
  part: ["part"],
  parts: ["part"],
  replacement: ["replacement"],
  stock_move: ["stock_move"],
  ground: ["ground"],
  difference: ["difference"],
  wanted: ["wanted"],
};
/** What is said of sheets has words of its own: “Đã trao” is where a sheet stands, and a nomination too. */
const CODED_OF_SHEETS: Record<string, readonly string[]> = { state: ["sheet"], action: ["certificate_act"] };
/** Facts that are amounts of whole đồng. */
const AMOUNTS: readonly string[] = ["dong", "owed"];

/** Facts that are whole numbers of something: with the point for the thousands. Who formatted one before is not read again. */
const COUNTS: readonly string[] = ["count", "left"];

/** Facts that are figures, with the comma or the point of the language. */
const FIGURES = new Set(["mm", "degrees", "percent"]);

/**
 * A code of the program in words, as they stand inside a sentence; nothing where no words are known. Words that ask for
 * facts of their own, as those of an act do, find them among `facts`.
 */
function coded(prefixes: readonly string[], code: string, facts: Record<string, unknown> = {}): string | undefined {
  const known = prefixes.map((prefix) => `${prefix}_${code}`).find((key) => key in messages);
  const words = known && (messages as unknown as Record<string, Wording | undefined>)[known]?.(filled(facts));
  // An abbreviation stays as it is: PDF, not pDF.
  return !words || /^\p{Lu}{2}/u.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

/** What a unit must mend, field by field, as the end of a sentence: " (họ tên: sai dấu; hồ sơ: thiếu biên bản)". */
function remarked(kept: string): string {
  if (!kept) return "";
  const remarks = JSON.parse(kept) as [field: string, text: string][];
  const said = remarks.map(([field, text]) => `${coded(["field"], field) ?? field}: ${text}`);
  return ` (${said.join("; ")})`;
}

/** Facts as they stand in a sentence. One that was not given leaves a gap, never the word "undefined". */
function filled(facts: Record<string, unknown>): Record<string, unknown> {
  return new Proxy(facts, { get: (given, fact) => told(String(fact), given) });
}

/** A fact in words: codes of the program by their words, anything else as it is. */
function told(fact: string, given: Record<string, unknown>): unknown {
  const value = given[fact];
  if (fact === "remarks") return remarked(String(value ?? ""));
  if (AMOUNTS.includes(fact) && /^\d+$/.test(String(value))) return money(Number(value));
  if (COUNTS.includes(fact) && /^\d+$/.test(String(value))) return number(Number(value));
  if (FIGURES.has(fact)) return number(Number(value));
  const coding = CODED[fact];
  if (!coding) return value ?? "";
  const prefixes = given.thing === "certificate" ? [...(CODED_OF_SHEETS[fact] ?? []), ...coding] : coding;
  // Several codes are parted by commas. The words of one are never asked for inside themselves.
  const others = { ...given, [fact]: undefined };
  const said = String(value)
    .split(",")
    .map((code) => coded(prefixes, code, others));
  return said.every((one) => one !== undefined) ? said.join(", ") : (value ?? "");
}

/** The wording of a key that is only known at run time, or nothing. Read the words of a code through this. */
export function wording(key: string, facts: Record<string, unknown> = {}): string | undefined {
  // Read before the look-up: the caller is asked again when the language changes.
  void language.current;
  const words = (messages as unknown as Record<string, Wording | undefined>)[key];
  return words?.(filled(facts));
}

/** The wording of `prefix_code`; the code itself where no words are known, so that nothing is ever blank. */
export function word(prefix: string, code: string, facts: Record<string, unknown> = {}): string {
  return wording(`${prefix}_${code}`, facts) ?? code;
}

/** Why a row or a name should be looked at, as it comes from the program. */
export interface Doubted {
  kind: string;
  facts: Record<string, string>;
}

/** The sentence of a doubt. What two sides say alike is not told as a change, and a name that was typed stands in no cell. */
export function doubtWords({ kind, facts }: Doubted): string {
  const filled = facts.cell === "" ? { ...facts, cell: m.cell_of_name() } : facts;
  const isAlike = facts.before !== undefined && facts.before === facts.after;
  const alike = isAlike ? wording(`doubt_${kind}_alike`, filled) : undefined;
  return alike ?? word("doubt", kind, filled);
}

/** Why something was not done, as it comes from the program. */
export interface Failed {
  code: string;
  facts: Record<string, string>;
  field?: string | null;
}

/** The sentence of a failure, with its place and the next step; its bare code where no words are known. */
export function failureWords(failed: Failed): string {
  return wording(`failure_${failed.code}`, named(failed.facts)) ?? failed.code;
}

/** The facts with what they are about: its own name, else what kind of thing it is. */
function named(facts: Record<string, string>): Record<string, string> {
  if (facts.name !== undefined || facts.thing === undefined) return facts;
  const thing = word("thing", facts.thing);
  return { ...facts, name: thing.charAt(0).toUpperCase() + thing.slice(1) };
}
