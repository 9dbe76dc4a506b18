import { expect, test } from "vitest";
import type { AwardCount } from "../backend";
import { countLines } from "./counts";

const SAFE = "Xanh, sạch, đẹp, bảo đảm an toàn vệ sinh lao động";
const THEMES = [{ name: SAFE, short_name: "Xanh, sạch, đẹp" }];

function count(more: Partial<AwardCount>): AwardCount {
  const plain = { code: "BK_LDLD", name: "Bằng khen", kind: "individual", theme: null, nominated: 1, year_before: 0 };
  return { ...plain, ...more } as AwardCount;
}

test("an award for both is counted apart, and each line says for whom", () => {
  const lines = countLines([count({ kind: "collective", nominated: 29 }), count({ nominated: 51 })], []);
  expect(lines.map((line) => [line.label, line.nominated])).toEqual([
    ["Bằng khen tập thể", 29],
    ["Bằng khen cá nhân", 51],
  ]);
});

test("for whom an award is goes without saying where it is for one kind only", () => {
  const flag = count({ code: "CO_LDLD", name: "Cờ thi đua toàn diện", kind: "collective" });
  expect(countLines([flag], []).map((line) => line.label)).toEqual(["Cờ thi đua toàn diện"]);
});

test("a theme is one line by its short name, with people and collectives together", () => {
  const theme = { code: "BK_LDLD_CD", name: "Bằng khen chuyên đề", theme: SAFE };
  const both = [
    count({ ...theme, kind: "collective", nominated: 4, year_before: 2 }),
    count({ ...theme, nominated: 3, year_before: 4 }),
  ];
  const [line, ...others] = countLines(both, THEMES);
  expect(others).toEqual([]);
  expect([line?.label, line?.nominated, line?.before]).toEqual(["Xanh, sạch, đẹp", 7, 6]);
  expect(line?.title).toContain(SAFE);
});
