import { expect, test } from "vitest";
import type { DecisionView } from "../backend";
import { formChecks, isDraft, nextAct, stepOf } from "./states";

const draft = {
  title: "Về việc tặng Bằng khen",
  signer_id: 1,
  signer_name: null,
  council_on: "2023-12-20",
  items: [{ citation: "Đã có thành tích", bonus: { dong: 1_080_000 } }],
} as DecisionView;

test("a draft with title, signer, list and council may go to the signer", () => {
  expect(formChecks(draft).filter((check) => check.tone !== "ok")).toEqual([]);
});

test("a draft without signer or list is held back; a missing citation is only shown", () => {
  const bare = { ...draft, signer_id: null, items: [] };
  expect(
    formChecks(bare)
      .filter((check) => check.tone === "err")
      .map((check) => check.check),
  ).toEqual(["signer", "list"]);
  const silent = { ...draft, items: [{ ...draft.items[0], citation: " " }] } as DecisionView;
  expect(formChecks(silent).find((check) => check.check === "citations")).toMatchObject({ tone: "warn", count: 1 });
});

test("the steps lead from draft to issued, and a signed decision is no draft", () => {
  expect(["draft", "form_checked", "awaiting_signature", "signed"].map(nextAct)).toEqual([
    "check_form",
    "send_to_sign",
    "sign",
    "issue",
  ]);
  expect(isDraft("awaiting_signature")).toBe(true);
  expect(isDraft("signed")).toBe(false);
  expect(stepOf("partly_revoked")).toBe("issued");
});
