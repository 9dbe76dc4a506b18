import { expect, test } from "vitest";
import type { NominationRow, Ready } from "../backend";
import { aboveOf } from "./above";

const ready = (award: string, level: string): Ready => ({
  award,
  award_name: award,
  award_class: "badge",
  level,
  theme: null,
  collectives: 0,
  individuals: 1,
});
const row = (id: number, award: string, state: string): NominationRow =>
  ({ id, award, award_name: award, award_class: "badge", state }) as NominationRow;

test("an award of a higher level is first sent on, then its decision is recorded", () => {
  const rows = [row(1, "HH_TINH", "passed"), row(2, "HH_TINH", "forwarded"), row(3, "BK_LDLD", "passed")];
  expect(aboveOf(rows, [ready("HH_TINH", "up"), ready("BK_LDLD", "own")])).toEqual([
    { award: "HH_TINH", award_name: "HH_TINH", award_class: "badge", passed: [1], forwarded: [2] },
  ]);
});

test("what was sent on still waits when nothing more is ready", () => {
  expect(aboveOf([row(2, "HH_TINH", "forwarded")], []).map((one) => one.forwarded)).toEqual([[2]]);
});
