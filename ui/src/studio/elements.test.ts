import { expect, test } from "vitest";
import type { SheetTemplate, TemplateElement } from "../backend";
import { boxOf, freeId, fresh, KINDS, nameOf, reordered, shapeOf, withBox } from "./elements";

const SHEET: SheetTemplate = { name: "A3", page: { width_mm: 420, height_mm: 297 }, elements: [] };

test("every kind begins in the middle of the sheet and can be put elsewhere", () => {
  for (const kind of KINDS) {
    const one = fresh(kind, SHEET, "ab".repeat(32));
    const box = boxOf(one);
    expect(box && box.x + box.w / 2).toBeCloseTo(210, 1);
    const there = { x: 12.34, y: 20, w: 30, h: shapeOf(one) === "line" ? 0 : 30 };
    expect(boxOf(withBox(one, there))).toEqual(there);
    expect(withBox(one, there).kind).toBe(kind);
  }
});

test("a line keeps its direction, wherever it is put", () => {
  const rising: TemplateElement = {
    kind: "line",
    x1_mm: 10,
    y1_mm: 60,
    x2_mm: 50,
    y2_mm: 20,
    thickness_mm: 1,
    colour: "#000000",
    layer: "stock",
  };
  expect(boxOf(rising)).toEqual({ x: 10, y: 20, w: 40, h: 40 });
  expect(withBox(rising, { x: 0, y: 0, w: 10, h: 5 })).toMatchObject({ x1_mm: 0, y1_mm: 5, x2_mm: 10, y2_mm: 0 });
});

test("a code stays a square", () => {
  expect(boxOf(withBox(fresh("qr_code", SHEET), { x: 0, y: 0, w: 30, h: 20 }))).toEqual({ x: 0, y: 0, w: 20, h: 20 });
});

test("what a newer program wrote has no place and is left as it is", () => {
  const unknown = { kind: "hologram", spin: 3 } as unknown as TemplateElement;
  expect(boxOf(unknown)).toBeUndefined();
  expect(withBox(unknown, { x: 0, y: 0, w: 1, h: 1 })).toBe(unknown);
});

test("no two zones have the same id", () => {
  const one = fresh("text", SHEET);
  const two = fresh("text", { ...SHEET, elements: [one] });
  expect([one, two].map((each) => each.kind === "text" && each.id)).toEqual(["text", "text_2"]);
  expect(freeId({ ...SHEET, elements: [one, two] }, "text")).toBe("text_3");
});

test("an element is drawn over the others or under them", () => {
  expect(reordered(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
  expect(reordered(["a", "b", "c"], 2, -1)).toEqual(["c", "a", "b"]);
  expect(reordered(["a", "b"], 5, 0)).toEqual(["a", "b"]);
});

test("a zone is called by the name it was given, else by what it says", () => {
  const text = (id: string) => ({ ...fresh("text", SHEET), id }) as TemplateElement;
  expect(nameOf(text("text_2"))).toBe("“Chữ mới”");
  expect(nameOf(text("Dòng chân bằng"))).toBe("Dòng chân bằng");
  expect(nameOf({ ...text("recipient_2"), content: { field: "signer" } } as TemplateElement)).toBe("người ký");
});
