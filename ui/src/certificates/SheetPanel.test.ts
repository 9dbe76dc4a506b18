import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { CertificateRow, DecisionRow, SheetLife } from "../backend";
import { lifeFacts } from "./life";
import SheetDialogs from "./SheetDialogs.svelte";
import SheetPanel from "./SheetPanel.svelte";

const sent: [operation: string, input: unknown][] = [];

function sheet(id: number, more: Partial<CertificateRow> = {}): CertificateRow {
  return {
    id,
    award_id: id,
    ordinal: id,
    recipient: `Bà ${id}`,
    state: "printed",
    paper_number: null,
    ...more,
  } as never;
}

const decision = { id: 1, number: "737/QĐ-LĐLĐ" } as DecisionRow;
const all = [sheet(1), sheet(2), sheet(3)];

beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal("fetch", async (address: string, init: { body: string }) => {
    sent.push([address.replace("./call/", ""), JSON.parse(init.body)]);
    return { json: async () => ({ ok: { count: 1 } }) };
  });
});
afterEach(() => vi.unstubAllGlobals());

test("what was chosen for all sheets of a state is not done to all when another sheet is looked at", async () => {
  const given = { chosen: [], all, decision, changed: new Set<number>() };
  const { rerender } = render(SheetPanel, { sheet: all[0]!, ...given });
  await userEvent.click(screen.getByText(/Cả 3 tờ/));
  screen.getByRole("button", { name: /Ghi đã ký: 3 tờ/ });
  await rerender({ sheet: all[1]!, ...given });
  await userEvent.click(await screen.findByRole("button", { name: /^Ghi đã ký(?!:)/ }));
  const moved = sent.filter(([operation]) => operation === "move_certificates").map(([, input]) => input);
  expect(moved).toMatchObject([{ ids: [2], action: "sign" }]);
});

test("the paper number is shown to be changed, and goes only when that is said", async () => {
  const numbered = sheet(1, { paper_number: "B0103" });
  const given = { sheet: numbered, targets: [numbered], decision, note: null, onmove: vi.fn() };
  render(SheetDialogs, { asking: "paper", ...given });
  const box = await screen.findByLabelText<HTMLInputElement>("Số phôi của tờ đầu");
  await vi.waitFor(() => expect(box.value).toBe("B0103"));
  screen.getByRole("button", { name: /^Lưu/ });
  await userEvent.clear(box);
  await userEvent.click(screen.getByRole("button", { name: /Bỏ số phôi của 1 tờ/ }));
  expect(sent).toContainEqual(["number_papers", { ids: [1], first: null }]);
});

test("who signed, sealed and handed over is told with its day, the first step first", () => {
  const step = (id: number, action: string, on = "") => ({
    id,
    at: `2023-12-2${id}T02:30:00Z`,
    officer: "Lý Thị Quyên",
    act: "certificates_moved",
    facts: { action, on },
  });
  const history = [step(7, "hand_over", "2023-12-29"), step(6, "seal"), step(5, "sign")];
  const life = { run: null, request: null, before: [], history } as unknown as SheetLife;
  const facts = lifeFacts({ ...sheet(1), taken_by: null }, life);
  expect(facts.map((fact) => fact.label)).toEqual(["Đã ký", "Đã đóng dấu", "Đã trao"]);
  expect(facts.at(-1)?.text).toBe("29/12/2023 · Lý Thị Quyên");
});
