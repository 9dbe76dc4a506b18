import { afterEach, expect, test } from "vitest";
import { failureWords, speak, word } from ".";

afterEach(() => speak("vi"));

test("a failure names the state and the step in the language of the window", () => {
  const failed = { code: "illegal_move", facts: { name: "Lý Thị Quyên", state: "suspended", action: "passed" } };
  expect(failureWords(failed)).toContain("Lý Thị Quyên: đang ở bước “tạm dừng” nên chưa làm được “hội đồng thông qua”");
  speak("en");
  expect(failureWords(failed)).toContain("in the state “suspended” the step “passed” is not open");
});

test("a refusal of a move names what it is about, and where sheets stand in the words of sheets", () => {
  const facts = { thing: "certificate", state: "handed_over", action: "hand_over", name: "Bà Nông Thị Bích Đào" };
  expect(failureWords({ code: "illegal_move", facts })).toContain(
    "Bà Nông Thị Bích Đào: đang ở bước “đã trao” nên chưa làm được “ghi đã trao”",
  );
  const anew = { thing: "certificate", state: "handed_over", action: "print_again" };
  expect(failureWords({ code: "illegal_move", facts: anew })).toMatch(/^Tờ bằng: .*“ghi đã in lại”/u);
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

test("an official act that is not undone is named with its own facts", () => {
  const facts = { act: "awards_revoked", count: "1", name: "Nông Thị Bích Đào", number: "838/QĐ-LĐLĐ" };
  expect(failureWords({ code: "official", facts })).toContain(
    "“hủy bỏ 1 khen thưởng (Nông Thị Bích Đào) theo 838/QĐ-LĐLĐ” là văn bản chính thức",
  );
  expect(failureWords({ code: "undo_outdated", facts: { act: "undone" } })).not.toContain("undefined");
});

test("an undone act is named with its own facts in words", () => {
  expect(word("act", "nominations_advanced", { count: "3", to: "appraised" })).toBe(
    "chuyển 3 đề nghị sang thẩm định xong",
  );
});

test("sheets that a refusal counts have their thousands' point", () => {
  const failed = { code: "stock_short", facts: { stock: "Phôi A3", left: "1040", count: "5000" } };
  expect(failureWords(failed)).toContain("chỉ còn 1.040 tờ nên không ghi hỏng 5.000 tờ");
  speak("en");
  expect(failureWords(failed)).toContain("only 1,040 left, so 5,000 sheets");
});
