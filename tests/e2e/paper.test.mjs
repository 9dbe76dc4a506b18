// The sheet on its desk: larger and smaller, dragged about, its rulers and zones with it.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { audit, picture, startDesk } from "./harness.mjs";
import { becomes, button, decided, says } from "./steps.mjs";

/** @type {Awaited<ReturnType<typeof startDesk>>} */
let desk;
let decision;
before(async () => {
  desk = await startDesk({ sample: true });
  decision = await decided(desk);
});
after(() => desk?.stop());

/** The decision's sheets as they are handed over. */
const sheets = async () => {
  const { rows } = await desk.call("list_certificates", {
    decision_id: decision,
  });
  return rows.sort((a, b) => a.turn - b.turn || a.ordinal - b.ordinal);
};

async function open() {
  const page = await desk.open("#/certificates");
  await page.locator(".desk .sheet img").waitFor();
  return page;
}

describe("the sheet seen larger", () => {
  const REAL = 96 / 25.4;
  const sheet = (page) => page.locator(".desk .sheet").boundingBox();
  const scale = async (page) => (await sheet(page)).width / 420;
  const larger = (page) => button(page, "zoom_in");
  const whole = (page) => button(page, "zoom_fit");
  const room = (page) => page.getByRole("region", { name: says("paper_room") });

  /** How many px of screen lie between what the rulers say of a place and where the sheet has it, at most. */
  const astray = (page) =>
    page.evaluate(() => {
      const sheet = document.querySelector(".desk .sheet").getBoundingClientRect();
      const scale = sheet.width / 420;
      const off = (marks, edge, side) =>
        [...document.querySelectorAll(marks)].map((mark) =>
          Math.abs(mark.getBoundingClientRect()[side] - edge - Number(mark.dataset.mm) * scale),
        );
      return Math.max(...off(".top [data-mm]", sheet.left, "left"), ...off(".left [data-mm]", sheet.top, "top"));
    });
  const isTrue = async (page, what) => assert.ok((await astray(page)) < 1, `the rulers are astray ${what}`);
  const mark = (page, mm) => page.locator(`.top [data-mm="${mm}"]`);

  it("grows by keys and buttons up to real size and beyond, and fits again", async () => {
    const page = await open();
    const fitted = await scale(page);
    const inside = await room(page).boundingBox();
    assert.ok((await sheet(page)).width < inside.width, "at first the whole sheet is seen");
    await isTrue(page, "at first");
    await page.keyboard.press("Control+Equal");
    await becomes(async () => (await scale(page)) > fitted, true);
    while ((await scale(page)) < REAL * 0.99) await larger(page).click();
    await whole(page).getByText("100\u00a0%").waitFor();
    assert.ok(Math.abs((await scale(page)) - REAL) < 0.01, "100 % is real size");
    await isTrue(page, "at 100 %");
    assert.equal(await mark(page, 211).count(), 0);
    await larger(page).click();
    await larger(page).click();
    await larger(page).click();
    await becomes(async () => Math.round(((await scale(page)) / REAL) * 100), 200);
    await isTrue(page, "at 200 %");
    assert.equal(await mark(page, 211).count(), 1, "each millimetre is marked");
    await audit(page);
    await picture(page, "certificates-larger");
    await page.keyboard.press("Control+Minus");
    await becomes(async () => Math.round(((await scale(page)) / REAL) * 100), 150);
    await page.keyboard.press("Control+0");
    await becomes(() => scale(page), fitted);
    await page.setViewportSize({ width: 1600, height: 900 });
    await becomes(async () => (await scale(page)) > fitted, true, "it follows the room again");
  });

  it("grows around the pointer, is dragged about, and its zones stay with their texts", async () => {
    const page = await open();
    const [first] = await sheets();
    const { zones } = await desk.call("preview_certificate", {
      certificate_id: first.id,
      mode: "overprint",
    });
    const zone = zones.find((one) => one.id === "citation");
    const outline = page.getByRole("button", {
      name: says("zone_citation"),
      exact: true,
    });
    const at = await outline.boundingBox();
    const [x, y] = [at.x + at.width / 3, at.y + at.height * 0.8];
    const under = async () => {
      const { x: left, y: top } = await sheet(page);
      return [(x - left) / (await scale(page)), (y - top) / (await scale(page))];
    };
    const turn = async (times) => {
      const before = await scale(page);
      await page.keyboard.down("Control");
      for (let at = 0; at < times; at += 1) await page.mouse.wheel(0, -100);
      await page.keyboard.up("Control");
      await becomes(async () => (await scale(page)) > before * 1.16 ** (times - 0.5), true);
    };
    await page.mouse.move(x, y);
    // While the sheet is lower than its room it stands in the middle; from then on every place can be held.
    await turn(6);
    const before = await under();
    await turn(4);
    const now = await under();
    for (const side of [0, 1]) assert.ok(Math.abs(now[side] - before[side]) < 1, `${before} became ${now}`);
    const drawn = await outline.boundingBox();
    const { x: left, y: top } = await sheet(page);
    assert.ok(Math.abs(drawn.x - left - zone.x_mm * (await scale(page))) < 1.5);
    assert.ok(Math.abs(drawn.y - top - zone.y_mm * (await scale(page))) < 1.5);
    await page.mouse.down();
    await page.mouse.move(x - 60, y - 40, { steps: 4 });
    await page.mouse.up();
    const dragged = await sheet(page);
    assert.deepEqual([Math.round(left - dragged.x), Math.round(top - dragged.y)], [60, 40]);
    await isTrue(page, "once dragged");
    assert.equal(await outline.getAttribute("aria-pressed"), "false", "a drag chooses nothing");
    await page.mouse.click(x - 60, y - 40);
    assert.equal(await outline.getAttribute("aria-pressed"), "true");
    await page.mouse.wheel(30, 50);
    await becomes(async () => Math.round(dragged.y - (await sheet(page)).y), 50);
    await becomes(async () => (await astray(page)) < 1, true, "the rulers follow");
  });
});
