import type { NominationRow, Ready } from "../backend";

/** The nominations for one award that a higher level decides: who passed here, and who has been sent on. */
export interface Above {
  award: string;
  award_name: string;
  award_class: string;
  /** Passed the council and still lie here. */
  passed: number[];
  /** Were sent on and wait for the decision from above. */
  forwarded: number[];
}

/** What a higher level decides, award by award; `ready` says which awards those are. */
export function aboveOf(rows: readonly NominationRow[], ready: readonly Ready[]): Above[] {
  const up = new Set(ready.filter((one) => one.level === "up").map((one) => one.award));
  const found = new Map<string, Above>();
  for (const row of rows) {
    const isPassed = row.state === "passed" && row.award !== null && up.has(row.award);
    if (row.award === null || (!isPassed && row.state !== "forwarded")) continue;
    const above = found.get(row.award) ?? {
      award: row.award,
      award_name: row.award_name ?? row.award,
      award_class: row.award_class,
      passed: [],
      forwarded: [],
    };
    (isPassed ? above.passed : above.forwarded).push(row.id);
    found.set(row.award, above);
  }
  return [...found.values()];
}
