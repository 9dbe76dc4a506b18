import type { RuleView } from "../backend";
import { holdsOn } from "./periods";

/** One condition with the rules that state it, law after law. */
export interface RuleGroup {
  condition: string;
  /** The one in force today first, then the newest. */
  rules: RuleView[];
}

/** The rules by their condition, in the order of the catalogue: what a later law says again is no other condition. */
export function byCondition(rules: readonly RuleView[], today: string): RuleGroup[] {
  const groups = new Map<string, RuleGroup>();
  for (const rule of rules) {
    const group = groups.get(rule.condition) ?? { condition: rule.condition, rules: [] };
    group.rules.push(rule);
    groups.set(rule.condition, group);
  }
  const age = (rule: RuleView) => (holdsOn(rule, today) ? 1 : 0);
  for (const group of groups.values()) {
    group.rules.sort(
      (one, other) => age(other) - age(one) || (other.valid_from ?? "").localeCompare(one.valid_from ?? ""),
    );
  }
  return [...groups.values()];
}
