import { expect, test } from "vitest";
import { ticks } from "./ticks";

const labels = (marks: ReturnType<typeof ticks>) => marks.flatMap((mark) => mark.label ?? []);

test("a ruler marks each centimetre of the sheet and numbers every fifth", () => {
  const marks = ticks(297);
  expect(marks).toHaveLength(30);
  expect(labels(marks)).toEqual(["0", "50", "100", "150", "200", "250"]);
});

test("from six px a millimetre on, each millimetre has its mark and each centimetre its number", () => {
  expect(ticks(297, 6)).toHaveLength(298);
  expect(labels(ticks(40, 6))).toEqual(["0", "10", "20", "30", "40"]);
  expect(ticks(10, 6).map((mark) => mark.size)[5]).toBe("middle");
});

test("the numbers of a sheet never run into each other", () => {
  // Four digits of 10 px type are 26 px wide.
  for (const scale of [0.3, 0.4, 0.8, 1, 2.9, 3, 3.78, 5.9, 6, 15]) {
    const [first, second] = ticks(1200, scale).filter((mark) => mark.label);
    expect(((second?.at_mm ?? 0) - (first?.at_mm ?? 0)) * scale).toBeGreaterThanOrEqual(30);
  }
});

test("only what is in sight is marked", () => {
  expect(ticks(420, 10, 99.5, 110.5).map((mark) => mark.at_mm)).toEqual([
    100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110,
  ]);
  expect(ticks(420, 1, 500, 600)).toEqual([]);
});
