// Cài đặt, Khoá ký số: a key is made, locked, opened, replaced, and what it signs is given out.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { startDesk } from "./harness.mjs";
import { becomes, button, decided, everyLook, exported, says, told } from "./steps.mjs";

const PASSPHRASE = "bốn con chim sẻ nâu";

/** @type {Awaited<ReturnType<typeof startDesk>>} */
let desk;
before(async () => (desk = await startDesk({ sample: true })));
after(() => desk?.stop());

const keys = async () => (await desk.call("list_keys")).keys;
const states = async () => (await keys()).map((key) => key.state).join();
const PLACE = "#/settings?tab=keys";

/** A field of the dialog. */
const field = (dialog, word) => dialog.getByLabel(says(word), { exact: true });

describe("the signing keys", () => {
  it("begin with one whose passphrase is typed twice, long enough and the same", async () => {
    const page = await desk.open(PLACE);
    await button(page, "key_make").click();
    const dialog = page.getByRole("dialog");
    const make = button(dialog, "key_make");
    await field(dialog, "passphrase_new").fill("ngắn quá");
    await field(dialog, "passphrase_again").fill("ngắn quá");
    assert.equal(await make.isEnabled(), false);
    await field(dialog, "passphrase_new").fill(PASSPHRASE);
    await dialog.getByText(says("failure_passphrase_unlike")).waitFor();
    assert.equal(await make.isEnabled(), false);
    await field(dialog, "passphrase_again").fill(PASSPHRASE);
    assert.equal(await field(dialog, "passphrase_again").getAttribute("type"), "password");
    await page.keyboard.press("Control+Enter");
    await told(page, "key_is_made");
    assert.equal(await states(), "open");
    const [{ spoken }] = await keys();
    assert.match(spoken, /^(\d{5} ){5}\d{5}$/);
    await page.getByText(spoken, { exact: true }).waitFor();
  });

  it("are locked, and opened by the right passphrase alone", async () => {
    const page = await desk.open(PLACE);
    await button(page, "key_lock").click();
    await told(page, "key_is_locked");
    await becomes(() => button(page, "verifier_export").isEnabled(), false);
    await page.keyboard.press("Alt+k");
    const dialog = page.getByRole("dialog");
    await field(dialog, "passphrase").fill("bốn con chim sẻ");
    await page.keyboard.press("Control+Enter");
    await dialog.getByText(says("failure_passphrase_wrong")).waitFor({ timeout: 30_000 });
    assert.equal(await states(), "locked");
    await field(dialog, "passphrase").fill(PASSPHRASE);
    await page.keyboard.press("Control+Enter");
    await told(page, "key_is_open");
    assert.equal(await states(), "open");
  });

  it("give out the page that checks and the list of what was revoked", async () => {
    const page = await desk.open(PLACE);
    const made = page.getByRole("status").filter({ hasText: says("verifier_made") });
    await button(page, "verifier_export").click();
    await made.getByText(/^trang-kiem-tra-.*\.html$/).waitFor();
    const html = await exported(page, () => button(made, "made_open").click());
    assert.equal(html.start, "<!do");
    assert.ok(html.text.includes("VDL1"));
    await button(page, "revocations_export").click();
    await made.getByText(/^danh-sach-thu-hoi-.*\.txt$/).waitFor();
    const list = await exported(page, () => button(made, "made_open").click());
    assert.equal(list.start, "VDL1");
  });

  it("are replaced by a new one; the old one's sheets stay valid", async () => {
    const decision = await decided(desk);
    await desk.call("sign_statements", { decision_id: decision });
    const [{ content }] = await desk.call("list_statements", {
      decision_id: decision,
    });
    const page = await desk.open(PLACE);
    await button(page, "key_replace").click();
    const dialog = page.getByRole("dialog");
    await field(dialog, "passphrase_new").fill("năm con chim sẻ nâu");
    await field(dialog, "passphrase_again").fill("năm con chim sẻ nâu");
    await button(dialog, "key_replace").click();
    await told(page, "key_is_made");
    assert.equal(await states(), "open,retired");
    await page.getByText(says("key_state_retired"), { exact: true }).waitFor();
    assert.equal((await desk.call("verify_statement", { text: content })).verdict, "valid");
  });

  it("can be used by everybody, in both themes, sizes and languages", async () => {
    await everyLook(desk, PLACE, "keys", async (page) => {
      await page.getByText((await keys())[0].spoken, { exact: true }).waitFor();
    });
    const page = await desk.open(PLACE);
    await page.getByText((await keys())[0].spoken, { exact: true }).waitFor();
    await button(page, "key_replace").click();
    const { audit, picture } = await import("./harness.mjs");
    await page.getByRole("dialog").waitFor();
    await picture(page, "keys-dialog");
    await audit(page);
  });

  it("are reported stolen, asked for once in words that say what follows", async () => {
    const page = await desk.open(PLACE);
    await button(page, "key_stolen").last().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/Đã thu hồi/).waitFor();
    await button(dialog, "key_stolen").click();
    await told(page, "key_is_stolen");
    assert.equal(await states(), "open,stolen");
  });
});
