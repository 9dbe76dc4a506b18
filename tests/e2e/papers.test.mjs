// Đề nghị: papers that came on paper, noted part by part and many at once; what lacks them is not received.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { audit, picture, startDesk } from "./harness.mjs";
import { becomes, button, everyLook, grid, idsOf, rows, says, told } from "./steps.mjs";

/** @type {Awaited<ReturnType<typeof startDesk>>} */
let desk;
before(async () => (desk = await startDesk({ sample: true })));
after(() => desk?.stop());

const view = (id) => desk.call("get_nomination", { id });
const PARTS = ["submission", "report", "minutes"];

async function open(query = "") {
  const page = await desk.open(`#/nominations${query}`);
  await rows(page).first().waitFor();
  await page.locator("aside h2").first().waitFor();
  return page;
}

/** The line of a part in the inspector. */
const lineOf = (page, part) => page.locator("aside li", { hasText: says(`part_${part}`) }).first();

/** The parts that are said to be held on paper. */
const held = async (id) => (await view(id)).dossier.filter((line) => line.paper).map((line) => line.part);

async function chooseAll(page, count) {
  await grid(page).focus();
  await page.keyboard.press("Control+a");
  await page.getByRole("heading", { name: says("chosen_count", { count }) }).waitFor();
}

describe("papers of a dossier", () => {
  it("are waited for without alarm: the list says so, and nobody more needs a look", async () => {
    const page = await open();
    await rows(page).getByText(says("tag_dossier_complete")).first().waitFor();
    const chips = page.getByRole("group", { name: says("award"), exact: true });
    await chips.getByRole("button", { name: `${says("chip_attention")} 7` }).waitFor();
    const task = await desk.open("#/overview");
    await task.getByText(says("task_papers", { count: "102" })).waitFor();
    await button(task, "task_papers_act").click();
    await rows(task).first().waitFor();
    await task.getByText(says("nominations_count", { count: "102" }), { exact: true }).waitFor();
  });

  it("are noted part by part with one click, and taken back with one", async () => {
    const [id] = await idsOf(desk, { text: "nong thi bich hue" });
    const page = await open(`?nomination=${id}`);
    await page.getByRole("button", { name: says("papers_part_of", { part: says("part_minutes").toLowerCase() }) }).click();
    await told(page, "papers_received", { count: "1" });
    await button(lineOf(page, "minutes"), "papers_part_back", { part: says("part_minutes").toLowerCase() }).waitFor();
    assert.deepEqual(await held(id), ["minutes"]);
    await page.keyboard.press("Alt+g");
    await becomes(async () => (await held(id)).length, 3);
    await page.locator("aside").getByText(says("check_dossier_complete")).waitFor();
    await page.getByRole("button", { name: says("papers_part_back", { part: says("part_report").toLowerCase() }) }).click();
    await told(page, "papers_taken_back", { count: "1" });
    await button(lineOf(page, "report"), "papers_part_of", { part: says("part_report").toLowerCase() }).waitFor();
    for (let at = 0; at < 3; at += 1) await page.keyboard.press("Control+z");
    await becomes(async () => (await held(id)).length, 0);
  });

  it("are noted for all that one unit nominates", async () => {
    const [id] = await idsOf(desk, { text: "nong thi bich hue" });
    const unit = (await view(id)).nominated_by;
    const page = await open(`?nomination=${id}`);
    await button(page, "papers_of_unit", { unit: unit.replace("Công đoàn cơ sở ", "CĐCS ") }).click();
    await becomes(async () => (await held(id)).length, 3);
    const { rows: all } = await desk.call("list_nominations", {
      filter: { round_id: desk.round, stage: null, award: null, kind: null, theme: null, attention: false, out: false, text: "" },
      sort: "list",
      direction: "ascending",
      offset: 0,
      limit: 1000,
    });
    const waiting = all.filter((row) => row.check.papers !== null);
    assert.ok(waiting.length < all.length && waiting.every((row) => row.nominated_by !== unit));
    await desk.call("undo");
  });

  it("are noted for all that are chosen with one key, which one Ctrl Z takes back", async () => {
    const page = await open("?award=BK_LDLD&kind=individual");
    await chooseAll(page, "51");
    await button(page, "papers_all_of", { count: "51" }).waitFor();
    await picture(page, "papers-batch-1280");
    await audit(page);
    await page.keyboard.press("Alt+g");
    await told(page, "papers_received", { count: "51" });
    await becomes(() => button(page, "papers_all_of", { count: "51" }).count(), 0);
    await page.keyboard.press("Control+z");
    await button(page, "papers_all_of", { count: "51" }).waitFor();
  });
});

describe("receiving what lacks papers", () => {
  it("asks in one place, and leaves those behind or goes on with a reason", async () => {
    const ids = await idsOf(desk, { award: "BK_LDLD", kind: "individual" });
    await desk.call("receive_papers", { whose: { of: "chosen", ids: ids.slice(3) }, parts: [] });
    const page = await open("?award=BK_LDLD&kind=individual");
    await chooseAll(page, "51");
    await page.keyboard.press("Control+Enter");
    const dialog = page.getByRole("dialog");
    await button(dialog, "papers_go_on", { count: "3" }).waitFor();
    const parts = PARTS.map((part) => says(`part_${part}`).toLowerCase()).join(", ");
    await dialog.getByText(parts).waitFor();
    await picture(page, "papers-missing-1280");
    await audit(page);
    await button(dialog, "papers_leave", { count: "3", free: "48" }).click();
    await told(page, "nominations_advanced", { count: "48", stage: says("stage_received").toLowerCase() });
    await becomes(async () => (await view(ids[0])).state, "draft");

    const single = await open(`?nomination=${ids[0]}`);
    await single.locator("aside").getByText(says("papers_all")).first().waitFor();
    await single.keyboard.press("Control+Enter");
    await button(single.getByRole("dialog"), "finding_override").click();
    await single.getByRole("dialog").getByLabel(says("reason"), { exact: true }).fill("Nộp bổ sung trước phiên họp");
    await single.keyboard.press("Control+Enter");
    await becomes(async () => (await view(ids[0])).state, "received");
  });

  it("notes the papers and goes on with one more key", async () => {
    const [id] = await idsOf(desk, { award: "BK_LDLD", kind: "individual", stage: "draft" });
    const page = await open(`?nomination=${id}`);
    await page.locator("aside").getByText(says("papers_all")).first().waitFor();
    await page.keyboard.press("Control+Enter");
    await button(page.getByRole("dialog"), "papers_go_on", { count: "1" }).waitFor();
    await page.keyboard.press("Control+Enter");
    await becomes(async () => (await view(id)).state, "received");
    assert.deepEqual(await held(id), PARTS);
    await page.locator("aside").getByText(says("check_dossier_complete")).waitFor();
  });

  it("can be used by everybody, in both themes, sizes and languages", async () => {
    const [id] = await idsOf(desk, { award: "BK_LDLD", kind: "individual", stage: "draft" });
    await desk.call("receive_papers", { whose: { of: "chosen", ids: [id] }, parts: ["minutes"] });
    const arrive = async (page) => {
      await rows(page).first().waitFor();
      await page.locator("aside li").first().waitFor();
      await page.locator("aside section").first().scrollIntoViewIfNeeded();
    };
    await everyLook(desk, `#/nominations?nomination=${id}`, "papers", arrive);
  });
});
