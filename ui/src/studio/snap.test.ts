import { expect, test } from "vitest";
import { linesOf, snapMoved, snapResized } from "./snap";

const SHEET = { w: 420, h: 297 };
const NAME = { x: 50, y: 131, w: 320, h: 17 };
const at = (guides: readonly { axis: string; at: number }[]) => guides.map(({ axis, at }) => `${axis} ${at}`);

test("a box near the middle of the sheet is drawn to it, and the line is shown over the whole sheet", () => {
  const { box, guides } = snapMoved({ x: 139, y: 60, w: 140, h: 10 }, linesOf(SHEET, []), 2);
  expect(box.x).toBe(140);
  expect(guides).toEqual([{ axis: "x", at: 210, from: 0, to: 297 }]);
});

test("a box is set against another's edges and middle in both directions at once", () => {
  const { box, guides } = snapMoved({ x: 51, y: 147.8, w: 100, h: 20 }, linesOf(SHEET, [NAME]), 2);
  expect(box).toEqual({ x: 50, y: 148, w: 100, h: 20 });
  expect(at(guides)).toEqual(["x 50", "y 148"]);
  expect(guides[0]).toMatchObject({ from: 131, to: 168 });
});

test("what is out of reach draws nothing", () => {
  const box = { x: 57, y: 200, w: 20, h: 10 };
  expect(snapMoved(box, linesOf(SHEET, [NAME]), 2)).toEqual({ box, guides: [] });
});

test("of two lines within reach the nearer one counts", () => {
  const lines = linesOf(SHEET, [
    { x: 100, y: 0, w: 1.5, h: 5 },
    { x: 300, y: 0, w: 5, h: 5 },
  ]);
  expect(snapMoved({ x: 101.3, y: 50, w: 30, h: 7 }, lines, 2).box.x).toBe(101.5);
});

test("a drawn edge is set against a line and the opposite edge stays", () => {
  const { box, guides } = snapResized({ x: 60, y: 200, w: 309, h: 20 }, "e", linesOf(SHEET, [NAME]), 2);
  expect(box).toEqual({ x: 60, y: 200, w: 310, h: 20 });
  expect(at(guides)).toEqual(["x 370"]);
  expect(snapResized({ x: 51, y: 200, w: 99, h: 20 }, "w", linesOf(SHEET, [NAME]), 2).box).toEqual({
    x: 50,
    y: 200,
    w: 100,
    h: 20,
  });
});

test("edges that no handle holds are drawn to nothing", () => {
  expect(snapResized({ x: 51, y: 200, w: 100, h: 20 }, "s", linesOf(SHEET, [NAME]), 2).box.x).toBe(51);
});
