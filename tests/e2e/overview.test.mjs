// Tổng quan: where the round stands and what is to be done next.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { startDesk } from "./harness.mjs";
import { address, advance, becomes, button, everyLook, rows, says, told } from "./steps.mjs";

const STAGES = ["draft", "received", "appraised", "passed", "decided", "handed_over"];

describe("the overview of an empty office", () => {
  /** @type {Awaited<ReturnType<typeof startDesk>>} */
  let desk;
  before(async () => (desk = await startDesk()));
  after(() => desk?.stop());

  it("leads to a first round, which then asks for its first list", async () => {
    const page = await desk.open();
    await button(page, "round_open").first().waitFor();
    await page.keyboard.press("Control+n");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(says("round_name")).fill("Biểu dương Tháng Công nhân");
    await dialog.getByLabel(says("round_deadline")).fill("31/12/2030");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { level: 1, name: "Biểu dương Tháng Công nhân" }).waitFor();
    await told(page, "round_opened", { name: "Biểu dương Tháng Công nhân" });
    await button(page, "task_import_list_act").first().click();
    await becomes(() => address(page).path, "intake");
  });

  it("takes the round back with one Ctrl Z", async () => {
    const page = await desk.open();
    await page.getByRole("heading", { level: 1, name: "Biểu dương Tháng Công nhân" }).waitFor();
    await page.keyboard.press("Control+z");
    await page.getByText(says("round_empty")).waitFor();
    assert.deepEqual(await desk.call("list_rounds"), []);
  });

  it("opens the sample round by one button", async () => {
    const page = await desk.open();
    await button(page, "round_sample").click();
    await page
      .getByRole("heading", {
        level: 1,
        name: "Tổng kết công tác công đoàn năm 2023",
      })
      .waitFor();
    await told(page, "round_sample_opened");
  });
});

describe("the overview of a round", () => {
  /** @type {Awaited<ReturnType<typeof startDesk>>} */
  let desk;
  before(async () => {
    desk = await startDesk({ sample: true });
    await advance(desk, "received", { award: "HH_TINH" });
  });
  after(() => desk?.stop());

  it("counts at each step what stands there", async () => {
    const page = await desk.open();
    const overview = await desk.call("get_overview", { round_id: desk.round });
    assert.deepEqual(
      overview.stages.map((stage) => stage.at),
      [100, 2, 0, 0, 0, 0],
    );
    const steps = page.getByRole("group", { name: says("steps_label") }).getByRole("button");
    await becomes(() => steps.count(), STAGES.length);
    for (const [at, stage] of overview.stages.entries()) {
      const said = await steps.nth(at).innerText();
      assert.ok(said.includes(says(`stage_short_${stage.stage}`)), said);
      assert.match(said, new RegExp(`(^|\\s)${stage.at}(\\s|$)`));
    }
  });

  it("opens the list of a step when the step is pressed", async () => {
    const page = await desk.open();
    await page.getByRole("button", { name: says("stage_short_received") }).click();
    await becomes(
      () => JSON.stringify(address(page)),
      JSON.stringify({ path: "nominations", query: { stage: "received" } }),
    );
    await page.getByText(says("nominations_count", { count: "2" }), { exact: true }).waitFor();
    await becomes(() => rows(page).count(), 2);
  });

  it("leads from each task to the screen and the rows it is about", async () => {
    const page = await desk.open();
    const { tasks } = await desk.call("get_overview", { round_id: desk.round });
    assert.ok(tasks.length >= 3);
    for (const [at, task] of tasks.entries()) {
      await page.evaluate(() => (location.hash = "#/overview"));
      const list = page.getByRole("heading", { name: says("tasks_title") }).locator("xpath=ancestor::section[1]");
      await list.getByRole("listitem").nth(at).getByRole("button").click();
      await becomes(() => address(page).path, task.screen, task.kind);
      if (task.screen === "nominations") {
        await page
          .getByText(says("nominations_count", { count: String(task.count) }), {
            exact: true,
          })
          .waitFor();
      }
    }
  });

  it("forecasts the bonus and counts the women among the people", async () => {
    const page = await desk.open();
    await page.getByText("175.500.000 đ").first().waitFor();
    await page.getByText(says("recipients_counts", { people: "66", units: "36" })).waitFor();
    await page.getByText(/^nữ 38 người/).waitFor();
  });

  it("can be used by everybody, in both themes, sizes and languages", async () => {
    await everyLook(desk, "#/overview", "overview", (page) =>
      page
        .getByText(/175[.,]500[.,]000/)
        .first()
        .waitFor(),
    );
  });
});

describe("the overview of a round whose recipients may be one", () => {
  /** @type {Awaited<ReturnType<typeof startDesk>>} */
  let desk;
  before(async () => {
    desk = await startDesk({ sample: true });
    const hue = { kind: "individual", honorific: "Bà", name: "Nông Thị Bích Huệ", position: "Y sĩ", citation: null };
    const award = { award: "BK_LDLD", theme: null };
    const ours = { unit: "Trạm Y tế xã Nam Mẫu", nominated_by: "LĐLĐ huyện Na Rì" };
    await desk.call("add_nomination", { round_id: desk.round, ...hue, ...award, ...ours });
    const [lo] = (await desk.call("list_people", { text: "nong thi bich hue", offset: 0, limit: 5 })).rows;
    const twice = { unit: lo.unit, nominated_by: "CĐ các Khu công nghiệp" };
    await desk.call("add_nomination", { round_id: desk.round, ...hue, ...award, ...twice });
  });
  after(() => desk?.stop());

  const counted = async (kind) => {
    const { tasks } = await desk.call("get_overview", { round_id: desk.round });
    return tasks.find((task) => task.kind === kind)?.count;
  };

  it("counts namesakes nobody answered for, and leads to the list of them, which is empty once they are answered", async () => {
    const page = await desk.open();
    const count = await counted("doubles");
    assert.ok(count >= 2, `${count} namesakes`);
    await page.getByText(says("task_doubles", { count: String(count) })).waitFor();
    await button(page, "task_doubles_act").click();
    await becomes(() => JSON.stringify(address(page)), '{"path":"nominations","query":{"only":"doubles"}}');
    await becomes(() => rows(page).count(), count);
    await rows(page).first().click();
    await page.keyboard.press("Escape");
    await button(page.locator("aside"), "doubles_compare").click();
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("0");
    await told(page, "person_apart");
    await becomes(() => rows(page).count(), 0);
    assert.equal(await counted("doubles"), undefined);
  });

  it("counts nominations of one recipient that stand against one another, and leads to the list of them", async () => {
    const page = await desk.open();
    const count = await counted("conflicts");
    assert.ok(count >= 2, `${count} conflicts`);
    await page
      .getByRole("listitem")
      .filter({ hasText: says("task_conflicts", { count: String(count) }) })
      .getByRole("button")
      .click();
    await becomes(() => JSON.stringify(address(page)), '{"path":"nominations","query":{"only":"conflicts"}}');
    await becomes(() => rows(page).count(), count);
  });

  it("can be used by everybody, in both themes, sizes and languages", async () => {
    await desk.call("undo", {});
    await everyLook(desk, "#/overview", "overview-namesakes", (page) =>
      page.getByRole("button", { name: /So sánh|Compare/ }).waitFor(),
    );
    await everyLook(desk, "#/nominations?only=doubles", "namesakes", async (page) => {
      await rows(page).first().click();
      await page.locator("aside h2").waitFor();
    });
  });
});
