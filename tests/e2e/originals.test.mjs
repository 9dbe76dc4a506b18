// Nhập danh sách: what a sender hid is told by its place and marked in the original; a block that is pasted keeps its fonts.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { audit, picture, startDesk } from "./harness.mjs";
import { packed } from "./returned.mjs";
import { becomes, button, everyLook, openRound, says, told, withoutLists } from "./steps.mjs";

/** @type {Awaited<ReturnType<typeof startDesk>>} */
let desk;
before(async () => {
  desk = await startDesk();
  await openRound(desk, 2024);
});
after(() => desk?.stop());

const HEAD = ["TT", "Họ và tên", "Chức vụ", "Đơn vị công tác", "Hình thức"];

/** An OpenDocument spreadsheet as LibreOffice hides: a row, a row by a filter, a column, a sheet. */
function list() {
  const cell = (text) => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
  const row = (texts, how = "") =>
    `<table:table-row${how && ` table:visibility="${how}"`}>${texts.map(cell).join("")}</table:table-row>`;
  const columns = '<table:table-column table:number-columns-repeated="3"/><table:table-column table:visibility="collapse"/>';
  const person = (at, name, how) => row([String(at), name, "Bác sĩ", "CĐCS Bệnh viện", "BK"], how);
  const now = [
    row(["DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN CỦA LĐLĐ TỈNH"]),
    row(HEAD),
    person(1, "Bà Hứa Thị Thu Hà"),
    person(2, "Ông Hứa Văn Bắc", "collapse"),
    person(3, "Bà Lý Thị Mai"),
    person(4, "Ông Lục Văn Nam", "filter"),
  ];
  const old = [row(HEAD), person(1, "Bà Nông Thị Bích Đào")];
  const content = `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:automatic-styles><style:style style:name="away"
style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="Năm nay">${columns}${now.join("")}</table:table>
<table:table table:name="Cũ" table:style-name="away">${old.join("")}</table:table></office:spreadsheet></office:body>
</office:document-content>`;
  const parts = [
    ["mimetype", "application/vnd.oasis.opendocument.spreadsheet"],
    ["META-INF/manifest.xml", '<manifest:manifest xmlns:manifest="m"/>'],
    ["content.xml", content],
  ];
  return {
    name: "benh-vien.ods",
    mimeType: "",
    buffer: packed(parts.map(([name, text]) => ({ name, bytes: Buffer.from(text) }))),
  };
}

async function give(page) {
  await page.locator("input[type=file]").setInputFiles(list());
  await page.locator(".card").first().waitFor();
}

const card = (page, name) => page.locator(".card").filter({ hasText: name });

describe("what a sender hid", () => {
  it("is told at each row by its place: which row, which column, which sheet, and that a filter did it", async () => {
    const page = await desk.open("#/intake");
    await give(page);
    for (const [name, key, facts] of [
      ["Hứa Thị Thu Hà", "doubt_hidden_columns", { columns: "D" }],
      ["Hứa Văn Bắc", "doubt_hidden_row", { row: "4" }],
      ["Lục Văn Nam", "doubt_hidden_by_filter", { row: "6" }],
      ["Nông Thị Bích Đào", "doubt_hidden_sheet", { sheet: "Cũ" }],
    ]) {
      await card(page, name).getByText(says(key, facts)).waitFor();
    }
    await withoutLists(desk);
  });

  it("is marked in the original, and read aloud", async () => {
    const page = await desk.open("#/intake");
    await give(page);
    const heads = (role) => page.getByRole(role).evaluateAll((all) => all.map((one) => one.textContent?.trim()));
    const hidden = (texts) => texts.filter((text) => text?.includes(says("column_hidden"))).join();
    await becomes(async () => hidden(await heads("columnheader")), `D${says("column_hidden")}`);
    const rows = await heads("rowheader");
    assert.deepEqual(
      rows.filter((text) => !/^\d+$/.test(text ?? "")),
      [`4${says("row_hidden")}`, `6${says("row_filtered")}`],
    );
    await picture(page, "intake-hidden-1280");
    const tab = page.getByRole("tab", { name: new RegExp(`${says("sheet_hidden")}.*Cũ`) });
    await tab.click();
    await becomes(() => heads("rowheader").then((all) => all.join(" ")), "1 2");
    await audit(page);
    await withoutLists(desk);
  });

  it("can be looked at by everybody, in both themes, sizes and languages", async () => {
    await everyLook(desk, "#/intake", "intake-hidden", give);
    await withoutLists(desk);
  });
});

/** As Excel puts a block on the clipboard: classes in a style, fonts by their names. */
const EXCEL = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>
<!--table
	{mso-displayed-decimal-separator:"\\,";}
.font6
	{font-size:12.0pt;
	font-family:"Times New Roman", serif;}
td
	{font-size:11.0pt;
	font-family:Calibri, sans-serif;
	mso-number-format:General;}
.xl65
	{font-family:.VnTimeH, sans-serif;
	mso-font-charset:0;}
.xl66
	{font-family:.VnTime, sans-serif;
	mso-font-charset:0;}
-->
</style></head><body><table border=0><!--StartFragment-->
 <tr height=20><td class=xl65>tt</td><td class=xl65>hä vµ tªn</td><td class=xl65>chøc vô</td><td class=xl65>®¬n vÞ</td><td>Hình thức</td></tr>
 <tr height=20><td align=right>1</td><td class=xl65>lª thÞ thu</td><td class=xl66>KÕ to¸n</td><td class=xl66>C§CS Së Y tÕ</td><td>BK</td></tr>
 <tr height=20><td align=right>2</td><td class=xl66>Bµ Lª ThÞ<font class="font6"> Hà Phượng</font></td><td class=xl66>KÕ to¸n</td><td class=xl66>C§CS Së Y tÕ</td><td>BK</td></tr>
<!--EndFragment--></table></body></html>`;

async function paste(page, html) {
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", given);
    clipboardData.setData("text/plain", "tt\thä vµ tªn");
    document.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  }, html);
}

describe("a block pasted from Excel in old fonts", () => {
  it("is read by its fonts, those of capitals and of pieces of a cell too, and says so", async () => {
    const page = await desk.open("#/intake");
    await page.getByText(says("intake_paste_hint")).waitFor();
    await paste(page, EXCEL);
    await page.locator(".card").first().waitFor();
    const names = async () => (await page.locator(".card b").allInnerTexts()).map((name) => name.replace(/^(Ông|Bà) /, ""));
    await becomes(async () => (await names()).sort().join(", "), "Lê Thị Hà Phượng, Lê Thị Thu");
    assert.match(await page.locator(".caption .facts").innerText(), /\.VnTime/);
    await picture(page, "intake-pasted-fonts");
  });

  it("is there with its fonts after the window closed", async () => {
    const page = await desk.open("#/intake");
    await button(page, "kept_go_on").click();
    await page.locator(".card").first().waitFor();
    assert.match(await page.locator(".caption .facts").innerText(), /\.VnTime/);
    await withoutLists(desk);
  });

  it("is looked at before it becomes drafts where it is pasted over the nominations", async () => {
    const page = await desk.open("#/nominations");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await paste(page, EXCEL);
    await told(page, "pasted_asks", { count: "2" });
    await page.locator(".card").first().waitFor();
    assert.match(await page.locator(".caption .facts").innerText(), /\.VnTime/);
  });
});
