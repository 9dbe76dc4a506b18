import { beforeEach, expect, test } from "vitest";
import { dropDraft, keepDraft, keptDraft } from "./kept";

beforeEach(() => localStorage.clear());
const SHEET = { name: "A3", page: { width_mm: 420, height_mm: 297 }, elements: [] };

test("what was not saved is there again after the window closed, for the version it began from alone", () => {
  keepDraft(7, SHEET);
  expect([keptDraft(7), keptDraft(8)]).toEqual([SHEET, undefined]);
  dropDraft(7);
  expect(keptDraft(7)).toBeUndefined();
});

test("what cannot be read is as if it were not there", () => {
  for (const text of ["{", "7", '{"elements":[]}']) {
    localStorage.setItem("vinhdanh.studio.7", text);
    expect(keptDraft(7)).toBeUndefined();
  }
});
