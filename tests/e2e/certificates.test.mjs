// In bằng, giấy: the signed list becomes sheets of paper.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { startDesk } from "./harness.mjs";
import { becomes, button, decided, everyLook, exported, says, told } from "./steps.mjs";

/** @type {Awaited<ReturnType<typeof startDesk>>} */
let desk;
let decision;
before(async () => {
  desk = await startDesk({ sample: true });
  decision = await decided(desk);
});
after(() => desk?.stop());

const list = (page) => page.getByRole("listbox", { name: says("sheets_title") });
const paper = (page) => page.locator(".desk .sheet img");
const sheets = async () => (await desk.call("list_certificates", { decision_id: decision })).rows;
const stateOf = async (id) => (await sheets()).find((one) => one.id === id).state;

async function open() {
  const page = await desk.open("#/certificates");
  await paper(page).waitFor();
  return page;
}

describe("the sheets of a decision", () => {
  it("are looked at one by one with the arrow keys", async () => {
    const page = await open();
    const [first, second] = await sheets();
    await list(page).focus();
    await becomes(() => paper(page).getAttribute("alt"), says("sheet_of", { name: first.recipient }));
    await page.keyboard.press("ArrowDown");
    await becomes(() => paper(page).getAttribute("alt"), says("sheet_of", { name: second.recipient }));
    await page.keyboard.press("ArrowUp");
    await becomes(() => paper(page).getAttribute("alt"), says("sheet_of", { name: first.recipient }));
    await page.keyboard.press("End");
    const last = (await sheets()).at(-1);
    await becomes(() => paper(page).getAttribute("alt"), says("sheet_of", { name: last.recipient }));
  });

  it("are shown as stock and as a full page, on every size of paper", async () => {
    const page = await open();
    const picture = () => paper(page).getAttribute("src");
    const text = async () => decodeURIComponent(await picture());
    const stock = await text();
    await page.getByText(says("print_full_page"), { exact: true }).click();
    await becomes(async () => (await text()) !== stock, true);
    const ratio = async () => {
      const { width, height } = await page.locator(".desk .sheet").boundingBox();
      return (width / height).toFixed(2);
    };
    for (const [size, wanted] of [
      ["A4", 297 / 210],
      ["400x300", 4 / 3],
      ["A3", 420 / 297],
    ]) {
      await page.getByLabel(says("print_page")).selectOption({ label: says(`page_${size}`) });
      await becomes(ratio, wanted.toFixed(2), size);
    }
    await page.getByText(says("print_overprint"), { exact: true }).click();
    await becomes(text, stock);
  });

  it("tell the place of every text in millimetres", async () => {
    const page = await open();
    const [first] = await sheets();
    const preview = await desk.call("preview_certificate", {
      certificate_id: first.id,
      mode: "overprint",
      page: "A3",
    });
    for (const id of ["recipient", "citation"]) {
      const zone = preview.zones.find((one) => one.id === id);
      await page.getByRole("button", { name: says(`zone_${id}`), exact: true }).click({ force: true });
      await page.getByText(says("zone_chosen", { zone: says(`zone_${id}`) })).waitFor();
      const mm = new Intl.NumberFormat("vi-VN", {
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
      }).format(zone.x_mm);
      await page.locator("aside").getByText(`${mm}\u00a0mm`, { exact: true }).first().waitFor();
    }
  });

  it("are found by a name without marks", async () => {
    const page = await open();
    await page.getByRole("searchbox").fill("nong thi bich hue");
    await becomes(() => list(page).getByRole("option").count(), 1);
    await becomes(() => paper(page).getAttribute("alt"), says("sheet_of", { name: "Bà Nông Thị Bích Huệ" }));
  });

  it("can be used by everybody, in both themes, sizes and languages", async () => {
    await everyLook(desk, "#/certificates", "certificates", (page) => paper(page).waitFor());
  });
});

describe("printing", () => {
  it("makes one PDF of all sheets and then marks them as printed", async () => {
    const page = await open();
    await button(page, "print_sheets", { count: "80" }).waitFor();
    const file = await exported(page, () => page.keyboard.press("Control+p"));
    assert.deepEqual([file.status, file.start], [200, "%PDF"]);
    await page.getByText(says("made_file", { pages: "80" })).waitFor();
    await button(page, "sheets_mark_printed", { count: "80" }).click();
    await told(page, "sheets_printed", { count: "80" });
    assert.deepEqual([...new Set((await sheets()).map((one) => one.state))], ["printed"]);
  });

  it("follows one sheet from the signature to the recipient's hand", async () => {
    const page = await open();
    const [first] = await sheets();
    for (const [act, state] of [
      ["sign", "signed"],
      ["seal", "sealed"],
    ]) {
      await button(page.locator("aside"), `certificate_act_${act}`).first().waitFor();
      await page.keyboard.press("Control+Enter");
      await becomes(() => stateOf(first.id), state);
    }
    await button(page.locator("aside"), "certificate_act_frame").first().waitFor();
    await button(page.locator("aside"), "more_acts").click();
    await page
      .getByRole("menuitem", {
        name: says("certificate_act_hand_over"),
        exact: true,
      })
      .click();
    await becomes(() => stateOf(first.id), "handed_over");
  });

  it("writes off a spoiled sheet with its reason", async () => {
    const page = await open();
    const spoiled = (await sheets())[3];
    await list(page).focus();
    await page.keyboard.press("Home");
    for (let at = 0; at < 3; at += 1) await page.keyboard.press("ArrowDown");
    await becomes(() => paper(page).getAttribute("alt"), says("sheet_of", { name: spoiled.recipient }));
    await button(page.locator("aside"), "more_acts").click();
    await page.getByRole("menuitem", { name: says("certificate_act_spoil") }).click();
    await page.getByLabel(says("sheet_spoil_reason")).fill("Kẹt giấy, rách góc trên");
    await page.keyboard.press("Control+Enter");
    await page.locator("aside").getByText("Kẹt giấy, rách góc trên").waitFor();
    assert.equal(await stateOf(spoiled.id), "spoiled");
  });
});
