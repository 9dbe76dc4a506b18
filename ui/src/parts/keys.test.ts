import { fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Button, keysNow, keysTold, pressKeys } from ".";

beforeEach(() => addEventListener("keydown", pressKeys));
afterEach(() => removeEventListener("keydown", pressKeys));

test("a button is pressed by the key it shows", async () => {
  const onpress = vi.fn();
  render(Button, { label: "Nhận", key: "Ctrl+Enter", onpress });
  await fireEvent.keyDown(document.body, { key: "Enter", ctrlKey: true });
  expect(onpress).toHaveBeenCalledOnce();
  expect(screen.getByRole("button").textContent).toContain("Ctrl ↵");
});

test("a button that is renamed, removed and put back keeps its key", async () => {
  const onpress = vi.fn();
  const { rerender, unmount } = render(Button, { label: "Nhận", key: "Ctrl+Enter", onpress });
  await rerender({ label: "Thẩm định", key: "Ctrl+Enter", onpress });
  expect(keysNow().map((one) => one.says)).toEqual(["Thẩm định"]);
  unmount();
  expect(keysNow()).toEqual([]);
  render(Button, { label: "Thông qua", key: "Ctrl+Enter", onpress });
  await fireEvent.keyDown(document.body, { key: "Enter", ctrlKey: true });
  expect(onpress).toHaveBeenCalledOnce();
});

test("a plain letter belongs to the field somebody types in", async () => {
  const onpress = vi.fn();
  render(Button, { label: "Sửa", key: "E", onpress });
  const box = document.createElement("input");
  document.body.append(box);
  await fireEvent.keyDown(box, { key: "e" });
  expect(onpress).not.toHaveBeenCalled();
  await fireEvent.keyDown(document.body, { key: "e" });
  expect(onpress).toHaveBeenCalledOnce();
  box.remove();
});

test("no key is taken from an input method that composes", async () => {
  const onpress = vi.fn();
  render(Button, { label: "Đúng", key: "Enter", onpress });
  await fireEvent.keyDown(document.body, { key: "Enter", isComposing: true });
  expect(onpress).not.toHaveBeenCalled();
});

test("a button that works cannot be pressed twice", async () => {
  const onpress = vi.fn(() => new Promise<void>(() => undefined));
  render(Button, { label: "Nhận", onpress });
  await fireEvent.click(screen.getByRole("button"));
  await fireEvent.click(screen.getByRole("button"));
  expect(onpress).toHaveBeenCalledOnce();
});

test("larger is Ctrl and the plus, wherever a keyboard has it", async () => {
  const onpress = vi.fn();
  render(Button, { label: "Phóng to", key: "Ctrl+=", bare: true, onpress });
  await fireEvent.keyDown(document.body, { key: "=", ctrlKey: true });
  await fireEvent.keyDown(document.body, { key: "+", ctrlKey: true, shiftKey: true });
  await fireEvent.keyDown(document.body, { key: "+", ctrlKey: true });
  expect(onpress).toHaveBeenCalledTimes(3);
  expect(screen.getByRole("button", { name: "Phóng to" }).title).toBe("Phóng to (Ctrl +)");
});

test("a key that is held down does what it does once", async () => {
  const onpress = vi.fn();
  render(Button, { label: "Là người này", key: "1", onpress });
  await fireEvent.keyDown(document.body, { key: "1", repeat: true });
  expect(onpress).not.toHaveBeenCalled();
  await fireEvent.keyDown(document.body, { key: "1" });
  expect(onpress).toHaveBeenCalledOnce();
});

test("a key that a screen took for itself is told once, as what it does there", () => {
  render(Button, { label: "Hoàn tác", key: "Ctrl+Z", onpress: vi.fn() });
  render(Button, { label: "Hoàn tác trong mẫu", key: "Ctrl+Z", onpress: vi.fn() });
  render(Button, { label: "Trợ giúp", key: "F1", onpress: vi.fn() });
  expect(keysTold().map((one) => [one.key, one.says])).toEqual([
    ["F1", "Trợ giúp"],
    ["Ctrl+Z", "Hoàn tác trong mẫu"],
  ]);
});
