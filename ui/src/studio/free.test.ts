import { expect, test } from "vitest";
import type { SheetTemplate, TemplateElement } from "../backend";
import { boxOf, fresh, KINDS, withBox } from "./elements";
import { inFreePlace } from "./free";

const EMPTY: SheetTemplate = { name: "A3", page: { width_mm: 420, height_mm: 297 }, elements: [] };

function at(element: TemplateElement, x: number, y: number, w: number, h: number): TemplateElement {
  return withBox(element, { x, y, w, h });
}

test("new elements, one of every kind, lie on the sheet and on nothing else", () => {
  let sheet: SheetTemplate = { ...EMPTY, elements: [at(fresh("text", EMPTY), 20, 100, 380, 60)] };
  for (const kind of KINDS) {
    sheet = { ...sheet, elements: [...sheet.elements, inFreePlace(fresh(kind, sheet, "ab".repeat(32)), sheet)] };
  }
  const boxes = sheet.elements.map((one) => boxOf(one) ?? { x: 0, y: 0, w: 0, h: 0 });
  // What was put into a frame lies inside it; nothing else here is a frame.
  const solid = boxes.filter((_, place) => sheet.elements[place]?.kind !== "frame");
  for (const one of solid) {
    expect(one.x).toBeGreaterThanOrEqual(0);
    expect(one.x + one.w).toBeLessThanOrEqual(420);
    expect(one.y + one.h).toBeLessThanOrEqual(297);
    for (const other of solid) {
      if (other === one) continue;
      const isApart =
        one.x + one.w <= other.x ||
        other.x + other.w <= one.x ||
        one.y + one.h <= other.y ||
        other.y + other.h <= one.y;
      expect(isApart, JSON.stringify([one, other])).toBe(true);
    }
  }
});

test("the room inside a frame and over a scan of the whole sheet is free", () => {
  const frame = at(fresh("frame", EMPTY), 6, 6, 408, 285);
  const scan = at(fresh("picture", EMPTY, "ab".repeat(32)), 0, 0, 420, 297);
  const code = boxOf(inFreePlace(fresh("qr_code", EMPTY), { ...EMPTY, elements: [scan, frame] }));
  expect([code?.x, code?.y]).toEqual([9, 9]);
});

test("on a sheet without room a new element stands in the middle", () => {
  const full = { ...EMPTY, elements: [at(fresh("text", EMPTY), 0, 0, 420, 297)] };
  const code = fresh("qr_code", full);
  expect(inFreePlace(code, full)).toEqual(code);
});
