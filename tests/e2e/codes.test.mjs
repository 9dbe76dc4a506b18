// QR codes on sheets: the key that signs them is asked for before anything prints, and what is printed can be checked.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { audit, picture, startDesk } from "./harness.mjs";
import { becomes, button, decided, exported, says, told } from "./steps.mjs";

const PASSPHRASE = "bốn con chim sẻ nâu";
const NEXT = "năm cây đa đầu làng";

/** @type {Awaited<ReturnType<typeof startDesk>>} */
let desk;
let decision;
before(async () => {
  desk = await startDesk({ sample: true });
  decision = await decided(desk);
  await withACode();
});
after(() => desk?.stop());

/** Gives the decision's template a place for a code. */
async function withACode() {
  const { papers } = await desk.call("list_certificates", { decision_id: decision });
  const [{ template_id, version_id }] = papers;
  const view = await desk.call("get_template", { id: template_id, version_id: null });
  const code = { kind: "qr_code", x_mm: 376, y_mm: 252, side_mm: 25, layer: "overprint" };
  const content = { ...view.content, elements: [...view.content.elements, code] };
  const saved = await desk.call("save_template", {
    id: template_id,
    newest_id: view.version_id,
    content,
    note: "Thêm mã QR",
  });
  await desk.call("choose_decision_template", {
    decision_id: decision,
    from_version_id: version_id,
    version_id: saved.id,
  });
}

const aside = (page) => page.locator("aside");
const signed = async () => (await desk.call("list_statements", { decision_id: decision })).length;
async function open() {
  const page = await desk.open("#/certificates");
  await page.locator(".desk .sheet img").waitFor();
  return page;
}
/** A field of the dialog. */
const field = (dialog, word) => dialog.getByLabel(says(word), { exact: true });

describe("codes on sheets", () => {
  it("are told beforehand to want a key where the office has none, and print without", async () => {
    const page = await open();
    await aside(page)
      .getByText(says("batch_codes_missing", { count: "80" }))
      .waitFor();
    await button(aside(page), "batch_codes_settings").waitFor();
    await audit(page);
    await page.keyboard.press("Control+p");
    const dialog = page.getByRole("dialog");
    await dialog.getByText(says("failure_key_missing")).waitFor();
    await audit(page);
    await picture(page, "codes-key-missing");
    const file = await exported(page, () => button(dialog, "codes_without").click());
    assert.equal(file.start, "%PDF");
    assert.equal(await signed(), 0);
  });

  it("are signed once the key was opened where the batch is checked", async () => {
    await desk.call("make_key", { passphrase: PASSPHRASE, again: PASSPHRASE, replaces: null });
    await desk.call("lock_key");
    const page = await open();
    const locked = aside(page).getByText(says("batch_codes_locked", { count: "80" }));
    await locked.waitFor();
    await locked.scrollIntoViewIfNeeded();
    await audit(page);
    await picture(page, "codes-key-locked");
    await aside(page)
      .getByRole("button", { name: says("key_unlock"), exact: true })
      .click();
    await field(page.getByRole("dialog"), "passphrase").fill(PASSPHRASE);
    await page.keyboard.press("Control+Enter");
    await told(page, "key_is_open");
    await aside(page)
      .getByText(says("batch_codes_open", { count: "80" }))
      .waitFor();
    await desk.call("lock_key");
  });

  it("ask for the passphrase when they are printed while the key is locked", async () => {
    const page = await open();
    // The file without codes still waits for what came out of the printer: it was not printed.
    await button(page, "made_drop").click();
    await button(page, "printed_ask").waitFor({ state: "detached" });
    await page.keyboard.press("Control+p");
    const dialog = page.getByRole("dialog");
    await dialog.getByText(says("failure_key_locked")).waitFor();
    await field(dialog, "passphrase").fill("bốn con chim sẻ");
    await page.keyboard.press("Control+Enter");
    await dialog.getByText(says("failure_passphrase_wrong")).waitFor({ timeout: 30_000 });
    assert.equal(await signed(), 0, "nothing is half signed");
    await audit(page);
    await picture(page, "codes-passphrase-wrong");
    await field(dialog, "passphrase").fill(PASSPHRASE);
    const file = await exported(page, () => page.keyboard.press("Control+Enter"));
    assert.equal(file.start, "%PDF");
    assert.equal(await signed(), 80);
    await desk.call("lock_key");
    await page.reload();
    await page.locator(".desk .sheet img").waitFor();
    await aside(page)
      .getByText(says("batch_matches", { count: "80" }))
      .waitFor();
    assert.equal(await aside(page).getByText(says("batch_codes_locked", { count: "80" })).count(), 0);
  });
});

describe("the key's passphrase", () => {
  it("is changed by who knows it; sheets signed before stay valid", async () => {
    const [{ content }] = await desk.call("list_statements", { decision_id: decision });
    const page = await desk.open("#/settings?tab=keys");
    await button(page, "key_more").click();
    await page.getByRole("menuitem", { name: says("key_passphrase") }).click();
    const dialog = page.getByRole("dialog");
    const act = button(dialog, "key_passphrase");
    await field(dialog, "passphrase_old").fill("bốn con chim sẻ");
    await field(dialog, "passphrase_next").fill("bốn con chim sẻ");
    await dialog.getByText(says("failure_passphrase_same")).waitFor();
    await field(dialog, "passphrase_next").fill(NEXT);
    assert.equal(await act.isEnabled(), false);
    await field(dialog, "passphrase_again").fill(NEXT);
    await page.keyboard.press("Control+Enter");
    await dialog.getByText(says("failure_passphrase_wrong")).waitFor({ timeout: 30_000 });
    await audit(page);
    await picture(page, "keys-passphrase");
    await field(dialog, "passphrase_old").fill(PASSPHRASE);
    await page.keyboard.press("Control+Enter");
    await page.locator(".bar", { hasText: says("key_passphrase_done") }).waitFor({ timeout: 30_000 });
    await desk.call("lock_key");
    await desk.call("unlock_key", { passphrase: NEXT });
    assert.equal((await desk.call("verify_statement", { text: content })).verdict, "valid");
    await becomes(async () => (await desk.call("list_keys")).keys.length, 1);
  });
});
