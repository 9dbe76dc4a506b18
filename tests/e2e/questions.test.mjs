// Nhập danh sách: what only an officer can say of a list: who namesakes are, what columns are; and nothing of it is lost.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { audit, picture, startDesk } from "./harness.mjs";
import { acceptAsItIs, becomes, button, openRound, says, told, withoutLists } from "./steps.mjs";

const SENDER = "LĐLĐ huyện Ba Bể";
const HOME = "CĐCS Trường THCS Nam Mẫu";
const ELSEWHERE = "CĐCS Trường THPT Ba Bể";

/** A list as a unit would send it, in CSV. */
function list(name, rows, { sender = SENDER, position = "Chức vụ" } = {}) {
  const head = `DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN CỦA LĐLĐ TỈNH\nTT;Họ và tên;${position};Đơn vị công tác;Đơn vị trình`;
  const lines = rows.map(
    ([who, does, where, number], at) =>
      `${number ?? at + 1};${who};${does};${where};${sender}`,
  );
  return {
    name,
    mimeType: "text/csv",
    buffer: Buffer.from([head, ...lines].join("\n")),
  };
}

/** @type {Awaited<ReturnType<typeof startDesk>>} */
let desk;
before(async () => {
  desk = await startDesk();
  const before = await openRound(desk, 2022);
  const known = list("nam-truoc.csv", [
    ["Bà Nguyễn Thị Hương", "Giáo viên", HOME],
    ["Ông Hứa Quang Sơn", "Y sĩ", HOME],
  ]);
  await desk.call("accept_list", {
    round_id: before.id,
    source: { name: known.name, bytes: known.buffer.toString("base64") },
    edits: [],
    leave_out: [],
  });
  await openRound(desk, 2023);
});
after(() => desk?.stop());

const current = (page) => page.locator(".card.current");
const namesakes = list("na-ri.csv", [
  ["Bà Nguyễn Thị Hương", "Công nhân tổ Cơ điện", ELSEWHERE],
  ["Bà Lý Thị Thu Mỹ", "Kế toán", HOME],
  ["Ông Hứa Quang Sơn", "Y sĩ", HOME],
]);

async function give(file) {
  const page = await desk.open("#/intake");
  await page.locator("input[type=file]").setInputFiles(file);
  await page.locator(".card").first().waitFor();
  return page;
}

async function people(text) {
  return (await desk.call("list_people", { text, offset: 0, limit: 20 })).rows;
}

describe("namesakes in the books", () => {
  it("are shown side by side before anybody is linked", async () => {
    const page = await give(namesakes);
    await page.getByText(says("rows_to_look", { count: "1" })).waitFor();
    await current(page)
      .getByText(says("candidates_count", { count: "1" }))
      .waitFor();
    await picture(page, "intake-namesake");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByText(HOME).waitFor();
    await dialog.getByText(ELSEWHERE).waitFor();
    await dialog
      .getByText(says("compare_nominated", { rounds: "Đợt 2022" }))
      .waitFor();
    await picture(page, "intake-namesake-compared");
    await audit(page);
  });

  it("become one person by one key, and the row is settled", async () => {
    const page = await give(namesakes);
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("1");
    await page.getByText(says("rows_to_look", { count: "0" })).waitFor();
    await page.keyboard.press("Control+Enter");
    await told(page, "list_accepted", {
      file: "na-ri.csv",
      count: "3",
      there: "0",
    });
    const found = await people("nguyen thi huong");
    assert.deepEqual(
      found.map((one) => one.unit),
      [ELSEWHERE],
    );
  });

  it("whom another unit nominated already are told in red, with the way to the other nomination", async () => {
    const page = await give(
      list("ba-be-2.csv", [["Ông Hứa Quang Sơn", "Y sĩ", HOME]], {
        sender: "LĐLĐ huyện Chợ Đồn",
      }),
    );
    await current(page)
      .getByText(says("conflict_two_units", { by: SENDER }))
      .waitFor();
    await picture(page, "intake-conflict");
    await page.getByRole("link", { name: says("conflict_see") }).click();
    await page
      .locator("aside")
      .getByRole("heading", { name: "Ông Hứa Quang Sơn" })
      .waitFor();
  });
});

describe("a unit that a list writes otherwise than the books", () => {
  it("gets its name of the books at a key, in every row that has it", async () => {
    const written = "CĐCS Trườmg THCS Nam Mẫu";
    const page = await give(
      list("viet-khac.csv", [
        ["Bà Hoàng Thị Ánh", "Giáo viên", written],
        ["Ông Bế Văn Sơn", "Giáo viên", written],
      ]),
    );
    await page.getByText(says("rows_to_look", { count: "2" })).waitFor();
    await current(page)
      .getByText(says("unit_in_books", { name: HOME }))
      .waitFor();
    await picture(page, "intake-unit");
    await page.keyboard.press("u");
    await page.getByText(says("rows_to_look", { count: "0" })).waitFor();
    await page.keyboard.press("Control+Enter");
    await told(page, "list_accepted", {
      file: "viet-khac.csv",
      count: "2",
      there: "0",
    });
    const units = await desk.call("list_units", {
      text: "nam mau",
      offset: 0,
      limit: 20,
    });
    assert.deepEqual(
      units.rows.map((unit) => unit.name),
      [HOME],
    );
  });
});

describe("two entries of the books", () => {
  it("are made one in the window and parted again", async () => {
    const rows = [["Bà Nguyễn Thị Hương", "Nhân viên", "CĐCS Kho bạc Ba Bể"]];
    const source = list("kho-bac.csv", rows);
    const { round } = await desk.call("get_frame", { round_id: null });
    await desk.call("accept_list", {
      round_id: round.id,
      source: { name: source.name, bytes: source.buffer.toString("base64") },
      edits: [],
      leave_out: [],
    });
    const [one] = await people("nguyen thi huong");
    const page = await desk.open(`#/people?person=${one.id}`);
    await button(page, "doubles_compare").click();
    await page.getByRole("dialog").waitFor();
    await picture(page, "people-doubles");
    await audit(page);
    await page.keyboard.press("1");
    await told(page, "person_joined");
    await becomes(async () => (await people("nguyen thi huong")).length, 1);
    await button(page, "person_part").click();
    await told(page, "person_parted", { name: "Nguyễn Thị Hương" });
    await becomes(async () => (await people("nguyen thi huong")).length, 2);
  });
});

describe("a list in words that nobody knows", () => {
  const rows = [
    ["Bà Triệu Mùi Phượng", "Điều dưỡng trưởng", HOME],
    ["Ông Dương Thế Đạt", "Giáo viên", HOME],
  ];
  const odd = list("mau-la.csv", rows, { position: "Nhiệm vụ đang giữ" });

  it("is read as soon as somebody says what a column is, and the words are kept for every list", async () => {
    const page = await give(odd);
    await page
      .getByText("Điều dưỡng trưởng", { exact: false })
      .first()
      .waitFor();
    await page.keyboard.press("c");
    const dialog = page.getByRole("dialog");
    await dialog
      .getByLabel(says("column_choose", { column: "C" }))
      .selectOption("position");
    await dialog.getByRole("button", { name: says("column_remember") }).click();
    await told(page, "heading_word_saved", {
      phrase: "Nhiệm vụ đang giữ",
      meaning: says("meaning_position"),
    });
    await picture(page, "intake-columns");
    await audit(page);
    await page.keyboard.press("Escape");
    await page
      .locator(".card small", { hasText: "Điều dưỡng trưởng" })
      .waitFor();
    const book = await desk.open("#/catalogue?tab=headings");
    await book.getByText("Nhiệm vụ đang giữ").waitFor();
    await picture(book, "catalogue-headings");
    await audit(book);
  });

  it("is there after the window closed, with all that was said and done", async () => {
    await withoutLists(desk);
    const page = await give(odd);
    await page.keyboard.press("e");
    await page
      .getByLabel(says("field_name"), { exact: true })
      .fill("Triệu Mùi Phương");
    await page.keyboard.press("Tab");
    const edited = async () => {
      const [list] = await desk.call("list_kept_lists");
      const opened = list && (await desk.call("open_kept_list", { sha256: list.sha256 }));
      return opened?.progress.edits[0]?.name;
    };
    await becomes(edited, "Triệu Mùi Phương");
    // No word to the program: the window is simply gone.
    const again = await desk.open("#/intake");
    await again.getByText(says("kept_title")).waitFor();
    await picture(again, "intake-kept");
    await audit(again);
    await button(again, "kept_go_on").click();
    await again.locator(".card b", { hasText: "Triệu Mùi Phương" }).waitFor();
    await button(again, "list_later").click();
    await told(again, "list_kept", { file: "mau-la.csv" });
    await button(again, "kept_drop").click();
    await told(again, "kept_dropped", { file: "mau-la.csv" });
    assert.deepEqual(await desk.call("list_kept_lists"), []);
  });
});

describe("a list under headings that nobody knows", () => {
  const text = `${SENDER}
DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN CỦA LĐLĐ TỈNH
Mã;Ai;Đang làm gì;Ở đâu;Ai gửi
x-7;tanaka yuki;Ghép chi tiết;Chuyền 4;${SENDER}
x-9;john mcdonald;Xem máy dệt;Chuyền 2;${SENDER}
x-3;paul boutros;Ghép chi tiết;Chuyền 4;${SENDER}`;
  const unknown = {
    name: "khong-dau-cot.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(text),
  };

  async function refused() {
    const page = await desk.open("#/intake");
    await page.locator("input[type=file]").setInputFiles(unknown);
    await page.getByRole("alert").waitFor();
    return page;
  }

  it("is refused with its name, and the way: the officer says what each column is, and it is read", async () => {
    const page = await refused();
    const sentence = await page.getByRole("alert").innerText();
    assert.ok(sentence.includes("khong-dau-cot.csv"), sentence);
    await picture(page, "intake-unknown-refused");
    await page.keyboard.press("c");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Đang làm gì", { exact: true }).waitFor();
    const choose = (column, meaning) =>
      dialog
        .getByLabel(says("column_choose", { column }))
        .selectOption(meaning);
    await choose("B", "position");
    await dialog.getByText(says("columns_say_need")).waitFor();
    assert.ok(await button(dialog, "columns_say_read").isDisabled());
    await choose("B", "name");
    await choose("C", "position");
    await choose("D", "unit");
    await choose("E", "nominated_by");
    await picture(page, "intake-unknown-columns");
    await audit(page);
    await page.keyboard.press("Control+Enter");
    await page.locator(".card b", { hasText: "Tanaka Yuki" }).waitFor();
    assert.equal(await page.locator(".card").count(), 3);
    await picture(page, "intake-unknown-read");
    await audit(page);
    await acceptAsItIs(page);
    await told(page, "list_accepted", {
      file: "khong-dau-cot.csv",
      count: "3",
      there: "0",
    });
  });

  it("comes with its columns chosen the next time, and its words can be kept for every list", async () => {
    const page = await refused();
    await page.keyboard.press("c");
    const dialog = page.getByRole("dialog");
    await dialog.getByText(SENDER).first().waitFor();
    await picture(page, "intake-unknown-offered");
    await button(dialog, "columns_say_read").click();
    await page.locator(".card").first().waitFor();
    await page.keyboard.press("c");
    const columns = page.getByRole("dialog");
    await columns
      .getByRole("listitem")
      .filter({ hasText: "Ai gửi" })
      .getByRole("button", { name: says("column_remember") })
      .click();
    await told(page, "heading_word_saved", {
      phrase: "Ai gửi",
      meaning: says("meaning_nominated_by"),
    });
  });
});

describe("a list with doubts", () => {
  it("is settled from the keyboard alone, a key or two a doubt", async () => {
    // Two numbers are skipped: a row may be missing there.
    const number = (at) => at + 1 + (at > 4 ? 1 : 0) + (at > 19 ? 1 : 0);
    const given = ["Ánh", "Bình", "Chi", "Dung", "Én", "Giang"];
    const rows = Array.from({ length: 30 }, (_, at) => [
      `Bà Lê Thị Ngọc ${given[at % 6]}`,
      "Kế toán",
      `CĐCS Trường Mầm non số ${at + 1}`,
      number(at),
    ]);
    const page = await give(list("co-viec.csv", rows));
    const pressed = [];
    const press = async (key) => {
      pressed.push(key);
      await page.keyboard.press(key);
    };
    const open = async () =>
      Number(
        /\d+/.exec(await page.locator(".caption b").last().innerText())?.[0],
      );
    const doubts = await open();
    assert.ok(doubts > 0);
    for (let left = doubts; left > 0; left -= 1) {
      await press("Enter");
      await becomes(open, left - 1);
      if (left > 1) await press("Tab");
    }
    await press("Control+Enter");
    await told(page, "list_accepted", {
      file: "co-viec.csv",
      count: "30",
      there: "0",
    });
    console.log(
      `    ${doubts} doubts among 30 rows: ${pressed.length} keys (${pressed.join(" ")})`,
    );
    assert.ok(pressed.length <= 2 * doubts + 1);
  });
});
