// In khác: stickers, a list to sign, envelopes and invitations from the printing screen.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { audit, picture, startDesk } from "./harness.mjs";
import { button, decided, says } from "./steps.mjs";

/** @type {Awaited<ReturnType<typeof startDesk>>} */
let desk;
before(async () => {
  desk = await startDesk({ sample: true });
  await decided(desk);
});
after(() => desk?.stop());

/** Opens a print's dialog on a page; on a new machine's when none is given. */
async function open(kind, known = undefined) {
  const page = known ?? (await desk.open("#/certificates"));
  if (known) {
    await known.evaluate(() => (location.hash = "#/overview"));
    await known.evaluate(() => (location.hash = "#/certificates"));
  }
  await page.locator(".desk .sheet img").waitFor();
  await button(page, "print_other").click();
  await page.getByRole("menuitem", { name: says(kind), exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  // The menu that led here leaves the page a moment later.
  await page.locator("[data-bits-floating-content-wrapper]").waitFor({ state: "detached" });
  return { page, dialog };
}

/** The bar names the file that was made. */
const made = (page, name) => page.locator(".bar", { hasText: name }).waitFor();

describe("what is printed beside the certificates", () => {
  it("stickers begin at the label that is left, on labels of one's own measures too", async () => {
    const { page, dialog } = await open("print_labels");
    await dialog
      .getByLabel(says("print_label_sheet"))
      .selectOption({ label: says("print_label_own") });
    await audit(page);
    await picture(page, "prints-stickers");
    await dialog.getByLabel(says("print_label_first")).fill("13");
    await dialog
      .getByRole("button", { name: says("print_labels_act") })
      .click();
    await made(page, "phieu-dan-khung");
  });

  it("the list to sign goes by turns or by units", async () => {
    const { page, dialog } = await open("print_hand_over");
    await dialog.getByText(says("print_by_unit"), { exact: true }).click();
    await dialog
      .getByRole("button", { name: says("print_hand_over_act") })
      .click();
    await made(page, "ky-nhan-theo-don-vi");
  });

  it("an invitation wants to know where, and remembers it", async () => {
    const { page, dialog } = await open("print_invitations");
    const act = dialog.getByRole("button", {
      name: says("print_invitations_act"),
    });
    assert.equal(await act.isDisabled(), true);
    await dialog
      .getByLabel(says("field_place"))
      .fill("Hội trường Liên đoàn Lao động tỉnh");
    await picture(page, "prints-invitations");
    await act.click();
    await made(page, "giay-moi-a5");
    const again = await open("print_invitations", page);
    assert.equal(
      await again.dialog.getByLabel(says("field_place")).inputValue(),
      "Hội trường Liên đoàn Lao động tỉnh",
    );
    await audit(again.page);
  });
});
