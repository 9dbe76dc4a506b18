// What every browser test stands on: the real program on a fresh folder, Chromium, an accessibility audit, a picture.
// Run by `cargo xtask test browser`, or one file alone: node --test tests/e2e/start.test.mjs
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, mkdir, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const top = fileURLToPath(new URL("../../", import.meta.url));
// The packages are those of the pages: the tests have none of their own.
const require = createRequire(join(top, "ui/package.json"));
const { chromium } = require("playwright-core");
const axe = require("axe-core");

const program = process.env.VINHDANH_PROGRAM ?? join(top, "target/debug/vinhdanh");
const pages = process.env.VINHDANH_UI ?? join(top, "ui/dist");
const screens = process.env.VINHDANH_SCREENS ?? join(top, "target/screens");

// --headless is playwright's own; the rest keeps Chromium from wanting a sandbox (root), a GPU or the network.
export const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Starts the program on an empty folder, and a browser.
 * @param {{ sample?: boolean }} wish `sample`: open the sample round first
 */
export async function startDesk({ sample = false } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "vinhdanh-e2e-"));
  const child = spawn(program, ["serve", "--port", "0", "--data", folder, "--ui", pages], {
    stdio: ["ignore", "pipe", "inherit"],
    // The program and its window run on one machine: its day is that of the browser below.
    env: { ...process.env, TZ: "Asia/Ho_Chi_Minh" },
  });
  const url = new URL(await firstAddress(child));
  const token = new URLSearchParams(url.hash.slice(1)).get("token");
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    args: flags,
  });

  /** Does or asks one thing past the pages, to bring the office into the state a test begins with. */
  async function call(operation, input = {}) {
    const answer = await fetch(new URL(`/call/${operation}`, url), {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify(input),
    });
    const envelope = await answer.json();
    assert.ok("ok" in envelope, `${operation}: ${JSON.stringify(envelope)}`);
    return envelope.ok;
  }

  /**
   * Opens a screen in a window of its own, with nothing remembered from the last.
   * @param {string} place where to go, such as "#/nominations"
   */
  async function open(place = "#/", { width = 1280, height = 720, dark = false, language = "vi" } = {}) {
    // One window at a time, as at the desk: what another test left open draws no longer.
    await Promise.all(browser.contexts().map((context) => context.close()));
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: dark ? "dark" : "light",
      locale: language === "vi" ? "vi-VN" : "en-GB",
      timezoneId: "Asia/Ho_Chi_Minh",
      reducedMotion: "reduce",
      permissions: ["clipboard-read", "clipboard-write"],
    });
    // What the window would remember of its theme and language; put there once, so that a switch outlives a reload.
    await context.addInitScript(
      (kept) => {
        for (const [key, value] of Object.entries(kept)) {
          if (localStorage.getItem(key) === null) localStorage.setItem(key, value);
        }
      },
      {
        "vinhdanh.theme": dark ? "dark" : "light",
        "vinhdanh.language": language,
      },
    );
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.faults = [];
    page.on("pageerror", (fault) => page.faults.push(String(fault)));
    page.on("console", (line) => line.type() === "error" && page.faults.push(line.text()));
    await page.goto(url.href);
    await page.waitForSelector("html[data-ready]");
    if (place !== "#/") {
      await page.evaluate((hash) => (location.hash = hash), place);
    }
    return page;
  }

  /** Ends the program and the browser and removes the folder. */
  async function stop() {
    await browser.close();
    if (child.exitCode === null) {
      const ended = new Promise((done) => child.once("exit", done));
      child.kill();
      await ended;
    }
    await rm(folder, { recursive: true, force: true });
  }

  const round = sample ? (await call("open_sample_round")).id : null;
  return { call, open, stop, folder, round, url, browser };
}

/** The address the program prints in its first line. */
function firstAddress(child) {
  return new Promise((found, failed) => {
    child.once("error", failed);
    child.once("exit", (code) => failed(new Error(`the program ended with ${code} before it said its address`)));
    createInterface({ input: child.stdout }).once("line", (line) => found(JSON.parse(line).url));
  });
}

/** Fails on every fault that axe finds on the page, contrast included, and on every error the page met. */
export async function audit(page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  const told = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n    ${target.join(" ")}\n    ${failureSummary}`),
  );
  assert.deepEqual(told, [], `\n  ${told.join("\n  ")}`);
  assert.deepEqual(page.faults, []);
}

/** Keeps a picture of the page under target/screens. */
export async function picture(page, name) {
  await mkdir(screens, { recursive: true });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(screens, `${name}.png`) });
}
