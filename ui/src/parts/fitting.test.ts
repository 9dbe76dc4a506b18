import { expect, test } from "vitest";
import { fitting } from "./fitting";

const room = { width: 300, gap: 10, more: 60 };
const places = (widths: number[], stays?: (place: number) => boolean) => [...fitting(widths, room, stays)].sort();

test("what fits stands in the row without a menu", () => {
  expect(places([90, 90, 100])).toEqual([0, 1, 2]);
});

test("what does not fit leaves room for the menu, the last first", () => {
  expect(places([90, 90, 101])).toEqual([0, 1]);
  expect(places([120, 120, 20])).toEqual([0, 1, 2]);
  expect(places([120, 120, 40, 20])).toEqual([0]);
});

test("a piece that must stay takes the place of others", () => {
  expect(places([90, 90, 90, 90], (place) => place === 3)).toEqual([0, 3]);
  expect(places([90, 90, 400], (place) => place === 2)).toEqual([2]);
});

test("a row that was not measured yet shows everything", () => {
  expect(places([0, 0, 0, 0])).toEqual([0, 1, 2, 3]);
});
