// Cài đặt: the office, who signs, and how this window speaks and looks.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { audit, picture, startDesk } from "./harness.mjs";
import { becomes, button, everyLook, says, told, write } from "./steps.mjs";

/** @type {Awaited<ReturnType<typeof startDesk>>} */
let desk;
before(async () => (desk = await startDesk({ sample: true })));
after(() => desk?.stop());

const office = () => desk.call("get_office");

async function open() {
  const page = await desk.open("#/settings");
  await page.getByLabel(says("office_name"), { exact: true }).waitFor();
  return page;
}

describe("the settings", () => {
  it("save each line of the office as it is left, and take it back", async () => {
    const page = await open();
    const { place } = await office();
    await write(page, says("office_place"), "Thái Nguyên");
    await told(page, "office_saved", {
      field: says("office_place").toLowerCase(),
    });
    assert.equal((await office()).place, "Thái Nguyên");
    await page.getByRole("figure").getByText("Thái Nguyên, ngày").waitFor();
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("Control+z");
    await becomes(async () => (await office()).place, place);
    await becomes(() => page.getByLabel(says("office_place"), { exact: true }).inputValue(), place);
  });

  it("add, change and remove a signer", async () => {
    const page = await open();
    await page.keyboard.press("Alt+n");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(says("signer_name"), { exact: true }).fill("Lý Thị Hạnh");
    await dialog.getByLabel(says("signer_title"), { exact: true }).fill("PHÓ CHỦ TỊCH");
    await dialog.getByText(says("signer_form_deputy"), { exact: true }).click();
    await becomes(() => dialog.getByLabel(says("signer_form_text"), { exact: true }).inputValue(), "KT. CHỦ TỊCH");
    await page.keyboard.press("Control+Enter");
    await told(page, "signer_saved", { name: "Lý Thị Hạnh" });
    const line = page.getByRole("listitem").filter({ hasText: "Lý Thị Hạnh" });
    await line.getByText(`Phó\u00a0Chủ\u00a0tịch · ${says("signer_form_deputy")}`).waitFor();
    await button(line, "remove").click();
    await told(page, "signer_removed", { name: "Lý Thị Hạnh" });
    await becomes(async () => (await office()).signers.length, 1);
    await page.keyboard.press("Control+z");
    await becomes(async () => (await office()).signers.length, 2);
  });

  it("take a signer's signature as a picture, show it and give it up again", async () => {
    const page = await open();
    const { name } = (await office()).signers[0];
    const line = page.getByRole("listitem").filter({ hasText: name });
    const signers = async () => (await office()).signers[0].signature;
    await button(line, "row_edit").click();
    const dialog = page.getByRole("dialog");
    const mark = await page.screenshot({ clip: { x: 20, y: 20, width: 32, height: 32 } });
    const take = dialog.locator("input[type=file]");
    await take.setInputFiles({ name: "chu-ky.png", mimeType: "image/png", buffer: mark });
    await dialog.getByRole("img", { name: says("signer_signature") }).waitFor();
    await picture(page, "settings-signature");
    await audit(page);
    await page.keyboard.press("Control+Enter");
    await becomes(async () => typeof (await signers()), "string");
    await button(line, "row_edit").click();
    await dialog.getByRole("img", { name: says("signer_signature") }).waitFor();
    await dialog.getByRole("button", { name: says("remove") }).click();
    await page.keyboard.press("Control+Enter");
    await becomes(signers, null);
  });

  it("switch the whole window to English and back, and remember it", async () => {
    const page = await open();
    await page.getByText("English", { exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
    await page.getByText("Tiếng Việt", { exact: true }).click();
    await page.getByRole("heading", { level: 1, name: says("nav_settings") }).waitFor();
  });

  it("darken the window and remember it", async () => {
    const page = await open();
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.getByText(says("theme_dark"), { exact: true }).click();
    await becomes(async () => (await ground()) === light, false);
    const dark = await ground();
    await page.reload();
    await becomes(ground, dark);
  });

  it("can be used by everybody, in both themes, sizes and languages", async () => {
    await everyLook(desk, "#/settings", "settings", (page) => page.locator("nav ~ .screen input").first().waitFor());
  });
});
