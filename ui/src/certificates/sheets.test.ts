import { expect, test } from "vitest";
import type { CertificateRow } from "../backend";
import { movesFrom, movesOfAll } from "./moves";
import { counted, fitting, grouped, toPrint } from "./sheets";

function sheet(id: number, more: Partial<CertificateRow> = {}): CertificateRow {
  return {
    id,
    template_version_id: 1,
    award_id: id,
    ordinal: id,
    recipient: `Ông Ma Thế ${id}`,
    position_line: "",
    award_name: "Bằng khen",
    award_class: "merit",
    kind: "individual",
    theme: null,
    state: "waiting",
    state_reason: null,
    serial: 1,
    ...more,
  };
}

test("sheets stand in groups of one award and one kind of recipient, in the decision's order", () => {
  const sheets = [sheet(1, { kind: "collective" }), sheet(2), sheet(3, { theme: "Xanh, sạch, đẹp" }), sheet(4)];
  expect(grouped(sheets).map((group) => group.sheets.map((one) => one.id))).toEqual([[1], [2, 4], [3]]);
});

test("a sheet is found by a name typed without marks and by its register number", () => {
  const sheets = [sheet(3, { recipient: "Bà Nông Thị Bích Đào" }), sheet(33), sheet(34)];
  expect(fitting(sheets, "bich dao").map((one) => one.id)).toEqual([3]);
  expect(fitting(sheets, "33").map((one) => one.id)).toEqual([33]);
  expect(fitting(sheets, " ")).toHaveLength(3);
});

test("the red button prints what was never printed or was spoiled, and nothing twice", () => {
  const sheets = [sheet(1, { state: "printed" }), sheet(2), sheet(3, { state: "spoiled" })];
  expect(toPrint(sheets, new Set([1])).map((one) => one.id)).toEqual([2, 3]);
});

test("sheets chosen together are the ones printed", () => {
  const sheets = [sheet(1, { state: "printed" }), sheet(2), sheet(3)];
  expect(toPrint(sheets, new Set([1, 3])).map((one) => one.id)).toEqual([1, 3]);
});

test("when every sheet was printed, all can be printed again", () => {
  expect(toPrint([sheet(1, { state: "sealed" }), sheet(2, { state: "printed" })], new Set())).toHaveLength(2);
});

test("states are counted in the order of a sheet's life", () => {
  const sheets = [sheet(1, { state: "handed_over" }), sheet(2), sheet(3), sheet(4, { state: "spoiled" })];
  expect(counted(sheets)).toEqual([
    { state: "waiting", count: 2 },
    { state: "spoiled", count: 1 },
    { state: "handed_over", count: 1 },
  ]);
});

test("together, sheets are offered only what each of them may do", () => {
  expect(movesOfAll(["sealed", "staged"])).toEqual(["hand_over", "hand_to_deputy", "send_to_unit", "spoil"]);
  expect(movesOfAll(["waiting", "signed"])).toEqual([]);
});

test("a sheet in somebody's hands is offered nothing at the desk", () => {
  expect(movesFrom("handed_over")).toEqual([]);
});
