import { expect, test } from "vitest";
import { fit, ticks } from "./ticks";

test("a ruler marks each centimetre of the sheet and numbers every fifth", () => {
  const marks = ticks(297);
  expect(marks).toHaveLength(30);
  expect(marks.filter((mark) => mark.label).map((mark) => mark.label)).toEqual(["0", "50", "100", "150", "200", "250"]);
});

test("the whole sheet fits the room on its narrower side", () => {
  expect(fit({ width: 840, height: 1000 }, { width: 420, height: 297 })).toBe(2);
  expect(fit({ width: 2000, height: 297 }, { width: 420, height: 297 })).toBe(1);
});

test("a sheet is drawn even before the room is known", () => {
  expect(fit({ width: -50, height: 0 }, { width: 420, height: 297 })).toBeGreaterThan(0);
});
