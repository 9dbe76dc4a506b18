// Xưởng mẫu in: a template is kept version by version, travels, and loses nothing of what was worked on.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";

import { picture, startDesk } from "./harness.mjs";
import { becomes, button, decided, says, told, write } from "./steps.mjs";
import { choose, listed, mm, recipient, templatesOf, zoneOf } from "./studio.mjs";

/** @type {Awaited<ReturnType<typeof startDesk>>} */
let desk;
let decision;
before(async () => {
  desk = await startDesk({ sample: true });
  decision = await decided(desk);
});
after(() => desk?.stop());

const { list, named, opened, open } = templatesOf(() => desk);

describe("a template", () => {
  it("is saved as the next version with a note, and a signed decision keeps its own until an act chooses", async () => {
    const page = await open();
    await choose(page);
    await write(page, says("zone_top"), "129");
    await page.keyboard.press("Control+s");
    await page.getByRole("dialog").getByLabel(says("studio_note")).fill("Nâng tên người nhận");
    await page.keyboard.press("Control+Enter");
    await told(page, "studio_saved", { name: "Bằng khen A3", version: "2" });
    await page.locator("aside").getByText("Nâng tên người nhận").waitFor();
    const view = await opened("Bằng khen A3");
    assert.deepEqual([view.version, zoneOf(view, "recipient").y_mm], [2, 129]);

    const papers = async () => (await desk.call("list_certificates", { decision_id: decision })).papers;
    assert.equal((await papers())[0].version, 1);
    const printing = await desk.open("#/certificates");
    await button(printing, "print_template_change").click();
    const dialog = printing.getByRole("dialog");
    await dialog.getByLabel(says("print_template_next")).selectOption({
      label: says("print_template_option", { name: "Bằng khen A3", version: "2" }),
    });
    await picture(printing, "certificates-template");
    await button(dialog, "print_template_use", { count: "80" }).click();
    await told(printing, "print_template_changed", { name: "Bằng khen A3", version: "2" });
    assert.equal((await papers())[0].version, 2);
    await button(printing, "studio_open").click();
    await printing.locator("aside").getByText(says("zone_chosen", { zone: says("zone_recipient") })).waitFor();
  });

  it("travels in one file and comes back under a name that is free", async () => {
    const page = await desk.open("#/catalogue?tab=templates");
    const { version_id } = await named("Bằng khen A4");
    const made = await desk.call("export_template", { version_id });
    const bytes = await readFile(made.path);
    await page.locator('input[type=file][accept=".json"]').setInputFiles({
      name: "mau.json",
      mimeType: "application/json",
      buffer: bytes,
    });
    await told(page, "studio_imported", { name: "Bằng khen A4 (2)" });
    await page.getByRole("list", { name: says("studio_template") }).getByText("Bằng khen A4 (2)").waitFor();
    await page.locator('input[type=file][accept=".json"]').setInputFiles({
      name: "hong.json",
      mimeType: "application/json",
      buffer: Buffer.from("{"),
    });
    await page.locator(".bar", { hasText: "hong.json" }).waitFor();
  });

  it("is chosen for an award, copied and retired", async () => {
    const page = await desk.open("#/catalogue?tab=templates");
    await button(page, "more_acts").first().waitFor();
    await page.getByRole("button", { name: `${says("more_acts")}: Giấy khen A3` }).click();
    await page.getByRole("menuitem", { name: says("studio_retire") }).click();
    await becomes(async () => (await named("Giấy khen A3")).retired, true);
    const { assignments } = await list();
    const one = assignments.find((each) => each.award === "GK_CD" && each.kind === "individual");
    const label = says("studio_award_kind", { award: one.award_name, kind: says("kind_individual").toLowerCase() });
    await page.getByLabel(label, { exact: true }).selectOption({ label: "Bằng khen 360 × 260" });
    const { id } = await named("Bằng khen 360 × 260");
    const now = async () =>
      (await list()).assignments.find((each) => each.award === "GK_CD" && each.kind === "individual").template_id;
    await becomes(now, id);
  });
});

describe("a save that is taken back while the studio is open", () => {
  it("leaves what was worked on as it is, to be saved again", async () => {
    const page = await open("Bằng khen 360 × 260");
    await choose(page);
    await write(page, says("zone_top"), "111");
    await page.keyboard.press("Control+s");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Control+Enter");
    await told(page, "studio_saved", {
      name: "Bằng khen 360 × 260",
      version: "2",
    });
    await becomes(() => page.getByText(says("studio_unsaved")).count(), 0);
    await page
      .locator(".bar")
      .getByRole("button", { name: says("undo"), exact: false })
      .click();
    await becomes(async () => (await opened("Bằng khen 360 × 260")).version, 1);
    await page.getByText(says("studio_unsaved")).waitFor();
    assert.equal(await mm(page, "zone_top"), 111);
    await page.reload();
    await choose(page);
    await becomes(() => mm(page, "zone_top"), 111, "nothing of it is lost with the window");
  });
});

describe("an older version", () => {
  const name = "Giấy chứng nhận kỷ niệm chương A4";
  const old = (page, version) =>
    page
      .locator("aside li")
      .filter({ hasText: says("studio_version", { version }) })
      .getByRole("button", { name: says("open") });
  const stands = (page, version) =>
    page
      .locator("aside li")
      .filter({ hasText: says("studio_version", { version }) })
      .getByText(says("studio_version_open"))
      .waitFor();
  const top = async (page) => {
    await listed(page, "zone_recipient").click();
    return mm(page, "zone_top");
  };
  const unsaved = (page) => page.getByText(says("studio_unsaved")).count();

  it("is shown as it was when it is opened, keeps its own draft, and is saved as the next", async () => {
    const first = await opened(name);
    const was = zoneOf(first, "recipient").y_mm;
    const elements = first.content.elements.map((one) => (one.id === "recipient" ? { ...one, y_mm: was + 5 } : one));
    await desk.call("save_template", {
      id: first.id,
      newest_id: first.version_id,
      content: { ...first.content, elements },
      note: "",
    });
    const page = await open(name);
    assert.equal(await top(page), was + 5);
    await old(page, "1").click();
    await stands(page, "1");
    assert.deepEqual([await top(page), await unsaved(page)], [was, 0]);
    await picture(page, "studio-older");

    await write(page, says("zone_top"), String(was - 2));
    await page.getByText(says("studio_unsaved")).waitFor();
    await old(page, "2").click();
    await stands(page, "2");
    assert.deepEqual([await top(page), await unsaved(page)], [was + 5, 0]);
    await page.reload();
    await stands(page, "2");
    assert.deepEqual([await top(page), await unsaved(page)], [was + 5, 0], "nothing is kept for the newest");
    await old(page, "1").click();
    await stands(page, "1");
    assert.deepEqual([await top(page), await unsaved(page)], [was - 2, 1]);
    await recipient(page).focus();
    await page.keyboard.press("Control+z");
    await becomes(() => unsaved(page), 0);

    await page.keyboard.press("Control+s");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Control+Enter");
    await told(page, "studio_saved", { name, version: "3" });
    await stands(page, "3");
    assert.deepEqual([await top(page), await unsaved(page)], [was, 0]);
    const saved = await opened(name);
    assert.deepEqual([saved.version, zoneOf(saved, "recipient").y_mm], [3, was]);
  });
});

describe("what was not saved", () => {
  it("is there again after the window was closed, and undo still takes it back", async () => {
    const page = await open("Bằng khen 400 × 300");
    await choose(page);
    const before = await mm(page, "zone_top");
    await write(page, says("zone_top"), "133");
    await page.getByText(says("studio_unsaved")).waitFor();
    await page.reload();
    await choose(page);
    await becomes(() => mm(page, "zone_top"), 133);
    await recipient(page).focus();
    await page.keyboard.press("Control+z");
    await becomes(() => mm(page, "zone_top"), before);
    await becomes(() => page.getByText(says("studio_unsaved")).count(), 0);
  });
});
