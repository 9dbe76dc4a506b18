import { flushSync } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ChosenPrinter } from "./chosen.svelte";
import { bareKey } from "./values";

const asked: [operation: string, input: unknown][] = [];
const ANSWERS: Record<string, unknown> = {
  list_calibrations: { rows: [] },
  list_printers: { rows: [{ name: "Canon_LBP", is_default: true }], can_send: true },
  print_file: { job: "7", printer: "Canon_LBP", tray: null },
};

beforeEach(() => {
  asked.length = 0;
  localStorage.clear();
  vi.stubGlobal("fetch", async (address: string, init: { body: string }) => {
    const operation = address.replace("./call/", "");
    asked.push([operation, JSON.parse(init.body)]);
    return { json: async () => ({ ok: ANSWERS[operation] }) };
  });
});
afterEach(() => vi.unstubAllGlobals());

test("a printer that nobody has calibrated can be chosen, is sent to, and the run names it", async () => {
  let chosen: ChosenPrinter | undefined;
  const end = $effect.root(() => {
    chosen = new ChosenPrinter();
  });
  flushSync();
  await vi.waitFor(() => expect(chosen?.bare).toEqual(["Canon_LBP"]));
  expect(chosen?.canSend).toBe(false);
  chosen?.choose(bareKey("Canon_LBP"));
  expect(chosen?.canSend).toBe(true);
  expect(chosen?.press).toEqual({ calibration_id: null, printer: "Canon_LBP", tray: null });
  chosen?.go("send");
  const file = { id: 1, name: "to.pdf", path: "", pages: 1, bytes: 1, shrunk: 0, given_out: 0, printed: [] };
  const paper = { width_mm: 420, height_mm: 297 } as Parameters<ChosenPrinter["deliver"]>[1];
  await chosen?.deliver(file, paper);
  expect(asked).toContainEqual(["print_file", { name: "to.pdf", printer: "Canon_LBP", tray: "", page: "A3" }]);
  chosen?.take("Manual");
  expect(chosen?.press).toEqual({ calibration_id: null, printer: "Canon_LBP", tray: "Manual" });
  await chosen?.deliver(file, paper);
  expect(asked).toContainEqual(["print_file", { name: "to.pdf", printer: "Canon_LBP", tray: "Manual", page: "A3" }]);
  end();
});

test("a tray that was chosen is remembered on this machine, until another printer is chosen", async () => {
  localStorage.setItem("vinhdanh.printer", `${bareKey("Canon_LBP")}\nsend\nManual`);
  let chosen: ChosenPrinter | undefined;
  const end = $effect.root(() => {
    chosen = new ChosenPrinter();
  });
  flushSync();
  await vi.waitFor(() => expect(chosen?.printer).toBe("Canon_LBP"));
  expect([chosen?.tray, chosen?.way]).toEqual(["Manual", "send"]);
  chosen?.choose("");
  expect([chosen?.tray, chosen?.press.tray]).toEqual(["", null]);
  end();
});

test("a machine whose printers take nothing from the program says so, and how to mend it", async () => {
  const known = ANSWERS.list_printers;
  ANSWERS.list_printers = { rows: [{ name: "Canon LBP", is_default: true }], can_send: false };
  let chosen: ChosenPrinter | undefined;
  const end = $effect.root(() => {
    chosen = new ChosenPrinter();
  });
  flushSync();
  expect(chosen?.lacksReader).toBe(false);
  await vi.waitFor(() => expect(chosen?.lacksReader).toBe(true));
  chosen?.choose(bareKey("Canon LBP"));
  expect(chosen?.canSend).toBe(false);
  ANSWERS.list_printers = known;
  end();
});
