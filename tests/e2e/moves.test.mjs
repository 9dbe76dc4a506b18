// Đề nghị: returned, moved on in batches, stopped by a check and passed with the chair's reason.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { startDesk } from "./harness.mjs";
import { becomes, button, everyLook, filterOf, grid, idsOf, rows, says, told } from "./steps.mjs";

/** @type {Awaited<ReturnType<typeof startDesk>>} */
let desk;
before(async () => (desk = await startDesk({ sample: true })));
after(() => desk?.stop());

const total = (page, count) => page.getByText(says("nominations_count", { count }), { exact: true }).waitFor();
const view = (id) => desk.call("get_nomination", { id });

async function open(query = "", wish = {}) {
  const page = await desk.open(`#/nominations${query}`, wish);
  await rows(page).first().waitFor();
  return page;
}

async function listed(filter = {}) {
  const asked = {
    filter: filterOf(desk.round, filter),
    sort: "list",
    direction: "ascending",
    offset: 0,
    limit: 1000,
  };
  return desk.call("list_nominations", asked);
}

describe("moving nominations on", () => {
  it("returns one with its reason, which then stands beside its state", async () => {
    const [, id] = await idsOf(desk, { award: "BK_LDLD", kind: "individual" });
    await desk.call("advance_nominations", {
      ids: [id],
      to: "received",
      override_reason: null,
      council_on: null,
      papers: "received",
    });
    const page = await open(`?nomination=${id}`);
    await button(page, "move_return_short").click();
    const dialog = page.getByRole("dialog");
    const confirm = dialog.getByRole("button", { name: says("move_return") });
    assert.ok(await confirm.isDisabled(), "a return without a reason");
    await dialog.getByLabel(says("reason"), { exact: true }).fill("Thiếu báo cáo thành tích có xác nhận");
    await page.keyboard.press("Control+Enter");
    await page.getByText(`${says("state_returned")}: Thiếu báo cáo thành tích có xác nhận`).waitFor();
    await page.keyboard.press("Control+z");
    await page.locator(".bar", { hasText: says("undone", { act: "" }).trim() }).waitFor();
    assert.equal((await view(id)).state, "received");
  });

  it("brings all of the round through its steps in three batches", async () => {
    const page = await open();
    const press = async (stage) => {
      await button(page, "advance_to", {
        stage: says(`stage_${stage}`).toLowerCase(),
      }).waitFor();
      await page.keyboard.press("Control+Enter");
    };
    await grid(page).focus();
    await page.keyboard.press("Control+a");
    await page.getByRole("heading", { name: says("chosen_count", { count: "102" }) }).waitFor();
    await button(page.locator("aside"), "more").click();
    await page.getByRole("menuitem", { name: says("stage_received").toLowerCase() }).click();
    await button(page.getByRole("dialog"), "papers_go_on", { count: "101" }).waitFor();
    await page.keyboard.press("Control+Enter");
    await told(page, "nominations_advanced", {
      count: "101",
      stage: says("stage_received").toLowerCase(),
    });
    await press("appraised");
    await told(page, "nominations_advanced", {
      count: "102",
      stage: says("stage_appraised").toLowerCase(),
    });
    await press("passed");
    await page.getByRole("dialog").getByLabel(says("council_on")).fill("20/12/2023");
    await page.keyboard.press("Control+Enter");
    await told(page, "nominations_advanced", {
      count: "102",
      stage: says("stage_passed").toLowerCase(),
    });
    const { stages } = await listed();
    assert.equal(stages.find((stage) => stage.stage === "passed").at, 102);
    for (let at = 0; at < 3; at += 1) await desk.call("undo");
  });

  it("stops one person proposed twice, says why and where that is written, and goes on with the chair's reason", async () => {
    const made = await desk.call("add_nomination", {
      round_id: desk.round,
      kind: "individual",
      honorific: "Bà",
      name: "Nông Thị Bích Huệ",
      position: "Điều dưỡng trưởng",
      unit: "CĐCS Quỹ tín dụng nhân dân Phương Viên",
      nominated_by: "LĐLĐ huyện Ba Bể",
      award: "BK_LDLD",
      theme: null,
      citation: "Đã có thành tích xuất sắc năm 2023",
    });
    const page = await open(`?nomination=${made.id}`);
    const { findings } = await view(made.id);
    const blocking = findings.find((one) => !one.met && one.severity === "block");
    const aside = page.locator("aside");
    await aside.getByText(says(`finding_${blocking.condition}`, blocking.facts)).waitFor();
    await aside.getByText(blocking.source).first().waitFor();
    await aside.getByText(says("papers_part")).first().waitFor();
    await page.keyboard.press("Alt+g");
    await told(page, "papers_received", { count: "1" });
    for (const stage of ["received", "appraised"]) {
      await button(aside, "advance_to", {
        stage: says(`stage_short_${stage}`).toLowerCase(),
      }).waitFor();
      await page.keyboard.press("Control+Enter");
    }
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Nông Thị Bích Huệ").first().waitFor();
    assert.ok(await dialog.getByRole("button", { name: says("finding_override_act") }).isDisabled());
    await dialog.getByLabel(says("reason"), { exact: true }).fill("Chủ tịch Hội đồng đồng ý: hai thành tích khác nhau");
    await page.keyboard.press("Control+Enter");
    await becomes(async () => (await view(made.id)).stage, "appraised");
    await aside.getByText("Chủ tịch Hội đồng đồng ý").first().waitFor();
  });

  it("can be used by everybody, in both themes, sizes and languages", async () => {
    const id = (await idsOf(desk, { text: "nong thi bich hue" })).at(-1);
    const arrive = async (page) => {
      await rows(page).first().waitFor();
      await page.locator("aside h2").first().waitFor();
    };
    await everyLook(desk, `#/nominations?nomination=${id}`, "nominations", arrive);
    await everyLook(desk, `#/nominations?view=sheet`, "nominations-sheet", arrive);
  });
});
