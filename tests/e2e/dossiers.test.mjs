// Đề nghị: what comes with a nomination, dropped and chosen, opened and put right; a return that says what to mend.
import assert from "node:assert/strict";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";

import { audit, picture, startDesk } from "./harness.mjs";
import { becomes, button, everyLook, grid, idsOf, rows, says, told, write } from "./steps.mjs";

/** @type {Awaited<ReturnType<typeof startDesk>>} */
let desk;
before(async () => (desk = await startDesk({ sample: true })));
after(() => desk?.stop());

const view = (id) => desk.call("get_nomination", { id });
const pdf = (name, words) => ({ name, mimeType: "application/pdf", buffer: Buffer.from(`%PDF-1.4 ${words}`) });
const SUBMISSION = pdf("Tờ trình số 12-TTr-LĐLĐ.pdf", "to trinh");
const REPORT = pdf("Báo cáo thành tích - Nông Thị Bích Huệ.pdf", "bao cao ".repeat(40_000));
const MINUTES = { name: "bien-ban-hop-xet.jpg", mimeType: "image/jpeg", buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1]) };

async function open(query = "", wish = {}) {
  const page = await desk.open(`#/nominations${query}`, wish);
  // Choosing files is for the test from the beginning: the browser is told so only after the first to ask has gone by.
  page.on("filechooser", () => {});
  await rows(page).first().waitFor();
  await page.locator("aside h2").first().waitFor();
  return page;
}

/** The line of a part in the inspector. */
const lineOf = (page, part) => page.locator("aside li", { hasText: says(`part_${part}`) }).first();

/** Does what asks for files, and gives these. */
async function choose(page, act, ...files) {
  const asked = page.waitForEvent("filechooser");
  await act();
  await (await asked).setFiles(files);
}

/** Drops files on an element, as the system does. */
async function drop(page, target, ...files) {
  const given = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, bytes: [...buffer] }));
  const transfer = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const { name, mimeType, bytes } of all) {
      transfer.items.add(new File([new Uint8Array(bytes)], name, { type: mimeType }));
    }
    return transfer;
  }, given);
  await target.dispatchEvent("dragover", { dataTransfer: transfer });
  await target.dispatchEvent("drop", { dataTransfer: transfer });
}

const laid = async (id) =>
  (await view(id)).dossier.flatMap((line) => line.attachments.map((file) => `${line.part}: ${file.name}`));

describe("the dossier of a nomination", () => {
  it("files what is dropped on the inspector by its name, and on a line as that part", async () => {
    const [id] = await idsOf(desk, { text: "nong thi bich hue" });
    const page = await open(`?nomination=${id}`);
    await lineOf(page, "submission").getByText(says("dossier_missing")).waitFor();
    await drop(page, page.locator("aside h2").first(), SUBMISSION, REPORT);
    await told(page, "dossier_attached_many", { files: "2", count: "1" });
    await lineOf(page, "report").getByText(REPORT.name).waitFor();
    await drop(page, lineOf(page, "minutes"), { ...MINUTES, name: "IMG_2041.jpg" });
    await lineOf(page, "minutes").getByText("IMG_2041.jpg").waitFor();
    assert.deepEqual(await laid(id), [
      `submission: ${SUBMISSION.name}`,
      `report: ${REPORT.name}`,
      "minutes: IMG_2041.jpg",
    ]);
    await page.locator("aside").getByText(says("check_dossier_complete")).waitFor();
    await page.keyboard.press("Control+z");
    await lineOf(page, "minutes").getByText(says("dossier_missing")).waitFor();
  });

  it("attaches by the keyboard alone, and moves a file that was taken for something else", async () => {
    const [, id] = await idsOf(desk, { award: "BK_LDLD", kind: "individual" });
    const page = await open(`?nomination=${id}`);
    await choose(page, () => page.keyboard.press("Alt+h"), pdf("scan0007.pdf", "bien ban"));
    await lineOf(page, "other").getByText("scan0007.pdf").waitFor();
    await page.getByRole("button", { name: says("attachment_acts", { file: "scan0007.pdf" }) }).press("Enter");
    const item = says("attachment_move", { part: says("part_minutes").toLowerCase() });
    await page.getByRole("menuitem", { name: item }).press("Enter");
    await told(page, "dossier_moved", { file: "scan0007.pdf", part: says("part_minutes").toLowerCase() });
    await lineOf(page, "minutes").getByText("scan0007.pdf").waitFor();
    const attachMinutes = says("dossier_attach_part", { part: says("part_minutes").toLowerCase() });
    await choose(page, () => page.getByRole("button", { name: attachMinutes }).press("Enter"), MINUTES);
    await becomes(async () => (await laid(id)).length, 2);
  });

  it("opens a file under its own name, and says so when its content is gone", async () => {
    const [, , id] = await idsOf(desk, { award: "BK_LDLD", kind: "individual" });
    const page = await open(`?nomination=${id}`);
    await choose(page, () => page.keyboard.press("Alt+h"), SUBMISSION);
    const file = page.getByRole("button", { name: says("attachment_open", { file: SUBMISSION.name }) });
    const asked = page.context().waitForEvent("request", { predicate: (one) => one.url().includes("/attachments/") });
    await file.click();
    const address = (await asked).url();
    const answer = await fetch(address);
    assert.equal(answer.headers.get("content-type"), "application/pdf");
    assert.ok(decodeURIComponent(answer.headers.get("content-disposition")).endsWith(SUBMISSION.name));
    assert.equal(await answer.text(), SUBMISSION.buffer.toString());
    assert.equal((await fetch(address.replace(/token=.*/, "token=guessed"))).status, 401);
    await rm(join(desk.folder, "dossier"), { recursive: true });
    await file.click();
    await page.locator(".bar", { hasText: says("failure_attachment_missing", { file: SUBMISSION.name }).slice(0, 40) }).waitFor();
  });

  it("refuses a file that is not what its name says, by name and with what to do", async () => {
    const [, , , id] = await idsOf(desk, { award: "BK_LDLD", kind: "individual" });
    const page = await open(`?nomination=${id}`);
    const program = { name: "bao-cao.pdf", mimeType: "application/pdf", buffer: Buffer.from("MZ\u0000\u0001") };
    await choose(page, () => page.keyboard.press("Alt+h"), program);
    const facts = { file: "bao-cao.pdf", seen: says("seen_program") };
    await told(page, "failure_attachment_not_accepted", facts);
    const large = join(desk.folder, "quet.pdf");
    await writeFile(large, Buffer.alloc(31 * 1024 * 1024, "%PDF-1.4 "));
    await choose(page, () => page.keyboard.press("Alt+h"), large);
    await told(page, "failure_attachment_too_large", { file: "quet.pdf", measured: "31", limit: "30" });
    assert.deepEqual(await laid(id), []);
  });

  it("lays one proposal into all dossiers it covers, and takes it off all of them again", async () => {
    const page = await open("?award=BK_LDLD&kind=individual");
    await grid(page).focus();
    await page.keyboard.press("Control+a");
    await page.getByRole("heading", { name: says("chosen_count", { count: "51" }) }).waitFor();
    await page.keyboard.press("Alt+h");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(says("part"), { exact: true }).waitFor();
    await audit(page);
    await picture(page, "dossier-many-1280");
    await choose(page, () => dialog.getByText(says("choose_file")).click(), pdf("TTr-chung.pdf", "chung"));
    await told(page, "dossier_attached_many", { files: "1", count: "51" });
    const id = (await idsOf(desk, { award: "BK_LDLD", kind: "individual" })).at(-1);
    const one = await open(`?nomination=${id}`, { width: 1920, height: 1080 });
    await lineOf(one, "submission").getByText(says("attachment_shared", { count: "51" })).waitFor();
    await one.locator(".tools [aria-haspopup=menu]").click();
    await one.getByRole("menuitem", { name: says("chip_incomplete") }).waitFor();
    await one.keyboard.press("Escape");
    await one.getByRole("button", { name: says("attachment_acts", { file: "TTr-chung.pdf" }) }).click();
    await one.getByRole("menuitem", { name: says("attachment_remove_all", { count: "51" }) }).click();
    await told(one, "dossier_removed", { file: "TTr-chung.pdf", count: "51" });
    assert.ok(!(await laid(id)).includes("submission: TTr-chung.pdf"));
  });
});

describe("several dossiers at once", () => {
  const chosen = () => idsOf(desk, { award: "CO_LDLD" });

  async function openAll() {
    const page = await desk.open("#/nominations?award=CO_LDLD&kind=collective");
    page.on("filechooser", () => {});
    await rows(page).first().waitFor();
    await grid(page).focus();
    await page.keyboard.press("Control+a");
    await page.getByRole("heading", { name: says("chosen_count", { count: "3" }) }).waitFor();
    return page;
  }

  it("take what is dropped on the panel, all of them, and one undo takes it off again", async () => {
    const page = await openAll();
    const panel = page.locator("aside section", { hasText: says("batch_drop") }).first();
    await drop(page, panel, pdf("To trinh chung.pdf", "flags"), { ...MINUTES, name: "bien ban chung.jpg" });
    await told(page, "dossier_attached_many", { files: "2", count: "3" });
    for (const id of await chosen()) {
      assert.deepEqual(await laid(id), ["submission: To trinh chung.pdf", "minutes: bien ban chung.jpg"]);
    }
    await picture(page, "dossier-dropped-on-many-1280");
    await grid(page).focus();
    await page.keyboard.press("Control+z");
    await becomes(async () => (await Promise.all((await chosen()).map(laid))).flat().length, 0);
  });

  it("refuse what none of them takes, and nothing of the drop is attached", async () => {
    const page = await openAll();
    const panel = page.locator("aside section", { hasText: says("batch_drop") }).first();
    const program = { name: "to-trinh.pdf", mimeType: "application/pdf", buffer: Buffer.from("MZ\u0000\u0001") };
    await drop(page, panel, SUBMISSION, program);
    await told(page, "failure_attachment_not_accepted", { file: "to-trinh.pdf", seen: says("seen_program") });
    assert.deepEqual((await Promise.all((await chosen()).map(laid))).flat(), []);
  });

  it("go the simplified way, which names its case and asks for fewer papers", async () => {
    const [first] = await idsOf(desk, { award: "BK_LDLD", kind: "individual", text: "trieu" });
    const page = await open(`?nomination=${first}`);
    await lineOf(page, "minutes").waitFor();
    await button(page.locator("aside"), "procedure_change").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(says("procedure_case")).fill("Thành tích đột xuất: cứu người trong lũ ngày 10/9/2023");
    await audit(page);
    await picture(page, "procedure-1280");
    await page.keyboard.press("Control+Enter");
    await told(page, "procedure_set", { count: "1", procedure: says("procedure_simplified").toLowerCase() });
    await page
      .locator("aside section")
      .getByText(says("procedure_simplified_for", { case: "Thành tích đột xuất: cứu người trong lũ ngày 10/9/2023" }))
      .waitFor();
    await becomes(() => lineOf(page, "minutes").count(), 0);
    await lineOf(page, "submission").scrollIntoViewIfNeeded();
    await picture(page, "procedure-dossier-1280");
    await page.keyboard.press("Control+z");
    await lineOf(page, "minutes").waitFor();
  });
});

describe("a nomination that goes back to its unit", () => {
  let id;
  before(async () => {
    [, , , , id] = await idsOf(desk, { award: "BK_LDLD", kind: "individual" });
    await desk.call("advance_nominations", {
      ids: [id],
      to: "received",
      override_reason: "Biên bản nộp sau",
      council_on: null,
    });
    await desk.call("attach_files", {
      nomination_ids: [id],
      files: [SUBMISSION, REPORT].map(({ name, buffer }) => ({ name, bytes: buffer.toString("base64"), part: null })),
    });
  });

  it("says what is wrong field by field, beside the fields, and has the words for the unit", async () => {
    const page = await open(`?nomination=${id}`);
    await button(page, "move_return_short").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(says("reason"), { exact: true }).fill("Bổ sung trước ngày 15/12");
    await dialog.getByLabel(says("field_dossier"), { exact: true }).check();
    const missing = says("remark_missing", { parts: says("part_minutes").toLowerCase() });
    const ofDossier = dialog.getByLabel(says("remark_label", { field: says("field_dossier") }));
    await becomes(() => ofDossier.inputValue(), missing, "what the checklist knows is proposed");
    await dialog.getByLabel(says("field_name"), { exact: true }).check();
    const ofName = says("remark_label", { field: says("field_name") });
    await becomes(() => dialog.getByLabel(ofName).evaluate((one) => one === document.activeElement), true);
    await write(page, ofName, "Thùy hay Thúy? Đối chiếu căn cước");
    await audit(page);
    await picture(page, "dossier-return-1280");
    await page.keyboard.press("Control+Enter");
    const aside = page.locator("aside");
    await aside.getByText(says("remark_text", { text: "Thùy hay Thúy? Đối chiếu căn cước" })).waitFor();
    await aside.getByText(says("remark_text", { text: missing })).waitFor();
    assert.deepEqual(
      (await view(id)).remarks.map(({ field }) => field),
      ["name", "dossier"],
    );
    await button(aside, "notice_copy").click();
    await told(page, "notice_copied");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(copied.startsWith(says("notice_title")), copied);
    assert.ok(copied.includes(says("notice_remark", { field: says("field_dossier"), text: missing })), copied);
  });

  it("can be used by everybody, in both themes, sizes and languages", async () => {
    const arrive = async (page) => {
      await rows(page).first().waitFor();
      await page.locator("aside dl").first().waitFor();
    };
    await everyLook(desk, `#/nominations?nomination=${id}`, "dossier-returned", arrive);
    const [whole] = await idsOf(desk, { text: "nong thi bich hue" });
    const there = async (page) => {
      await rows(page).first().waitFor();
      await page.locator("aside li").first().waitFor();
      await page.locator("aside section").first().scrollIntoViewIfNeeded();
    };
    await everyLook(desk, `#/nominations?nomination=${whole}`, "dossier", there);
  });

  it("loses its remarks when the unit has it again", async () => {
    const page = await open(`?nomination=${id}`);
    await button(page.locator("aside"), "notice_copy").waitFor();
    await page.keyboard.press("Control+Enter");
    await becomes(async () => (await view(id)).remarks.length, 0);
    await becomes(() => button(page.locator("aside"), "notice_copy").count(), 0);
  });
});

const warns = (rule) => rule.code === "R46" && rule.severity === "warning";

describe("what an award wants of its dossiers", () => {
  it("is the board's to say: a paper more, and how heavily it weighs when it is missing", async () => {
    const page = await desk.open("#/catalogue");
    await page.locator("[role=row][data-index]", { hasText: "BK_LDLD" }).first().click();
    const aside = page.locator("aside");
    await aside.getByRole("heading", { name: says("demands") }).waitFor();
    await button(aside, "demand_add").click();
    const dialog = page.getByRole("dialog");
    const part = dialog.getByLabel(says("part"), { exact: true });
    await becomes(() => part.locator("option:checked").innerText(), says("part_initiative"), "the first not wanted yet");
    await write(dialog, says("source"), "Quy chế khen thưởng của LĐLĐ tỉnh, Điều 9");
    await picture(page, "dossier-demand-1280");
    await page.keyboard.press("Control+Enter");
    await told(page, "demand_saved", { award: "Bằng khen của Liên đoàn Lao động tỉnh" });
    await aside.getByText("Quy chế khen thưởng của LĐLĐ tỉnh, Điều 9").scrollIntoViewIfNeeded();
    await audit(page);
    await picture(page, "dossier-demands-1280");

    await page.evaluate(() => (location.hash = "#/catalogue?tab=rules"));
    const rule = page.getByRole("listitem", { name: says("rule_dossier_complete") });
    // One for each law that said so in its time.
    for (const law of [0, 1]) {
      await rule.locator("select").nth(law).selectOption({ label: says("severity_warning") });
      await becomes(async () => (await desk.call("get_catalogue")).rules.filter(warns).length, law + 1);
    }
    const [id] = await idsOf(desk, { text: "nong thi bich hue" });
    await page.evaluate((place) => (location.hash = place), `#/nominations?nomination=${id}`);
    const { facts } = (await view(id)).findings.find((one) => one.condition === "dossier_complete");
    assert.ok(facts.parts.endsWith("initiative"), facts.parts);
    const parts = facts.parts.split(",").map((part) => says(`part_${part}`).toLowerCase());
    const missing = says("finding_dossier_complete", { parts: parts.join(", ") });
    await page.locator("aside").getByText(missing).waitFor();
    await page.locator("aside").getByText(says("finding_override")).first().waitFor();
  });
});
