import { expect, test } from "vitest";
import { asksToConfirm, CERTAINTIES } from "./certainty";
import { holdsOn, period } from "./periods";

test("a coefficient holds from its first to its last day, both included", () => {
  const validity = { valid_from: "2024-01-01", valid_to: "2024-12-31" };
  expect(holdsOn(validity, "2024-01-01")).toBe(true);
  expect(holdsOn(validity, "2024-12-31")).toBe(true);
  expect(holdsOn(validity, "2025-01-01")).toBe(false);
  expect(period(validity)).toBe("từ 01/01/2024 đến 31/12/2024");
});

test("an open end has no limit", () => {
  expect(holdsOn({ valid_from: null, valid_to: null }, "1990-05-01")).toBe(true);
});

test("only a figure read in its source does not ask to be confirmed", () => {
  expect(CERTAINTIES.filter((one) => !asksToConfirm(one))).toEqual(["read"]);
});
