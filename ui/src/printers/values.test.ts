import { afterEach, expect, test } from "vitest";
import { speak } from "../words";
import { readLength, readScale, readShift, readTurn, scaleWords, sentWords, shiftWords, turnWords } from "./values";

afterEach(() => speak("vi"));

test("a correction is read as it stands on the mock and typed back to the same", () => {
  expect(shiftWords(1200)).toBe("+1,2\u00a0mm");
  expect(shiftWords(-800)).toBe("−0,8\u00a0mm");
  expect(shiftWords(20)).toBe("0,0\u00a0mm");
  expect(scaleWords(1_000_000)).toBe("100,0\u00a0%");
  expect(turnWords(-5236)).toBe("−0,30°");
  expect([readShift("+1,2\u00a0mm"), readShift("−0,8"), readScale("99,7 %"), readTurn("−0,30°")]).toEqual([
    1200, -800, 997_000, -5236,
  ]);
  speak("en");
  expect(scaleWords(997_000)).toBe("99.7\u00a0%");
});

test("a length longer than the ruler is typed in the pieces in which it was measured", () => {
  expect(readLength("20,3")).toBe(20.3);
  expect(readLength("210,2 + 190,1 mm")).toBe(400.3);
  expect([readLength("hai mươi"), readLength("20 +"), readLength("-3")]).toEqual([undefined, undefined, undefined]);
});

test("a printer whose system gives a job no number is told of without one", () => {
  const sent = { printer: "Canon LBP", tray: null };
  expect(sentWords("to.pdf", { ...sent, job: "LBP-12" })).toBe("Đã gửi to.pdf tới Canon LBP, lệnh in LBP-12");
  expect(sentWords("to.pdf", { ...sent, job: null })).toBe("Đã gửi to.pdf tới Canon LBP");
});
