// Nhập danh sách: the row that holds the words above the columns, where the program cannot know it.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";

import { audit, picture, startDesk } from "./harness.mjs";
import { acceptAsItIs, openRound, says, told } from "./steps.mjs";

const SENDER = "LĐLĐ huyện Ba Bể";

/** @type {Awaited<ReturnType<typeof startDesk>>} */
let desk;
before(async () => {
  desk = await startDesk();
  await openRound(desk, 2023);
});
after(() => desk?.stop());

describe("a list whose heading stands in another row", () => {
  const text = `DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN CỦA LĐLĐ TỈNH
Kỳ;Ai;Phụ trách
2023;Quý IV;Tổ Tổng hợp
Mã;Người lao động;Đang làm gì;Ở đâu;Ai gửi
x-7;tanaka yuki;Ghép chi tiết;Chuyền 4;${SENDER}
x-9;john mcdonald;Xem máy dệt;Chuyền 2;${SENDER}`;
  const shifted = {
    name: "lech-dau-bang.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(text),
  };

  async function opened() {
    const page = await desk.open("#/intake");
    await page.locator("input[type=file]").setInputFiles(shifted);
    await page.getByRole("alert").waitFor();
    await page.keyboard.press("c");
    const dialog = page.getByRole("dialog");
    await dialog.getByText(says("heading_row_title")).waitFor();
    return { page, dialog };
  }

  it("is read from the row that the officer says, and begins there the next time", async () => {
    const { page, dialog } = await opened();
    const row = (words) => dialog.getByRole("radio", { name: words });
    await row(/Người lao động/).check();
    await dialog.getByText("Đang làm gì", { exact: true }).waitFor();
    const choose = (column, meaning) =>
      dialog
        .getByLabel(says("column_choose", { column }))
        .selectOption(meaning);
    await choose("B", "name");
    await choose("C", "position");
    await choose("D", "unit");
    await choose("E", "nominated_by");
    await picture(page, "intake-heading-row");
    await audit(page);
    await page.keyboard.press("Control+Enter");
    await page.locator(".card b", { hasText: "Tanaka Yuki" }).waitFor();
    assert.equal(await page.locator(".card").count(), 2);
    await acceptAsItIs(page);
    await told(page, "list_accepted", {
      file: "lech-dau-bang.csv",
      count: "2",
      there: "0",
    });
    const again = await opened();
    await again.dialog.getByText("Đang làm gì", { exact: true }).waitFor();
    assert.ok(
      await again.dialog
        .getByRole("radio", { name: /Người lao động/ })
        .isChecked(),
    );
  });
});

describe("a file that is no list", () => {
  const letter = {
    name: "danh-sach.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from("Kính gửi: Ban Thường vụ\nĐơn vị chúng tôi, theo kế hoạch, xin gửi danh sách sau\nTrân trọng\n"),
  };
  const broken = { ...letter, name: "hong.xlsx", buffer: Buffer.from("PK\u0003\u0004 cut off") };

  it("is told what it is and what to do, with nothing in English", async () => {
    const page = await desk.open("#/intake");
    await page.locator("input[type=file]").setInputFiles(letter);
    await page.getByText("thật ra là tệp văn bản thường", { exact: false }).waitFor();
    await picture(page, "intake-letter");
    const again = await desk.open("#/intake");
    await again.locator("input[type=file]").setInputFiles(broken);
    await again.getByText(says("damage_container"), { exact: false }).waitFor();
    await picture(again, "intake-damaged");
  });
});

describe("a workbook of many sheets in an old encoding", () => {
  it("shows all its tabs and its whole note in a small window", async () => {
    const page = await desk.open("#/intake");
    await page.locator("input[type=file]").setInputFiles(fileURLToPath(new URL("../samples/de-nghi-tong-ket-2023.xlsx", import.meta.url)));
    const tabs = page.getByRole("tablist", { name: says("sheets") });
    const last = tabs.getByRole("tab").last();
    await last.waitFor();
    const [box, whole] = [await last.boundingBox(), await tabs.boundingBox()];
    assert.ok(box.x + box.width <= whole.x + whole.width && box.y + box.height <= whole.y + whole.height);
    await picture(page, "intake-many-sheets");
    await audit(page);
  });
});
