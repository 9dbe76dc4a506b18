// The page that checks statements, opened from a folder without any network, as whoever was given it opens it.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { after, before, describe, it } from "node:test";

import { audit, picture, startDesk } from "./harness.mjs";
import { decided, printed } from "./steps.mjs";

const PASSPHRASE = "bốn con chim sẻ nâu";
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const sample = (name) => here(`../samples/statements/${name}`);

/** @type {Awaited<ReturnType<typeof startDesk>>} */
let desk;
let folder;
/** What the office gave out and signed, as it went on. */
const given = {};

async function makeKey(replaces) {
  return (
    await desk.call("make_key", {
      passphrase: PASSPHRASE,
      again: PASSPHRASE,
      replaces,
    })
  ).id;
}

/** The text of a sheet's code; the newest, where it was signed for twice. */
async function statement(decision, ordinal) {
  const all = await desk.call("list_statements", { decision_id: decision });
  return all.filter((one) => one.ordinal === ordinal).at(-1).content;
}

async function exchange(decision, id) {
  await printed(desk, decision, [id]);
  for (const action of ["sign", "seal", "hand_over"]) {
    await desk.call("move_certificates", { ids: [id], action, reason: null });
  }
  await desk.call("ask_replacement", {
    certificate_id: id,
    what: "exchange",
    paper: "letter",
    paper_number: "12/CV-CĐCS",
    paper_on: "2024-01-10",
    reason: "Rách",
  });
  await desk.call("make_replacement", {
    certificate_id: id,
    collected_on: "2024-01-12",
  });
}

before(async () => {
  desk = await startDesk({ sample: true });
  folder = await mkdtemp(join(tmpdir(), "vinhdanh-page-"));
  const decision = await decided(desk);
  const first = await makeKey(null);
  await desk.call("sign_statements", { decision_id: decision });
  given.old = await statement(decision, 2);
  given.revoked = await statement(decision, 1);
  given.third = await statement(decision, 3);
  given.decision = decision;
  given.before = await copied(
    (await desk.call("export_verifier")).path,
    "before.html",
  );
  await makeKey(first);
  const { rows } = await desk.call("list_certificates", {
    decision_id: decision,
  });
  await exchange(decision, rows.find((row) => row.ordinal === 1).id);
  await desk.call("sign_statements", { decision_id: decision });
  given.valid = await statement(decision, 1);
  given.list = (await desk.call("export_revocation_list")).path;
  given.page = await copied(
    (await desk.call("export_verifier")).path,
    "page.html",
  );
  given.unknown = await readFile(sample("valid.txt"), "utf8");
  // A page of the office of the samples, as the program puts it together.
  const html = await readFile(
    here("../../src-tauri/statements/page/verifier.html"),
    "utf8",
  );
  const samples = join(folder, "samples.html");
  const list = await readFile(sample("list.txt"), "utf8");
  await writeFile(
    samples,
    html.replace("@LIST@", () => list),
  );
  given.samples = samples;
});
after(async () => {
  await desk?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function copied(from, name) {
  const to = join(folder, name);
  await writeFile(to, await readFile(from));
  return to;
}

/** Opens a page from the folder; whatever asks the network is a fault. */
async function open(
  path,
  { bare = false, width = 720, height = 1000, dark = false } = {},
) {
  await Promise.all(desk.browser.contexts().map((context) => context.close()));
  const context = await desk.browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    locale: "vi-VN",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.faults = [];
  page.on("pageerror", (fault) => page.faults.push(String(fault)));
  page.on(
    "console",
    (line) => line.type() === "error" && page.faults.push(line.text()),
  );
  page.on(
    "request",
    (one) => /^https?:/.test(one.url()) && page.faults.push(one.url()),
  );
  if (bare) {
    await page.addInitScript(() => {
      const known = crypto.subtle.importKey.bind(crypto.subtle);
      crypto.subtle.importKey = (form, key, algorithm, ...rest) =>
        String(algorithm?.name ?? algorithm) === "Ed25519"
          ? Promise.reject(new DOMException("", "NotSupportedError"))
          : known(form, key, algorithm, ...rest);
    });
  }
  await page.goto(pathToFileURL(path).href);
  await page.waitForSelector(
    `html[data-ready=${bare ? "bundled" : "browser"}]`,
  );
  return page;
}

/** Pastes a text and waits for what the page says of it. */
async function verdict(page, text) {
  await page.locator("#text").fill("");
  await page.locator("#text").fill(text);
  await page.locator("[data-verdict]").waitFor();
  return page.locator("[data-verdict]").getAttribute("data-verdict");
}

for (const bare of [false, true]) {
  describe(`the checking page, ${bare ? "where the browser lacks Ed25519" : "by the browser's own Ed25519"}`, () => {
    it("tells what is valid and shows what to compare with the paper", async () => {
      const page = await open(given.page, { bare });
      assert.equal(await verdict(page, given.valid), "valid");
      const lines = given.valid.split("\n");
      const facts = page.locator("dl");
      for (const text of [...lines.slice(1, 4), ...lines.slice(-4, -2)]) {
        await facts.getByText(text).first().waitFor();
      }
      await facts.getByText("01 (cấp đổi lần 1)").waitFor();
      await page.getByRole("heading", { name: /Hợp lệ/ }).waitFor();
      await page
        .locator(".result .age")
        .getByText(/hôm nay/)
        .waitFor();
      if (!bare) await picture(page, "verifier-valid");
      await audit(page);
    });

    it("tells one changed letter", async () => {
      const page = await open(given.page, { bare });
      const changed = given.valid.replace(/\n(Bà|Ông|Đồng chí) (.)/, "\n$1 X");
      const other =
        changed === given.valid
          ? given.valid.replace("25/12/2023", "26/12/2023")
          : changed;
      assert.notEqual(other, given.valid);
      assert.equal(await verdict(page, other), "changed");
      if (!bare) await picture(page, "verifier-changed");
      await audit(page);
    });

    it("tells a sheet that another replaced", async () => {
      const page = await open(given.page, { bare });
      assert.equal(await verdict(page, given.revoked), "revoked");
      await page.getByText(/cấp đổi hoặc cấp lại/).waitFor();
      if (!bare) await picture(page, "verifier-revoked");
      await audit(page);
    });

    it("tells another office's key, and that an old key's sheets stay valid", async () => {
      const page = await open(given.page, { bare });
      assert.equal(await verdict(page, given.unknown), "unknown_issuer");
      if (!bare) await picture(page, "verifier-unknown");
      await audit(page);
      assert.equal(await verdict(page, given.old), "valid");
      assert.equal(
        await verdict(page, "https://example.org/abc"),
        "not_a_statement",
      );
    });
  });
}

describe("the checking page", () => {
  it("reads the code in a picture", async () => {
    const page = await open(given.samples);
    await page.locator("#picture").setInputFiles(sample("valid.png"));
    await page.locator("[data-verdict=valid]").waitFor();
    await page.locator("dl").getByText("Bà Nông Thị Bích Đào").waitFor();
    await page
      .locator("#picture")
      .setInputFiles(here("../../src-tauri/icons/icon.png"));
    await page.getByText(/Không thấy mã QR trong ảnh/).waitFor();
    assert.deepEqual(page.faults, []);
  });

  it("takes a newer list of its own office only, and tells what that revokes", async () => {
    const page = await open(given.before);
    assert.equal(await verdict(page, given.revoked), "valid");
    await page.locator("summary").click();
    // Signed by a key that this page does not know yet: the office was told to give out a new page.
    await page.locator("#newer").setInputFiles(given.list);
    await page.getByText(/Không dùng được tệp này/).waitFor();
    const newer = await open(given.page);
    await newer.locator("summary").click();
    await newer.locator("#newer").setInputFiles(given.list);
    await newer.getByText(/không mới hơn danh sách đang dùng/).waitFor();
    assert.equal(await verdict(newer, given.third), "valid");
    const { rows } = await desk.call("list_certificates", {
      decision_id: given.decision,
    });
    await exchange(given.decision, rows.find((row) => row.ordinal === 3).id);
    const later = (await desk.call("export_revocation_list")).path;
    await newer.locator("#newer").setInputFiles(later);
    await newer.getByText(/Đã dùng danh sách thu hồi mới/).waitFor();
    await newer.locator("[data-verdict=revoked]").waitFor();
    await newer.locator("#newer").setInputFiles(sample("list.txt"));
    await newer.getByText(/Không dùng được tệp này/).waitFor();
    await picture(newer, "verifier-list");
    await audit(newer);
  });

  it("can be used on a telephone and in the dark", async () => {
    const page = await open(given.page, {
      width: 390,
      height: 844,
      dark: true,
    });
    assert.equal(await verdict(page, given.valid), "valid");
    await picture(page, "verifier-phone-dark");
    await audit(page);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth > innerWidth,
    );
    assert.equal(wide, false, "nothing stands outside the window");
  });

  it("runs nothing but its own program", async () => {
    const page = await open(given.page);
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "globalThis.strange = true";
      document.body.append(script);
    });
    assert.equal(await page.evaluate(() => globalThis.strange), undefined);
    assert.ok(
      page.faults.some((fault) => fault.includes("Content Security Policy")),
    );
  });
});
