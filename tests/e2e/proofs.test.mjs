// Soát tên: lists for the units, what came back letter by letter, marks by telephone.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";

import { audit, picture, startDesk } from "./harness.mjs";
import { corrected } from "./returned.mjs";
import { address, advance, becomes, button, decided, everyLook, grid, openRound, rows, says, told } from "./steps.mjs";

/** @type {Awaited<ReturnType<typeof startDesk>>} */
let desk;
before(async () => (desk = await startDesk({ sample: true })));
after(() => desk?.stop());

const cards = (page) => page.locator(".card");
const current = (page) => page.locator(".card.current b").first();

async function units() {
  return (await desk.call("list_proofs", { round_id: desk.round })).units;
}

/** The unit of the most names, which also nominates people; its names. */
async function someUnit() {
  const all = await units();
  const unit = all.reduce((most, one) => (one.names > most.names ? one : most));
  const names = await desk.call("list_proof_names", { round_id: desk.round, unit: unit.key });
  return { unit, names, people: names.filter((name) => name.below !== "") };
}

/** Makes the list of a unit past the pages; the workbook's path. */
async function listOf(unit) {
  const made = await desk.call("make_proof_lists", { round_id: desk.round, units: [unit.key], answer_on: null });
  return join(desk.folder, "exports", made.lists[0].workbook);
}

async function give(page, buffer, name = "tra-loi.xlsx") {
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "", buffer });
}

/** The name without what stands before it. */
const bare = (recipient) => recipient.replace(/^(Ông|Bà|Đồng chí) /, "");

describe("lists for the units", () => {
  it("are reached from the nominations by a key, and from the search over everything", async () => {
    const page = await desk.open("#/nominations");
    await rows(page).first().waitFor();
    await page.keyboard.press("Alt+s");
    await becomes(() => address(page).path, "proofs");
    await page.evaluate(() => (location.hash = "#/overview"));
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill("soat ten");
    await page.keyboard.press("Enter");
    await becomes(() => address(page).path, "proofs");
  });

  it("are made for all units with two chords of keys, and say what was made", async () => {
    const page = await desk.open("#/proofs");
    const all = await units();
    await becomes(() => rows(page).count(), all.length);
    await button(page, "proofs_make", { count: String(all.length) }).waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("dialog").getByLabel(says("proofs_answer_on")).fill("15/12/2023");
    await page.keyboard.press("Control+Enter");
    await told(page, "proofs_made", { count: String(all.length), names: "102" });
    for (const unit of await units()) {
      assert.ok(existsSync(join(desk.folder, "exports", unit.made_file)), unit.made_file);
      assert.ok(existsSync(join(desk.folder, "exports", unit.made_file.replace("xlsx", "pdf"))));
    }
    await button(page, "proofs_made_archive", { count: String(all.length) }).waitFor();
  });
});

describe("lists for many units", () => {
  /** A round of as many units as a province has. */
  async function crowded() {
    const lines = ["DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN CỦA LĐLĐ TỈNH", "TT;Họ và tên;Chức vụ;Đơn vị công tác;Đơn vị trình"];
    const given = ["An", "Bình", "Chi", "Dung", "Giang", "Hà", "Khánh", "Liên"];
    for (let unit = 0; unit < 90; unit += 1) {
      const ward = `xã Số ${given[unit % 8]} ${given[Math.floor(unit / 8) % 8]} ${given[Math.floor(unit / 64)]}`;
      for (const name of given) lines.push(`${lines.length - 1};Ông Lý Văn ${name};Y sĩ;Trạm Y tế ${ward};Công đoàn ${ward}`);
    }
    const { id } = await openRound(desk, 2023, "Đợt đông");
    const source = { name: "dong.csv", bytes: Buffer.from(lines.join("\n")).toString("base64") };
    await desk.call("accept_list", { round_id: id, source, edits: [], leave_out: [] });
    return id;
  }

  it("tell how far they are while they are made, and stopped leave nothing behind", async () => {
    const round = await crowded();
    const page = await desk.open("#/proofs");
    await button(page, "proofs_make", { count: "90" }).waitFor();
    const dialog = page.getByRole("dialog");
    await page.keyboard.press("Control+Enter");
    await dialog.getByLabel(says("proofs_answer_on")).waitFor();
    await page.keyboard.press("Control+Enter");
    await dialog.getByText(/^[1-9]\d* trên 90$/).waitFor();
    await picture(page, "proofs-making-1280");
    await page.keyboard.press("Escape");
    await told(page, "proofs_stopped");
    await dialog.waitFor({ state: "hidden" });
    const { units } = await desk.call("list_proofs", { round_id: round });
    assert.deepEqual(
      units.filter((unit) => unit.made_at !== null),
      [],
    );
    assert.ok(!existsSync(join(desk.folder, "exports", `soat-ten-2023-dot-${round}.zip`)));
    await desk.call("undo", {});
    await desk.call("undo", {});
  });
});

describe("a list that came back", () => {
  it("shows what differs letter by letter, is decided by keys and taken as one", async () => {
    const { unit, people } = await someUnit();
    const [first, second] = people;
    const book = corrected(await listOf(unit), {
      [bare(first.recipient)]: `${bare(first.recipient)} Kđăm`,
      [bare(second.recipient)]: `${bare(second.recipient)} Hai`,
    });
    const page = await desk.open("#/proofs");
    await grid(page).waitFor();
    await give(page, book);
    await page.getByText(says("returned_to_look", { count: "2" }), { exact: true }).waitFor();
    assert.equal(await current(page).innerText(), first.recipient);
    await becomes(() => page.locator(".card.current ins mark").innerText(), " Kđăm");
    await page.keyboard.press("Enter");
    await becomes(() => current(page).innerText(), second.recipient);
    await page.keyboard.press("Delete");
    await page.getByText(says("returned_to_look", { count: "0" }), { exact: true }).waitFor();
    const taken = { count: String(unit.names - 1), edited: "1" };
    await button(page, "returned_accept_edited", taken).waitFor();
    await page.keyboard.press("Control+Enter");
    await told(page, "proofs_accepted", taken);
    const { names } = await someUnit();
    const of = (name) => names.find((one) => one.nomination_id === name.nomination_id);
    assert.deepEqual([of(first).recipient, of(first).mark], [`${first.recipient} Kđăm`, "proofed"]);
    assert.deepEqual([of(second).recipient, of(second).mark], [second.recipient, "unproofed"]);
    await page.keyboard.press("Control+z");
    await becomes(async () => (await someUnit()).names.filter((one) => one.mark === "proofed").length, 0);
  });

  it("offers the name that was likely meant at a key, and leaves it to be proofed", async () => {
    const { unit, people } = await someUnit();
    const [first] = people;
    const wrong = "Nguyển Thị Hường";
    const book = corrected(await listOf(unit), { [bare(first.recipient)]: wrong });
    const page = await desk.open("#/proofs");
    await grid(page).waitFor();
    await give(page, book);
    const card = page.locator(".card.current");
    await card.getByText(says("doubt_name_likely", { cell: says("cell_of_name"), text: wrong, likely: "Nguyễn Thị Hường" })).waitFor();
    await card.getByRole("button", { name: "Nguyễn Thị Hường 1" }).waitFor();
    await card.getByRole("button", { name: `${wrong} 2` }).waitFor();
    await picture(page, "proofs-likely");
    await audit(page);
    await page.keyboard.press("1");
    await cards(page).first().getByText(says("returned_likely")).waitFor();
    await page.keyboard.press("Control+Enter");
    await told(page, "proofs_guessed", { count: "1" });
    const { names } = await someUnit();
    const { recipient, mark } = names.find((one) => one.nomination_id === first.nomination_id);
    assert.deepEqual([bare(recipient), mark], ["Nguyễn Thị Hường", "unproofed"]);
    await page.keyboard.press("Control+z");
    await becomes(async () => (await someUnit()).names.filter((one) => one.mark === "proofed").length, 0);
  });

  it("stays open with the names that nobody decided on", async () => {
    const { unit, people } = await someUnit();
    const [first] = people;
    const book = corrected(await listOf(unit), { [bare(first.recipient)]: `${bare(first.recipient)} Kđăm` });
    const page = await desk.open("#/proofs");
    await grid(page).waitFor();
    await give(page, book);
    await page.getByText(says("returned_to_look", { count: "1" }), { exact: true }).waitFor();
    await page.keyboard.press("Control+Enter");
    await told(page, "proofs_accepted_open", { count: String(unit.names - 1), edited: "0", left: "1" });
    await becomes(() => cards(page).count(), 1);
    assert.equal(await current(page).innerText(), first.recipient);
    await picture(page, "proofs-left-open");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+Enter");
    await told(page, "proofs_accepted", { count: "1", edited: "1" });
    await grid(page).waitFor();
    await desk.call("undo", {});
    await desk.call("undo", {});
  });

  it("is not lost by looking at another screen", async () => {
    const { unit, people } = await someUnit();
    const book = corrected(await listOf(unit), { [bare(people[0].recipient)]: "Lò Thị Mới" });
    const page = await desk.open("#/proofs");
    await grid(page).waitFor();
    await give(page, book);
    await cards(page).first().waitFor();
    await page.evaluate(() => (location.hash = "#/settings"));
    await page.getByRole("heading", { level: 1, name: says("nav_settings") }).waitFor();
    await page.evaluate(() => (location.hash = "#/proofs"));
    await page.getByText(says("returned_to_look", { count: "1" }), { exact: true }).waitFor();
    await button(page, "returned_drop").click();
    await grid(page).waitFor();
  });

  it("that is none of ours is refused by its name", async () => {
    const page = await desk.open("#/proofs");
    await grid(page).waitFor();
    await give(page, Buffer.from("Họ và tên\tChức vụ\nNông Thị Bích Đào\tKế toán\n"), "khac.csv");
    await page.getByText(says("failure_proof_list_keyless", { file: "khac.csv" })).waitFor();
  });

  it("can be looked at by everybody, in both themes, sizes and languages", async () => {
    const { unit, people } = await someUnit();
    const [first, second, third] = people;
    const path = await listOf(unit);
    const edit = { id: third.nomination_id, field: "position", value: "Chức vụ vừa sửa ở đây" };
    await desk.call("edit_nomination", edit);
    const book = corrected(path, {
      [bare(first.recipient)]: `${bare(first.recipient)} Kđăm`,
      [bare(second.recipient)]: "",
    });
    await everyLook(desk, "#/proofs", "proofs-returned", async (page) => {
      await grid(page).waitFor();
      await give(page, book);
      await cards(page).first().waitFor();
    });
    await desk.call("undo", { history_id: null });
  });
});

describe("names confirmed without a list", () => {
  it("are marked together by telephone, with who confirmed them, and taken back", async () => {
    const page = await desk.open("#/proofs");
    await rows(page).first().click();
    const [unit] = await units();
    await button(page, "proofs_tick_open", { count: String(unit.names) }).click();
    await button(page, "proofs_mark_count", { count: String(unit.names) }).click();
    const dialog = page.getByRole("dialog");
    const mark = button(dialog, "proofs_mark_count", { count: String(unit.names) });
    assert.ok(await mark.isDisabled(), "nobody is named yet");
    await dialog.getByLabel(says("proofs_mark_who")).fill("Bà Hà, 0912 345 678");
    await page.keyboard.press("Control+Enter");
    await told(page, "proofs_marked", { count: String(unit.names) });
    await page.getByText(says("proof_by_whom", { who: "Bà Hà, 0912 345 678" })).first().waitFor();
    await rows(page).first().getByText(says("proofs_complete")).waitFor();

    const box = page.getByRole("checkbox").first();
    await box.check();
    await button(page, "proofs_take_back").click();
    await told(page, "proofs_taken_back", { count: "1" });
    await rows(page)
      .first()
      .getByText(says("proofs_left_unproofed", { count: "1" }))
      .waitFor();
  });

  it("show their mark with who and when beside the nomination, and ask again after an edit", async () => {
    const [unit] = await units();
    const names = await desk.call("list_proof_names", { round_id: desk.round, unit: unit.key });
    const { nomination_id: id } = names.find((name) => name.mark === "proofed");
    const page = await desk.open(`#/nominations?nomination=${id}`);
    const line = page.locator("aside p.proofed");
    await line.waitFor();
    assert.match(await line.innerText(), /Đã soát · .+ · \d\d\/\d\d\/\d{4}/);
    const { name } = await desk.call("get_nomination", { id });
    await desk.call("edit_nomination", { id, field: "name", value: `${name} Hai` });
    await page.reload();
    await page.evaluate((hash) => (location.hash = hash), `#/nominations?nomination=${id}`);
    await page.locator("aside p.outdated").waitFor();
  });

  it("are marked from the list of nominations too, one or several", async () => {
    const [, unit] = await units();
    const names = await desk.call("list_proof_names", { round_id: desk.round, unit: unit.key });
    const page = await desk.open(`#/nominations?nomination=${names[0].nomination_id}`);
    await page.locator("aside").getByRole("button", { name: says("proofs_mark") }).click();
    await page.getByRole("radio", { name: says("proof_means_by_hand") }).check({ force: true });
    await page.keyboard.press("Control+Enter");
    await told(page, "proofs_marked", { count: "1" });
    await page.locator("aside p.proofed").waitFor();

    await rows(page).nth(3).click();
    await rows(page).nth(6).click({ modifiers: ["Shift"] });
    await button(page, "more").click();
    await page.getByRole("menuitem", { name: says("proofs_mark") }).click();
    await page.getByRole("dialog").getByLabel(says("proofs_mark_who")).fill("Ông Dương");
    await page.keyboard.press("Control+Enter");
    await told(page, "proofs_marked", { count: "4" });
  });

  it("can be worked on by everybody, in both themes, sizes and languages", async () => {
    await everyLook(desk, "#/proofs", "proofs", async (page) => {
      await rows(page).first().click();
      await page.getByRole("checkbox").first().waitFor();
    });
  });
});

describe("a round past the council", () => {
  it("is reminded of names not proofed, on the overview, over the list and before printing, and prints all the same", async () => {
    await advance(desk, "received");
    const page = await desk.open("#/overview");
    assert.equal(await button(page, "task_proof_act").count(), 0, "not while the lists still come in");
    const decision = await decided(desk);
    const { unproofed } = await desk.call("list_nominations", {
      filter: { round_id: desk.round, stage: null, award: null, kind: null, theme: null, attention: false, out: false, text: "" },
      sort: "list",
      direction: "ascending",
      offset: 0,
      limit: 1,
    });
    // What was done past the pages is known to a window that opens after it.
    const later = await desk.open("#/overview");
    await later.getByText(says("task_proof", { count: String(unproofed) })).waitFor();
    await button(later, "task_proof_act").click();
    await becomes(() => address(later).path, "proofs");
    await later.evaluate(() => (location.hash = "#/nominations?only=unproofed"));
    await later.getByText(says("nominations_count", { count: String(unproofed) }), { exact: true }).waitFor();
    const names = await desk.call("list_unproofed", { decision_id: decision });
    assert.ok(names.length > 10);
    await later.evaluate(() => (location.hash = "#/certificates"));
    await later.getByText(says("batch_unproofed", { count: String(names.length) })).waitFor();
    assert.ok(await later.getByRole("button", { name: /^In \d+/ }).isEnabled(), "it warns and bars nothing");
  });
});
