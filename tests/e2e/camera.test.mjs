// The page that checks, held before a camera: Chromium plays a film of a printed code in the camera's place.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { after, before, describe, it } from "node:test";

import { audit, flags, picture } from "./harness.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const require = createRequire(here("../../ui/package.json"));
const { chromium } = require("playwright-core");
const sample = (name) => here(`../samples/statements/${name}`);
const [WIDTH, HEIGHT] = [640, 480];

let folder;
let page_of_samples;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "vinhdanh-camera-"));
  const html = await readFile(here("../../src-tauri/statements/page/verifier.html"), "utf8");
  const list = await readFile(sample("list.txt"), "utf8");
  page_of_samples = join(folder, "page.html");
  await writeFile(
    page_of_samples,
    html.replace("@LIST@", () => list),
  );
});
after(() => rm(folder, { recursive: true, force: true }));

/** Starts Chromium with this film for a camera; none for a machine without one. */
async function browserWith(film) {
  const camera = ["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream"];
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    args: [...flags, ...(film ? [...camera, `--use-file-for-fake-video-capture=${film}`] : [])],
  });
}

async function open(browser) {
  const context = await browser.newContext({
    viewport: { width: 720, height: 1000 },
    locale: "vi-VN",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.faults = [];
  page.on("pageerror", (fault) => page.faults.push(String(fault)));
  await page.goto(pathToFileURL(page_of_samples).href);
  await page.waitForSelector("html[data-ready]");
  return page;
}

/** A picture as a film of two frames (YUV4MPEG2), drawn in the middle of white paper. */
async function filmOf(png) {
  const browser = await browserWith(undefined);
  const page = await browser.newPage({
    viewport: { width: WIDTH, height: HEIGHT },
  });
  const bytes = (await readFile(png)).toString("base64");
  const grey = await page.evaluate(
    async ([bytes, width, height]) => {
      const picture = new Image();
      picture.src = `data:image/png;base64,${bytes}`;
      await picture.decode();
      const pen = new OffscreenCanvas(width, height).getContext("2d");
      pen.fillStyle = "white";
      pen.fillRect(0, 0, width, height);
      const side = Math.min(picture.width, height);
      pen.drawImage(picture, (width - side) / 2, (height - side) / 2, side, side);
      const { data } = pen.getImageData(0, 0, width, height);
      return Array.from({ length: width * height }, (_, at) => data[at * 4]);
    },
    [bytes, WIDTH, HEIGHT],
  );
  await browser.close();
  const colours = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const frame = Buffer.concat([Buffer.from("FRAME\n"), Buffer.from(grey), colours]);
  const film = join(folder, "camera.y4m");
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
  await writeFile(film, Buffer.concat([head, frame, frame]));
  return film;
}

describe("the checking page before a camera", () => {
  it("sees the code on a sheet and tells that it is valid", async () => {
    const browser = await browserWith(await filmOf(sample("valid.png")));
    const page = await open(browser);
    await page.locator("#camera").click();
    await page.locator("[data-verdict=valid]").waitFor();
    await page.locator("dl").getByText("Bà Nông Thị Bích Đào").waitFor();
    assert.equal(await page.locator("#view").isHidden(), true, "the camera is off again");
    const given = await page.locator("#text").inputValue();
    assert.equal(given, await readFile(sample("valid.txt"), "utf8"));
    await audit(page);
    await picture(page, "verifier-camera");
    await browser.close();
  });

  it("opens the camera once, however often the button is pressed meanwhile", async () => {
    const browser = await browserWith(await filmOf(sample("valid.png")));
    const page = await open(browser);
    const opened = await page.evaluate(() => {
      const { mediaDevices } = navigator;
      const open = mediaDevices.getUserMedia.bind(mediaDevices);
      let opened = 0;
      mediaDevices.getUserMedia = (wish) => ((opened += 1), open(wish));
      const button = document.getElementById("camera");
      button.click();
      button.click();
      return opened;
    });
    assert.equal(opened, 1);
    await page.locator("[data-verdict=valid]").waitFor();
    await browser.close();
  });

  it("says what to do where there is none", async () => {
    const browser = await browserWith(undefined);
    const page = await open(browser);
    await page.locator("#camera").click();
    await page.getByText(/Không mở được máy ảnh ở đây/).waitFor();
    assert.equal(await page.locator("#view").isHidden(), true);
    await audit(page);
    await browser.close();
  });
});
