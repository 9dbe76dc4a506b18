import { expect, test } from "vitest";
import type { SheetTemplate } from "../backend";
import { Draft } from "./draft.svelte";
import { boxOf, fresh } from "./elements";

const SHEET: SheetTemplate = { name: "A3", page: { width_mm: 420, height_mm: 297 }, elements: [] };

function begun(): Draft {
  const draft = new Draft({ ...SHEET, elements: [fresh("qr_code", SHEET), fresh("text", SHEET)] }, 1);
  draft.chosen = 0;
  return draft;
}
const left = (draft: Draft) => draft.element && boxOf(draft.element)?.x;

test("a drag is one change, however far the hand went", () => {
  const draft = begun();
  const before = left(draft);
  for (const x of [10, 20, 30]) draft.hold(draft.with(0, { ...fresh("qr_code", SHEET), x_mm: x } as never));
  draft.letGo();
  expect(left(draft)).toBe(30);
  draft.undo();
  expect([left(draft), draft.canUndo, draft.isChanged]).toEqual([before, false, false]);
  draft.redo();
  expect(left(draft)).toBe(30);
});

test("a drag that is given up leaves everything as it was", () => {
  const draft = begun();
  const before = draft.content;
  draft.hold(draft.with(0, fresh("emblem", SHEET)));
  draft.giveUp();
  draft.letGo();
  expect([draft.content, draft.canUndo]).toEqual([before, false]);
});

test("steps of the arrow keys are taken back as one, and another element's are others", () => {
  const draft = begun();
  for (const x of [1, 2, 3]) draft.place({ x, y: 0, w: 22, h: 22 }, "arrow");
  draft.chosen = 1;
  draft.place({ x: 9, y: 0, w: 22, h: 22 }, "arrow");
  draft.undo();
  draft.chosen = 0;
  expect(left(draft)).toBe(3);
  draft.undo();
  expect(draft.canUndo).toBe(false);
});

test("what is added is chosen, what is removed is chosen no more, and both are taken back", () => {
  const draft = begun();
  draft.add(fresh("frame", SHEET));
  expect([draft.chosen, draft.element?.kind]).toEqual([2, "frame"]);
  draft.remove();
  expect([draft.chosen, draft.content.elements.length]).toEqual([undefined, 2]);
  draft.undo();
  expect(draft.content.elements.at(2)?.kind).toBe("frame");
});

test("what was saved is unchanged until something is changed, also by going back", () => {
  const draft = begun();
  draft.add(fresh("line", SHEET));
  draft.saved(2);
  expect(draft.isChanged).toBe(false);
  draft.undo();
  expect(draft.isChanged).toBe(true);
});

test("a save that was taken back leaves what is worked on, unsaved", () => {
  const draft = begun();
  const before = draft.content;
  draft.add(fresh("line", SHEET));
  draft.saved(2);
  draft.savedIs(1, { ...before });
  expect(draft.isChanged).toBe(true);
  expect(draft.content.elements.at(-1)?.kind).toBe("line");
  draft.undo();
  expect(draft.isChanged).toBe(false);
  draft.redo();
  draft.savedIs(2, { ...draft.content });
  expect(draft.isChanged).toBe(false);
});

test("a scan that was moved or taken away comes back by undo, and the sheet's own changes are other steps", () => {
  const scan = { sha256: "a", x_mm: 0, y_mm: 0, width_mm: 420, height_mm: 297 };
  const draft = new Draft(SHEET, 1, scan);
  draft.add(fresh("line", SHEET));
  draft.lay({ ...scan, x_mm: 2 });
  draft.lay(null);
  draft.undo();
  expect([draft.guide?.x_mm, draft.content.elements.length]).toEqual([2, 1]);
  draft.undo();
  expect([draft.guide, draft.content.elements.length]).toEqual([scan, 1]);
  draft.undo();
  expect([draft.guide, draft.content.elements.length]).toEqual([scan, 0]);
  draft.redo();
  draft.redo();
  draft.redo();
  expect([draft.guide, draft.isChanged]).toEqual([null, true]);
});
