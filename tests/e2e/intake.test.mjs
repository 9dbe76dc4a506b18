// Nhập danh sách: a unit's list, read beside its original, before anything is kept.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";

import { startDesk } from "./harness.mjs";
import { address, becomes, button, everyLook, sample, says, told, withoutLists } from "./steps.mjs";

const LIST = fileURLToPath(sample);
const NAME = "de-nghi-tong-ket-2023.xlsx";
/** @type {Awaited<ReturnType<typeof startDesk>>} */
let desk;
before(async () => (desk = await startDesk()));
after(() => desk?.stop());

const cards = (page) => page.locator(".card");

/** Gives a file to a new window; what an earlier one left half done was dropped, else the list would go on from there. */
async function give(file = LIST) {
  const page = await withoutLists(desk);
  await page.evaluate(() => (location.hash = "#/intake"));
  await page.locator("input[type=file]").setInputFiles(file);
  return page;
}

async function read() {
  const page = await give();
  await button(page, "list_accept", { count: "102" }).waitFor();
  return page;
}

describe("a list before it is accepted", () => {
  it("stands with every row beside its original, sheet by sheet", async () => {
    const page = await read();
    const { sheets, rows } = await desk.call("read_list", {
      round_id: null,
      source: { name: NAME, bytes: readFileSync(LIST).toString("base64") },
    });
    assert.equal(rows.length, 102);
    const tabs = page.getByRole("tab");
    await becomes(() => tabs.count(), sheets.length);
    for (const [at, sheet] of sheets.entries()) {
      await tabs.nth(at).click();
      await page
        .getByText(says("rows_read", { count: String(sheet.read) }), {
          exact: true,
        })
        .waitFor();
      const held = rows.find((row) => row.sheet === sheet.name);
      if (held) await page.getByText(held.name, { exact: false }).first().waitFor();
    }
  });

  it("shows the original of the row under the arrow keys", async () => {
    const page = await read();
    await cards(page).first().waitFor();
    const marked = () => page.locator("[role=table] .row.on").innerText();
    const current = () => page.locator(".card.current b").first().innerText();
    for (let at = 0; at < 4; at += 1) {
      const name = await current();
      const bare = name.replace(/^(Ông|Bà|Đồng chí) /, "");
      await becomes(async () => (await marked()).normalize("NFC").includes(bare.split(" ").at(-1)), true, name);
      await page.keyboard.press("ArrowDown");
      await becomes(async () => (await current()) !== name, true);
    }
  });

  it("names every row that it did not take, with the reason", async () => {
    const page = await read();
    const { skipped } = await desk.call("read_list", {
      round_id: null,
      source: { name: NAME, bytes: readFileSync(LIST).toString("base64") },
    });
    assert.ok(skipped.length > 0);
    await page.getByText(says("skipped_count", { count: String(skipped.length) })).waitFor();
    await button(page, "task_look").click();
    const lines = page.getByRole("dialog").locator("tbody tr");
    await becomes(() => lines.count(), skipped.length);
    for (const line of await lines.locator("td:last-child").allInnerTexts()) assert.notEqual(line.trim(), "");
    await page.keyboard.press("Escape");
    await becomes(() => button(page, "task_look").evaluate((one) => one === document.activeElement), true);
  });

  it("can be put right by hand before it is accepted", async () => {
    const page = await read();
    await cards(page).first().waitFor();
    await page.keyboard.press("e");
    await page.getByLabel(says("field_name"), { exact: true }).fill("Công đoàn cơ sở Sửa Bằng Tay");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    await page.locator(".card.current b", { hasText: "Sửa Bằng Tay" }).waitFor();
    await page.keyboard.press("Delete");
    await button(page, "list_accept", { count: "101" }).waitFor();
  });

  it("is not lost by looking at another screen", async () => {
    const page = await read();
    await page.evaluate(() => (location.hash = "#/settings"));
    await page.getByRole("heading", { level: 1, name: says("nav_settings") }).waitFor();
    await page.evaluate(() => (location.hash = "#/intake"));
    await button(page, "list_accept", { count: "102" }).waitFor();
  });
});

describe("a file that is no list", () => {
  const PDF = Buffer.from("%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n");
  const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), Buffer.from("JFIF\0"), Buffer.alloc(512)]);

  for (const [kind, buffer] of Object.entries({ pdf: PDF, picture: JPEG })) {
    it(`is called by its name, with what to do, when it is a ${kind} named .xlsx`, async () => {
      const page = await give({
        name: "bang-khen-don-vi.xlsx",
        mimeType: "",
        buffer,
      });
      const sentence = says("failure_list_not_spreadsheet", {
        file: "bang-khen-don-vi.xlsx",
        seen: says(`seen_${kind}`),
      });
      await page.getByText(sentence).waitFor();
      await page.locator("input[type=file]").setInputFiles(LIST);
      await button(page, "list_accept", { count: "102" }).waitFor();
    });
  }
});

describe("accepting a list", () => {
  it("can be used by everybody while it is read, in both themes, sizes and languages", async () => {
    await everyLook(desk, "#/intake", "intake", async (page) => {
      await page.locator("input[type=file]").setInputFiles(LIST);
      await cards(page).first().waitFor();
    });
  });

  it("takes one chord of keys after the file, and makes the round it needs", async () => {
    const page = await read();
    const pressed = ["Control+Enter"];
    for (const key of pressed) await page.keyboard.press(key);
    await told(page, "list_accepted", { file: NAME, count: "102", there: "0" });
    console.log(`    from the file to 102 nominations: ${pressed.length} chord of keys (${pressed.join(", ")})`);
    await becomes(() => address(page).path, "nominations");
    await page.getByText(says("nominations_count", { count: "102" }), { exact: true }).waitFor();
  });

  it("adds nothing the second time, and says when the list came first", async () => {
    const page = await give();
    await page.getByText(/^Tệp này đã được nhập lúc \d\d\/\d\d\/\d{4} \d\d:\d\d/).waitFor();
    const button = page.getByRole("button", { name: says("list_nothing_new") });
    assert.ok(await button.isDisabled(), "there is nothing to take");
  });

  it("takes the whole list back with one Ctrl Z", async () => {
    const page = await desk.open("#/nominations");
    await page.getByText(says("nominations_count", { count: "102" }), { exact: true }).waitFor();
    await page.keyboard.press("Control+z");
    await page.getByText(says("nominations_empty")).waitFor();
  });
});
