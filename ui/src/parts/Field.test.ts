import { fireEvent, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { CountField, DayField, MoneyField, NumberField, TextField } from ".";

test("a day typed as six digits is kept as a day and shown as on paper", async () => {
  const oncommit = vi.fn();
  render(DayField, { label: "Ngày", oncommit });
  await userEvent.type(screen.getByLabelText("Ngày"), "251223");
  await userEvent.tab();
  expect(oncommit).toHaveBeenCalledWith("2023-12-25");
  await vi.waitFor(() => expect(screen.getByLabelText<HTMLInputElement>("Ngày").value).toBe("25/12/2023"));
});

test("a text that is no day stays as it was typed, with what to do", async () => {
  const oncommit = vi.fn();
  render(DayField, { label: "Ngày", oncommit });
  await userEvent.type(screen.getByLabelText("Ngày"), "31/02/2023{Enter}");
  expect(oncommit).not.toHaveBeenCalled();
  expect(screen.getByLabelText<HTMLInputElement>("Ngày").value).toBe("31/02/2023");
  expect(screen.getByRole("alert").textContent).toContain("không phải là một ngày");
});

test("a text is saved on leaving, as NFC, and only when it changed", async () => {
  const oncommit = vi.fn();
  render(TextField, { label: "Tên", value: "Bế Ích", oncommit });
  await userEvent.click(screen.getByLabelText("Tên"));
  await userEvent.tab();
  expect(oncommit).not.toHaveBeenCalled();
  await userEvent.clear(screen.getByLabelText("Tên"));
  await userEvent.type(screen.getByLabelText("Tên"), "Nguyễn".normalize("NFD"));
  await userEvent.tab();
  expect(oncommit).toHaveBeenCalledWith("Nguyễn".normalize("NFC"));
});

test("a value from elsewhere never overwrites what is being typed", async () => {
  const { rerender } = render(TextField, { label: "Tên", value: "Lý" });
  await userEvent.type(screen.getByLabelText("Tên"), " Quyên");
  await rerender({ label: "Tên", value: "khác" });
  expect(screen.getByLabelText<HTMLInputElement>("Tên").value).toBe("Lý Quyên");
});

test("what is typed is told letter by letter, before the field is left", async () => {
  const ontyping = vi.fn();
  render(TextField, { label: "Tên", value: "Lý", ontyping });
  await userEvent.type(screen.getByLabelText("Tên"), " Qu");
  expect(ontyping.mock.calls.map(([text]) => text as string)).toEqual(["Lý", "Lý Q", "Lý Qu"]);
});

test("nothing is read while an input method composes", async () => {
  const oncommit = vi.fn();
  render(TextField, { label: "Tên", oncommit });
  const box = screen.getByLabelText<HTMLInputElement>("Tên");
  await fireEvent.keyDown(box, { key: "Enter", isComposing: true });
  expect(oncommit).not.toHaveBeenCalled();
});

test("a refusal is said at the field and the typed text stays", async () => {
  const oncommit = () => Promise.reject({ failure: { code: "no_answer", facts: { detail: "x" } } });
  render(MoneyField, { label: "Dự toán", oncommit });
  await userEvent.type(screen.getByLabelText("Dự toán"), "250.000.000{Enter}");
  expect((await screen.findByRole("alert")).textContent).toContain("Chương trình không trả lời");
  expect(screen.getByLabelText<HTMLInputElement>("Dự toán").value).toBe("250.000.000");
});

test("a count reads what it writes, however often the field is entered and left", async () => {
  const onchange = vi.fn();
  render(CountField, { label: "Số tờ", ontyping: onchange });
  const box = screen.getByLabelText<HTMLInputElement>("Số tờ");
  await userEvent.type(box, "1000");
  for (let times = 0; times < 3; times += 1) {
    await userEvent.tab();
    await vi.waitFor(() => expect(box.value).toBe("1.000"));
    await userEvent.click(box);
    await userEvent.type(box, "{End} {Backspace}");
    expect(onchange).toHaveBeenLastCalledWith(1000);
  }
});

test("a fraction of a sheet is refused in a sentence", async () => {
  render(CountField, { label: "Số tờ", least: 1 });
  await userEvent.type(screen.getByLabelText("Số tờ"), "12,5{Enter}");
  expect(screen.getByRole("alert").textContent).toContain("“12,5” không phải là số nguyên từ 1 đến 1.000.000");
});

test("a length that no sheet has is refused before anything is sent", async () => {
  const oncommit = vi.fn();
  render(NumberField, { label: "Rộng", between: [100, 1200], oncommit });
  await userEvent.type(screen.getByLabelText("Rộng"), "-420{Enter}");
  expect(screen.getByRole("alert").textContent).toContain("ngoài khoảng từ 100 đến 1.200");
  expect(oncommit).not.toHaveBeenCalled();
});
