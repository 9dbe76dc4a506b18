import { expect, test } from "vitest";
import { millimetres, number, speak } from "../words";
import { readColour, readLength, readPair } from "./reading";

test("a length is read with a comma or a point, with its unit or without", () => {
  expect(["50", "50,5", "50.5 mm", " 28 pt", "-0,8"].map(readLength)).toEqual([50, 50.5, 50.5, 28, -0.8]);
  expect(["", "năm", "1,2,3", "5 cm"].map(readLength)).toEqual([undefined, undefined, undefined, undefined]);
});

test("width and height, size and smallest size are typed into one field", () => {
  expect(["320 × 15", "320x15", "320,5*15 mm", "28 → 20"].map(readPair)).toEqual([
    [320, 15],
    [320, 15],
    [320.5, 15],
    [28, 20],
  ]);
  expect(["320", "1x2x3", "a x b"].map(readPair)).toEqual([undefined, undefined, undefined]);
});

test("a colour has six hexadecimal digits", () => {
  expect(["#C0121C", "c0121c", "đỏ", "#fff"].map(readColour)).toEqual(["#c0121c", "#c0121c", undefined, undefined]);
});

test("what the fields show is read back as it was, in both languages", () => {
  const shown = [0.05, 0.5, 50, 850, 1000, 1200, 1200.5, 2999.75, 12345.67, -1500.5];
  for (const spoken of ["vi", "en"] as const) {
    speak(spoken);
    expect(shown.map((mm) => readLength(`${number(mm)} mm`))).toEqual(shown);
    expect([50, 1200, 1500.5].map((mm) => readLength(millimetres(mm)))).toEqual([50, 1200, 1500.5]);
    expect(readPair(`${number(1200)} × ${number(1050.5)}`)).toEqual([1200, 1050.5]);
  }
  speak("vi");
  expect(["1.200", "1.500,5", "1,200", "0.500", "1.20"].map(readLength)).toEqual([1200, 1500.5, 1.2, 0.5, 1.2]);
});
