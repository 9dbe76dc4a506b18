// Tập thể, cá nhân: who was ever proposed or honoured, and what units were called when.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { startDesk } from "./harness.mjs";
import { becomes, button, everyLook, rows, says, told, write } from "./steps.mjs";

/** @type {Awaited<ReturnType<typeof startDesk>>} */
let desk;
before(async () => (desk = await startDesk({ sample: true })));
after(() => desk?.stop());

const SCHOOL = "Công đoàn cơ sở Trường THCS Xuân Lạc";
const units = async (text) => (await desk.call("list_units", { text, offset: 0, limit: 20 })).rows;
const school = async () => (await units("truong thcs xuan lac")).find((unit) => unit.name === SCHOOL).id;

async function open(query = "") {
  const page = await desk.open(`#/people${query}`);
  await rows(page).first().waitFor();
  return page;
}

describe("people", () => {
  it("stand in the order of their given names", async () => {
    const page = await open();
    const given = (await rows(page).locator("b").allInnerTexts()).map((name) => name.split(" ").at(-1));
    assert.ok(given.length > 5);
    assert.deepEqual(given, [...given].sort(new Intl.Collator("vi").compare));
  });

  it("are found without marks and put right in place", async () => {
    const page = await open();
    await page.getByRole("searchbox").fill("nong thi bich hue");
    await becomes(() => rows(page).count(), 1);
    await rows(page).first().click();
    await write(page, says("field_position"), "Trưởng khoa Điều dưỡng");
    await told(page, "person_edited", { name: "Nông Thị Bích Huệ" });
    await rows(page).getByText("Trưởng khoa Điều dưỡng").waitFor();
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("Control+z");
    await rows(page).getByText("Điều dưỡng trưởng").waitFor();
  });

  it("can be used by everybody, in both themes, sizes and languages", async () => {
    await everyLook(desk, "#/people", "people", (page) => page.locator("aside h2").first().waitFor());
  });
});

describe("units", () => {
  it("bear another name from a day on, and are found by the old one too", async () => {
    const id = await school();
    const page = await open(`?unit=${id}`);
    await button(page, "unit_rename").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(says("unit_new_name")).fill("Công đoàn cơ sở Trường TH và THCS Xuân Lạc");
    await dialog.getByLabel(says("unit_from_day"), { exact: true }).fill("01/08/2024");
    await page.keyboard.press("Control+Enter");
    await told(page, "unit_renamed", {
      name: "Công đoàn cơ sở Trường TH và THCS Xuân Lạc",
    });
    const { versions } = await desk.call("get_unit", { id });
    assert.deepEqual(
      versions.map((version) => version.name).sort(),
      ["Công đoàn cơ sở Trường TH và THCS Xuân Lạc", SCHOOL].sort(),
    );
    assert.ok((await units("truong thcs xuan lac")).some((unit) => unit.id === id));
  });

  it("are merged into another, which follows them from then on", async () => {
    const [gone] = await units("tram y te xuan lac");
    const page = await open(`?unit=${gone.id}`);
    await button(page, "unit_merge").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: says("unit_successor") }).fill("mam non luc binh");
    await page
      .getByRole("option", { name: /Mầm non Lục Bình/ })
      .first()
      .waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+Enter");
    await page.locator("aside").getByText(says("unit_followed_by")).waitFor();
    assert.match((await desk.call("get_unit", { id: gone.id })).successor, /Mầm non Lục Bình/);
  });

  it("can be used by everybody, in both themes, sizes and languages", async () => {
    const [unit] = await units("xuan lac");
    await everyLook(desk, `#/people?unit=${unit.id}`, "units", (page) => page.locator("aside h2").first().waitFor());
  });
});
