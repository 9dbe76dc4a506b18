import { beforeEach, expect, test } from "vitest";
import { keep, keptMode } from "./printing";

beforeEach(() => localStorage.clear());

test("the machine remembers how it printed, on stock at first", () => {
  expect(keptMode()).toBe("overprint");
  keep("full_page");
  expect(keptMode()).toBe("full_page");
});

test("what an earlier version remembered beside it is passed over", () => {
  localStorage.setItem("vinhdanh.printing", "full_page 450x320");
  expect(keptMode()).toBe("full_page");
});
