import { expect, test } from "vitest";
import { unlike } from "./unlike";

test("the words that two names spell otherwise are found, whatever their capitals", () => {
  expect([...unlike("Nguyễn Thị Hường", "NGUYỄN THỊ HƯƠNG")]).toEqual([2]);
  expect([...unlike("Lý Thị Mỹ", "Lí Thị Mĩ")]).toEqual([0, 2]);
  expect([...unlike("Bế Ích", "Bế Ích")]).toEqual([]);
});
