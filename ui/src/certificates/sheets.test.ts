import { expect, test } from "vitest";
import type { CertificateRow, SheetOrder, TurnView } from "../backend";
import { movesFrom, movesOfAll } from "./moves";
import { inSight, linesOf } from "./lines";
import { counted, fitting, grouped, printedAnew, toPrint } from "./sheets";

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
    cause: "first",
    note: null,
    paper_number: null,
    taken_by: null,
    turn: 1,
    ...more,
  };
}

function turn(number: number, kind: TurnView["kind"]): TurnView {
  return { number, award_name: "Bằng khen", kind, theme: null, awards: 2, without_sheet: 0 };
}

test("sheets stand turn by turn or by their number, and a turn without sheets is not shown", () => {
  const sheets = [sheet(4, { turn: 2 }), sheet(1, { turn: 3 }), sheet(2, { turn: 2 })];
  const turns = [turn(1, "collective"), turn(2, "collective"), turn(3, "individual")];
  const ids = (order: SheetOrder) => grouped(sheets, turns, order).map((group) => group.sheets.map((one) => one.id));
  expect(ids("stage")).toEqual([[2, 4], [1]]);
  expect(ids("register")).toEqual([[1, 2, 4]]);
});

test("a sheet is found by a name typed without marks and by its register number", () => {
  const sheets = [sheet(3, { recipient: "Bà Nông Thị Bích Đào" }), sheet(33), sheet(34)];
  expect(fitting(sheets, "bich dao").map((one) => one.id)).toEqual([3]);
  expect(fitting(sheets, "33").map((one) => one.id)).toEqual([33]);
  expect(fitting(sheets, " ")).toHaveLength(3);
});

const printed = (sheets: CertificateRow[], chosen: number[], changed: number[] = []) => {
  const { why, sheets: some } = toPrint(sheets, new Set(chosen), new Set(changed));
  return [why, ...some.map((one) => one.id)];
};

test("the red button prints what was never printed or was spoiled, and nothing twice", () => {
  const sheets = [sheet(1, { state: "printed" }), sheet(2), sheet(3, { state: "spoiled" })];
  expect(printed(sheets, [1])).toEqual(["waiting", 2, 3]);
});

test("sheets chosen together are the ones printed", () => {
  const sheets = [sheet(1, { state: "printed" }), sheet(2), sheet(3)];
  expect(printed(sheets, [1, 3])).toEqual(["chosen", 1, 3]);
});

test("when every sheet was printed, those that would be printed otherwise today come before all", () => {
  const sheets = [sheet(1, { state: "sealed" }), sheet(2, { state: "printed" })];
  expect(printed(sheets, [], [2])).toEqual(["changed", 2]);
  expect(printed(sheets, [])).toEqual(["again", 1, 2]);
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

test("papers are about one sheet: exchange and re-issue are not offered for several", () => {
  expect(movesFrom("handed_over")).toEqual(["ask_exchange", "ask_reissue"]);
  expect(movesOfAll(["handed_over", "handed_over"])).toEqual([]);
});

test("what was printed and would come out the same is told before it is printed anew", () => {
  const sheets = [sheet(1, { state: "printed" }), sheet(2, { state: "signed" }), sheet(3)];
  const ids = (chosen: number[], changed: number[] = []) => {
    const marks = new Set(changed);
    return printedAnew(toPrint(sheets, new Set(chosen), marks), marks).map((one) => one.id);
  };
  expect(ids([])).toEqual([]);
  expect(ids([1, 3])).toEqual([1]);
  expect(ids([1, 2], [2])).toEqual([1]);
});

test("of a long list only the turns in sight are drawn, each under its title", () => {
  const turns = [turn(1, "collective"), turn(2, "individual")];
  const groups = grouped([sheet(1), sheet(2), sheet(3, { turn: 2 })], turns, "stage");
  const lines = linesOf(groups);
  expect(lines.map((line) => (line.kind === "title" ? "title" : line.place))).toEqual(["title", 0, 1, "title", 2]);
  const drawn = (indexes: number[]) =>
    inSight(
      groups,
      indexes.map((index) => ({ index })),
    ).map((group) => [group.key, group.lines.map((line) => line.index)]);
  expect(drawn([1, 2])).toEqual([["1", [1, 2]]]);
  expect(drawn([2, 3, 4])).toEqual([
    ["1", [2]],
    ["2", [3, 4]],
  ]);
});
