import { expect, test } from "vitest";
import { arrow, HANDLES, moved, resized, rounded, spots, step, tidy } from "./geometry";

const BOX = { x: 50, y: 100, w: 320, h: 20 };

test("the edge opposite to a handle stays where it is", () => {
  for (const handle of HANDLES) {
    const next = resized(BOX, handle, 7, 3);
    if (!handle.includes("w")) expect(next.x).toBe(BOX.x);
    if (!handle.includes("e")) expect(next.x + next.w).toBe(BOX.x + BOX.w);
    if (!handle.includes("n")) expect(next.y).toBe(BOX.y);
    if (!handle.includes("s")) expect(next.y + next.h).toBe(BOX.y + BOX.h);
  }
});

test("a box drawn over its other edge becomes small and never turns inside out", () => {
  expect(resized(BOX, "e", -1000, 0)).toEqual({ ...BOX, w: 1 });
  expect(resized(BOX, "nw", 1000, 1000)).toEqual({ x: 369, y: 119, w: 1, h: 1 });
  expect(resized({ x: 10, y: 10, w: 40, h: 0 }, "e", -60, 0, "line").w).toBe(0);
});

test("a square stays one, held at the corner that does not move", () => {
  const square = { x: 10, y: 10, w: 30, h: 30 };
  expect(resized(square, "se", 5, 12, "square")).toEqual({ x: 10, y: 10, w: 42, h: 42 });
  expect(resized(square, "nw", -5, 0, "square")).toEqual({ x: 5, y: 5, w: 35, h: 35 });
  expect(resized(square, "e", -10, 99, "square")).toEqual({ x: 10, y: 10, w: 20, h: 20 });
});

test("ten steps of a tenth are a millimetre, to the hundredth", () => {
  let box = BOX;
  for (let at = 0; at < 10; at += 1) box = tidy(moved(box, step(false), 0));
  expect(box.x).toBe(51);
  expect(step(true)).toBe(1);
  expect(Object.is(rounded(-0.001), 0)).toBe(true);
});

test("only arrows move", () => {
  expect(arrow("ArrowUp")).toEqual({ dx: 0, dy: -1 });
  expect(arrow("a")).toBeUndefined();
});

test("the middle of a zone moves it, however low or narrow the zone is", () => {
  const HAND = 8.5;
  for (const shape of ["free", "square", "line"] as const) {
    for (const [width, height] of [
      [160, 9],
      [160, 13],
      [9, 160],
      [14, 14],
      [60, 39],
      [300, 41],
      [60, 0],
      [0, 60],
    ] as const) {
      for (const { handle, dx, dy } of spots(width, height, shape)) {
        const x = (handle.includes("w") ? 0 : handle.includes("e") ? width : width / 2) + dx;
        const y = (handle.includes("n") ? 0 : handle.includes("s") ? height : height / 2) + dy;
        const covers = Math.abs(x - width / 2) <= HAND && Math.abs(y - height / 2) <= HAND;
        expect([shape, width, height, handle, covers]).toEqual([shape, width, height, handle, false]);
      }
      expect(spots(width, height, shape).length).toBeGreaterThan(1);
    }
  }
});
