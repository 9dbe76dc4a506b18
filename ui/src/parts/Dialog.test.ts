import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { pressKeys } from ".";
import SignerDialog from "../office/SignerDialog.svelte";

const asked = vi.fn();

const SIGNER = {
  id: 1,
  name: "Nguyễn Văn An",
  title: "Chủ tịch",
  form: "on_behalf" as const,
  form_text: "TM. BAN THƯỜNG VỤ",
  valid_from: "2023-01-01",
  valid_to: null,
  signature: null,
};

beforeEach(() => {
  addEventListener("keydown", pressKeys);
  asked.mockReset();
  asked.mockResolvedValue({ json: () => Promise.resolve({ ok: null, changed: [] }) });
  vi.stubGlobal("fetch", asked);
});
afterEach(() => {
  removeEventListener("keydown", pressKeys);
  vi.unstubAllGlobals();
});

function from(): HTMLInputElement {
  return screen.getByLabelText<HTMLInputElement>("Ký từ ngày");
}

async function write(text: string): Promise<void> {
  await userEvent.clear(from());
  await userEvent.type(from(), text);
}

test("a dialog with a day that cannot be read does not act, and leads to that day", async () => {
  render(SignerDialog, { open: true, signer: SIGNER });
  await write("31/02/2023");
  await userEvent.click(screen.getByRole("button", { name: /^Lưu/ }));
  expect(asked).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(from());
  expect((await screen.findByRole("alert")).textContent).toContain("không phải là một ngày");
});

test("a key pressed from within the wrong day does not act either", async () => {
  render(SignerDialog, { open: true, signer: SIGNER });
  await write("31/02/2023{Control>}{Enter}{/Control}");
  expect(asked).not.toHaveBeenCalled();
});

test("once the day is put right the dialog acts", async () => {
  render(SignerDialog, { open: true, signer: SIGNER });
  await write("31/02/2023");
  await userEvent.click(screen.getByRole("button", { name: /^Lưu/ }));
  await write("28/02/2023{Control>}{Enter}{/Control}");
  await vi.waitFor(() => expect(asked).toHaveBeenCalled());
  expect(JSON.stringify(asked.mock.calls)).toContain("2023-02-28");
});
