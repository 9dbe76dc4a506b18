// Đề nghị, when there are ten thousand of them.
import { after, before, describe, it } from "node:test";

import { startDesk } from "./harness.mjs";
import { becomes, chosenRows, cursorInSight, grid, openRound, rows, says } from "./steps.mjs";

const MANY = 10_000;
const FAMILY = ["Nguyễn", "Trần", "Lê", "Phạm", "Nông", "Hoàng"];
const MIDDLE = ["Văn", "Thị", "Đức", "Minh", "Thu"];
const GIVEN = ["An", "Bình", "Cường", "Dung", "Hà", "Hải", "Lan", "Mai", "Nga", "Phúc"];

function nameOf(at) {
  const [family, first] = [FAMILY[at % 6], MIDDLE[Math.floor(at / 6) % 5]];
  return [family, first, MIDDLE[Math.floor(at / 30) % 5], GIVEN[Math.floor(at / 150) % 10]].join(" ");
}

describe("a list of ten thousand", () => {
  /** @type {Awaited<ReturnType<typeof startDesk>>} */
  let desk;
  /** @type {number[]} The nominations in the order of the list. */
  let ids;
  before(async () => {
    desk = await startDesk();
    const { id } = await openRound(desk, 2026, "Đợt lớn");
    const lines = Array.from(
      { length: MANY },
      (_, at) => `${nameOf(at)}\tCông nhân\tCĐCS Trường Tiểu học số ${at % 400}\tBằng khen`,
    );
    const text = ["Họ và tên\tChức vụ\tĐơn vị\tHình thức khen thưởng", ...lines].join("\n");
    const source = { name: "mười nghìn", kind: "pasted", bytes: Buffer.from(text).toString("base64") };
    await desk.call("accept_list", { round_id: id, source, edits: [], leave_out: [] });
    const all = { stage: null, award: null, kind: null, theme: null, text: "" };
    const filter = { round_id: id, ...all, attention: false, incomplete: false, out: false, unproofed: false };
    ids = (await desk.call("list_nomination_ids", { filter, sort: "list", direction: "ascending" })).ids;
  });
  after(() => desk?.stop());

  it("draws a screenful, reaches its last row by End and by scrolling", async () => {
    const page = await desk.open("#/settings");
    await page.locator("h1").waitFor();
    const painted = await page.evaluate(
      () =>
        new Promise((drawn) => {
          const from = performance.now();
          let frames = 0;
          const look = () => {
            frames += 1;
            if (document.querySelector("[role=row][data-index] b")) drawn({ frames, ms: performance.now() - from });
            else requestAnimationFrame(look);
          };
          location.hash = "#/nominations";
          requestAnimationFrame(look);
        }),
    );
    console.log(
      `    ${MANY} nominations first painted after ${painted.frames} frames, ${Math.round(painted.ms)} ms (unoptimised program)`,
    );
    await page
      .getByText(says("nominations_count", { count: "10.000" }), {
        exact: true,
      })
      .waitFor();
    await becomes(async () => (await rows(page).count()) < 60, true);
    await grid(page).focus();
    await page.keyboard.press("End");
    const last = page.locator(`[role=row][data-index="${MANY - 1}"] b`);
    await becomes(() => last.innerText(), nameOf(MANY - 1));
    await becomes(() => cursorInSight(page), true);
    await grid(page).evaluate((one) => (one.scrollTop = 0));
    await page.locator('[role=row][data-index="0"] b').waitFor();
    await grid(page).evaluate((one) => (one.scrollTop = one.scrollHeight));
    await becomes(() => last.innerText(), nameOf(MANY - 1));
  });

  it("opens one that a link names wherever it stands, and stays with it when the order turns", async () => {
    const page = await desk.open(`#/nominations?nomination=${ids[7653]}`);
    const chosen = () => chosenRows(page).locator("b").allInnerTexts().then(String);
    await becomes(chosen, nameOf(7653));
    await becomes(() => cursorInSight(page), true);
    await page.evaluate((id) => (location.hash = `#/nominations?nomination=${id}`), ids[2718]);
    await becomes(chosen, nameOf(2718));
    await page.getByRole("columnheader", { name: says("column_number") }).getByRole("button").first().click();
    await page.locator('[role=row][data-index="7281"] b').waitFor();
    await becomes(chosen, nameOf(2718));
    await becomes(() => cursorInSight(page), true);
  });
});
