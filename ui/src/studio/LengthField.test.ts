import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import LengthField from "./LengthField.svelte";

test("one and a half lines are refused where they are typed, and nothing is changed", async () => {
  const onchange = vi.fn();
  render(LengthField, { label: "Nhiều nhất mấy dòng", value: 1, unit: "whole", least: 1, most: 30, onchange });
  const box = screen.getByLabelText<HTMLInputElement>("Nhiều nhất mấy dòng");
  await userEvent.clear(box);
  await userEvent.type(box, "1,5");
  await userEvent.tab();
  expect((await screen.findByRole("alert")).textContent).toContain("số nguyên từ 1 đến 30");
  expect([onchange.mock.calls, box.value]).toEqual([[], "1,5"]);
  await userEvent.clear(box);
  await userEvent.type(box, "2");
  await userEvent.tab();
  expect(onchange).toHaveBeenCalledExactlyOnceWith(2);
});
