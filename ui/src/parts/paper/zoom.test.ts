import { expect, test } from "vitest";
import { fit, held, limits, REAL, stepped, wheeled } from "./zoom";

const A3 = { width: 420, height: 297 };

test("the whole sheet fits the room on its narrower side", () => {
  expect(fit({ width: 840, height: 1000 }, A3)).toBe(2);
  expect(fit({ width: 2000, height: 297 }, A3)).toBe(1);
});

test("a sheet is drawn even before the room is known", () => {
  expect(fit({ width: -50, height: 0 }, A3)).toBeGreaterThan(0);
});

test("at 100 % an inch of paper is an inch of screen", () => {
  expect(REAL * 25.4).toBe(96);
});

test("the buttons go from step to step, from the whole sheet to four times its size", () => {
  const range = limits(0.32 * REAL);
  const shares = [0.32 * REAL];
  while ((shares.at(-1) ?? 0) < range.most) shares.push(stepped(shares.at(-1) ?? 0, "in", range));
  expect(shares.map((scale) => Math.round((scale / REAL) * 100))).toEqual([
    32, 50, 67, 75, 100, 125, 150, 200, 300, 400,
  ]);
  expect(stepped(range.most, "in", range)).toBe(range.most);
  expect(stepped(0.5 * REAL, "out", range)).toBeCloseTo(0.33 * REAL);
  expect(stepped(0.33 * REAL, "out", range)).toBe(range.least);
  expect(stepped(range.least, "out", range)).toBe(range.least);
});

test("a small sheet in a large room can be seen in its real size", () => {
  const range = limits(6 * REAL);
  expect(range).toEqual({ least: REAL, most: 6 * REAL });
  expect(stepped(6 * REAL, "out", range)).toBeCloseTo(4 * REAL);
});

test("a notch there and back leaves the sheet as large as it was", () => {
  const range = limits(0.5);
  expect(wheeled(wheeled(2, -100, range), 100, range)).toBeCloseTo(2);
  expect(wheeled(2, -100, range)).toBeGreaterThan(2.2);
  expect(wheeled(2, 10_000, range)).toBe(range.least);
});

test("what lies under the pointer stays there when the sheet grows", () => {
  const [before, after] = [
    { edge: 40, scale: 1 },
    { edge: 18, scale: 4 },
  ];
  // 200 px into the room lies the 160th mm; magnified, it stands 658 px from the beginning.
  expect(held(200, 0, before, after)).toBe(458);
  expect(held(200, 458, after, before)).toBe(0);
});

test("a sheet that fits again is not scrolled", () => {
  expect(held(10, 0, { edge: 18, scale: 4 }, { edge: 100, scale: 1 })).toBeGreaterThanOrEqual(0);
});
