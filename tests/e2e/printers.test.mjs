// Máy in và phôi: a printer is calibrated, sheets are made for it and sent to it.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, before, describe, it } from "node:test";

import { audit, picture, startDesk } from "./harness.mjs";
import {
  becomes,
  button,
  decided,
  everyLook,
  exported,
  says,
  told,
  write,
} from "./steps.mjs";

/** Programs under CUPS' names, first on PATH: the program under test finds its printers here. */
const PROGRAMS = {
  lpstat: `case "$1" in -e) echo Canon_LBP;; -d) echo 'system default destination: Canon_LBP';; esac`,
  lpoptions: `echo 'InputSlot/Media Source: *Auto Manual'`,
  lp: `printf '%s\\n' "$@" > "$(dirname "$0")/told"; echo 'request id is Canon_LBP-12 (1 file(s))'`,
};

/** @type {Awaited<ReturnType<typeof startDesk>>} */
let desk;
let decision;
let cups;
before(async () => {
  cups = await mkdtemp(join(tmpdir(), "vinhdanh-cups-"));
  for (const [name, does] of Object.entries(PROGRAMS)) {
    await writeFile(join(cups, name), `#!/bin/sh\n${does}\n`);
    await chmod(join(cups, name), 0o755);
  }
  process.env.PATH = `${cups}:${process.env.PATH}`;
  desk = await startDesk({ sample: true });
  decision = await decided(desk);
});
after(async () => {
  await desk?.stop();
  await rm(cups, { recursive: true, force: true });
});

const sentTo = async () =>
  (await readFile(join(cups, "told"), "utf8")).trim().split("\n");
const aside = (page) => page.locator("aside");
const dialog = (page) => page.getByRole("dialog");
const rows = async () => (await desk.call("list_calibrations")).rows;

/** What a printer that shifts by 1,2 and 0,8 mm, prints at 99,5 % and turns by 0,2° puts on A3, as a ruler tells it. */
const READ = {
  1: [18.6, 20.9],
  2: [396.7, 22.2],
  3: [395.8, 277.9],
  4: [17.7, 276.6],
};

/** The comma of the page's language. */
const comma = (page) =>
  page.evaluate(() => (document.documentElement.lang === "en" ? "." : ","));

async function open() {
  const page = await desk.open("#/certificates");
  await page.locator(".desk .sheet img").waitFor();
  return page;
}

async function toReadings(page) {
  await button(aside(page), "calibrate").click();
  const printer = dialog(page).getByRole("combobox", {
    name: says("calibrate_printer"),
  });
  await becomes(
    () => printer.inputValue(),
    "Canon_LBP",
    "the system's own printer is proposed",
  );
  const tray = dialog(page).getByRole("combobox", {
    name: says("calibrate_tray"),
  });
  await tray.fill("Manual");
  await tray.press("Tab");
}

async function read(page, readings) {
  for (const [mark, [left, top]] of Object.entries(readings)) {
    await write(
      page,
      says("calibrate_mark_left", { number: mark }),
      String(left).replace(".", ","),
    );
    await write(
      page,
      says("calibrate_mark_top", { number: mark }),
      String(top).replace(".", ","),
    );
  }
}

describe("a printer that nobody has calibrated", () => {
  it("prints from a tray that is chosen in the window", async () => {
    const page = await open();
    await aside(page)
      .getByLabel(says("printer_choose"))
      .selectOption({ label: says("printer_bare", { printer: "Canon_LBP" }) });
    const tray = aside(page).getByRole("combobox", { name: says("calibrate_tray"), exact: true });
    await tray.click();
    await page.getByRole("option", { name: "Manual" }).click();
    await aside(page).getByText(says("printer_send"), { exact: true }).click();
    await audit(page);
    await picture(page, "printers-bare");
    await page.reload();
    await becomes(() => tray.inputValue(), "Manual", "it is remembered here");
    await page.keyboard.press("Control+p");
    await page.locator(".bar", { hasText: "Canon_LBP-12" }).waitFor();
    assert.ok((await sentTo()).includes("InputSlot=Manual"));
    assert.equal((await desk.call("get_awaited", { decision_id: decision })).tray, "Manual");
    await desk.call("drop_awaited", { decision_id: decision });
  });

  it("is not calibrated before it has a name, which is asked for at its field", async () => {
    const page = await open();
    await button(aside(page), "calibrate").click();
    const printer = dialog(page).getByRole("combobox", { name: says("calibrate_printer") });
    await becomes(() => printer.inputValue(), "Canon_LBP");
    await printer.fill("");
    await printer.press("Tab");
    await button(dialog(page), "calibrate_next").click();
    await dialog(page).getByText(says("calibrate_printer_needed")).waitFor();
    await becomes(() => printer.evaluate((one) => one === document.activeElement), true);
    await audit(page);
    await picture(page, "calibrate-nameless");
    await printer.fill("Canon LBP 2900");
    await printer.press("Tab");
    await becomes(() => dialog(page).getByText(says("calibrate_printer_needed")).count(), 0);
    await button(dialog(page), "calibrate_next").click();
    await dialog(page).getByText(says("calibrate_four"), { exact: true }).waitFor();
  });
});

describe("a printer", () => {
  it("is calibrated from a sheet that goes to it, four readings and a look at what they tell", async () => {
    const page = await open();
    await aside(page).getByText(says("printer_none_yet")).waitFor();
    await toReadings(page);
    await audit(page);
    await picture(page, "calibrate-1-print-1280");
    await button(dialog(page), "calibrate_send_sheet").click();
    await told(page, "printer_sent", {
      name: "to-can-chinh-A3.pdf",
      printer: "Canon_LBP",
      job: "Canon_LBP-12",
    });
    const sheet = await sentTo();
    assert.deepEqual(sheet.slice(0, 2), ["-d", "Canon_LBP"]);
    assert.ok(
      ["media=A3", "print-scaling=none", "InputSlot=Manual"].every((word) =>
        sheet.includes(word),
      ),
      sheet,
    );

    await button(dialog(page), "calibrate_next").click();
    assert.equal(
      await button(dialog(page), "calibrate_next").isDisabled(),
      true,
      "nothing is read yet",
    );
    await read(page, {
      ...READ,
      2: ["210,3 + 186,4", 22.2],
      3: [39.58, 277.9],
    });
    await button(dialog(page), "calibrate_next").click();
    await dialog(page).getByRole("alert").waitFor();
    assert.match(
      await dialog(page).getByRole("alert").innerText(),
      /^Dấu 3: .*360,4 mm/,
    );
    const wrong = page.getByLabel(says("calibrate_mark_left", { number: "3" }));
    assert.equal(await wrong.inputValue(), "39,58", "what was typed stays");
    await audit(page);
    await picture(page, "calibrate-2-read-1280");
    await write(page, says("calibrate_mark_left", { number: "3" }), "395,8");
    await page.keyboard.press("Control+Enter");

    await dialog(page)
      .getByRole("img", { name: says("calibrate_drawing_label") })
      .waitFor();
    await audit(page);
    await picture(page, "calibrate-3-result-1280");
    await page.setViewportSize({ width: 1920, height: 1080 });
    await picture(page, "calibrate-3-result-1920");
    await button(dialog(page), "calibrate_save").click();
    await told(page, "calibrate_saved", { printer: "Canon_LBP" });
    const [row] = await rows();
    assert.deepEqual(
      [row.printer, row.tray, row.is_measured],
      ["Canon_LBP", "Manual", true],
    );
    assert.ok(
      Math.abs(row.values.scale_x_ppm - 1_005_025) < 1_500,
      JSON.stringify(row.values),
    );
    assert.ok(
      Math.abs(row.values.turn_urad + 3_491) < 300,
      JSON.stringify(row.values),
    );
    const chosen = aside(page).getByLabel(says("printer_choose"));
    await becomes(
      () => chosen.evaluate((one) => one.selectedOptions[0].label),
      "Canon_LBP · Manual · giấy thường",
    );
    await audit(page);
  });

  it("is calibrated from two readings where the paper lies straight, before and after shown", async () => {
    const page = await open();
    await toReadings(page);
    const tray = dialog(page).getByRole("combobox", { name: says("calibrate_tray") });
    await tray.fill("Auto");
    await tray.press("Tab");
    await button(dialog(page), "calibrate_next").click();
    await dialog(page).getByText(says("calibrate_two"), { exact: true }).click();
    await dialog(page).getByText(says("calibrate_two_hint")).waitFor();
    assert.equal(await page.getByLabel(says("calibrate_mark_left", { number: "2" })).count(), 0);
    // Shifted by 1,5 mm to the right and 0,5 mm up, nothing else.
    await read(page, { 1: [21.5, 19.5], 3: [401.5, 276.5] });
    await page.keyboard.press("Control+Enter");
    await dialog(page).getByText(says("calibrate_before"), { exact: true }).waitFor();
    await dialog(page).getByText(says("calibrate_after"), { exact: true }).waitFor();
    assert.equal(await dialog(page).getByText(says("calibrate_astray"), { exact: true }).count(), 0);
    await audit(page);
    await picture(page, "calibrate-3-two-1280");
    await button(dialog(page), "calibrate_save").click();
    await told(page, "calibrate_saved", { printer: "Canon_LBP" });
    const row = (await rows()).find((one) => one.tray === "Auto");
    assert.deepEqual([row.values.dx_um, row.values.dy_um, row.values.turn_urad], [-1500, 500, 0]);
    assert.equal(row.values.scale_x_ppm, 1_000_000);
  });

  it("prints what is made for it, corrected, once it was chosen to be sent", async () => {
    await desk.call("save_calibration", {
      printer: "Canon_LBP",
      tray: "Manual",
      stock_id: null,
      values: {
        dx_um: 1200,
        dy_um: -800,
        scale_x_ppm: 1e6,
        scale_y_ppm: 1e6,
        turn_urad: 0,
      },
      page: "A3",
      readings: [],
    });
    const page = await open();
    const choice = aside(page).getByLabel(says("printer_choose"));
    await choice.selectOption({ label: "Canon_LBP · Manual · giấy thường" });
    await becomes(
      () => aside(page).getByLabel(says("field_dx")).inputValue(),
      "+1,2\u00a0mm",
    );
    await becomes(
      () => aside(page).getByLabel(says("field_dy")).inputValue(),
      "−0,8\u00a0mm",
    );
    await becomes(
      () => aside(page).getByLabel(says("field_scale")).inputValue(),
      "100,0\u00a0%",
    );

    const file = await exported(page, () => page.keyboard.press("Control+p"));
    assert.deepEqual([file.status, file.start], [200, "%PDF"]);
    await aside(page).getByText(says("printer_send"), { exact: true }).click();
    // The file before waits for what came out: nothing goes to the printer a second time unasked.
    const sent = (await sentTo()).length;
    await button(page, "printed_ask").waitFor();
    await page.keyboard.press("Control+p");
    await page.getByRole("dialog", { name: says("print_while_awaited") }).waitFor();
    assert.equal((await sentTo()).length, sent);
    await page.keyboard.press("Control+Enter");
    await becomes(
      async () => (await sentTo()).at(-1).endsWith("in-de-phoi.pdf"),
      true,
    );
    const name = basename((await sentTo()).at(-1));
    await told(page, "printer_sent", {
      name,
      printer: "Canon_LBP",
      job: "Canon_LBP-12",
    });
    await page.reload();
    await becomes(
      () => aside(page).getByLabel(says("field_dx")).inputValue(),
      "+1,2\u00a0mm",
      "it is remembered here",
    );
  });

  it("has values that are typed by hand, and refuses what no printer needs", async () => {
    const page = await open();
    await aside(page)
      .getByLabel(says("printer_choose"))
      .selectOption({ label: "Canon_LBP · Manual · giấy thường" });
    await write(page, says("field_dx"), "1,5");
    await becomes(async () => (await rows())[0].values.dx_um, 1500);
    assert.equal((await rows()).filter((one) => one.tray === "Manual").length, 1, "the newest counts");
    await write(page, says("field_dy"), "-40");
    await aside(page).getByRole("alert").waitFor();
    assert.equal((await rows())[0].values.dy_um, -800);
  });

  it("that was named wrong is given up, and back by one key", async () => {
    await desk.call("save_calibration", { ...(await rows())[0], printer: "Cannon", page: "A3", readings: [] });
    const page = await open();
    await aside(page).getByLabel(says("printer_choose")).selectOption({ label: "Cannon · Manual · giấy thường" });
    await button(aside(page), "calibration_remove").click();
    await told(page, "calibration_removed", { printer: "Cannon" });
    const named = async () => (await rows()).some((one) => one.printer === "Cannon");
    assert.equal(await named(), false);
    await page.keyboard.press("Control+z");
    await becomes(named, true);
    const { id } = (await rows()).find((one) => one.printer === "Cannon");
    await desk.call("remove_calibration", { id });
  });

  it("is sent sheets from the terminal too", async () => {
    const program =
      process.env.VINHDANH_PROGRAM ??
      fileURLToPath(new URL("../../target/debug/vinhdanh", import.meta.url));
    const asked = [
      "--data",
      desk.folder,
      "--json",
      "print",
      "--decision",
      String(decision),
      "--to",
      "Canon_LBP",
    ];
    const sent = spawnSync(program, [...asked, "--tray", "manual"], {
      encoding: "utf8",
    });
    assert.equal(sent.status, 0, sent.stdout + sent.stderr);
    const [{ id }] = await rows();
    assert.deepEqual(
      [JSON.parse(sent.stdout).sheets, JSON.parse(sent.stdout).calibration],
      [80, id],
    );
    assert.ok((await sentTo()).includes("InputSlot=Manual"));
    const refused = spawnSync(
      program,
      ["--data", desk.folder, "--lang", "en", ...asked.slice(3, -1), "HP"],
      { encoding: "utf8" },
    );
    assert.equal(refused.status, 1);
    assert.match(refused.stdout + refused.stderr, /no printer “HP”/);
  });

  it("can be used by everybody, in both themes, sizes and languages", async () => {
    await everyLook(desk, "#/certificates", "printers", async (page) => {
      await page.locator(".desk .sheet img").waitFor();
      const choice = aside(page)
        .locator("select")
        .filter({ hasText: "Canon_LBP" });
      await choice.selectOption({ index: 1 });
      const values = aside(page).getByRole("textbox");
      await becomes(
        () => values.first().inputValue(),
        "+1,5\u00a0mm".replace(",", await comma(page)),
      );
      await choice.scrollIntoViewIfNeeded();
    });
  });
});
