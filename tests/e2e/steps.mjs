// Steps that several screens' tests share: the words of the window, the looks of a screen, keys, the table, files.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { audit, picture } from "./harness.mjs";

const read = (path) => JSON.parse(readFileSync(new URL(`../../ui/src/words/${path}.json`, import.meta.url), "utf8"));
const vi = read("vi");
const en = read("en");

/** The unit's list that the sample round is made of. */
export const sample = new URL("../samples/de-nghi-tong-ket-2023.xlsx", import.meta.url);

/** What the window says in Vietnamese: the tests survive another wording, not a missing word. */
export function says(key, facts = {}) {
  assert.ok(key in vi, `the words have no “${key}”`);
  return Object.entries(facts).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), vi[key]);
}

/** The button that says so. */
export function button(place, key, facts) {
  return place.getByRole("button", { name: says(key, facts) });
}

/** Opens a round without days and budget; what was made. */
export function openRound(desk, year, name = `Đợt ${year}`) {
  const open = { deadline_on: null, ceremony_on: null, ceremony_at: null, budget: null };
  return desk.call("open_round", { name, year, ...open });
}

/** A new window while no list is kept: the last window is closed first, else what it did last would be kept after this. */
export async function withoutLists(desk) {
  const page = await desk.open();
  for (const { sha256 } of await desk.call("list_kept_lists")) await desk.call("drop_kept_list", { sha256 });
  return page;
}

/** The table of a screen, its rows in sight, and the row that is chosen. */
export const grid = (page) => page.getByRole("grid");
export const rows = (page) => page.locator("[role=row][data-index]");
export const chosenRows = (page) => page.locator("[role=row][data-index][aria-selected=true]");

/** The sentence in the quiet bar. */
export async function told(page, key, facts) {
  await page.locator(".bar", { hasText: says(key, facts) }).waitFor();
}

/** Accepts the list that is open although somebody would have to look at rows of it first: that is asked, and said. */
export async function acceptAsItIs(page) {
  await page.keyboard.press("Control+Enter");
  await page.getByRole("dialog").getByText(says("list_open_sentence")).waitFor();
  await page.keyboard.press("Control+Enter");
}

/** Waits until a question about the page is answered with what is wanted, and says both when it never is. */
export async function becomes(ask, wanted, what) {
  let answer;
  const end = performance.now() + 8000;
  do {
    answer = await ask();
    if (Object.is(answer, wanted)) return;
    await new Promise((again) => setTimeout(again, 25));
  } while (performance.now() < end);
  assert.equal(answer, wanted, what);
}

/** How the address names the screen and its filter: path and query. */
export function address(page) {
  const [path, query = ""] = new URL(page.url()).hash.replace(/^#\//, "").split("?");
  return { path, query: Object.fromEntries(new URLSearchParams(query)) };
}

/** Types as a Vietnamese input method does that composes: the word is on its way until it is let go. */
export async function compose(page, ...stages) {
  const keys = await page.context().newCDPSession(page);
  for (const text of stages) {
    await keys.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await keys.send("Input.insertText", { text: stages.at(-1) });
  await keys.detach();
}

/** Types as Unikey does: letters, then backspaces over them, then the letters with their marks. */
export async function retype(page, typed, backspaces, marked) {
  await page.keyboard.type(typed);
  for (let at = 0; at < backspaces; at += 1) await page.keyboard.press("Backspace");
  await page.keyboard.insertText(marked);
}

const LOOKS = [
  ["1280", 1280, 720, "light"],
  ["1920", 1920, 1080, "light"],
  ["1920-dark", 1920, 1080, "dark"],
  ["1280-dark", 1280, 720, "dark"],
];

/**
 * Looks at a screen in both themes, both sizes and both languages: everybody can use it, nothing is cut off,
 * nothing is said in the wrong language. Keeps a picture of each look.
 * @param {(page: import("playwright-core").Page) => unknown} arrive what to wait for, and to do, before looking
 */
export async function everyLook(desk, place, name, arrive) {
  const page = await desk.open(place);
  await arrive(page);
  for (const [look, width, height, theme] of LOOKS) {
    await page.setViewportSize({ width, height });
    await page.evaluate((next) => (document.documentElement.dataset.theme = next), theme);
    await lookAt(page, `${name}-${look}`);
  }
  const english = await desk.open(place, { language: "en" });
  await arrive(english);
  await lookAt(english, `${name}-1280-en`);
  assert.deepEqual(await leftOver(english), [], `${name}: Vietnamese left over`);
}

async function lookAt(page, name) {
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await picture(page, name);
  await audit(page);
  assert.deepEqual(await cutOff(page), [], `${name}: cut off`);
}

/** Buttons and titles that do not show all they say, or stand outside the window. */
function cutOff(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll("h1, h2, button, [role=tab], th")]
      .filter((one) => one.checkVisibility() && !one.closest("[role=grid], .sr"))
      .filter((one) => {
        const { left, right, width } = one.getBoundingClientRect();
        const isOutside = width > 0 && (left < -1 || right > innerWidth + 1);
        return isOutside || (one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === "hidden");
      })
      .map((one) => one.textContent.trim().replace(/\s+/g, " ")),
  );
}

/** The window's own Vietnamese words that are still on an English page. What the office wrote itself may stay. */
async function leftOver(page) {
  const texts = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      // A unit's own list speaks the unit's own words, and paper is Vietnamese in every language.
      if (!walker.currentNode.parentElement.closest("[role=table], figure [lang=vi]")) found.push(walker.currentNode.data.trim());
    }
    for (const one of document.querySelectorAll("[aria-label], [placeholder], [title]")) {
      if (one.closest("[role=table]")) continue;
      found.push(one.getAttribute("aria-label"), one.getAttribute("placeholder"), one.getAttribute("title"));
    }
    return found.filter(Boolean);
  });
  // Words that are mostly what is filled in would be found in anybody's own texts.
  const telling = (text) =>
    !text.includes("{") ||
    text
      .replace(/\{\w+\}/g, "")
      .trim()
      .split(/\s+/).length > 1;
  const words = Object.entries(vi).filter(
    ([key, text]) => text !== en[key] && /[^\x00-\x7f]/.test(text) && telling(text),
  );
  const filled = (_, name) => (name === "count" ? "[\\d.,]+" : ".+");
  const patterns = words.map(([key, text]) => [
    key,
    new RegExp(`^${escaped(text).replace(/\\\{(\w+)\\\}/g, filled)}$`, "u"),
  ]);
  // The title of a decision and the name of a round are the office's own, made from a proposal.
  const own = /^(decision_title_example|round_name_example|class_.*|place_row)$/;
  // So are the headings of the list that a nomination was read from.
  const headings = ["Thành tích", "Tên tập thể", "Họ và tên", "Chức vụ", "Đơn vị", "Danh xưng"];
  return texts
    .filter((text) => !headings.includes(text))
    .flatMap((text) =>
      patterns.filter(([key, pattern]) => !own.test(key) && pattern.test(text)).map(([key]) => `${key}: ${text}`),
    );
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Everything of a round, or what a filter leaves of it. */
export function filterOf(round, filter = {}) {
  const all = {
    stage: null,
    award: null,
    kind: null,
    theme: null,
    attention: false,
    out: false,
    text: "",
  };
  return { round_id: round, ...all, ...filter };
}

/** The ids of a round's nominations, in the order of the list. */
export async function idsOf(desk, filter = {}) {
  const asked = {
    filter: filterOf(desk.round, filter),
    sort: "list",
    direction: "ascending",
  };
  return (await desk.call("list_nomination_ids", asked)).ids;
}

/** Brings nominations forward past the pages, their papers held on paper. */
export async function advance(desk, to, filter = {}) {
  const council_on = to === "passed" ? "2023-12-20" : null;
  return desk.call("advance_nominations", {
    ids: await idsOf(desk, filter),
    to,
    override_reason: null,
    council_on,
    papers: "received",
  });
}

/** Whether the row with the cursor stands wholly inside the table, under its heading. */
export function cursorInSight(page) {
  return page.evaluate(() => {
    const grid = document.querySelector("[role=grid]");
    const row = document.getElementById(grid.getAttribute("aria-activedescendant"))?.closest("[role=row]");
    if (!row) return false;
    const inner = row.getBoundingClientRect();
    const outer = grid.getBoundingClientRect();
    const head = grid.querySelector("[role=columnheader]").getBoundingClientRect();
    return inner.top >= head.bottom - 1 && inner.bottom <= outer.top + grid.clientHeight + 1;
  });
}

/** A cell of a row, by the row's place and the column's heading. */
export async function cell(page, row, heading) {
  const headings = await page.getByRole("columnheader").allInnerTexts();
  const column = headings.findIndex((text) => text.trim().startsWith(heading));
  assert.ok(column >= 0, `no column ${heading} among ${headings.join(", ")}`);
  return page.locator(`[role=row][data-index="${row}"] > [role=gridcell]`).nth(column);
}

/** Brings the round past the council, and all certificates of merit to a signed decision: what lies after it begins here. */
export async function decided(desk, number = "737/QĐ-LĐLĐ") {
  for (const to of ["received", "appraised", "passed"]) await advance(desk, to);
  const made = await desk.call("decide_round", {
    round_id: desk.round,
    awards: ["BK_LDLD"],
    number,
    on: "2023-12-25",
    signer: "Hoàng Minh Khôi",
    title: "Về việc tặng Bằng khen năm 2023",
  });
  return made.id;
}

/** Prints sheets past the pages: a file is made, and what came out of the printer is said. */
export async function printed(desk, decision, ids) {
  const asked = { decision_id: decision, mode: "overprint" };
  const made = await desk.call("make_certificates", {
    ...asked,
    certificate_ids: ids,
    template_version_id: null,
    codes: "left_out",
  });
  const stocks = await desk.call("list_stocks");
  const stock = stocks.find((one) => !one.is_retired && one.width_mm === 420);
  await desk.call("confirm_printed", {
    ...asked,
    stock_id: stock?.id ?? null,
    calibration_id: null,
    printer: null,
    tray: null,
    printed: made.printed,
    spoiled: [],
    first_paper_number: null,
  });
}

/** Does what makes a file, and fetches the file that the window then opens: its status, its first letters, all of it. */
export async function exported(page, act) {
  const asked = page.context().waitForEvent("request", {
    predicate: (one) => one.url().includes("/exports/"),
    timeout: 60_000,
  });
  await act();
  const answer = await fetch((await asked).url());
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return {
    status: answer.status,
    start: String.fromCharCode(...bytes.slice(0, 4)),
    text: Buffer.from(bytes).toString("latin1"),
    size: bytes.length,
  };
}

/** Puts a text into a field and leaves it, as people do who think it is saved then. */
export async function write(page, label, text) {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(text);
  await field.press("Tab");
}
