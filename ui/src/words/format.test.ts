import { afterEach, expect, test } from "vitest";
import {
  day,
  dayOf,
  daysBetween,
  decimal,
  fold,
  money,
  number,
  readCount,
  readDay,
  readMoney,
  readNumber,
  speak,
} from ".";

afterEach(() => speak("vi"));

test("money is written with points in Vietnamese and commas in English", () => {
  expect(money(1080000)).toBe("1.080.000\u00a0đ");
  speak("en");
  expect(money(1080000)).toBe("1,080,000\u00a0đ");
});

test("a coefficient keeps every digit it came with", () => {
  expect(decimal("0.60")).toBe("0,6");
  expect(decimal("2")).toBe("2");
  expect(number(4318)).toBe("4.318");
});

test.each([
  ["25/12/2023", "2023-12-25"],
  ["251223", "2023-12-25"],
  ["25122023", "2023-12-25"],
  ["5-1-24", "2024-01-05"],
  ["25.12.1985", "1985-12-25"],
  ["2023-12-25", "2023-12-25"],
  ["31/02/2023", undefined],
  ["hôm qua", undefined],
])("the day typed as %s is read as %s", (typed, iso) => {
  expect(readDay(typed)).toBe(iso);
});

test("an instant is of the day on this machine's clock, however early it is", () => {
  const early = new Date(2026, 10, 27, 4, 8);
  expect(dayOf(early.toISOString())).toBe("2026-11-27");
});

test("a day is shown the way it is written on paper", () => {
  expect(day("2023-12-25")).toBe("25/12/2023");
  expect(daysBetween("2023-12-12", "2023-12-15")).toBe(3);
});

test.each([
  ["1.080.000", 1080000],
  ["1,080,000 đ", 1080000],
  ["250000000", 250000000],
  ["1.08", undefined],
  ["một triệu", undefined],
])("the amount typed as %s is read as %s", (typed, dong) => {
  expect(readMoney(typed)).toBe(dong);
});

test("a length is read with the comma or the point", () => {
  expect(readNumber("132,5")).toBe(132.5);
  expect(readNumber("−0,8")).toBe(-0.8);
  expect(readNumber("nhiều")).toBeUndefined();
});

test.each(["vi", "en"] as const)("a number reads as it was written, thousands and fractions too, in %s", (tongue) => {
  speak(tongue);
  for (const value of [0, 1, 1000, 1500, -1250, 12345.678, 0.125, 1.5, 1_080_000]) {
    expect(readNumber(number(value)), number(value)).toBe(value);
  }
});

test.each([
  ["1.000", 1000],
  ["1,000", 1000],
  ["1500", 1500],
  ["0", 0],
  ["12,5", undefined],
  ["2.5", undefined],
  ["-3", undefined],
])("sheets counted as %s are %s", (typed, count) => {
  expect(readCount(typed)).toBe(count);
});

test("search finds a name typed without marks", () => {
  expect(fold("Nông Thị Bích  Đào")).toBe("nong thi bich dao");
});
