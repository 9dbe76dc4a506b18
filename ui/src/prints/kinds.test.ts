import { beforeEach, expect, test } from "vitest";
import { invitationDay, keepLabels, keptLabels, printInput, sameLabels, type Wanted } from "./kinds";

const GRID = {
  columns: 2,
  rows: 7,
  width_mm: 99.1,
  height_mm: 38.1,
  left_mm: 4.65,
  top_mm: 15.15,
  across_mm: 101.6,
  down_mm: 38.1,
};
const WANTED: Wanted = {
  grid: GRID,
  first: 3,
  order: "unit",
  by: "unit",
  envelope: "c5",
  invitation: "a4",
  place: "Hội trường tỉnh",
  event: null,
  dated_on: "2023-12-20",
};

beforeEach(() => localStorage.clear());

test("each print asks only for what it needs", () => {
  const of = { decision_id: 4, certificate_ids: [7] };
  expect(printInput("stickers", 4, [7], WANTED)).toEqual(["make_stickers", { ...of, grid: GRID, first: 3 }]);
  expect(printInput("hand_over", 4, [7], WANTED)).toEqual(["make_hand_over", { ...of, by: "unit" }]);
  expect(printInput("envelopes", 4, [7], WANTED)).toEqual(["make_envelopes", { ...of, by: "unit", size: "c5" }]);
  expect(printInput("invitations", 4, [7], WANTED)).toEqual([
    "make_invitations",
    { ...of, by: "unit", size: "a4", place: "Hội trường tỉnh", event: null, dated_on: "2023-12-20" },
  ]);
});

test("the labels of the last time are remembered as they were measured", () => {
  expect(keptLabels()).toBeUndefined();
  keepLabels(GRID);
  expect(keptLabels()).toEqual(GRID);
  expect(sameLabels(GRID, { ...GRID, left_mm: 4.5 })).toBe(false);
  localStorage.setItem("vinhdanh.labels", "2 7 ba");
  expect(keptLabels()).toBeUndefined();
});

test("invitations bear today's day, and none is guessed once the ceremony is over", () => {
  const known = { place: null, address: "", ceremonyOn: "2023-12-29" };
  expect(invitationDay({ ...known, today: "2023-12-29" })).toBe("2023-12-29");
  expect(invitationDay({ ...known, today: "2023-12-30" })).toBeNull();
  expect(invitationDay({ ...known, ceremonyOn: null, today: "2023-12-30" })).toBe("2023-12-30");
});
