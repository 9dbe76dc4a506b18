// Xưởng mẫu in: zones are drawn by hand, by keys and by figures; a template is kept version by version and travels.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { audit, picture, startDesk } from "./harness.mjs";
import { becomes, button, decided, everyLook, says, told, write } from "./steps.mjs";
import { choose, DOT, drag, grip, listed, mm, reading, recipient, scale, templatesOf } from "./studio.mjs";

/** @type {Awaited<ReturnType<typeof startDesk>>} */
let desk;
let decision;
before(async () => {
  desk = await startDesk({ sample: true });
  decision = await decided(desk);
});
after(() => desk?.stop());

const { named, opened, open } = templatesOf(() => desk);

describe("a zone", () => {
  it("is dragged by the mouse, follows at once, and is let go where the hand is", async () => {
    const page = await open();
    await choose(page);
    const before = await mm(page, "zone_top");
    await page.keyboard.down("Alt");
    await drag(page, await recipient(page).boundingBox(), [0, 23]);
    const px = await scale(page);
    await becomes(async () => Math.abs((await mm(page, "zone_top")) - before - 23 / px) < 0.06, true);
    await page.mouse.up();
    await page.keyboard.up("Alt");
    assert.ok(Math.abs((await mm(page, "zone_top")) - before - 23 / px) < 0.06);
    await page.keyboard.press("Control+z");
    await becomes(() => mm(page, "zone_top"), before, "one undo takes the whole drag back");
    await page.keyboard.press("Control+y");
    await becomes(async () => (await mm(page, "zone_top")) > before, true);
  });

  it("is drawn to the middle of the sheet and shows the line; Alt keeps it free", async () => {
    const page = await open();
    await choose(page);
    const box = await recipient(page).boundingBox();
    await drag(page, box, [2, 0]);
    await becomes(() => mm(page, "zone_left"), 50, "two px aside it is drawn back to the middle");
    await page.locator('hr[data-guide="x"]').first().waitFor();
    await picture(page, "studio-guides");
    await page.keyboard.down("Alt");
    await page.mouse.move(box.x + box.width / 2 + 5, box.y + box.height / 2);
    await becomes(async () => (await mm(page, "zone_left")) > 50, true);
    assert.equal(await page.locator("hr[data-guide]").count(), 0);
    await page.mouse.up();
    await page.keyboard.up("Alt");
  });

  it("is resized by its handles, and the opposite edge stays", async () => {
    const page = await open();
    await choose(page);
    const [left, size] = [await mm(page, "zone_left"), await reading(page, "zone_size")];
    await page.keyboard.down("Alt");
    await drag(page, await page.locator('[data-handle="e"]').boundingBox(), [-60, 0]);
    await page.mouse.up();
    await page.keyboard.up("Alt");
    await becomes(async () => (await reading(page, "zone_size")) !== size, true);
    assert.equal(await mm(page, "zone_left"), left);
  });

  it("that is low is moved by its middle, whichever it is, and keeps its size", async () => {
    const page = await open();
    const low = ["zone_signer", "zone_decision_line", "zone_ordinal_line", "zone_place_and_date", "zone_authority"];
    for (const key of low) {
      await listed(page, key).click();
      await page.locator("aside").getByText(says("zone_chosen", { zone: says(key) })).waitFor();
      const [size, left] = [await reading(page, "zone_size"), await mm(page, "zone_left")];
      await page.keyboard.down("Alt");
      await drag(page, await grip(page, new RegExp(`^${says(key)},`)).boundingBox(), [-18, 12]);
      await page.mouse.up();
      await page.keyboard.up("Alt");
      await becomes(async () => (await mm(page, "zone_left")) < left, true, key);
      assert.equal(await reading(page, "zone_size"), size, key);
      await page.keyboard.press("Control+z");
      await becomes(() => mm(page, "zone_left"), left, key);
    }
  });

  it("takes back the figures that it shows, thousands too, and says that an emptied one still holds", async () => {
    const page = await open("Chữ trên cờ 850 × 650");
    await write(page, says("print_page"), "1200 × 650");
    await becomes(() => reading(page, "print_page"), "1.200 × 650");
    await write(page, says("print_page"), "1.200 × 700");
    await becomes(() => reading(page, "print_page"), "1.200 × 700");
    await write(page, says("print_page"), "");
    await page.getByRole("alert").filter({ hasText: "1.200 × 700" }).waitFor();
  });

  it("is moved by the arrow keys a tenth of a millimetre, with Shift a whole one", async () => {
    const page = await open();
    await choose(page);
    await recipient(page).focus();
    const [left, top] = [await mm(page, "zone_left"), await mm(page, "zone_top")];
    for (let at = 0; at < 3; at += 1) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+ArrowUp");
    await becomes(() => mm(page, "zone_left"), Math.round((left + 0.3) * 10) / 10);
    await becomes(() => mm(page, "zone_top"), top - 1);
  });

  it("takes exact figures, keeps what cannot be read with the reason, and the picture follows", async () => {
    const page = await open();
    await choose(page);
    const drawn = () => page.locator(".desk .sheet img").getAttribute("src");
    const before = await drawn();
    await write(page, says("zone_top"), "140,5");
    await becomes(async () => (await drawn()) !== before, true);
    await write(page, says("zone_size"), "300 x 18");
    await becomes(() => reading(page, "zone_size"), "300 × 18");
    await write(page, says("studio_sizes"), "30 → 18");
    await becomes(() => reading(page, "studio_sizes"), "30 → 18");
    await write(page, says("zone_top"), "một trăm");
    await page.getByRole("alert").filter({ hasText: "một trăm" }).waitFor();
    assert.equal(await reading(page, "zone_top"), "một trăm");
  });

  it("that lies on the seal is told at once at the zone, and such a template is not saved", async () => {
    const page = await open();
    await page.getByRole("option", { name: says("zone_signer") }).click();
    await write(page, says("zone_top"), "260");
    await page.locator(".chosen").getByText(says("fault_in_signature_space"), { exact: false }).waitFor();
    assert.equal(await button(page, "studio_save").isDisabled(), true);
    await picture(page, "studio-fault");
    await page.locator("body").click({ position: { x: 700, y: 30 } });
    await page.keyboard.press("Control+z");
    await becomes(() => page.getByText(says("fault_in_signature_space")).count(), 0);
  });
});

describe("the sheet", () => {
  it("takes new elements, orders them and gives them up, all by keys", async () => {
    const page = await open();
    const items = page.getByRole("listbox", { name: says("studio_elements") }).getByRole("option");
    const count = () => items.count();
    await items.first().waitFor();
    const before = await count();
    await button(page, "studio_add").click();
    await page.getByRole("menuitem", { name: says("element_qr_code") }).click();
    await becomes(count, before + 1);
    await page.locator("aside").getByText(says("zone_chosen", { zone: says("element_qr_code") })).waitFor();
    await button(page, "studio_add").click();
    await page.getByRole("menuitem", { name: says("element_text") }).click();
    await page.getByLabel(says("studio_text"), { exact: true }).fill("LƯU TẠI BAN");
    await page.getByLabel(says("studio_text"), { exact: true }).blur();
    await items.filter({ hasText: "LƯU TẠI BAN" }).click();
    await page.keyboard.press("Control+[");
    await becomes(async () => (await items.nth(1).innerText()).includes("LƯU TẠI BAN"), true);
    await page.keyboard.press("Delete");
    await becomes(count, before + 1);
  });

  it("takes new elements where nothing lies, so that none is wrong at once", async () => {
    const page = await open();
    const drawn = async () => decodeURIComponent(await page.locator(".desk .sheet img").getAttribute("src"));
    for (const kind of ["qr_code", "clear_space", "emblem", "text"]) {
      await button(page, "studio_add").click();
      await page.getByRole("menuitem", { name: says(`element_${kind}`) }).click();
      await page
        .locator("aside")
        .getByText(says("zone_chosen", { zone: kind === "text" ? "“Chữ mới”" : says(`element_${kind}`) }))
        .waitFor();
    }
    // The picture of the last of them tells what is wrong with all.
    await becomes(async () => (await drawn()).includes("Chữ mới"), true);
    await picture(page, "studio-new-elements");
    assert.equal(await page.getByRole("listbox").getByText(says("studio_wrong"), { exact: true }).count(), 0);
    assert.equal(await button(page, "studio_save").isDisabled(), false);
  });

  it("asks for a picture, whose list shows that it has the focus", async () => {
    const page = await open();
    const scan = { name: "logo.png", mimeType: "image/png", buffer: DOT };
    for (const again of [false, true]) {
      await button(page, "studio_add").click();
      await page.getByRole("menuitem", { name: says("element_picture") }).click();
      const dialog = page.getByRole("dialog");
      await dialog.waitFor();
      if (again) {
        const list = dialog.getByLabel(says("element_picture"), { exact: true });
        await becomes(() => list.evaluate((one) => one === document.activeElement), true);
        await picture(page, "studio-picture");
        // What scrolls is cut off at its edge: the ring, 4 px around the list, has its room above that.
        const room = await list.evaluate(
          (one) => one.closest(".body").getBoundingClientRect().bottom - one.getBoundingClientRect().bottom,
        );
        assert.ok(room >= 4, `${room} px`);
      } else {
        await dialog.locator("input[type=file]").setInputFiles(scan);
        await becomes(() => dialog.count(), 0);
      }
    }
  });

  it("is shown with the longest name of a decision, whose letters are all there", async () => {
    const page = await open("Bằng khen A3", `&decision=${decision}`);
    await page.getByText(says("studio_letters_complete", { count: "80" })).waitFor();
    const longest = await desk.call("get_template_sample", {
      kind: "longest",
      decision_id: decision,
      certificate_id: null,
    });
    await page.getByLabel(says("studio_sample_sheet"), { exact: true }).selectOption({
      label: says("studio_sample_longest"),
    });
    const drawn = async () => decodeURIComponent(await page.locator(".desk .sheet img").getAttribute("src"));
    await becomes(async () => (await drawn()).includes(longest.name), true);
  });

  it("lies over a scan of the blank, which never prints", async () => {
    const page = await open("Giấy khen A4");
    await page.locator(`input[type=file][accept*=".png"]`).setInputFiles({
      name: "phoi.png",
      mimeType: "image/png",
      buffer: DOT,
    });
    await page.locator("img[data-guide-scan]").waitFor();
    const { guide } = await opened("Giấy khen A4");
    assert.deepEqual([guide.x_mm, guide.width_mm, guide.height_mm], [0, 297, 210]);
    await button(page, "studio_guide_remove").click();
    await becomes(() => page.locator("img[data-guide-scan]").count(), 0);
    await becomes(async () => (await opened("Giấy khen A4")).guide, null);
    await page.keyboard.press("Control+z");
    await page.locator("img[data-guide-scan]").waitFor();
    await becomes(async () => (await opened("Giấy khen A4")).guide?.width_mm, 297);
    await write(page, says("zone_left"), "3");
    await becomes(async () => (await opened("Giấy khen A4")).guide?.x_mm, 3);
    await button(page, "studio_undo").click();
    await becomes(async () => (await opened("Giấy khen A4")).guide?.x_mm, 0);
  });

  it("tells what may be meant so, and what a zone takes over is seen and chosen", async () => {
    const page = await open("Bằng khen A4");
    await listed(page, "zone_recipient").click();
    const takes = page.locator("aside").getByLabel(says("studio_takes_over"), { exact: true });
    await becomes(() => takes.inputValue(), "position_and_unit");
    await takes.selectOption({ label: says("zone_signer") });
    await page.locator(".chosen").getByText(says("fault_in_signature_space"), { exact: false }).waitFor();
    await page.keyboard.press("Control+z");
    await listed(page, "zone_citation").click();
    await write(page, says("zone_top"), "95");
    await page.locator("aside").getByText(says("sketch_warning_over_text")).first().waitFor();
    assert.equal(await button(page, "studio_save").isDisabled(), false);
    await picture(page, "studio-warning");
  });
});

describe("letters and figures", () => {
  it("are set as small capitals beside letter spacing, and the star of a flag is plain", async () => {
    const page = await open("Bằng khen A4");
    await page.getByRole("option", { name: says("zone_authority") }).click();
    await page
      .locator("aside")
      .getByLabel(says("studio_letters"))
      .selectOption({ label: says("letters_small_caps") });
    await write(page, says("studio_tracking"), "40");
    await becomes(() => reading(page, "studio_tracking"), "40");
    await audit(page);
    await picture(page, "studio-small-capitals");
    const flag = await open("Chữ trên cờ 850 × 650");
    await flag.getByRole("option", { name: says("element_emblem") }).click();
    const figure = flag.locator("aside").getByLabel(says("studio_figure"));
    await becomes(() => figure.inputValue(), "star");
    await audit(flag);
    await picture(flag, "studio-star");
  });
});

describe("the studio", () => {
  it("can be used by everybody, in both themes, sizes and languages", async () => {
    const { id } = await named("Bằng khen A3");
    await everyLook(desk, `#/studio?template=${id}&zone=recipient&decision=${decision}`, "studio", async (page) => {
      await page.locator(".desk .sheet img").waitFor();
      await page.locator("aside").getByText("Tinos").first().waitFor({ state: "attached" });
    });
  });

  it("can be used by everybody when nothing is chosen", async () => {
    const page = await open("Chữ trên cờ 850 × 650");
    await audit(page);
    await picture(page, "studio-flag");
  });
});
