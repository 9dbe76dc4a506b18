import { expect, test } from "vitest";
import { briefAward, briefTheme, briefUnit, kinds, saidTitle } from "./trade";

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

test("a part of a grassroots union and the union it is part of are both abbreviated", () => {
  expect(briefUnit("Công đoàn bộ phận Khoa Nội, Công đoàn cơ sở Bệnh viện tỉnh")).toBe(
    "CĐBP Khoa Nội, CĐCS Bệnh viện tỉnh",
  );
});

test("a theme is listed by its short name, a long one without any by its first words", () => {
  const themes = [{ name: "Xanh, sạch, đẹp, bảo đảm an toàn", short_name: "Xanh, sạch, đẹp" }];
  expect(briefTheme("Xanh, sạch, đẹp, bảo đảm an toàn", themes)).toBe("Xanh, sạch, đẹp");
  expect(briefTheme("Lao động giỏi, lao động sáng tạo trong công nhân", themes)).toBe(
    "Lao động giỏi, lao động sáng tạo…",
  );
});

test("a signer's title printed in capitals is said without, and stays on one line", () => {
  expect(saidTitle("CHỦ TỊCH")).toBe("Chủ\u00a0tịch");
  expect(saidTitle("PHÓ CHỦ TỊCH THƯỜNG TRỰC")).toBe("Phó\u00a0Chủ\u00a0tịch\u00a0thường\u00a0trực");
  expect(saidTitle("Trưởng Ban")).toBe("Trưởng\u00a0Ban");
});

test("what there is none of is not counted", () => {
  expect(kinds({ collectives: 3, individuals: 0 })).toBe("3 tập thể");
});
