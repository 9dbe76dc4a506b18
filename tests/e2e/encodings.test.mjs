// Lists in old fonts: shown before and after, raw at a key, chosen column by column.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { audit, picture, startDesk } from "./harness.mjs";
import { acceptAsItIs, openRound } from "./steps.mjs";

const samples = fileURLToPath(new URL("../samples/", import.meta.url));

describe("a list in an old font", () => {
  let desk, page;
  before(async () => {
    desk = await startDesk();
    await openRound(desk, 2023, "Tổng kết 2023");
    page = await desk.open("#/intake");
    await page
      .locator("input[type=file]")
      .setInputFiles(`${samples}kcn-tcvn3.xlsx`);
    await page.getByText("Nhận 16 đề nghị").waitFor();
  });
  after(() => desk.stop());

  const cell = (text) => page.getByRole("cell", { name: text, exact: true });

  test("says its font and encoding, and stands decoded beside what was read", async () => {
    await page.getByText("phông .VnTime, mã TCVN3").waitFor();
    await cell("Bà Lý Thị Thu Mỹ").waitFor();
    await audit(page);
    await picture(page, "intake-tcvn3");
  });

  test("is shown as it came at a key, and back", async () => {
    await page.keyboard.press("r");
    await cell("Bµ Lý ThÞ Thu Mü").waitFor();
    await page.keyboard.press("r");
    await cell("Bà Lý Thị Thu Mỹ").waitFor();
  });

  test("is read anew when another encoding is chosen for a column", async () => {
    await page.getByRole("button", { name: "phông .VnTime, mã TCVN3" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Hä vµ tªn").waitFor();
    await audit(page);
    await picture(page, "intake-encodings");
    await dialog
      .getByLabel("Mã chữ của cột C")
      .selectOption({ label: "Unicode" });
    await dialog.getByText("do cán bộ chọn").waitFor();
    await dialog
      .getByLabel("Mã chữ của cột C")
      .selectOption({ label: "TCVN3" });
    await page.keyboard.press("Escape");
    await cell("Bà Lý Thị Thu Mỹ").waitFor();
  });

  test("is accepted in Unicode, its origin kept as it came", async () => {
    await acceptAsItIs(page);
    await page.getByText("Đã nhận 16 đề nghị").waitFor();
    const filter = {
      round_id: 1,
      stage: null,
      award: null,
      kind: null,
      theme: null,
      attention: false,
      out: false,
      text: "ly thi thu my",
    };
    const list = {
      filter,
      sort: "list",
      direction: "ascending",
      offset: 0,
      limit: 5,
    };
    const { rows } = await desk.call("list_nominations", list);
    assert.equal(rows[0].name, "Lý Thị Thu Mỹ");
    const { origin } = await desk.call("get_nomination", { id: rows[0].id });
    assert.equal(origin.cells[1].text, "Bµ Lý ThÞ Thu Mü");
  });
});

test("Word and CSV lists are read like workbooks, several at once as one act", async () => {
  const desk = await startDesk();
  try {
    const made = await openRound(desk, 2023, "Tổng kết 2023");
    const sources = await Promise.all(
      ["danh-sach-y-te.docx", "giao-duc-nfd.csv"].map(async (name) => ({
        name,
        bytes: (await readFile(samples + name)).toString("base64"),
      })),
    );
    const accepted = await desk.call("accept_lists", {
      round_id: made.id,
      sources,
    });
    assert.deepEqual(
      accepted.map((one) => one.added),
      [12, 12],
    );
  } finally {
    await desk.stop();
  }
});
