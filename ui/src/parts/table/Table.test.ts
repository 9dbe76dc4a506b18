import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { flushSync } from "svelte";
import { expect, test, vi } from "vitest";
import { rowsOf, Selection, Table, type Column } from ".";

interface Person {
  id: number;
  name: string;
  unit: string;
}

function people(count: number): Person[] {
  return Array.from({ length: count }, (_, at) => ({ id: at + 1, name: `Người ${at + 1}`, unit: `Đơn vị ${at + 1}` }));
}

function table(count: number, keep: (row: Person, text: string) => unknown = () => undefined, more = {}) {
  const columns: Column<Person>[] = [
    { key: "name", title: "Họ tên", width: "200px", text: (row) => row.name, edit: { text: (row) => row.name, keep } },
    { key: "unit", title: "Đơn vị", width: "200px", text: (row) => row.unit, edit: { text: (row) => row.unit, keep } },
  ];
  const selection = new Selection<number>();
  const source = rowsOf(people(count));
  render(Table<Person, number>, { label: "Đề nghị", source, columns, selection, keyOf: (row) => row.id, ...more });
  // The rows in sight are known once the table stands and was measured.
  flushSync();
  return { selection, grid: screen.getByRole("grid") };
}

function chosen(selection: Selection<number>): number[] {
  return [...selection.keys].sort((one, other) => one - other);
}

test("a table of ten thousand rows draws only those in sight", () => {
  const { grid } = table(10_000);
  expect(grid.getAttribute("aria-rowcount")).toBe("10001");
  const drawn = screen.getAllByRole("row").length;
  expect(drawn).toBeGreaterThan(10);
  expect(drawn).toBeLessThan(60);
});

test("the arrow keys move the chosen row, and Shift chooses all rows between", async () => {
  const { selection, grid } = table(50);
  grid.focus();
  await userEvent.keyboard("{ArrowDown}{ArrowDown}");
  expect(chosen(selection)).toEqual([3]);
  await userEvent.keyboard("{Shift>}{ArrowDown}{ArrowDown}{/Shift}");
  await waitFor(() => expect(chosen(selection)).toEqual([3, 4, 5]));
});

test("Ctrl and a click adds a row, Ctrl A chooses rows that were never in sight", async () => {
  const { selection, grid } = table(5000);
  await userEvent.click(screen.getByText("Người 2"));
  await fireEvent.mouseDown(screen.getByText("Người 4"), { ctrlKey: true, button: 0 });
  expect(chosen(selection)).toEqual([2, 4]);
  grid.focus();
  await userEvent.keyboard("{Control>}a{/Control}");
  await waitFor(() => expect(selection.size).toBe(5000));
});

test("typing on a cell replaces its text, Enter keeps it and goes down", async () => {
  const keep = vi.fn();
  const { selection, grid } = table(5, keep);
  await userEvent.click(screen.getByText("Người 1"));
  grid.focus();
  await userEvent.keyboard("Nguyễn Thị Phượng{Enter}");
  expect(keep).toHaveBeenCalledWith({ id: 1, name: "Người 1", unit: "Đơn vị 1" }, "Nguyễn Thị Phượng");
  expect(selection.current).toBe(2);
});

test("Tab keeps the text and goes to the next cell", async () => {
  const keep = vi.fn();
  const { grid } = table(5, keep);
  await userEvent.click(screen.getByText("Người 1"));
  grid.focus();
  await userEvent.keyboard("Lý Thị Quyên{Tab}CĐCS Bệnh viện{Enter}");
  expect(keep.mock.calls.map((call) => call[1])).toEqual(["Lý Thị Quyên", "CĐCS Bệnh viện"]);
});

test("Escape keeps nothing half typed", async () => {
  const keep = vi.fn();
  const { grid } = table(5, keep);
  await userEvent.click(screen.getByText("Người 1"));
  grid.focus();
  await userEvent.keyboard("Ngu{Escape}");
  expect(keep).not.toHaveBeenCalled();
  expect(screen.queryByRole("textbox")).toBeNull();
});

test("F2 opens the cell with the text that stands there", async () => {
  const { grid } = table(5);
  await userEvent.click(screen.getByText("Người 1"));
  grid.focus();
  await userEvent.keyboard("{F2}");
  expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe("Người 1");
});

test("Enter pressed to end a composition does not leave the cell", async () => {
  const keep = vi.fn();
  const { grid } = table(5, keep);
  await userEvent.click(screen.getByText("Người 1"));
  grid.focus();
  await userEvent.keyboard("{F2}");
  const box = screen.getByRole<HTMLInputElement>("textbox");
  await fireEvent.keyDown(box, { key: "Enter", isComposing: true });
  expect(keep).not.toHaveBeenCalled();
  expect(screen.getByRole("textbox")).toBe(box);
});

test("a refused text comes back to its cell with the reason", async () => {
  const keep = () => Promise.reject({ failure: { code: "no_answer", facts: { detail: "x" } } });
  const { grid } = table(5, keep);
  await userEvent.click(screen.getByText("Người 2"));
  grid.focus();
  await userEvent.keyboard("Nam 2{Enter}");
  expect((await screen.findByRole<HTMLInputElement>("textbox")).value).toBe("Nam 2");
  expect(screen.getByRole("alert").textContent).toContain("Chương trình không trả lời");
});

test("chosen rows are copied out as a block for a spreadsheet", async () => {
  const { grid } = table(5);
  await userEvent.click(screen.getByText("Người 1"));
  grid.focus();
  await userEvent.keyboard("{Shift>}{ArrowDown}{/Shift}");
  const setData = vi.fn();
  await fireEvent.copy(grid, { clipboardData: { setData } });
  expect(setData).toHaveBeenCalledWith("text/plain", "Người 1\tĐơn vị 1\r\nNgười 2\tĐơn vị 2");
});

test("a pasted block of cells is handed on whole", async () => {
  const onpaste = vi.fn();
  const { grid } = table(5, undefined, { onpaste });
  grid.focus();
  await fireEvent.paste(grid, { clipboardData: { getData: () => '1\tBà Lý\n2\t"hai\ndòng"\n' } });
  expect(onpaste.mock.calls[0]?.[0]).toEqual([
    ["1", "Bà Lý"],
    ["2", "hai\ndòng"],
  ]);
});
