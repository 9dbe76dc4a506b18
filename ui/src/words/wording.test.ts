import { afterEach, expect, test } from "vitest";
import { failureWords, speak, word } from ".";

afterEach(() => speak("vi"));

test("a failure names the state and the step in the language of the window", () => {
  const failed = { code: "illegal_move", facts: { name: "Lý Thị Quyên", state: "suspended", action: "passed" } };
  expect(failureWords(failed)).toContain("Lý Thị Quyên: đang ở bước “tạm dừng” nên chưa làm được “hội đồng thông qua”");
  speak("en");
  expect(failureWords(failed)).toContain("in the state “suspended” the step “passed” is not open");
});

test("a finding lists in words what the dossier lacks, and the history what a unit must mend", () => {
  expect(word("finding", "dossier_complete", { parts: "submission,minutes", count: "2" })).toBe(
    "Hồ sơ còn thiếu: tờ trình, biên bản",
  );
  const remarks = JSON.stringify([
    ["name", "Sai dấu"],
    ["dossier", "Thiếu biên bản"],
  ]);
  expect(word("act", "nominations_returned", { count: "1", reason: "Bổ sung", remarks })).toBe(
    "trả lại 1 đề nghị: Bổ sung (họ tên, tên tập thể: Sai dấu; hồ sơ kèm theo: Thiếu biên bản)",
  );
  expect(word("act", "nominations_returned", { count: "1", reason: "Bổ sung", remarks: "" })).toBe(
    "trả lại 1 đề nghị: Bổ sung",
  );
});

test("a failure nobody worded shows its code rather than nothing", () => {
  expect(failureWords({ code: "brand_new", facts: {} })).toBe("brand_new");
});

test("a fact that was not given leaves a gap", () => {
  expect(word("failure", "full")).not.toContain("undefined");
});

test("an undone act is named with its own facts in words", () => {
  expect(word("act", "nominations_advanced", { count: "3", to: "appraised" })).toBe(
    "chuyển 3 đề nghị sang thẩm định xong",
  );
});
