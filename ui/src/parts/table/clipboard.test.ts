import { expect, test } from "vitest";
import { fromBlock, toBlock } from "./clipboard";

test("a block keeps tabs, quotes and line breaks inside its cells", () => {
  const cells = [
    ["Bà Lý", "dòng 1\ndòng 2"],
    ['“a" b', "có\ttab"],
  ];
  expect(fromBlock(toBlock(cells))).toEqual(cells);
});

test("empty cells at the end of a row are cells", () => {
  expect(fromBlock("a\t\t\r\nb\t\tc")).toEqual([
    ["a", "", ""],
    ["b", "", "c"],
  ]);
});

test("pasted text becomes one normal form", () => {
  expect(fromBlock("Nguyễn".normalize("NFD"))).toEqual([["Nguyễn".normalize("NFC")]]);
});
