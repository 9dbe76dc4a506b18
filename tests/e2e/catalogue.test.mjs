// Danh mục, mẫu in: the figures, rules and sheets that the board itself keeps.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { audit, picture, startDesk } from "./harness.mjs";
import { becomes, button, everyLook, rows, says, told } from "./steps.mjs";

/** @type {Awaited<ReturnType<typeof startDesk>>} */
let desk;
before(async () => (desk = await startDesk({ sample: true })));
after(() => desk?.stop());

const catalogue = () => desk.call("get_catalogue");
const flag = async () => (await catalogue()).award_types.find((type) => type.code === "CO_LDLD");

describe("the catalogue", () => {
  it("takes a coefficient that was missing, and the forecast of the round follows", async () => {
    const before = await desk.call("get_overview", { round_id: desk.round });
    assert.equal(before.bonus_unknown, 3);
    const page = await desk.open("#/catalogue");
    const { name } = await flag();
    await rows(page).getByTitle(name, { exact: true }).first().click();
    await button(page, "coefficient_add").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(says("coefficient"), { exact: true }).fill("2,5");
    await dialog.getByLabel(says("source"), { exact: true }).fill("Quy chế khen thưởng của LĐLĐ tỉnh, điều 7");
    await page.keyboard.press("Control+Enter");
    await told(page, "coefficient_saved", { award: name });
    assert.deepEqual(
      (await flag()).coefficients.map((one) => [one.value, one.kind]),
      [["2.5", "collective"]],
    );
    const now = await desk.call("get_overview", { round_id: desk.round });
    assert.equal(now.bonus_unknown, 0);
    assert.equal(now.bonus_forecast - before.bonus_forecast, 3 * 4_500_000);
  });

  it("keeps a coefficient that cannot be read in its field and says how one is written", async () => {
    const page = await desk.open("#/catalogue");
    await rows(page).first().waitFor();
    await button(page, "coefficient_add").click();
    const field = page.getByRole("dialog").getByLabel(says("coefficient"), { exact: true });
    await field.fill("hai rưỡi");
    await field.press("Tab");
    await page
      .getByRole("alert")
      .filter({ hasText: says("field_no_number", { text: "hai rưỡi" }) })
      .waitFor();
    assert.equal(await field.inputValue(), "hai rưỡi");
  });

  it("turns a rule off and on again", async () => {
    const page = await desk.open("#/catalogue?tab=rules");
    const rule = page.getByRole("checkbox", { name: says("rule_name_unique") });
    const applied = async () => (await catalogue()).rules.find((one) => one.condition === "name_unique").applied;
    assert.equal(await applied(), true);
    await rule.focus();
    await page.keyboard.press("Space");
    await becomes(applied, false);
    await page.keyboard.press("Space");
    await becomes(applied, true);
  });

  it("tells one condition of two laws in one row, the law in force first", async () => {
    const page = await desk.open("#/catalogue?tab=rules");
    const row = page.getByRole("listitem", { name: says("rule_award_open") });
    const { rules } = await catalogue();
    const stated = rules.filter((one) => one.condition === "award_open");
    await becomes(() => row.getByRole("checkbox").count(), stated.length);
    const now = stated.find((one) => one.valid_to === null);
    await row.getByRole("checkbox").first().and(row.getByLabel(now.source)).waitFor();
  });

  it("lists the templates with what is printed with each", async () => {
    const page = await desk.open("#/catalogue?tab=templates");
    const { templates } = await desk.call("list_templates");
    const listed = page.getByRole("list", { name: says("studio_template") }).getByRole("listitem");
    await becomes(() => listed.count(), templates.length);
    await listed.filter({ hasText: "Bằng khen A3" }).getByText(says("studio_used_for", { awards: "" }).trim()).waitFor();
  });

  it("keeps words together at the end of a line as the board says, and takes it back", async () => {
    const page = await desk.open("#/catalogue?tab=templates&part=phrases");
    const line = page.locator("[role=tabpanel] li", {
      hasText: says("phrases_compounds"),
    });
    await line.getByRole("button", { name: says("phrase_add") }).click();
    const dialog = page.getByRole("dialog");
    const words = dialog.getByLabel(says("field_words"), { exact: true });
    await words.fill("khuyến");
    await dialog.getByRole("button", { name: says("save"), exact: false }).click();
    await dialog
      .getByRole("alert")
      .filter({ hasText: says("wanted_two") })
      .waitFor();
    await words.fill("Khuyến học");
    await picture(page, "catalogue-phrase-add");
    await dialog.getByRole("button", { name: says("save"), exact: false }).click();
    await line.getByText("khuyến học", { exact: true }).waitFor();
    await line.getByRole("button", { name: says("phrase_leave_out") }).click();
    await dialog.getByRole("combobox", { name: says("field_words"), exact: true }).fill("cong doan");
    await page.getByRole("option", { name: "công đoàn", exact: true }).click();
    await dialog.getByRole("button", { name: says("save"), exact: false }).click();
    await line.locator("s", { hasText: "công đoàn" }).waitFor();
    await picture(page, "catalogue-phrases-own");
    await audit(page);
    await line
      .getByRole("button", {
        name: says("phrase_take_in", { words: "công đoàn" }),
      })
      .click();
    await becomes(() => line.locator("s").count(), 0);
    await line
      .getByRole("button", {
        name: says("phrase_remove", { words: "khuyến học" }),
      })
      .click();
    await told(page, "phrase_removed", { words: "khuyến học" });
  });

  it("gives a flag a template for its text, which else has none, and takes it back", async () => {
    const page = await desk.open("#/catalogue?tab=templates");
    const list = () => desk.call("list_templates");
    const of = async () => (await list()).assignments.find((one) => one.award === "CO_LDLD");
    const kind = says("kind_collective").toLowerCase();
    const label = says("studio_award_kind", { award: (await of()).award_name, kind });
    const choice = page.getByLabel(label, { exact: true });
    await becomes(() => choice.inputValue(), "");
    const name = "Chữ trên cờ, bản xem A3";
    const { id } = (await list()).templates.find((one) => one.name === name);
    await choice.selectOption({ label: name });
    await becomes(async () => (await of()).template_id, id);
    await audit(page);
    await picture(page, "catalogue-assignments");
    await choice.selectOption({ label: says("studio_wished_none") });
    await becomes(async () => (await of()).template_id, null);
  });

  for (const tab of ["forms", "salaries", "themes", "rules", "terms", "headings", "templates", "templates&part=phrases"]) {
    it(`can be used by everybody, in both themes, sizes and languages (${tab})`, async () => {
      const name = `catalogue-${tab.replace("templates&part=", "")}`;
      await everyLook(desk, `#/catalogue?tab=${tab}`, name, async (page) => {
        await page.getByRole("tabpanel").waitFor();
        await page.locator("[role=tabpanel] :is(li, img, [data-index])").first().waitFor();
      });
    });
  }
});
