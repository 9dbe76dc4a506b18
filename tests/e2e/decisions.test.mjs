// Quyết định: from what the council passed to a signed list that nothing changes any more.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { startDesk } from "./harness.mjs";
import { address, advance, becomes, button, everyLook, grid, rows, says, told } from "./steps.mjs";

/** @type {Awaited<ReturnType<typeof startDesk>>} */
let desk;
let draft;
before(async () => {
  desk = await startDesk({ sample: true });
  for (const to of ["received", "appraised", "passed"]) await advance(desk, to);
  await desk.call("decide_round", {
    round_id: desk.round,
    awards: ["CO_LDLD"],
    number: "737/QĐ-LĐLĐ",
    on: "2023-12-25",
    signer: "Hoàng Minh Khôi",
    title: "Về việc tặng Cờ thi đua năm 2023",
  });
});
after(() => desk?.stop());

const view = () => desk.call("get_decision", { id: draft });
const order = async () => (await view()).items.map((item) => item.nomination_id);

describe("a decision of the office", () => {
  it("is drafted from what the council passed, award by award", async () => {
    const page = await desk.open("#/decisions");
    await becomes(() => button(page, "decision_draft").isEnabled(), true);
    await page.keyboard.press("Control+n");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("checkbox", { name: /chuyên đề/ }).focus();
    await page.keyboard.press("Space");
    await button(dialog, "decision_draft_act", { count: "80" }).waitFor();
    await page.keyboard.press("Control+Enter");
    await told(page, "decision_drafted");
    await rows(page).first().waitFor();
    draft = Number(address(page).query.decision);
    assert.equal((await view()).items.length, 80);
  });

  it("is put in order by the keys", async () => {
    const page = await desk.open(`#/decisions?decision=${draft}`);
    await rows(page).first().waitFor();
    const [first, second, third] = await order();
    await grid(page).focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Alt+ArrowDown");
    await becomes(async () => String((await order()).slice(0, 3)), String([second, first, third]));
    await told(page, "decision_ordered");
    await page.keyboard.press("Alt+ArrowDown");
    await becomes(async () => String((await order()).slice(0, 3)), String([second, third, first]));
    await page.keyboard.press("Alt+ArrowUp");
    await page.keyboard.press("Alt+ArrowUp");
    await becomes(async () => String((await order()).slice(0, 3)), String([first, second, third]));
  });

  it("looks the same to everybody as a draft, in both themes, sizes and languages", async () => {
    await everyLook(desk, `#/decisions?decision=${draft}`, "decision", (page) => rows(page).first().waitFor());
  });

  it("keeps a used number in its field, says who used it, and takes the next one", async () => {
    const page = await desk.open(`#/decisions?decision=${draft}`);
    for (const step of ["check_form", "send_to_sign", "sign"]) {
      await button(page, `decision_act_${step}`).waitFor();
      await page.keyboard.press("Control+Enter");
    }
    const dialog = page.getByRole("dialog");
    const number = dialog.getByLabel(says("decision_number"), { exact: true });
    await number.fill("737/QĐ-LĐLĐ");
    await dialog.getByLabel(says("decision_on"), { exact: true }).fill("26/12/2023");
    await page.keyboard.press("Control+Enter");
    await dialog.getByRole("alert").filter({ hasText: "Về việc tặng Cờ thi đua năm 2023" }).waitFor();
    assert.equal(await number.inputValue(), "737/QĐ-LĐLĐ");
    await becomes(() => number.evaluate((one) => one === document.activeElement), true);
    await number.fill("738/QĐ-LĐLĐ");
    await page.keyboard.press("Control+Enter");
    await told(page, "decision_signed_done", {
      number: "738/QĐ-LĐLĐ",
      count: "80",
    });
    assert.equal((await view()).number, "738/QĐ-LĐLĐ");
  });

  it("is frozen once it is signed: its order, its texts and its bonus", async () => {
    const page = await desk.open(`#/decisions?decision=${draft}`);
    await rows(page).first().waitFor();
    const before = await order();
    await grid(page).focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("Delete");
    await page.getByText(says("decision_frozen")).waitFor();
    await page.getByText(says("bonus_frozen")).waitFor();
    assert.equal(await button(page, "decision_sort_name").count(), 0);
    assert.deepEqual(await order(), before);
    await page.keyboard.press("Control+z");
    await page.locator(".bar").waitFor();
    assert.equal((await view()).number, "738/QĐ-LĐLĐ");
  });

  it("is found again in the list of all decisions", async () => {
    await everyLook(desk, "#/decisions", "decisions", (page) => page.getByText("738/QĐ-LĐLĐ").first().waitFor());
  });
});

describe("a decision of a higher level", () => {
  it("is recorded for what was forwarded, and its awards stand in the register", async () => {
    const page = await desk.open("#/decisions");
    await button(page, "above_forward", { count: "2" }).click();
    await button(page, "decision_above").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(says("decision_number"), { exact: true }).fill("1245/QĐ-UBND");
    await dialog.getByLabel(says("decision_on"), { exact: true }).fill("28/12/2023");
    await dialog.getByLabel(says("decision_issuer"), { exact: true }).fill("Ủy ban nhân dân tỉnh Bắc Kạn");
    await button(dialog, "decision_above_act", { count: "2" }).waitFor();
    await page.keyboard.press("Control+Enter");
    await told(page, "decision_above_done", {
      number: "1245/QĐ-UBND",
      count: "2",
    });
    const asked = {
      text: "1245",
      year: null,
      award: null,
      offset: 0,
      limit: 10,
    };
    assert.equal((await desk.call("search_awards", asked)).rows.length, 2);
  });
});
