import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { offerUndo, pressKeys } from "../parts";
import StockEntry from "./StockEntry.svelte";

const asked = vi.fn();
const STOCK = {
  id: 7,
  name: "Phôi bằng khen A3",
  width_mm: 420,
  height_mm: 297,
  low_mark: 20,
  is_retired: false,
  received: 51,
  printed: 0,
  spoiled: 0,
  counted: 0,
  left: 51,
  is_low: false,
};

beforeEach(() => {
  asked.mockReset();
  asked.mockResolvedValue({ json: () => Promise.resolve({ ok: { ...STOCK, left: 1051 }, changed: [] }) });
  vi.stubGlobal("fetch", asked);
  render(StockEntry, { stock: STOCK, onedit: vi.fn() });
});
afterEach(() => vi.unstubAllGlobals());

function sent(): unknown[] {
  return asked.mock.calls.map(([, call]) => JSON.parse((call as { body: string }).body) as unknown);
}

function enter(): Promise<void> {
  return userEvent.click(screen.getByRole("button", { name: /Ghi sổ/ }));
}

test("a thousand sheets, typed with their point, are a thousand sheets", async () => {
  await userEvent.type(screen.getByLabelText("Số tờ"), "1.000");
  await userEvent.tab();
  await userEvent.tab();
  await enter();
  expect(sent()).toEqual([{ stock_id: 7, what: "received", sheets: 1000, note: null }]);
});

test("a line that was entered wrong is taken back with the keys, under the ledger's own dialog too", async () => {
  const act = vi.fn();
  offerUndo({ label: () => "Hoàn tác", mark: () => 1, act });
  addEventListener("keydown", pressKeys);
  screen.getByRole("button", { name: /Ghi sổ/ }).focus();
  await userEvent.keyboard("{Control>}z{/Control}");
  removeEventListener("keydown", pressKeys);
  expect(act).toHaveBeenCalledOnce();
});

test("nothing is entered while the number of sheets cannot be read, whatever was read before", async () => {
  await userEvent.type(screen.getByLabelText("Số tờ"), "12,5");
  await enter();
  expect(sent()).toEqual([]);
  expect(screen.getByRole("alert").textContent).toContain("số nguyên");
});

test("a refusal goes when it is said that something else happened, or another number", async () => {
  const refused = { code: "stock_short", facts: { stock: STOCK.name, left: "1040", count: "5000" }, field: "sheets" };
  asked.mockResolvedValue({ json: () => Promise.resolve({ failure: refused }) });
  const what = screen.getByLabelText("Việc");
  await userEvent.selectOptions(what, "Hỏng");
  await userEvent.type(screen.getByLabelText("Số tờ"), "5000");
  await userEvent.type(screen.getByLabelText(/^Nơi cung cấp/), "Ướt");
  await enter();
  expect((await screen.findByRole("alert")).textContent).toContain("chỉ còn 1.040 tờ");
  await userEvent.selectOptions(what, "Kiểm kê");
  expect(screen.queryByRole("alert")).toBeNull();
  await userEvent.selectOptions(what, "Hỏng");
  await enter();
  await screen.findByRole("alert");
  await userEvent.clear(screen.getByLabelText("Số tờ"));
  expect(screen.queryByRole("alert")).toBeNull();
});
