import { expect, test } from "vitest";
import type { RuleView } from "../backend";
import { byCondition } from "./rules";

function rule(id: number, more: Partial<RuleView>): RuleView {
  const plain = { id, code: "R01", condition: "award_open", severity: "block", source: "", certainty: "read" };
  return { ...plain, valid_from: null, valid_to: null, applied: true, ...more } as RuleView;
}

const OLD = rule(1, { valid_to: "2023-12-31" });
const NEW = rule(2, { valid_from: "2024-01-01" });
const OTHER = rule(3, { code: "R05", condition: "name_unique" });

function ids(today: string): number[][] {
  return byCondition([OLD, OTHER, NEW], today).map((group) => group.rules.map((one) => one.id));
}

test("what two laws say of one condition stands together, the law in force today first", () => {
  expect(ids("2026-11-26")).toEqual([[2, 1], [3]]);
  expect(ids("2023-12-25")).toEqual([[1, 2], [3]]);
});
