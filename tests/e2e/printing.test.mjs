// In bằng, giấy: what stops printing says so where it is seen, and paper is never written off by a slip of the hand.
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
const list = (page) => page.getByRole("listbox", { name: says("sheets_title") });
const sheets = async () => (await desk.call("list_certificates", { decision_id: decision })).rows;

async function open(query = "") {
  const page = await desk.open(`#/certificates${query}`);
  await page.locator(".desk .sheet img").waitFor();
  await aside(page).getByText(says("batch_title"), { exact: true }).waitFor();
  return page;
}

/** Whether a thing is seen without scrolling. */
async function isSeen(page, place) {
  const box = await place.boundingBox();
  const { height } = page.viewportSize();
  return box !== null && box.y >= 0 && box.y + box.height <= height;
}

/** Saves the decision's template with a zone made otherwise: what it is printed with now, and the new version. */
async function otherwise(id, change) {
  const { papers } = await desk.call("list_certificates", { decision_id: decision });
  const [paper] = papers;
  const view = await desk.call("get_template", { id: paper.template_id, version_id: null });
  const zone = view.content.elements.find((one) => one.id === id);
  Object.assign(zone, change);
  const saved = await desk.call("save_template", {
    id: paper.template_id,
    newest_id: view.version_id,
    content: view.content,
    note: "Đổi mẫu",
  });
  return { from_version_id: paper.version_id, version_id: saved.id };
}

/** Prints the decision so. */
async function printOtherwise(id, change) {
  await desk.call("choose_decision_template", { decision_id: decision, ...(await otherwise(id, change)) });
}

describe("before anything prints", () => {
  it("the check is seen without scrolling, summed up in one word", async () => {
    const page = await open();
    await page.setViewportSize({ width: 1280, height: 720 });
    const matches = aside(page).getByText(says("batch_matches", { count: "80" }));
    await matches.waitFor();
    assert.ok(await isSeen(page, aside(page).getByText(says("batch_title"), { exact: true })));
    assert.ok(await isSeen(page, matches), "the first line of the check is seen");
    assert.ok(await isSeen(page, aside(page).getByText(/điều nên xem$/)), "the sum is seen");
  });

  it("only the sheets in sight are drawn, and all are reached by their keys", async () => {
    const page = await open();
    const options = list(page).getByRole("option");
    assert.ok((await options.count()) < 40, `${await options.count()} of 80 are drawn`);
    assert.equal(await options.first().getAttribute("aria-setsize"), "80");
    await list(page).focus();
    await page.keyboard.press("End");
    await becomes(async () => (await list(page).getAttribute("aria-activedescendant")) !== null, true);
    await becomes(() => list(page).getByRole("option", { selected: true }).getAttribute("aria-posinset"), "80");
  });

  it("is used at twice the size of a small screen: one thing below the other, nothing over another", async () => {
    const page = await open();
    await page.setViewportSize({ width: 640, height: 360 });
    await picture(page, "certificates-640");
    await audit(page);
    const box = async (place) => (await place.boundingBox()) ?? assert.fail("not drawn");
    const [names, paper, side] = [
      await box(list(page)),
      await box(page.locator(".desk .sheet").first()),
      await box(aside(page)),
    ];
    assert.ok(names.y + names.height <= paper.y, "the sheet lies below the list");
    assert.ok(paper.y + paper.height <= side.y, "the inspector lies below the sheet");
    assert.ok(paper.width > 280, `the sheet is ${paper.width} px wide`);
    const title = await box(page.getByRole("heading", { level: 1 }));
    assert.ok(title.width > 80);
    for (const act of [button(page, "print_one"), button(page, "print_sheets", { count: "80" })]) {
      const { x, width } = await box(act);
      assert.ok(x >= 0 && x + width <= 640, "an act is cut off");
    }
    await aside(page).getByText(says("batch_title"), { exact: true }).scrollIntoViewIfNeeded();
    await picture(page, "certificates-640-checks");
    const last = button(aside(page), "calibrate");
    await last.scrollIntoViewIfNeeded();
    assert.ok(await isSeen(page, last), "the end of the inspector is reached");
    assert.equal(
      await page.evaluate(() => document.querySelector(".app").scrollTop),
      0,
      "the window itself never scrolls",
    );
  });
});

describe("a red line", () => {
  it("greys the buttons and says why; a file made before it goes to no paper, but what it printed is noted", async () => {
    const page = await open();
    await page.setViewportSize({ width: 1280, height: 720 });
    await button(page, "print_sheets", { count: "80" }).waitFor();
    await exported(page, () => page.keyboard.press("Control+p"));
    await page.getByText(says("made_file", { pages: "80" })).waitFor();
    const { version_id } = await otherwise("position_and_unit", { width_mm: 90, max_lines: 2 });
    await button(page, "print_template_change").click();
    await page.getByLabel(says("print_template_next")).selectOption(String(version_id));
    await page.keyboard.press("Control+Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    const act = button(page, "print_sheets", { count: "80" });
    await becomes(() => act.isDisabled(), true);
    const stopped = aside(page).getByText(/dòng đỏ: chưa in được$/);
    assert.ok(await isSeen(page, stopped), "the reason is seen");
    assert.equal(await act.getAttribute("title"), await stopped.innerText());
    const reason = await act.getAttribute("aria-describedby");
    assert.equal(await page.locator(`[id="${reason}"]`).innerText(), await stopped.innerText());
    assert.equal(await aside(page).getByText(says("batch_not_shrunk")).count(), 0, "nobody knows what would shrink");
    await audit(page);
    await picture(page, "certificates-red");
    const again = button(aside(page), "made_open");
    assert.ok(await again.isDisabled());
    assert.equal(await again.getAttribute("title"), await stopped.innerText());
    await page.keyboard.press("Control+m");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Control+Enter");
    await told(page, "printed_told", { count: "80", spoiled: "0" });
    assert.deepEqual([...new Set((await sheets()).map((one) => one.state))], ["printed"]);
    await printOtherwise("position_and_unit", { width_mm: 320, max_lines: 2 });
  });
});

describe("stock of which more was printed than was entered", () => {
  it("is told as that, with what to do, and bars nothing", async () => {
    const { id } = await desk.call("save_stock", {
      id: null,
      name: "Phôi A3",
      width_mm: 420,
      height_mm: 297,
      low_mark: 10,
    });
    await printed(
      desk,
      decision,
      (await sheets()).map((one) => one.id),
    );
    const page = await open();
    await aside(page)
      .getByText(says("batch_stock_over", { over: "80" }))
      .waitFor();
    await button(aside(page), "batch_stock_enter").click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /Phôi A3/ })
      .first()
      .waitFor();
    await page.keyboard.press("Escape");
    assert.ok(await button(page, "sheets_print_all_again", { count: "80" }).isEnabled());
    await desk.call("retire_stock", { id });
  });
});

describe("printed sheets", () => {
  it("are printed all over again only when that was asked for once", async () => {
    await printed(
      desk,
      decision,
      (await sheets()).map((one) => one.id),
    );
    const page = await open();
    await button(page, "sheets_print_all_again", { count: "80" }).waitFor();
    await page.keyboard.press("Control+p");
    const asked = page.getByRole("dialog");
    await asked.getByText(says("print_again_title", { count: "80" })).waitFor();
    await audit(page);
    await picture(page, "certificates-again");
    await page.keyboard.press("Escape");
    await asked.waitFor({ state: "detached" });
    assert.equal(await page.getByText(says("made_file", { pages: "80" })).count(), 0, "no file was made");
    await page.keyboard.press("Control+p");
    await asked.waitFor();
    await exported(page, () => page.keyboard.press("Control+Enter"));
    await page.getByText(says("made_file", { pages: "80" })).waitFor();
  });

  it("say that they were printed on stock though no ledger is kept of it", async () => {
    const page = await open();
    await aside(page)
      .getByText(new RegExp(says("run_stock_unkept")))
      .waitFor();
  });

  it("are told apart where they would be printed otherwise, their names in full", async () => {
    await printOtherwise("position_and_unit", { x_mm: 110, width_mm: 200 });
    const { changed } = await desk.call("check_batch", {
      decision_id: decision,
      mode: "overprint",
      template_version_id: null,
      stock_id: null,
    });
    assert.ok(changed.length > 0 && changed.length < 80, `${changed.length} of 80`);
    const page = await open(`?sheet=${changed[0]}`);
    await button(page, "sheets_print_changed", { count: String(changed.length) }).waitFor();
    const now = list(page).getByRole("option", { selected: true });
    await now.getByText(says("sheet_changed")).waitFor();
    const [name, state] = [
      await now.locator(".name").boundingBox(),
      await now.getByText(says("sheet_changed")).boundingBox(),
    ];
    assert.ok(
      name.y + name.height <= state.y,
      "what became of it stands below its name, which has the width of the list",
    );
    await picture(page, "certificates-changed");
  });
});
