// The window around the screens: search, keys, help, addresses, and where the focus goes.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { startDesk } from "./harness.mjs";
import { address, becomes, button, decided, everyLook, grid, rows, says } from "./steps.mjs";

/** @type {Awaited<ReturnType<typeof startDesk>>} */
let desk;
before(async () => {
  desk = await startDesk({ sample: true });
  await decided(desk);
});
after(() => desk?.stop());

const dialog = (page) => page.getByRole("dialog");

async function search(typed) {
  const page = await desk.open("#/nominations");
  await rows(page).first().waitFor();
  await page.keyboard.press("Control+k");
  await dialog(page).getByRole("combobox").waitFor();
  await page.keyboard.type(typed);
  return page;
}

describe("Ctrl K", () => {
  for (const [thing, typed, found, path] of [
    ["a person", "nong thi bich hue", "found_person", "people"],
    ["a unit", "tram y te xuan lac", "found_unit", "people"],
    ["a decision", "737", "found_decision", "decisions"],
  ]) {
    it(`finds ${thing} and leads there`, async () => {
      const page = await search(typed);
      await dialog(page)
        .getByRole("option")
        .filter({ hasText: says(found) })
        .first()
        .waitFor();
      await becomes(
        () =>
          dialog(page)
            .getByRole("option", { selected: true })
            .innerText()
            .then((text) => text.includes(says(found))),
        true,
      );
      await page.keyboard.press("Enter");
      await becomes(() => address(page).path, path);
      await page.locator("aside h2").first().waitFor();
    });
  }

  it("finds what can be done, and does it", async () => {
    const page = await search("them de nghi");
    await dialog(page)
      .getByRole("option", { name: says("nomination_add") })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await dialog(page)
      .getByRole("heading", { name: says("nomination_add") })
      .waitFor();
  });

  it("says so when nothing is found, and gives the focus back", async () => {
    const page = await search("khongcogitrongnay");
    await dialog(page).getByText(says("nothing_found")).waitFor();
    await page.keyboard.press("Escape");
    await becomes(() => dialog(page).count(), 0);
    await grid(page).focus();
    await page.keyboard.press("Control+k");
    await dialog(page).waitFor();
    await page.keyboard.press("Escape");
    await becomes(() => grid(page).evaluate((one) => one === document.activeElement), true);
  });
});

describe("help and keys", () => {
  it("lists every key of the screen under ?", async () => {
    const page = await desk.open("#/nominations");
    await rows(page).first().waitFor();
    await page.keyboard.press("?");
    await dialog(page)
      .getByRole("heading", { name: says("keys_title") })
      .first()
      .waitFor();
    for (const key of [
      "nomination_add",
      "intake_from_file",
      "search_everything",
      "undo",
      "help_open",
      "keys_table_copy",
    ]) {
      await dialog(page).getByText(says(key), { exact: true }).waitFor();
    }
  });

  for (const path of [
    "overview",
    "nominations",
    "intake",
    "proofs",
    "decisions",
    "certificates",
    "register",
    "people",
    "catalogue",
    "studio",
    "settings",
  ]) {
    it(`opens help, keys and search on ${path}, and the window takes clicks afterwards`, async () => {
      const page = await desk.open(`#/${path}`);
      await becomes(() => address(page).path, path);
      // The last answer has come: only then are all keys of the screen bound.
      await page.waitForLoadState("networkidle");
      for (const [key, shown] of [
        ["F1", dialog(page).getByText(says(`help_${path}`).split("\n")[0])],
        [
          "?",
          dialog(page)
            .getByRole("heading", { name: says("keys_title") })
            .first(),
        ],
        ["Control+k", dialog(page).getByRole("combobox")],
      ]) {
        await page.keyboard.press(key);
        await shown.waitFor();
        if (key !== "Control+k") assert.equal(await dialog(page).getByText("Ctrl Z", { exact: true }).count(), 1, key);
        await page.keyboard.press("Escape");
        await becomes(() => page.locator("[role=dialog], [data-dialog-overlay]").count(), 0);
      }
      const elsewhere = path === "settings" ? "register" : "settings";
      await page
        .getByRole("navigation")
        .getByRole("link", { name: says(`nav_${elsewhere}`) })
        .click();
      await becomes(() => address(page).path, elsewhere);
      assert.deepEqual(page.faults, []);
    });
  }

  it("gives the focus back to the button that opened a dialog", async () => {
    const page = await desk.open("#/nominations");
    await rows(page).first().waitFor();
    const add = button(page, "nomination_add");
    await add.focus();
    await page.keyboard.press("Enter");
    await dialog(page).waitFor();
    await page.keyboard.press("Escape");
    // The dialog has a button of the same words: it is gone first.
    await dialog(page).waitFor({ state: "detached" });
    await becomes(() => add.evaluate((one) => one === document.activeElement), true);
  });

  it("can be used by everybody while a dialog is open", async () => {
    await everyLook(desk, "#/nominations", "window-search", async (page) => {
      await rows(page).first().waitFor();
      await page.keyboard.press("Control+k");
      await dialog(page).getByRole("combobox").waitFor();
      await page.keyboard.type("xuan lac");
      await dialog(page).getByRole("option").filter({ hasText: "Xuân Lạc" }).first().waitFor();
    });
  });
});

describe("an address", () => {
  it("brings every screen back after a reload, where it stood", async () => {
    const [{ id }] = (
      await desk.call("list_people", {
        text: "nong thi bich hue",
        offset: 0,
        limit: 1,
      })
    ).rows;
    for (const place of [
      "#/overview",
      "#/nominations?award=BK_LDLD&kind=individual",
      "#/intake",
      "#/decisions?decision=1",
      "#/certificates",
      "#/register?year=2023",
      `#/people?person=${id}`,
      "#/catalogue?tab=rules",
      "#/settings",
    ]) {
      const page = await desk.open(place);
      await becomes(() => page.evaluate(() => location.hash), place);
      await page.waitForFunction(() => document.querySelector("h1")?.textContent !== "");
      // The last answer has come: only then is the title the screen's own.
      await page.waitForLoadState("networkidle");
      const title = await page.locator("h1").innerText();
      await page.reload();
      await becomes(() => page.locator("h1").innerText(), title, place);
      assert.equal(await page.evaluate(() => location.hash), place);
      assert.deepEqual(page.faults, []);
    }
  });
});
