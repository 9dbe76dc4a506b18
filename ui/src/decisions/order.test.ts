import { expect, test } from "vitest";
import type { DecisionItem } from "../backend";
import { broughtTo, byName, nudged, sortedBy } from "./order";

function item(id: number, recipient: string, more: Partial<DecisionItem> = {}): DecisionItem {
  return {
    nomination_id: id,
    award_id: null,
    ordinal: id,
    kind: "individual",
    recipient,
    position_line: "",
    award_name: "Bằng khen",
    award_class: "merit",
    theme: null,
    citation: "",
    nominated_by: null,
    bonus: null,
    certificate_id: null,
    certificate_state: null,
    ...more,
  };
}

test("Alt+↓ takes the chosen rows past the next one and keeps their order", () => {
  expect(nudged([1, 2, 3, 4], new Set([1, 2]), 1)).toEqual([3, 1, 2, 4]);
  expect(nudged([1, 2, 3, 4], new Set([3, 4]), -1)).toEqual([1, 3, 4, 2]);
});

test("rows at the edge stay where they are", () => {
  expect(nudged([1, 2, 3], new Set([3]), 1)).toEqual([1, 2, 3]);
  expect(nudged([1, 2, 3], new Set([1, 2]), -1)).toEqual([1, 2, 3]);
});

test("rows dragged away land together before the row they are dropped on", () => {
  expect(broughtTo([1, 2, 3, 4, 5], new Set([1, 4]), 2)).toEqual([2, 1, 4, 3, 5]);
  expect(broughtTo([1, 2, 3, 4, 5], new Set([2]), 5)).toEqual([1, 3, 4, 5, 2]);
  expect(broughtTo([1, 2, 3], new Set([2]), 1)).toEqual([1, 2, 3]);
});

test("names sort by the given name, with đ after d", () => {
  const sorted = ["Nông Thị Bích Đào", "Lý Thị Dung", "Hoàng Văn An", "Đàm Thị Ước", "Ma Thế An"].sort(byName);
  expect(sorted).toEqual(["Hoàng Văn An", "Ma Thế An", "Lý Thị Dung", "Nông Thị Bích Đào", "Đàm Thị Ước"]);
});

test("sorting by name never mixes one award with another, nor people with collectives", () => {
  const items = [
    item(1, "CĐCS Sở Y tế", { kind: "collective" }),
    item(2, "Bà Nông Thị Bích Đào"),
    item(3, "Ông Hoàng Văn An"),
    item(4, "CĐCS Bến xe khách", { kind: "collective" }),
    item(5, "Ông Ma Thế An", { theme: "Xanh, sạch, đẹp" }),
  ];
  expect(sortedBy(items, "name")).toEqual([4, 1, 3, 2, 5]);
});

test("sorting by unit keeps each unit's people in the order of names", () => {
  const items = [
    item(1, "Bà Nông Thị Bích Đào", { nominated_by: "LĐLĐ huyện Na Rì" }),
    item(2, "Ông Hoàng Văn Nghiệp", { nominated_by: "LĐLĐ huyện Ba Bể" }),
    item(3, "Ông Ma Thế An", { nominated_by: "LĐLĐ huyện Na Rì" }),
  ];
  expect(sortedBy(items, "unit")).toEqual([2, 3, 1]);
});
