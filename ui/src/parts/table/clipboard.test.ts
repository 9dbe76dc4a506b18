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
  expect(pastedBlock(clipboard({ "text/html": html, "text/plain": plain })).text).toBe(
    '1\t"Bà Nguyễn Thị Hương\n(Kế toán)"\tCĐCS Y tế\r\n2\t"Ông ""Hai"""\t',
  );
});

test("what spans columns or rows stands in the first of them, and the others keep their places", () => {
  const html = `<table><tr><td colspan=3>Trường A</td></tr><tr><td rowspan=2>1</td><td>An</td><td>BK</td></tr>
    <tr><td>Bình</td><td>BK</td></tr></table>`;
  expect(pastedBlock(clipboard({ "text/html": html, "text/plain": "x" })).text).toBe(
    "Trường A\t\t\r\n1\tAn\tBK\r\n\tBình\tBK",
  );
});

test("without a table the text is taken as it is", () => {
  expect(pastedBlock(clipboard({ "text/html": "<p>a</p>", "text/plain": "a\tb" })).text).toBe("a\tb");
  expect(pastedBlock(clipboard({ "text/plain": "a" })).text).toBe("a");
});

/** The pieces of each cell with the names of their fonts: "old|new" parts pieces, "text@font" names one. */
function cellsOf(html: string): { lines: string[][]; sights: (string | undefined)[] } {
  const { cells } = pastedBlock(clipboard({ "text/html": html, "text/plain": "x" }));
  interface Sent {
    fonts: string[];
    rows: { cells: { text: string; font?: number; erased?: string }[][]; sight?: string }[];
  }
  const { fonts, rows } = JSON.parse(cells ?? '{"fonts":[],"rows":[]}') as Sent;
  const piece = (one: Sent["rows"][number]["cells"][number][number]) =>
    one.text + (one.font === undefined ? "" : `@${fonts[one.font]}`) + (one.erased ? `!${one.erased}` : "");
  return {
    lines: rows.map((row) => row.cells.map((cell) => cell.map(piece).join("|"))),
    sights: rows.map((row) => row.sight),
  };
}

/** As Excel 2016 puts B3:D6 on the clipboard: classes in a style that is a comment, fonts without quotes. */
const EXCEL = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet>
<style>
<!--table
	{mso-displayed-decimal-separator:"\\,";
	mso-displayed-thousand-separator:"\\.";}
@page
	{margin:.75in .7in .75in .7in;
	mso-header-margin:.3in;}
.font6
	{color:black;
	font-size:12.0pt;
	font-family:"Times New Roman", serif;
	mso-font-charset:0;}
.font7
	{color:red;
	text-decoration:line-through;
	font-family:.VnTime, sans-serif;}
tr
	{mso-height-source:auto;}
td
	{padding-top:1px;
	color:black;
	font-size:11.0pt;
	text-decoration:none;
	font-family:Calibri, sans-serif;
	mso-number-format:General;
	white-space:nowrap;}
.xl65
	{font-family:.VnTimeH, sans-serif;
	mso-font-charset:0;
	text-align:center;}
.xl66
	{font-size:12.0pt;
	font-family:.VnTime, sans-serif;
	mso-number-format:"_\\(* \\#\\,\\#\\#0\\.00_\\)\\;_\\(* \\\\\\(\\#\\,\\#\\#0\\.00\\\\\\)";}
-->
</style></head>
<body link="#0563C1" vlink="#954F72">
<table border=0 cellpadding=0 cellspacing=0 width=192 style='border-collapse:collapse;width:144pt'>
<!--StartFragment-->
 <col width=64 span=3 style='width:48pt'>
 <tr height=20 style='height:15.0pt'>
  <td height=20 class=xl65 width=64>hä vµ tªn</td>
  <td class=xl65 width=64>Chøc vô</td>
  <td width=64>Ghi chú</td>
 </tr>
 <tr height=0 style='display:none'>
  <td class=xl66>¤ng BÕ Ých</td>
  <td class=xl66>L¸i xe</td>
  <td></td>
 </tr>
 <tr height=21 style='height:15.75pt'>
  <td height=21 class=xl66>Bµ Lª ThÞ<font class="font6"> Hà Phượng</font></td>
  <td class=xl66><font class="font7">KÕ to¸n</font><font class="font6"><br>
    Thủ quỹ</font></td>
  <td align=right>2</td>
 </tr>
<!--EndFragment-->
</table></body></html>`;

test("the fonts of a block from Excel come with its cells, those of pieces of a cell too", () => {
  expect(cellsOf(EXCEL).lines).toEqual([
    ["hä vµ tªn@.VnTimeH", "Chøc vô@.VnTimeH", "Ghi chú@Calibri"],
    ["¤ng BÕ Ých@.VnTime", "L¸i xe@.VnTime", ""],
    [
      "Bµ Lª ThÞ@.VnTime| Hà Phượng@Times New Roman",
      "KÕ to¸n@.VnTime!crossed_out|\nThủ quỹ@Times New Roman",
      "2@Calibri",
    ],
  ]);
});

test("a row that Excel hides is copied with the others, and told", () => {
  expect(cellsOf(EXCEL).sights).toEqual([undefined, "hidden", undefined]);
});

/** As Word 2016 puts a table on the clipboard: a style for paragraphs, spans with declarations of their own. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style>
<!--
 /* Font Definitions */
 @font-face
	{font-family:".VnTime";
	panose-1:2 11 114 0 0 0 0 0 0 0;}
 /* Style Definitions */
 p.MsoNormal, li.MsoNormal, div.MsoNormal
	{mso-style-unhide:no;
	margin:0cm;
	font-size:14.0pt;
	font-family:".VnTime",sans-serif;
	mso-fareast-font-family:"Times New Roman";}
span.GramE
	{mso-style-name:"";}
 table.MsoNormalTable
	{mso-style-name:"Table Normal";
	font-family:"Calibri",sans-serif;}
@list l0:level1
	{mso-level-text:"%1\\)";
	font-family:Symbol;}
-->
</style></head><body lang=EN-US style='tab-interval:36.0pt'><!--StartFragment-->
<table class=MsoNormalTable border=1 cellspacing=0 style='border-collapse:collapse'>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
  <td width=60 valign=top style='border:solid windowtext 1.0pt'>
  <p class=MsoNormal align=center><b style='mso-bidi-font-weight:normal'><span
  lang=PT-BR style='font-size:12.0pt;font-family:".VnTimeH",sans-serif'>hä vµ tªn<o:p></o:p></span></b></p>
  </td>
  <td width=60><p>Đơn vị</p></td>
 </tr>
 <tr style='mso-yfti-irow:1;mso-yfti-lastrow:yes'>
  <td><p class=MsoNormal>Bµ N«ng <span class=GramE>ThÞ</span>
  Hµ<span style='mso-spacerun:yes'>  </span><o:p></o:p></p>
  <p class=MsoNormal><span style='font-family:"Times New Roman",serif'>(Kế toán)</span><span
  style='display:none;mso-hide:all'>nh¸p</span></p></td>
  <td><p class=MsoNormal><s>C«ng ty A</s><o:p></o:p></p><p><font face="VNI-Times, serif">CÑCS Y teá</font></p></td>
 </tr>
</table><!--EndFragment--></body></html>`;

test("the fonts of a table from Word come with its cells, and what was crossed out or hidden is told", () => {
  expect(cellsOf(WORD).lines).toEqual([
    ["hä vµ tªn@.VnTimeH", "Đơn vị@Calibri"],
    [
      "Bµ N«ng ThÞ Hµ@.VnTime|\n(Kế toán)@Times New Roman|nh¸p@.VnTime!hidden",
      "C«ng ty A@.VnTime!crossed_out|\nCÑCS Y teá@VNI-Times",
    ],
  ]);
});

test("a table that says no font is plain text", () => {
  const html = "<table><tr><td>Bà Lý</td><td>Kế toán</td></tr></table>";
  expect(pastedBlock(clipboard({ "text/html": html, "text/plain": "x" }))).toEqual({
    text: "Bà Lý\tKế toán",
    cells: undefined,
  });
});
