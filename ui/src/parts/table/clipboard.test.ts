import { expect, test } from "vitest";
import { fromBlock, pastedBlock, toBlock } from "./clipboard";

test("a block keeps tabs, quotes and line breaks inside its cells", () => {
  const cells = [
    ["Bà Lý", "dòng 1\ndòng 2"],
    ['“a" b', "có\ttab"],
  ];
  expect(fromBlock(toBlock(cells))).toEqual(cells);
});

test("empty cells at the end of a row are cells", () => {
  expect(fromBlock("a\t\t\r\nb\t\tc")).toEqual([
    ["a", "", ""],
    ["b", "", "c"],
  ]);
});

test("pasted text becomes one normal form", () => {
  expect(fromBlock("Nguyễn".normalize("NFD"))).toEqual([["Nguyễn".normalize("NFC")]]);
});

function clipboard(kinds: Record<string, string>): Pick<DataTransfer, "getData"> {
  return { getData: (kind) => kinds[kind] ?? "" };
}

test("a cell of a word processor's table with two paragraphs stays one cell of one row", () => {
  const html = `<html><body><!--StartFragment--><table><tr><td><p>1</p></td>
    <td><p class=MsoNormal>Bà Nguyễn Thị\n    Hương</p><p>(Kế toán)</p></td><td>CĐCS&nbsp;Y tế</td></tr>
    <tr><td>2</td><td>Ông "Hai"</td><td></td></tr></table></body></html>`;
  const plain = '1\tBà Nguyễn Thị Hương\n(Kế toán)\tCĐCS Y tế\n2\tÔng "Hai"\t\n';
  expect(pastedBlock(clipboard({ "text/html": html, "text/plain": plain }))).toBe(
    '1\t"Bà Nguyễn Thị Hương\n(Kế toán)"\tCĐCS Y tế\r\n2\t"Ông ""Hai"""\t',
  );
});

test("what spans columns or rows stands in the first of them, and the others keep their places", () => {
  const html = `<table><tr><td colspan=3>Trường A</td></tr><tr><td rowspan=2>1</td><td>An</td><td>BK</td></tr>
    <tr><td>Bình</td><td>BK</td></tr></table>`;
  expect(pastedBlock(clipboard({ "text/html": html, "text/plain": "x" }))).toBe(
    "Trường A\t\t\r\n1\tAn\tBK\r\n\tBình\tBK",
  );
});

test("without a table the text is taken as it is", () => {
  expect(pastedBlock(clipboard({ "text/html": "<p>a</p>", "text/plain": "a\tb" }))).toBe("a\tb");
  expect(pastedBlock(clipboard({ "text/plain": "a" }))).toBe("a");
});
