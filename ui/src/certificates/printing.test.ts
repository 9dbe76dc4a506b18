import { beforeEach, expect, test } from "vitest";
import { keep, keptMode, keptOther, keptPage, PAGES, pageOf, readSide, sidesOf } from "./printing";

beforeEach(() => localStorage.clear());

test.each([
  ["450", 450],
  [" 450 mm", 450],
  ["100", 100],
  ["1200", 1200],
  ["1.200", 1200],
  ["99", undefined],
  ["1201", undefined],
  ["450,5", undefined],
  ["4500", undefined],
  ["-450", undefined],
  ["khổ lớn", undefined],
  ["", undefined],
])("the side typed as “%s” is read as %s mm", (typed, side) => {
  expect(readSide(typed)).toBe(side);
});

test("every sheet has its sides, and sides name their sheet", () => {
  expect(PAGES.map((page) => sidesOf(page)?.width_mm)).toEqual([420, 297, 400, 360]);
  expect(sidesOf("450x320")).toEqual({ width_mm: 450, height_mm: 320 });
  expect(pageOf({ width_mm: 450, height_mm: 320 })).toBe("450x320");
  for (const nonsense of ["", "A5", "450", "450x", "450x99", "1201x300", "450x320x2"]) {
    expect(sidesOf(nonsense)).toBeUndefined();
  }
});

test("the machine remembers how and on what it printed, whatever the size", () => {
  expect([keptMode(), keptPage(), keptOther()]).toEqual(["overprint", "A3", undefined]);
  keep("full_page", "450x320");
  expect([keptMode(), keptPage()]).toEqual(["full_page", "450x320"]);
});

test("an unusual size is still known after a usual one was printed on", () => {
  keep("overprint", "450x320");
  keep("overprint", "A4");
  keep("full_page", "400x300");
  expect([keptMode(), keptPage(), keptOther()]).toEqual(["full_page", "400x300", "450x320"]);
  keep("full_page", "500x350");
  expect(keptOther()).toBe("500x350");
});

test("a remembered text that names no sheet is not printed on", () => {
  localStorage.setItem("vinhdanh.printing", "overprint 9x9");
  expect(keptPage()).toBe("A3");
});
