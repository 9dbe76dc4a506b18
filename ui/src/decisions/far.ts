import { day, m } from "../words";

/** A warning when a decision is not of its round's year nor of the one after it: a slip of the pen, most likely. */
export function farHint(on: string | null, year: number): string | undefined {
  const signed = Number(on?.slice(0, 4));
  const isNear = !on || (signed >= year && signed <= year + 1);
  return isNear ? undefined : m.decision_far({ on: day(on), year: String(year) });
}
