import { afterEach, expect, test } from "vitest";
import { speak } from "../words";
import { missingWords, notice } from "./notice";

afterEach(() => speak("vi"));

const DAO = {
  honorific: "Bà",
  name: "Nông Thị Bích Đào",
  position: "Phó Chủ tịch",
  unit: "CĐCS Giao thông vận tải",
  nominated_by: "LĐLĐ huyện Ba Bể",
  award_name: "Bằng khen",
  award_text: null,
  theme: null,
  state_reason: "Bổ sung trước 15/12",
};

test("the notice tells the unit in Vietnamese what to mend, whatever the window speaks", () => {
  speak("en");
  expect(notice({ ...DAO, remarks: [{ field: "dossier", text: "Thiếu biên bản" }] }).split("\n")).toEqual([
    "Thông báo trả hồ sơ đề nghị khen thưởng",
    "Kính gửi: LĐLĐ huyện Ba Bể",
    "Hồ sơ của: Bà Nông Thị Bích Đào, Phó Chủ tịch, CĐCS Giao thông vận tải",
    "Hình thức đề nghị: Bằng khen",
    "Lý do: Bổ sung trước 15/12",
    "Điều phải sửa:",
    "- Hồ sơ kèm theo: Thiếu biên bản",
  ]);
});

test("a return without remarks has no list of them", () => {
  const text = notice({ ...DAO, nominated_by: null, remarks: [] });
  expect(text).not.toContain("Điều phải sửa");
  expect(text).not.toContain("Kính gửi");
});

test("what a dossier lacks is told in Vietnamese, too", () => {
  speak("en");
  expect(missingWords(["submission", "minutes"])).toBe("Thiếu tờ trình, biên bản");
});
