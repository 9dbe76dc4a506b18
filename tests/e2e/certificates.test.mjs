// In bằng, giấy: the signed list becomes sheets of paper.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { audit, picture, startDesk } from "./harness.mjs";
import { becomes, button, decided, everyLook, exported, printed, says, told } from "./steps.mjs";

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
/** The decision's sheets as they are handed over. */
const sheets = async () => {
  const { rows } = await desk.call("list_certificates", {
    decision_id: decision,
  });
  return rows.sort((a, b) => a.turn - b.turn || a.ordinal - b.ordinal);
};
const stateOf = async (id) => (await sheets()).find((one) => one.id === id).state;

async function open(query = "") {
  const page = await desk.open(`#/certificates${query}`);
  await paper(page).waitFor();
  return page;
}

/** Goes to another address of the screen. */
async function visit(page, query) {
  await page.evaluate((hash) => (location.hash = hash), `#/certificates${query}`);
}

/** The sheet that the page shows. */
async function shown(page) {
  const id = Number(/-(\d+)$/.exec(await list(page).getAttribute("aria-activedescendant"))[1]);
  return (await sheets()).find((one) => one.id === id);
}

/** Makes a move with the sheet: the button where it comes next, else in the menu. */
async function choose(page, key) {
  const side = page.locator("aside");
  await button(side, "more_acts").waitFor();
  // The button tells its key after its words.
  const act = side.getByRole("button", {
    name: new RegExp(`^${says(key)}(?! hộ)`),
  });
  if (await act.count()) return act.click();
  await button(side, "more_acts").click();
  await page.getByRole("menuitem", { name: says(key), exact: true }).click();
}

/** Brings a sheet through its life past the pages. */
async function bring(id, actions) {
  for (const action of actions) {
    await desk.call("move_certificates", {
      ids: [id],
      action,
      reason: null,
      taken_by: null,
    });
  }
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

  it("are shown as stock and as a full page", async () => {
    const page = await open();
    const picture = () => paper(page).getAttribute("src");
    const text = async () => decodeURIComponent(await picture());
    const stock = await text();
    await page.getByText(says("print_full_page"), { exact: true }).click();
    await becomes(async () => (await text()) !== stock, true);
    await page.getByText(says("print_overprint"), { exact: true }).click();
    await becomes(text, stock);
  });

  it("tell the place of every text in millimetres", async () => {
    const page = await open();
    const [first] = await sheets();
    const preview = await desk.call("preview_certificate", {
      certificate_id: first.id,
      mode: "overprint",
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
  it("stand turn by turn, or as the register numbers them", async () => {
    const page = await open();
    const { turns } = await desk.call("list_certificates", {
      decision_id: decision,
    });
    const shown = turns.filter((turn) => turn.awards > turn.without_sheet);
    // The lines in sight stand under the turns that they belong to.
    const heads = list(page).getByRole("group");
    const first = async () => (await heads.first().getAttribute("aria-label")).startsWith(turnOf(shown[0]));
    const turnOf = (turn) => says("turn_title", { number: turn.number, award: turn.award_name, kind: "" });
    await becomes(first, true);
    await list(page).focus();
    await page.keyboard.press("End");
    await becomes(async () => (await heads.last().getAttribute("aria-label")).startsWith(turnOf(shown.at(-1))), true);
    await page.keyboard.press("Home");
    await becomes(first, true);
    const options = list(page).getByRole("option");
    await page.getByText(says("order_register"), { exact: true }).first().click();
    await becomes(async () => (await options.first().locator("small").innerText()).trim(), "01");
    await becomes(() => heads.count(), 1);
    await page.getByText(says("order_stage"), { exact: true }).click();
    await becomes(first, true);
  });

  it("makes one PDF of all sheets, and the ledger follows which came out well", async () => {
    const stock = await desk.call("save_stock", {
      id: null,
      name: "Phôi A3",
      width_mm: 420,
      height_mm: 297,
      low_mark: 10,
    });
    await desk.call("enter_stock", {
      stock_id: stock.id,
      what: "received",
      sheets: 120,
      note: "Nhà in",
    });
    const page = await open();
    await button(page, "print_sheets", { count: "80" }).waitFor();
    const file = await exported(page, () => page.keyboard.press("Control+p"));
    assert.deepEqual([file.status, file.start], [200, "%PDF"]);
    await page.getByText(says("made_file", { pages: "80" })).waitFor();
    // The question outlives the screen and the window, and another file is not made over it unasked.
    await page.reload();
    await page.getByText(says("made_file", { pages: "80" })).waitFor();
    await button(page, "print_sheets", { count: "80" }).waitFor();
    await page.keyboard.press("Control+p");
    const warned = page.getByRole("dialog", { name: says("print_while_awaited") });
    await warned.waitFor();
    await page.keyboard.press("Escape");
    await warned.waitFor({ state: "detached" });
    await page.keyboard.press("Control+m");
    const asked = page.getByRole("dialog");
    const [, second, third] = await sheets();
    const why = (sheet) =>
      asked.getByLabel(
        says("printed_reason_of", {
          sheet: `${String(sheet.ordinal).padStart(2, "0")} · ${sheet.recipient}`,
        }),
      );
    await asked.getByRole("checkbox").nth(1).check();
    await why(second).fill("Kẹt giấy");
    await why(second).press("Tab");
    await asked.getByRole("checkbox").nth(2).check();
    assert.equal(await why(third).inputValue(), "Kẹt giấy", "what was said last is offered");
    await why(third).fill("Nhòe mực");
    await page.getByLabel(says("printed_first")).fill("A 000101");
    await audit(page);
    await picture(page, "certificates-printed");
    await page.keyboard.press("Control+Enter");
    await told(page, "printed_told", { count: "78", spoiled: "2" });
    const states = (await sheets()).map((one) => one.state);
    assert.deepEqual(
      [states.filter((one) => one === "printed").length, states.filter((one) => one === "waiting").length],
      [78, 2],
    );
    const figures = (await desk.call("list_stocks"))[0];
    assert.deepEqual([figures.received, figures.printed, figures.spoiled, figures.left], [120, 78, 2, 40]);
    const { lines } = await desk.call("get_stock_ledger", {
      stock_id: stock.id,
    });
    const spoiled = lines.filter((one) => one.what === "spoiled").map((one) => one.note);
    assert.deepEqual(spoiled.sort(), ["Kẹt giấy", "Nhòe mực"], "each for its own reason");
    await page.getByText(says("stock_of", { name: "A3" })).waitFor();
    await button(page, "print_sheets", { count: "2" }).waitFor();
  });

  it("prints the sheets that spoiled on other sheets of stock", async () => {
    const page = await open();
    await button(page, "print_sheets", { count: "2" }).waitFor();
    await exported(page, () => page.keyboard.press("Control+p"));
    // The printer stopped after the first: the other still waits.
    await button(page, "printed_ask").click();
    await page.getByLabel(says("printed_until")).fill("1");
    await page.getByText(/1 tờ sau vẫn chờ in/).waitFor();
    await picture(page, "certificates-stopped-midway");
    await page.keyboard.press("Control+Enter");
    await told(page, "printed_told", { count: "1", spoiled: "0" });
    // Printed once more the whole file would spoil a sheet: what is left is a file of its own.
    await page.getByText(says("made_rest", { rest: "1", pages: "2" })).waitFor();
    await exported(page, () => button(page, "made_rest_act", { rest: "1" }).click());
    await page.getByText(says("made_file", { pages: "1" })).waitFor();
    await button(page, "printed_ask").click();
    await page.keyboard.press("Control+Enter");
    await becomes(async () => (await sheets()).filter((one) => one.state === "waiting").length, 0);
    assert.deepEqual([...new Set((await sheets()).map((one) => one.state))], ["printed"]);
    assert.equal((await desk.call("list_stocks"))[0].left, 38);
  });

  it("follows one sheet from the signature to the recipient's hand", async () => {
    const page = await open();
    const first = await shown(page);
    for (const [act, state] of [
      ["sign", "signed"],
      ["seal", "sealed"],
    ]) {
      await button(page.locator("aside"), `certificate_act_${act}`).first().waitFor();
      await page.keyboard.press("Control+Enter");
      await becomes(() => stateOf(first.id), state);
    }
    await button(page.locator("aside"), "certificate_act_frame").first().waitFor();
    await choose(page, "certificate_act_hand_to_deputy");
    await page.getByLabel(says("hand_who")).fill("Hoàng Văn Nghiệp");
    await page.keyboard.press("Control+Enter");
    await becomes(() => stateOf(first.id), "handed_to_deputy");
    await page.locator("aside").getByText("Hoàng Văn Nghiệp").waitFor();
  });

  it("exchanges a sheet for its letter: the old one is collected, the new one keeps the number", async () => {
    const page = await open();
    const first = await shown(page);
    await choose(page, "certificate_act_ask_exchange");
    await page.getByText(says("paper_letter"), { exact: true }).click();
    await page.getByLabel(says("request_paper_number")).fill("12/CV-CĐCS");
    await page.getByLabel(says("request_reason")).fill("In sai tên đơn vị");
    await page.getByText("62/2025").waitFor();
    await audit(page);
    await picture(page, "certificates-exchange");
    await page.keyboard.press("Control+Enter");
    await becomes(() => stateOf(first.id), "exchange_asked");
    await button(page.locator("aside"), "certificate_act_replace").click();
    await page.getByLabel(says("replace_collected")).waitFor();
    await page.keyboard.press("Control+Enter");
    await told(page, "replace_told", { recipient: first.recipient });
    const next = (await sheets()).find((one) => one.award_id === first.award_id);
    assert.deepEqual([next.note, next.state, next.ordinal], ["cấp đổi lần 1", "waiting", first.ordinal]);
    await printed(desk, decision, [next.id]);
    await bring(next.id, ["sign", "seal", "hand_over"]);
    await visit(page, `?sheet=${next.id}&show=book`);
    await page.getByRole("dialog").getByText("cấp đổi lần 1").first().waitFor();
    await audit(page);
    await picture(page, "certificates-book");
  });

  it("re-issues a sheet that was lost", async () => {
    const given = (await sheets()).find((one) => one.state === "handed_over");
    const page = await open(`?sheet=${given.id}`);
    await becomes(() => paper(page).getAttribute("alt"), says("sheet_of", { name: given.recipient }));
    await choose(page, "certificate_act_ask_reissue");
    await page.getByText(says("paper_application"), { exact: true }).click();
    await page.getByLabel(says("request_reason")).fill("Mất khi chuyển trụ sở");
    await page.keyboard.press("Control+Enter");
    await becomes(() => stateOf(given.id), "reissue_asked");
    await visit(page, `?show=requests`);
    await page.getByRole("dialog").getByText("Mất khi chuyển trụ sở").waitFor();
    await audit(page);
    await picture(page, "certificates-requests");
    await desk.call("make_replacement", {
      certificate_id: given.id,
      collected_on: null,
    });
    const next = (await sheets()).find((one) => one.award_id === given.award_id);
    assert.equal(next.note, "cấp lại lần 1");
    await printed(desk, decision, [next.id]);
    await bring(next.id, ["sign", "seal", "hand_over"]);
  });

  it("calls a cancelled award back, sheet and money", async () => {
    const given = (await sheets()).find((one) => one.state === "handed_over");
    const page = await open(`?sheet=${given.id}`);
    await becomes(() => paper(page).getAttribute("alt"), says("sheet_of", { name: given.recipient }));
    await choose(page, "register_revoke");
    await page.getByLabel(says("revoke_number")).fill("15/QĐ-LĐLĐ");
    await page.getByLabel(says("revoke_on")).fill("01/03/2024");
    await page.getByLabel(says("revoke_ground")).selectOption({ label: says("ground_false_declaration") });
    await page.getByLabel(says("revoke_reason")).fill("Khai không đúng thành tích");
    await page.keyboard.press("Control+Enter");
    await told(page, "revoke_told", { recipient: given.recipient });
    assert.equal((await sheets()).length, 79);
    await visit(page, `?show=recalls`);
    const recalls = page.getByRole("dialog");
    await recalls.getByText(says("recall_sheet_out")).waitFor();
    await audit(page);
    await picture(page, "certificates-recalls");
    await button(recalls, "recall_sheet_act").click();
    await page.getByLabel(says("recall_who")).fill("Công đoàn cơ sở");
    await page.keyboard.press("Control+Enter");
    await recalls.getByText(says("recall_sheet_out")).waitFor({ state: "detached" });
    await button(recalls, "recall_money_act").click();
    await page.getByLabel(says("recall_who")).fill("Công đoàn cơ sở");
    await page.keyboard.press("Control+Enter");
    await becomes(async () => (await desk.call("list_recalls"))[0].owed, 0);
  });

  it("writes off a spoiled sheet with its reason, and another waits in its place", async () => {
    const spoiled = (await sheets()).find((one) => one.state === "printed");
    const page = await open(`?sheet=${spoiled.id}`);
    await becomes(() => paper(page).getAttribute("alt"), says("sheet_of", { name: spoiled.recipient }));
    await choose(page, "certificate_act_spoil");
    await page.getByLabel(says("sheet_spoil_reason")).fill("Rách góc trên");
    await page.keyboard.press("Control+Enter");
    await becomes(async () => (await sheets()).find((one) => one.award_id === spoiled.award_id).cause, "spoiled");
    await page
      .locator("aside")
      .getByText(/Rách góc trên/)
      .waitFor();
    const figures = (await desk.call("list_stocks"))[0];
    assert.equal(figures.spoiled, 3);
  });

  it("end their lines by today's table of words only when somebody says so", async () => {
    await desk.call("save_phrase", {
      id: null,
      list: "compounds",
      words: "khuyến học",
      stand: "together",
      source: "Ban TĐKT",
      certainty: "read",
    });
    const page = await open();
    await button(page, "print_phrases_use").click();
    await page.getByRole("dialog").waitFor();
    await audit(page);
    await picture(page, "certificates-phrases");
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^Ngắt dòng lại \d+ tờ/ })
      .click();
    await told(page, "print_phrases_used");
    await becomes(() => page.getByText(says("print_phrases_since")).count(), 0);
  });
});
