import { expect, test } from "vitest";
import { lotsOf } from "./attaching";

const MB = 1024 * 1024;
const sizes = (...all: number[]) =>
  lotsOf(all.map((size) => ({ size: size * MB }))).map((lot) => lot.map((one) => one.size / MB));

test("small files go together and large ones one after another", () => {
  expect(sizes(1, 2, 3)).toEqual([[1, 2, 3]]);
  expect(sizes(30, 5, 6, 30)).toEqual([
    [30, 5],
    [6, 30],
  ]);
  expect(sizes(30, 30, 30)).toEqual([[30], [30], [30]]);
  expect(sizes()).toEqual([]);
});
