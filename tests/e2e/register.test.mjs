// Sổ khen thưởng: every award there ever was.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { startDesk } from "./harness.mjs";
import { becomes, button, decided, everyLook, exported, grid, rows, says } from "./steps.mjs";

/** @type {Awaited<ReturnType<typeof startDesk>>} */
let desk;
before(async () => {
  desk = await startDesk({ sample: true });
  await decided(desk);
});
after(() => desk?.stop());

async function open(query = "") {
  const page = await desk.open(`#/register${query}`);
  await rows(page).first().waitFor();
  return page;
}

describe("the register", () => {
  it("finds a person with marks and without, and shows what she was awarded", async () => {
    const page = await open();
    for (const typed of ["Nông Thị Bích Huệ", "nong thi bich hue"]) {
      await page.getByRole("searchbox").fill(typed);
      await becomes(() => rows(page).count(), 1, typed);
      await rows(page).getByText("Bà Nông Thị Bích Huệ").waitFor();
    }
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const aside = page.locator("aside");
    await aside.getByRole("heading", { name: "Bà Nông Thị Bích Huệ" }).waitFor();
    await aside.getByText("737/QĐ-LĐLĐ").first().waitFor();
    await aside.getByText("1.350.000\u00a0đ").waitFor();
    await page.getByRole("searchbox").fill("khong co ai ten the");
    await page.getByText(says("register_nothing")).waitFor();
  });

  it("is narrowed to a year and a form, and the address remembers it", async () => {
    const page = await open();
    await page.getByLabel(says("register_year")).selectOption({ label: says("year_of", { year: "2023" }) });
    await becomes(() => grid(page).getAttribute("aria-rowcount"), "81");
    await page.reload();
    await rows(page).first().waitFor();
    await becomes(() => grid(page).getAttribute("aria-rowcount"), "81");
    await page.getByRole("searchbox").fill("nong thi bich hue");
    await becomes(() => rows(page).count(), 1);
    await button(page, "filters_clear").first().click();
    await becomes(() => grid(page).getAttribute("aria-rowcount"), "81");
  });

  it("goes out as a spreadsheet", async () => {
    const page = await open();
    await button(page, "register_export").waitFor();
    const file = await exported(page, () => page.keyboard.press("Control+e"));
    assert.deepEqual([file.status, file.start.slice(0, 2)], [200, "PK"]);
    assert.ok(file.size > 4000, `${file.size} bytes`);
  });

  it("can be used by everybody, in both themes, sizes and languages", async () => {
    await everyLook(desk, "#/register", "register", async (page) => {
      await rows(page).first().waitFor();
      await page.locator("aside h2").first().waitFor();
    });
  });
});
