import type { Failure } from "../backend";

const FEW = 80;

/** The same failure with a long text cut short: the sheet itself shows it in full. */
export function shortened(failure: Failure): Failure {
  const text = failure.facts.text;
  if (text === undefined || text.length <= FEW) return failure;
  return { ...failure, facts: { ...failure.facts, text: `${text.slice(0, FEW).trimEnd()}…` } };
}
