// Nhập danh sách: how lists are given, many at once or pasted, and how nothing that was given or typed is lost.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { audit, picture, startDesk } from "./harness.mjs";
import { address, becomes, button, openRound, says, told, withoutLists } from "./steps.mjs";

const HOME = "CĐCS Trường THCS Nam Mẫu";
const HEAD = "TT;Họ và tên;Chức vụ;Đơn vị công tác";
const TITLE = "DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN CỦA LĐLĐ TỈNH";

function list(name, who, letterhead = "LĐLĐ HUYỆN BA BỂ") {
  const text = [letterhead, TITLE, HEAD, `1;${who};Giáo viên;${HOME}`].join("\n");
  return { name, mimeType: "text/csv", buffer: Buffer.from(text) };
}

const broken = { name: "hong.xlsx", mimeType: "", buffer: Buffer.from("%PDF-1.7\n%%EOF\n") };
const block = (who) =>
  `TT\tHọ và tên\tChức vụ\tĐơn vị công tác\tĐơn vị trình\tHình thức\n1\t${who}\tGiáo viên\t${HOME}\tLĐLĐ huyện Ba Bể\tBằng khen\n`;

/** @type {Awaited<ReturnType<typeof startDesk>>} */
let desk;
before(async () => {
  desk = await startDesk();
  await openRound(desk, 2023);
});
after(() => desk?.stop());

const current = (page) => page.locator(".card.current");
const kept = async () => (await desk.call("list_kept_lists")).map((one) => one.name).sort();

async function give(files, look) {
  const page = await desk.open("#/intake", look);
  await page.locator("input[type=file]").setInputFiles(files);
  return page;
}

async function paste(page, text) {
  await page.evaluate((block) => navigator.clipboard.writeText(block), text);
  await page.keyboard.press("Control+v");
}

describe("several lists given at once", () => {
  it("are read on past one that is refused, and the refusal waits to be seen", async () => {
    const page = await give([broken, list("mot.csv", "Bà Lý Thị Thu Mỹ"), list("hai.csv", "Ông Bế Ích")]);
    await current(page).locator("b", { hasText: "Bà Lý Thị Thu Mỹ" }).waitFor();
    await page.getByText(says("refused_some", { count: "1", files: "hong.xlsx" })).waitFor();
    await page.getByText(says("files_waiting", { count: "1" })).waitFor();
    assert.deepEqual(await kept(), ["hai.csv", "hong.xlsx", "mot.csv"], "all that was given is kept");
    await picture(page, "intake-queue-1280");
    await audit(page);
    await button(page, "list_later").click();
    await current(page).locator("b", { hasText: "Ông Bế Ích" }).waitFor();
    await button(page, "list_later").click();
    const why = says("failure_list_not_spreadsheet", { file: "hong.xlsx", seen: says("seen_pdf") });
    await page.getByText(why).waitFor();
    await button(page, "refused_drop").click();
    await becomes(async () => (await kept()).join(), "hai.csv,mot.csv");
  });

  it("are there after the window closed, those that waited too", async () => {
    await withoutLists(desk);
    const page = await give([list("ba.csv", "Bà Chu Thị Tuyết"), list("bon.csv", "Ông Vi Xuân Nghĩa")]);
    await current(page).locator("b", { hasText: "Bà Chu Thị Tuyết" }).waitFor();
    await becomes(async () => (await kept()).join(), "ba.csv,bon.csv");
    const next = await desk.open("#/intake");
    const waits = next.locator("li", { hasText: "bon.csv" });
    await waits.getByText(says("kept_waiting")).waitFor();
    await button(waits, "kept_read").click();
    await current(next).locator("b", { hasText: "Ông Vi Xuân Nghĩa" }).waitFor();
  });
});

describe("a list that says its sender only in its letterhead", () => {
  it("tells who nominates, and takes another unit that the officer names", async () => {
    const page = await give(list("nguoi-gui.csv", "Bà Hoàng Thị Thơm"));
    await page.getByText(says("sender_letterhead", { unit: "LĐLĐ huyện Ba Bể" })).waitFor();
    await page.keyboard.press("d");
    await page.getByLabel(says("field_nominated_by"), { exact: true }).fill("LĐLĐ huyện Na Rì");
    await page.keyboard.press("Control+Enter");
    await page.getByText(says("sender_said", { unit: "LĐLĐ huyện Na Rì" })).waitFor();
  });
});

describe("a name that the officer types", () => {
  it("is kept while it is typed, though the field is never left", async () => {
    const page = await give(list("dang-go.csv", "Ông Trần Quốc Trưởng"));
    await current(page).locator("b", { hasText: "Ông Trần Quốc Trưởng" }).waitFor();
    await page.keyboard.press("e");
    await page.getByLabel(says("field_name"), { exact: true }).fill("Trần Quốc Trượng");
    const name = async () => {
      const found = (await desk.call("list_kept_lists")).find((one) => one.name === "dang-go.csv");
      const opened = found && (await desk.call("open_kept_list", { sha256: found.sha256 }));
      return opened?.progress.edits[0]?.name;
    };
    await becomes(name, "Trần Quốc Trượng");
  });

  it("is asked about as a list's would be, with the reason, before it is accepted", async () => {
    const page = await give(list("go-sai.csv", "Ông Ma Văn Học"));
    await current(page).locator("b", { hasText: "Ông Ma Văn Học" }).waitFor();
    await page.keyboard.press("e");
    await page.getByLabel(says("field_name"), { exact: true }).fill("Ma Văn H0c");
    await page.keyboard.press("Control+Enter");
    await page.locator(".bar", { hasText: "Ma Văn H0c" }).waitFor();
    await current(page)
      .getByText(says("doubt_name_fault", { cell: says("cell_of_name"), found: "0" }))
      .waitFor();
    await picture(page, "intake-typed-1280");
    await page.getByLabel(says("field_name"), { exact: true }).fill("Ma Văn Học Hai");
    await page.keyboard.press("Control+Enter");
    await told(page, "list_accepted", { file: "go-sai.csv", count: "1", there: "0" });
  });
});

describe("a block pasted from a spreadsheet", () => {
  it("is read with its questions wherever it is pasted on the screen of lists", async () => {
    const page = await desk.open("#/intake");
    await page.getByText(says("drop_promise")).waitFor();
    await paste(page, block("Nguyen Thi Hoa"));
    await current(page).locator("b", { hasText: "Nguyen Thi Hoa" }).waitFor();
    await button(page, "list_accept", { count: "1" }).waitFor();
  });

  it("becomes drafts at once over the nominations where nothing is to be asked", async () => {
    const page = await desk.open("#/nominations");
    await page.getByRole("button", { name: says("nomination_add") }).waitFor();
    await paste(page, block("Bà Lường Thị Hạnh"));
    await told(page, "nominations_pasted", { count: "1", there: "0" });
  });

  it("goes to the screen of lists with anything to ask, and adds nothing before", async () => {
    const page = await desk.open("#/nominations");
    await page.getByRole("button", { name: says("nomination_add") }).waitFor();
    await paste(page, block("Nguyễn Thị H0a"));
    await becomes(() => address(page).path, "intake");
    await current(page).locator("b", { hasText: "Nguyễn Thị H0a" }).waitFor();
    await picture(page, "intake-pasted-1280");
    await audit(page);
  });
});

describe("the screen at twice the size", () => {
  it("shows who is being looked at, and its foot whole", async () => {
    const page = await give(list("lon.csv", "Bà Đàm Thị Nụ"), { width: 640, height: 360 });
    const name = current(page).locator("b", { hasText: "Bà Đàm Thị Nụ" });
    await name.scrollIntoViewIfNeeded();
    const { width } = await name.boundingBox();
    assert.ok(width > 90, `the name stands on ${width} px`);
    await picture(page, "intake-200");
  });
});
