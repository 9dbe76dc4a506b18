// Nhập danh sách: what nobody answered is told, kept with its nomination, and goes when somebody answers; and every key in
// a list does what it says to the row in sight, and can be taken back there.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { audit, picture, startDesk } from "./harness.mjs";
import { address, becomes, button, openRound, says, told } from "./steps.mjs";

const DOUBTED = [
  "Bà Nguyển Thị Hường",
  "Ông Lê Vănn Nam",
  "Linh mục Nguyễn Văn Sơn",
  "Tran Van Ba",
  "KHÚC THỊ HUẾ III",
  "Ông Søren Nguyễn",
];

/** A list as a unit would send it, in CSV. */
function list(name, people, home = "CĐCS Bệnh viện") {
  const head =
    "LĐLĐ huyện Ba Bể\nDANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN CỦA LĐLĐ TỈNH\nTT;Họ và tên;Chức vụ;Đơn vị công tác;Hình thức";
  const lines = people.map((who, at) => `${at + 1};${who};Bác sĩ;${home};BK`);
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
  await openRound(desk, 2024);
});
after(() => desk?.stop());

const current = (page) => page.locator(".card.current");
const name = (page) => current(page).locator("b").innerText();
/** How many rows somebody still has to look at. */
const open = async (page) =>
  Number(/\d+/.exec(await page.locator(".caption b").last().innerText())?.[0]);

async function give(...files) {
  const page = await desk.open("#/intake");
  await page.locator("input[type=file]").setInputFiles(files);
  await page.locator(".card").first().waitFor();
  return page;
}

describe("what nobody answered of a list", () => {
  it("is told once when the list is accepted, and the way back leads to the first of it", async () => {
    const page = await give(list("sau-dong.csv", DOUBTED));
    await becomes(() => open(page), 6);
    await button(page, "list_accept", { count: "6" }).click();
    const dialog = page.getByRole("dialog");
    await dialog
      .getByRole("heading", { name: says("list_open_title", { count: "6" }) })
      .waitFor();
    await picture(page, "intake-open-doubts");
    await audit(page);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    assert.equal(await name(page), DOUBTED[0]);
    await page.keyboard.press("Enter");
    await becomes(() => open(page), 5);
    await page.keyboard.press("Control+Enter");
    await dialog
      .getByRole("heading", { name: says("list_open_title", { count: "5" }) })
      .waitFor();
    await page.keyboard.press("Control+Enter");
    await told(page, "list_accepted", {
      file: "sau-dong.csv",
      count: "6",
      there: "0",
    });
    await becomes(() => address(page).path, "nominations");
  });

  it("stays with its nominations until somebody says that they are right", async () => {
    const page = await desk.open("#/nominations?only=open_doubts");
    await page
      .getByText(says("nominations_count", { count: "5" }), { exact: true })
      .waitFor();
    const aside = page.locator("aside");
    await page.locator("[role=row][data-index='0']").click();
    await aside.getByRole("heading", { name: says("doubts_title") }).waitFor();
    await aside
      .getByText(/“Lê Vănn Nam”|Lê Vănn Nam/)
      .first()
      .waitFor();
    await picture(page, "nominations-open-doubts");
    await audit(page);
    await page.keyboard.press("Alt+d");
    await told(page, "doubts_settled", { name: "Lê Vănn Nam" });
    await page
      .getByText(says("nominations_count", { count: "4" }), { exact: true })
      .waitFor();
    await page.keyboard.press("Control+z");
    await page
      .getByText(says("nominations_count", { count: "5" }), { exact: true })
      .waitFor();
    const overview = await desk.open("#/");
    await overview
      .getByText(says("task_open_doubts", { count: "5" }))
      .waitFor();
  });
});

describe("a key in a list", () => {
  it("answers the row in sight, and only Tab leads to the next: no doubt is passed over", async () => {
    const page = await give(
      list(
        "ban-dong.csv",
        ["Le Van Mot", "Le Van Hai", "Dang Van Ba", "Do Van Tu", "Lê Thị Hoa"],
        "CĐCS Sở Y tế",
      ),
    );
    const answered = [];
    for (let left = await open(page); left > 0; left -= 1) {
      answered.push(await name(page));
      await page.keyboard.press("Enter");
      await becomes(() => open(page), left - 1);
      assert.equal(await name(page), answered.at(-1));
      if (left > 1) await page.keyboard.press("Tab");
    }
    assert.deepEqual(answered, [
      "Le Van Mot",
      "Le Van Hai",
      "Dang Van Ba",
      "Do Van Tu",
    ]);
  });

  it("is taken back by Ctrl Z in the list itself, and nothing the office did before is touched", async () => {
    const page = await give(
      list(
        "hai.csv",
        ["Ông Vũ Văn Giang", "Pham Van Sau", "Bà Vũ Thị Hoa"],
        "CĐCS Sở Tài chính",
      ),
    );
    const done = (await desk.call("list_history", { offset: 0, limit: 50 }))
      .rows.length;
    await becomes(() => open(page), 1);
    await page.keyboard.press("Control+z");
    await page.getByText(says("intake_undo_nothing")).waitFor();
    await page.keyboard.press("Enter");
    await becomes(() => open(page), 0);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Delete");
    await button(page, "list_accept", { count: "2" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("e");
    await page
      .getByLabel(says("field_name"), { exact: true })
      .fill("Vũ Thị Hoá");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    await current(page).getByText("Vũ Thị Hoá").waitFor();

    await page.keyboard.press("Control+z");
    await current(page).getByText("Bà Vũ Thị Hoa", { exact: true }).waitFor();
    await page.keyboard.press("Control+z");
    await button(page, "list_accept", { count: "3" }).waitFor();
    await page.keyboard.press("Control+z");
    await becomes(() => open(page), 1);
    const { rows } = await desk.call("list_history", { offset: 0, limit: 50 });
    assert.deepEqual(
      rows.length,
      done,
      "nothing that the office did was undone",
    );
  });

  it("never takes back the list accepted before: the bar has a button for that", async () => {
    const page = await give(
      list(
        "mot.csv",
        ["Bà Đàm Thị Ánh", "Ông Đàm Văn Bình"],
        "CĐCS Sở Công thương",
      ),
      list(
        "hai.csv",
        ["Bà Đàm Thị Chi", "Ông Đàm Văn Dũng"],
        "CĐCS Sở Công thương",
      ),
    );
    await page.keyboard.press("Control+Enter");
    await told(page, "list_accepted", {
      file: "mot.csv",
      count: "2",
      there: "0",
    });
    await page.locator(".card b", { hasText: "Đàm Thị Chi" }).waitFor();
    await page
      .locator(".bar")
      .getByRole("button", { name: says("undo"), exact: true })
      .waitFor();
    await page.keyboard.press("Delete");
    await button(page, "list_accept", { count: "1" }).waitFor();
    await page.keyboard.press("Control+z");
    await button(page, "list_accept", { count: "2" }).waitFor();
    await page.keyboard.press("Control+z");
    await page.getByText(says("intake_undo_nothing")).waitFor();
    const history = await desk.call("list_history", { offset: 0, limit: 1 });
    assert.equal(
      history.rows[0].act,
      "list_accepted",
      "the first list is where it was",
    );
  });

  it("links nobody unread: Enter pressed twice opens the comparison and no more", async () => {
    await desk.call("accept_list", {
      round_id: 1,
      source: {
        name: "cu.csv",
        bytes: list(
          "cu.csv",
          ["Bà Nguyễn Thị Hương"],
          "CĐCS Bưu điện",
        ).buffer.toString("base64"),
      },
      edits: [],
      leave_out: [],
    });
    const page = await give(
      list("moi.csv", ["Bà Nguyễn Thị Hương"], "CĐCS Trường THPT"),
    );
    await current(page)
      .getByText(says("candidates_count", { count: "1" }))
      .waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByText(says("compare_title")).waitFor();
    await page.keyboard.press("Enter");
    await picture(page, "intake-compare-focus");
    assert.ok(await dialog.isVisible(), "nothing was answered");
    assert.equal(await open(page), 1);
    await page.keyboard.press("0");
    await becomes(() => open(page), 0);
  });

  it("leaves out at once all that the round has already", async () => {
    const there = ["Ông Hà Văn An", "Bà Hà Thị Bích", "Bà Hà Thị Cúc"];
    const once = list("lan-dau.csv", there);
    const source = { name: once.name, bytes: once.buffer.toString("base64") };
    await desk.call("accept_list", {
      round_id: 1,
      source,
      edits: [],
      leave_out: [],
    });
    const again = list("lan-sau.csv", [...there, "Bà Hà Thị Dung"]);
    again.buffer = Buffer.from(
      again.buffer.toString().replaceAll("Bác sĩ", "Y tá"),
    );
    const page = await give(again);
    await becomes(() => open(page), 3);
    await picture(page, "intake-there-already");
    await page.keyboard.press("Shift+Delete");
    await button(page, "list_accept", { count: "1" }).waitFor();
    await becomes(() => open(page), 0);
    await page.keyboard.press("Control+z");
    await button(page, "list_accept", { count: "4" }).waitFor();
  });
});

describe("an import that is undone", () => {
  it("puts its list back, with all that was answered", async () => {
    const page = await give(
      list(
        "tra-lai.csv",
        ["Nong Van Mot", "Bà Nông Thị Hai", "Bà Nông Thị Ba"],
        "CĐCS Sở Xây dựng",
      ),
    );
    await page.keyboard.press("Enter");
    await becomes(() => open(page), 0);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Delete");
    await page.keyboard.press("Control+Enter");
    await told(page, "list_accepted", {
      file: "tra-lai.csv",
      count: "2",
      there: "0",
    });
    await becomes(() => address(page).path, "nominations");
    await page.keyboard.press("Control+z");
    await page.evaluate(() => (location.hash = "#/intake"));
    const kept = page.locator("li", { hasText: "tra-lai.csv" });
    await kept.getByRole("button", { name: says("kept_go_on") }).click();
    await button(page, "list_accept", { count: "2" }).waitFor();
    await becomes(() => open(page), 0);
  });
});

describe("a table that is pasted from a word processor", () => {
  it("keeps a cell of two paragraphs one cell, and its row one person", async () => {
    const page = await desk.open("#/intake");
    await page.getByText(says("intake_paste_hint")).waitFor();
    await picture(page, "intake-start");
    await audit(page);
    const cells = (...texts) =>
      `<tr>${texts.map((text) => `<td>${text}</td>`).join("")}</tr>`;
    const html = `<table>${cells("TT", "Họ và tên", "Chức vụ", "Đơn vị công tác", "Hình thức")}${cells(
      "1",
      "<p>Bà Hứa Thị</p><p>Thu Hà</p>",
      "Kế toán",
      "CĐCS Sở Tư pháp",
      "BK",
    )}${cells("2", "Ông Hứa Văn Bắc", "Chuyên viên", "CĐCS Sở Tư pháp", "BK")}</table>`;
    await page.evaluate((given) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", given);
      clipboardData.setData("text/plain", "1\tBà Hứa Thị\nThu Hà\tKế toán");
      document.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true }),
      );
    }, html);
    await page.locator(".card").first().waitFor();
    const names = await page.locator(".card b").allInnerTexts();
    assert.deepEqual(names.sort(), ["Bà Hứa Thị Thu Hà", "Ông Hứa Văn Bắc"]);
  });
});
