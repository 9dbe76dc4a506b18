import { expect, test } from "vitest";
import { farHint } from "./far";

test("a decision of another year than its round's is asked about, one of the January after it is not", () => {
  expect(farHint("2022-12-25", 2023)).toContain("25/12/2022");
  expect(farHint("2025-01-03", 2023)).toContain("2023");
  for (const on of ["2023-12-25", "2024-01-15", null]) expect(farHint(on, 2023)).toBeUndefined();
});
