import { language } from "./language.svelte";
import * as messages from "./paraglide/messages.js";

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
  act: ["act"],
  zone: ["zone"],
};

/** A fact in words: a code of the program by its words, anything else as it is. */
function told(fact: string, value: unknown): unknown {
  const known = CODED[fact]?.map((prefix) => `${prefix}_${String(value)}`).find((key) => key in messages);
  if (!known) return value ?? "";
  const words = (messages as unknown as Record<string, Wording | undefined>)[known]?.({}) ?? "";
  // An abbreviation stays as it is: PDF, not pDF.
  return /^\p{Lu}{2}/u.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

/** The wording of a key that is only known at run time, or nothing. Read the words of a code through this. */
export function wording(key: string, facts: Record<string, unknown> = {}): string | undefined {
  // Read before the look-up: the caller is asked again when the language changes.
  void language.current;
  const words = (messages as unknown as Record<string, Wording | undefined>)[key];
  // A fact that was not given leaves a gap, never the word "undefined".
  return words?.(new Proxy(facts, { get: (given, fact) => told(String(fact), given[String(fact)]) }));
}

/** The wording of `prefix_code`; the code itself where no words are known, so that nothing is ever blank. */
export function word(prefix: string, code: string, facts: Record<string, unknown> = {}): string {
  return wording(`${prefix}_${code}`, facts) ?? code;
}

/** Why something was not done, as it comes from the program. */
export interface Failed {
  code: string;
  facts: Record<string, string>;
  field?: string | null;
}

/** The sentence of a failure, with its place and the next step; its bare code where no words are known. */
export function failureWords(failed: Failed): string {
  return wording(`failure_${failed.code}`, failed.facts) ?? failed.code;
}
