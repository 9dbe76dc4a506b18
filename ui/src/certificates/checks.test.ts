import { expect, test } from "vitest";
import type { BatchCheck, CertificateRow } from "../backend";
import { faceWords } from "../words/face";
import { marked, stockLine, summary } from "./checks";
import type { ToPrint } from "./sheets";

const stock = (left: number) => ({ name: "Phôi A3", left, low_mark: 10 });
const printing = (count: number, why: ToPrint["why"] = "waiting"): ToPrint => ({
  why,
  given: 0,
  sheets: Array.from({ length: count }, () => ({}) as CertificateRow),
});
const check = (more: Partial<BatchCheck> = {}): BatchCheck => ({
  sheets: 80,
  differences: [],
  shrunk: [],
  blank: [],
  problems: [],
  missing_letters: [],
  unproofed: [],
  without_sheet: 0,
  changed: [],
  stock: null,
  codes: null,
  ...more,
});

test("the stock is held against the sheets that the button prints, not against those that wait", () => {
  expect(stockLine(stock(40), printing(70, "changed"))).toEqual({
    tone: "warn",
    text: "Thiếu phôi: sắp in 70 tờ, chỉ còn 40",
    next: "enter",
  });
  expect(stockLine(stock(40), printing(30, "chosen"))).toMatchObject({ tone: "ok" });
  expect(stockLine(stock(40), printing(35))).toMatchObject({ tone: "warn", next: "none" });
});

test("a ledger below nothing says that more was printed than received, and what to do", () => {
  const line = stockLine(stock(-80), printing(80, "again"));
  expect(line).toEqual({
    tone: "warn",
    text: "Sổ phôi đang âm 80 tờ: đã in nhiều hơn số nhập vào sổ",
    next: "enter",
  });
});

test("after all were printed nobody is told that stock is short for printing them once more", () => {
  expect(stockLine(stock(20), printing(80, "again"))).toMatchObject({ tone: "ok", text: "Phôi còn 20 tờ" });
  expect(stockLine(stock(2), printing(80, "again"))).toMatchObject({ tone: "warn" });
});

test("a batch is summed up by its red lines, else by what wants a look", () => {
  expect(summary(check(), printing(80))).toMatchObject({ tone: "ok" });
  const unproofed = [
    { certificate_id: 1, recipient: "Bà Đào", mark: "unproofed" },
  ] as unknown as BatchCheck["unproofed"];
  expect(summary(check({ unproofed, stock: stock(0) }), printing(80))).toEqual({
    tone: "warn",
    text: "2 điều nên xem",
  });
  const problems = [{}, {}] as unknown as BatchCheck["problems"];
  expect(summary(check({ unproofed, problems }), printing(80))).toEqual({ tone: "err", text: "2 dòng đỏ" });
});

test("a name that changed after it was proofed is marked, one that nobody ever proofed is not", () => {
  const unproofed = [
    { certificate_id: 1, recipient: "Bà Đào", mark: "unproofed" },
    { certificate_id: 2, recipient: "Ông Bế Vượng", mark: "outdated" },
  ] as unknown as BatchCheck["unproofed"];
  expect([...marked(check({ unproofed }))]).toEqual([2]);
});

test("a font of the office is called by its name, never by its digits", () => {
  const sha256 = "8bb3d1a7".repeat(8);
  expect(faceWords(`file:${sha256}`, [{ sha256, name: "VNI Thufap" }])).toBe("VNI Thufap");
  expect(faceWords(`file:${sha256}`, [])).toBe("8bb3d1a7…");
  expect(faceWords("tinos-bold", [])).toBe("Tinos, đậm");
});

test("a sheet with a hole in it wants a look", () => {
  const blank = [{ certificate_id: 7, recipient: "Bà Đào", zone: "citation", zone_name: "citation" }];
  expect([...marked(check({ blank }))]).toEqual([7]);
  expect(summary(check({ blank }), printing(80))).toEqual({ tone: "warn", text: "1 điều nên xem" });
});
