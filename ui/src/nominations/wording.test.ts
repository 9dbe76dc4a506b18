import { expect, test } from "vitest";
import type { CheckMark } from "../backend";
import { m } from "../words";
import { checkTag } from "./wording";

const MET: CheckMark = { passed: 11, asked: 11, worst: null, condition: null, doubts: 0, papers: null };
const row = (check: Partial<CheckMark>, state = "draft", award: string | null = "BK_LDLD") => ({
  state,
  award,
  check: { ...MET, ...check },
});

test("what nobody answered is said before anything that does not bar the way", () => {
  expect(checkTag(row({ doubts: 1 }))).toEqual({ tone: "warn", text: m.check_unanswered() });
  expect(checkTag(row({ doubts: 1, worst: "warning", condition: "citation_given" })).text).toBe(m.check_unanswered());
  expect(checkTag(row({ doubts: 1, worst: "block", condition: "once_in_a_lifetime" })).tone).toBe("err");
});

test("a nomination that was returned says so, however well it meets the conditions", () => {
  expect(checkTag(row({}, "returned"))).toEqual({ tone: "warn", text: m.state_returned() });
});

test("an award that nobody knows is not called one that has ended", () => {
  const check = { worst: "block", condition: "award_open" } as const;
  expect(checkTag(row(check, "draft", null)).text).toBe(m.award_missing());
  expect(checkTag(row(check)).text).toBe(m.tag_award_open());
});
