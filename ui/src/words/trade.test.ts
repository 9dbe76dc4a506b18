import { expect, test } from "vitest";
import { briefAward, briefUnit, kinds, pageWords } from "./trade";

test("in lists the office's own awards go without the office's name, those of others keep theirs", () => {
  expect(briefAward("Bằng khen chuyên đề của Liên đoàn Lao động tỉnh")).toBe("Bằng khen chuyên đề");
  expect(briefAward("Bằng khen của Tổng Liên đoàn Lao động Việt Nam")).toBe(
    "Bằng khen của Tổng Liên đoàn Lao động Việt Nam",
  );
});

test("a grassroots union is listed by its abbreviation", () => {
  expect(briefUnit("Công đoàn cơ sở Bến xe khách")).toBe("CĐCS Bến xe khách");
  expect(briefUnit("Công đoàn ngành Giáo dục")).toBe("Công đoàn ngành Giáo dục");
});

test("what there is none of is not counted", () => {
  expect(kinds({ collectives: 3, individuals: 0 })).toBe("3 tập thể");
});

test("a sheet without a name is called by its sides", () => {
  expect(["A3", "400x300", "450x320"].map(pageWords)).toEqual(["A3, 420 × 297", "400 × 300", "450 × 320"]);
});
