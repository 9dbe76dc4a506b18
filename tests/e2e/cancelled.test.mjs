// A sheet's life at its edges: stock that does not suffice, kinds no longer used, awards cancelled before they were printed.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { audit, picture, startDesk } from "./harness.mjs";
import { becomes, button, decided, exported, printed, says, told } from "./steps.mjs";

/** @type {Awaited<ReturnType<typeof startDesk>>} */
let desk;
let decision;
before(async () => {
  desk = await startDesk({ sample: true });
  decision = await decided(desk);
});
after(() => desk?.stop());

const aside = (page) => page.locator("aside");
const sheets = async () => (await desk.call("list_certificates", { decision_id: decision })).rows;
const stockOf = (name, width, height) =>
  desk.call("save_stock", { id: null, name, width_mm: width, height_mm: height, low_mark: 10 });
const received = (stock_id, sheets) => desk.call("enter_stock", { stock_id, what: "received", sheets, note: null });

async function open(query = "") {
  const page = await desk.open(`#/certificates${query}`);
  await page.locator(".desk .sheet img").waitFor();
  return page;
}

/** Fills in the decision that cancels, and makes it. */
async function revoke(page, recipient) {
  await page.getByLabel(says("revoke_number")).fill("15/QĐ-LĐLĐ");
  await page.getByLabel(says("revoke_on")).fill("01/03/2024");
  await page.getByLabel(says("revoke_ground")).selectOption({ label: says("ground_against_law") });
  await page.getByLabel(says("revoke_reason")).fill("Trình nhầm người");
  await page.keyboard.press("Control+Enter");
  await told(page, "revoke_told", { recipient });
}

describe("the stock that a batch is printed on", () => {
  it("is of the sheets' size, and told beforehand when it does not suffice", async () => {
    await received((await stockOf("Phôi A4", 297, 210)).id, 500);
    const page = await open();
    await page.getByText(says("stock_none_of", { width: "420", height: "297" })).waitFor();
    const { id } = await stockOf("Phôi A3", 420, 297);
    await received(id, 50);
    await page.reload();
    await aside(page)
      .getByText(says("batch_stock_short", { needed: "80", left: "50" }))
      .waitFor();
    await audit(page);
    await picture(page, "certificates-stock-short");
    await received(id, 32);
    await page.reload();
    await aside(page)
      .getByText(says("batch_stock_low", { rest: "2" }))
      .waitFor();
    await received(id, 50);
    await page.reload();
    await aside(page)
      .getByText(says("batch_stock_enough", { needed: "80", left: "132" }))
      .waitFor();
  });

  it("is no longer offered once it is retired, however it is edited", async () => {
    const { id } = await stockOf("Phôi A3 mẫu 2019", 420, 297);
    await desk.call("retire_stock", { id });
    const page = await open("?show=stock");
    const ledger = page.getByRole("dialog");
    await ledger.getByRole("button", { name: /Phôi A3 mẫu 2019/ }).click();
    await button(ledger, "edit").click();
    await page.getByLabel(says("stock_name")).fill("Phôi A3 mẫu cũ");
    await page.keyboard.press("Control+Enter");
    await told(page, "stock_saved", { name: "Phôi A3 mẫu cũ" });
    const kind = (await desk.call("list_stocks")).find((one) => one.id === id);
    assert.deepEqual([kind.name, kind.is_retired], ["Phôi A3 mẫu cũ", true]);
    await page.keyboard.press("Escape");
    await ledger.waitFor({ state: "detached" });
    await page.getByText(says("stock_of", { name: "A3" }), { exact: true }).waitFor();
    assert.equal(await page.getByLabel(says("stock_choose")).count(), 0, "one kind of this size is in use");
  });
});

describe("an award", () => {
  it("is cancelled before its sheet was printed, and leaves the batch", async () => {
    const [, , third] = await sheets();
    const page = await open(`?sheet=${third.id}`);
    await aside(page).getByText(third.recipient, { exact: true }).waitFor();
    await button(aside(page), "more_acts").click();
    await page.getByRole("menuitem", { name: says("register_revoke") }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(says("revoke_sentence_waiting", { recipient: third.recipient })).waitFor();
    assert.equal(await dialog.getByRole("radio", { name: says("revoke_bonus_unpaid") }).isChecked(), true);
    await audit(page);
    await picture(page, "certificates-revoke-waiting");
    await revoke(page, third.recipient);
    await button(page, "print_sheets", { count: "79" }).waitFor();
    assert.equal(await page.locator(".bar").getByText(says("undo")).count(), 0, "an official act offers no undo");
    assert.ok((await sheets()).every((one) => one.id !== third.id));
    const [recall] = await desk.call("list_recalls");
    assert.deepEqual([recall.sheet_out, recall.owed], [false, 0]);
  });

  it("is cancelled from the register too", async () => {
    const { rows } = await desk.call("search_awards", { text: "", year: null, award: null, offset: 0, limit: 200 });
    const award = rows.find((one) => one.state === "valid" && one.kind === "individual");
    const page = await desk.open(`#/register?award=${award.id}`);
    const recipient = `${award.honorific} ${award.name}`;
    await aside(page).getByRole("heading", { name: recipient }).waitFor();
    await button(aside(page), "register_revoke").click();
    await page.getByRole("dialog").waitFor();
    await audit(page);
    await revoke(page, recipient);
    await aside(page).getByText(says("award_state_revoked"), { exact: true }).waitFor();
    assert.equal(await button(aside(page), "register_revoke").count(), 0);
    await audit(page);
    await picture(page, "register-revoked");
  });

  it("keeps its number in the book, which goes out as a workbook", async () => {
    const page = await open("?show=book");
    const book = page.getByRole("dialog");
    await book.getByText(says("sheets_book_revoked")).first().waitFor();
    await book.getByText(says("sheet_unprinted")).first().waitFor();
    await audit(page);
    await picture(page, "certificates-book-revoked");
    const file = await exported(page, () => button(book, "sheets_book_export").click());
    assert.deepEqual([file.status, file.start.slice(0, 2)], [200, "PK"]);
    await becomes(async () => (await desk.call("list_recalls")).length, 2);
  });
});

describe("the ledger of stock", () => {
  it("tells what a run took, what came is entered in it and the shelf is counted", async () => {
    const [first] = await sheets();
    await printed(desk, decision, [first.id]);
    const page = await open("?show=stock");
    const ledger = page.getByRole("dialog");
    await ledger.getByRole("button", { name: /Phôi A3/ }).first().click();
    await ledger
      .getByText(says("stock_line_decision", { number: "737/QĐ-LĐLĐ" }))
      .first()
      .waitFor();
    await page.getByLabel(says("stock_what")).selectOption({ label: says("stock_move_counted") });
    await page.getByLabel(says("stock_sheets_counted")).fill("38");
    await page.keyboard.press("Alt+Enter");
    const left = async () => (await desk.call("list_stocks")).find((one) => one.name === "Phôi A3").left;
    await becomes(left, 38);
    await audit(page);
    await picture(page, "certificates-stock");
    await page.setViewportSize({ width: 1920, height: 1080 });
    await picture(page, "certificates-stock-1920");
  });
});
