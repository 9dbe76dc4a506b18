// Đề nghị: the list that the board lives in, with the habits of people who come from a spreadsheet.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { audit, picture, startDesk } from "./harness.mjs";
import {
  becomes,
  cell,
  chosenRows,
  compose,
  cursorInSight,
  filterOf,
  grid,
  idsOf,
  retype,
  rows,
  says,
  told,
} from "./steps.mjs";

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

describe("the list of nominations under the keys", () => {
  it("finds Nông Thị Bích Huệ by her name without marks", async () => {
    const page = await open();
    await total(page, "102");
    await page
      .getByRole("button", {
        name: says("table_filter", { column: says("column_recipient") }),
      })
      .click();
    await page.keyboard.type("nong thi bich hue");
    await total(page, "1");
    await page.locator("[role=row][data-index] b", { hasText: "Nông Thị Bích Huệ" }).waitFor();
  });

  it("keeps the chosen row in sight whichever key moves it", async () => {
    const page = await open();
    await grid(page).focus();
    for (const [key, row] of [
      ["End", 101],
      ["ArrowUp", 100],
      ["Home", 0],
      ["ArrowDown", 1],
    ]) {
      await page.keyboard.press(key);
      await becomes(() => chosenRows(page).first().getAttribute("data-index"), String(row), key);
      await becomes(() => cursorInSight(page), true, `${key} leaves the row in sight`);
    }
    await page.keyboard.press("PageDown");
    const reached = Number(await chosenRows(page).first().getAttribute("data-index"));
    assert.ok(reached > 2, `PageDown reached row ${reached}`);
    await becomes(() => cursorInSight(page), true);
    for (let at = 0; at < 30; at += 1) await page.keyboard.press("ArrowDown");
    await becomes(() => chosenRows(page).first().getAttribute("data-index"), String(reached + 30));
    await becomes(() => cursorInSight(page), true);
  });

  it("chooses many rows with Shift, Ctrl and Ctrl A", async () => {
    const page = await open();
    await grid(page).focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await becomes(() => chosenRows(page).count(), 3);
    await rows(page)
      .nth(5)
      .click({ modifiers: ["Control"] });
    await rows(page)
      .nth(1)
      .click({ modifiers: ["Control"] });
    await becomes(() => chosenRows(page).count(), 3);
    await page.getByRole("heading", { name: says("chosen_count", { count: "3" }) }).waitFor();
    await page.keyboard.press("Control+a");
    await page.getByRole("heading", { name: says("chosen_count", { count: "102" }) }).waitFor();
  });

  it("sorts people by their given names", async () => {
    const page = await open("?award=BK_LDLD&kind=individual");
    await total(page, "51");
    await page.getByTitle(says("table_sort", { column: says("column_recipient") })).click();
    await grid(page).focus();
    // The list follows the chosen row to its new place once it is sorted: Home leads back to the first.
    const given = async () => {
      await page.keyboard.press("Home");
      const first = page.locator('[role=row][data-index="0"] b');
      return (await first.count()) > 0 ? first.innerText() : "";
    };
    const { rows: sorted } = await desk.call("list_nominations", {
      filter: filterOf(desk.round, { award: "BK_LDLD", kind: "individual" }),
      sort: "name",
      direction: "ascending",
      offset: 0,
      limit: 51,
    });
    await becomes(given, sorted[0].name);
    const last = (row) => row.name.split(" ").at(-1);
    const order = sorted.map(last);
    assert.deepEqual(order, [...order].sort(new Intl.Collator("vi").compare));
  });
});

describe("the list in a small window", () => {
  const chips = (page) => page.getByRole("group", { name: says("award"), exact: true });
  const more = (page) => chips(page).locator("[aria-haspopup=menu]");
  /** On how many lines the chips in sight stand, their menu among them, and whether one reaches over the list's edge. */
  const chipLines = (page) =>
    page.evaluate(() => {
      const edge = document.querySelector("[role=grid]").getBoundingClientRect().right;
      const boxes = [...document.querySelectorAll(".tools [role=group] button")]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .map((one) => one.getBoundingClientRect());
      const lines = new Set(boxes.map((box) => Math.round((box.top + box.bottom) / 2)));
      return boxes.some((box) => box.right > edge + 1) ? "over the edge" : lines.size;
    });
  const wholeRows = (page) =>
    page.evaluate(() => {
      const grid = document.querySelector("[role=grid]");
      const head = grid.querySelector("[role=columnheader]").getBoundingClientRect().bottom;
      const foot = grid.getBoundingClientRect().top + grid.clientHeight;
      return [...grid.querySelectorAll("[role=row][data-index]")]
        .map((row) => row.getBoundingClientRect())
        .filter((row) => row.top >= head - 1 && row.bottom <= foot + 1).length;
    });

  for (const [width, height, fewest, language] of [
    [1280, 720, 7, "vi"],
    [1280, 720, 7, "en"],
    [1920, 1080, 12, "vi"],
  ]) {
    it(`shows ${fewest} whole rows at ${width} × ${height}, under one line of chips (${language})`, async () => {
      const page = await open("", { width, height, language });
      await becomes(async () => (await wholeRows(page)) >= fewest, true);
      await becomes(() => chipLines(page), 1);
    });
  }

  it("keeps the awards that find no room in a menu, and the chosen one in sight", async () => {
    const page = await open();
    const theme = "Giỏi việc nước, đảm việc nhà";
    const chip = chips(page).getByRole("button", { name: `${theme} 10` });
    await chips(page)
      .getByRole("button", { name: `${says("chip_attention")} 7` })
      .waitFor();
    assert.equal(await chip.count(), 0);
    await more(page).click();
    await page.getByRole("menuitem", { name: theme }).click();
    await total(page, "10");
    await becomes(() => chip.getAttribute("aria-pressed"), "true");
    await becomes(() => chipLines(page), 1);
    await page.setViewportSize({ width: 2400, height: 900 });
    await becomes(() => more(page).count(), 0, "where there is room there is no menu");
  });

  it("tells all of what it shows in part", async () => {
    const page = await open();
    await grid(page).focus();
    await page.keyboard.press("End");
    await page.locator('[role=row][data-index="101"] b').waitFor();
    const untold = await page.evaluate(() =>
      [...document.querySelectorAll("[role=row][data-index] :is(b, small, span)")]
        .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
        .filter((one) => getComputedStyle(one).overflowX !== "visible" && !one.closest("[title]"))
        .map((one) => one.textContent),
    );
    assert.deepEqual(untold, []);
  });
});

describe("the list as a sheet", () => {
  const NAME = says("field_name");

  it("is typed into like a spreadsheet: over a cell, Tab to the side, Enter down, Esc leaves it as it was", async () => {
    const page = await open("?view=sheet&award=BK_LDLD&kind=individual");
    const [first, second] = await idsOf(desk, {
      award: "BK_LDLD",
      kind: "individual",
    });
    const before = await view(second);
    await (await cell(page, 0, NAME)).click();
    await page.keyboard.type("Nguyen Van Thu");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Thu quy");
    await page.keyboard.press("Enter");
    await becomes(async () => (await view(first)).name, "Nguyen Van Thu");
    await becomes(async () => (await view(first)).position, "Thu quy");
    await becomes(() => chosenRows(page).first().getAttribute("data-index"), "1");
    await page.keyboard.type("khong giu");
    await page.keyboard.press("Escape");
    await page.keyboard.press("F2");
    await becomes(() => page.locator("[role=gridcell] input").inputValue(), before.position ?? "");
    await page.keyboard.press("Escape");
    assert.equal((await view(second)).position, before.position);
    await page.keyboard.press("Control+z");
    await becomes(async () => (await view(first)).position === "Thu quy", false);
    await page.keyboard.press("Control+z");
    await becomes(async () => (await view(first)).name === "Nguyen Van Thu", false);
  });

  it("eats no mark of a Vietnamese input method, whether it composes or sends backspaces", async () => {
    const page = await open("?view=sheet&award=BK_LDLD&kind=individual");
    const ids = await idsOf(desk, { award: "BK_LDLD", kind: "individual" });
    await (await cell(page, 2, NAME)).click();
    await page.keyboard.press("F2");
    await page.keyboard.press("Control+a");
    for (const word of [
      ["N", "Ng", "Ngu", "Nguy", "Nguyê", "Nguyễn"],
      ["T", "Th", "Thi", "Thị"],
      ["Phuo", "Phươ", "Phượng"],
    ]) {
      await compose(page, ...word);
      if (word.at(-1) !== "Phượng") await page.keyboard.press("Space");
    }
    await page.keyboard.press("Enter");
    await becomes(async () => (await view(ids[2])).name, "Nguyễn Thị Phượng");
    await page.keyboard.type("D");
    await retype(page, "d", 2, "Đ");
    await retype(page, "oanj", 4, "oạn");
    await page.keyboard.press("Enter");
    await becomes(async () => (await view(ids[3])).name, "Đoạn");
    await desk.call("undo");
    await desk.call("undo");
  });

  it("refuses a name with a digit at the place, and keeps what was typed", async () => {
    const page = await open("?view=sheet&award=BK_LDLD&kind=individual");
    await (await cell(page, 0, NAME)).click();
    await page.keyboard.type("Nguyen Van 7");
    await page.keyboard.press("Enter");
    await page
      .getByRole("alert")
      .filter({ hasText: says("failure_name_has_digit", { digit: "7" }) })
      .waitFor();
    const editor = page.locator("[role=gridcell] input");
    assert.equal(await editor.inputValue(), "Nguyen Van 7");
    await becomes(() => editor.evaluate((one) => one === document.activeElement), true);
    await page.keyboard.press("Escape");
  });
});

describe("a name that is typed beside a nomination", () => {
  it("is asked about under its field as a list's would be, and the likely one is one press away", async () => {
    const [id] = await idsOf(desk, { kind: "individual" });
    const page = await open(`?nomination=${id}`);
    const aside = page.locator("aside");
    await aside.getByText(says("details_edit")).click();
    const field = aside.getByLabel(says("field_name"), { exact: true });
    const asked = (text, likely) => says("doubt_name_likely", { cell: says("cell_of_name"), text, likely });
    await field.fill("Nguyển Thị Hường");
    await field.press("Enter");
    const hint = aside.getByRole("status").getByText(asked("Nguyển Thị Hường", "Nguyễn Thị Hường"));
    await hint.waitFor();
    await becomes(async () => (await view(id)).name, "Nguyển Thị Hường", "it is taken as it was typed");
    await hint.scrollIntoViewIfNeeded();
    await picture(page, "nominations-name-hint");
    await audit(page);
    await aside.getByRole("button", { name: says("doubts_rename", { name: "Nguyễn Thị Hường" }) }).click();
    await becomes(async () => (await view(id)).name, "Nguyễn Thị Hường");
    await hint.waitFor({ state: "detached" });
    await becomes(() => field.inputValue(), "Nguyễn Thị Hường");

    await field.fill("Nguyễn Thi Hường");
    await field.press("Tab");
    await aside.getByRole("status").getByText("Nguyễn Thi Hường").first().waitFor();
    const [, other] = await idsOf(desk, { kind: "individual" });
    await page.evaluate((hash) => (location.hash = hash), `#/nominations?nomination=${other}`);
    await becomes(() => aside.getByRole("status").getByText("Nguyễn Thi Hường").count(), 0, "it is of one name only");
  });
});

describe("copying out and pasting in", () => {
  it("copies the chosen rows as a block that a spreadsheet takes", async () => {
    const page = await open("?view=sheet");
    await grid(page).focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Control+c");
    const lines = async () => (await page.evaluate(() => navigator.clipboard.readText())).split(/\r?\n/);
    await becomes(async () => (await lines()).length, 2);
    const { rows: list } = await listed();
    for (const [at, line] of (await lines()).entries()) assert.equal(line.split("\t")[2], list[at].name);
  });

  it("adds a pasted block as drafts, and takes all of it back with one Ctrl Z", async () => {
    const page = await open();
    const block = [
      "Họ và tên\tChức vụ\tĐơn vị\tHình thức",
      "Nguyễn Văn Hải\tTổ trưởng sản xuất\tCĐCS Công ty Cổ phần Hồng Hà\tBằng khen",
      "Trần Thị Mai\tKế toán\tCĐCS Trường THCS Xuân Lạc\tBằng khen",
      "Hoàng Đức Đông\tGiáo viên\tCĐCS Trường Mầm non Lục Bình\tBằng khen",
    ];
    await page.evaluate((text) => navigator.clipboard.writeText(text), block.join("\r\n"));
    await grid(page).focus();
    await page.keyboard.press("Control+v");
    await told(page, "nominations_pasted", { count: "3", there: "0" });
    await total(page, "105");
    const { rows: list } = await listed({ text: "hoang duc dong" });
    assert.deepEqual([list[0].name, list[0].state, list[0].award], ["Hoàng Đức Đông", "draft", "BK_LDLD"]);
    await page.keyboard.press("Control+z");
    await total(page, "102");
    await page.locator(".bar", { hasText: says("undone", { act: "" }).trim() }).waitFor();
    assert.equal((await listed()).all, 102);
  });
});
