import { afterEach, expect, test } from "vitest";
import type { AwardChip, NominationList } from "../backend";
import { speak } from "../words";
import { chipsOf, chosenChip, filterOf, queryOf } from "./filter";

afterEach(() => speak("vi"));

const XSD = "Xanh, sạch, đẹp, bảo đảm an toàn vệ sinh lao động";
const THEMES = [{ name: XSD, short_name: "Xanh, sạch, đẹp" }];

function chip(award: string | null, name: string, kind: AwardChip["kind"], theme: string | null = null): AwardChip {
  return { award, name, kind, theme, count: 1 };
}

function labels(chips: AwardChip[]): string[] {
  const list: Partial<NominationList> = { all: 9, chips, attention: 0, out: 0 };
  return chipsOf(list as NominationList, THEMES)
    .slice(1)
    .map((one) => one.label);
}

test("a chip says no more than tells it from the others", () => {
  expect(
    labels([
      chip("HH_TINH", "Huy hiệu của tỉnh", "individual"),
      chip("CO_LDLD", "Cờ thi đua toàn diện", "collective"),
      chip("BK_LDLD", "Bằng khen", "collective"),
      chip("BK_LDLD", "Bằng khen", "individual"),
    ]),
  ).toEqual(["Huy hiệu", "Cờ thi đua", "Bằng khen tập thể", "Bằng khen cá nhân"]);
});

test("two awards that would be called the same keep their names", () => {
  expect(
    labels([
      chip("CO_CP", "Cờ thi đua của Chính phủ", "collective"),
      chip("CO_LDLD", "Cờ thi đua toàn diện", "collective"),
    ]),
  ).toEqual(["Cờ thi đua của Chính phủ", "Cờ thi đua toàn diện"]);
});

test("a thematic award goes by its theme's short name", () => {
  const both = [
    chip("BK_LDLD_CD", "Bằng khen chuyên đề", "collective", XSD),
    chip("BK_LDLD_CD", "Bằng khen chuyên đề", "individual", XSD),
  ];
  expect(labels(both)).toEqual(["Xanh, sạch, đẹp · tập thể", "Xanh, sạch, đẹp · cá nhân"]);
  expect(labels(both.slice(1))).toEqual(["Xanh, sạch, đẹp"]);
  const twoAwards = [both[1]!, chip("GK_CD", "Giấy khen chuyên đề", "individual", XSD)];
  expect(labels(twoAwards)[1]).toBe(`Giấy khen chuyên đề · ${XSD} · cá nhân`);
});

test("what was named no award is called so", () => {
  expect(labels([chip(null, "", "individual")])).toEqual(["Chưa rõ hình thức"]);
});

test("the address knows its chip", () => {
  const list = { all: 9, chips: [chip("BK_LDLD", "Bằng khen", "individual")], attention: 2, out: 0 };
  const chips = chipsOf(list as unknown as NominationList, THEMES);
  expect(chips.map((one) => one.key)).toContain(chosenChip({ award: "BK_LDLD", kind: "individual" }));
  expect(chips.find((one) => one.key === chosenChip({ only: "attention" }))?.stays).toBe(true);
});

test("a task of the overview leads to the list of what it counts, and its chip is the chosen one", () => {
  for (const task of ["attention", "open_doubts", "doubles", "conflicts"]) {
    const query = queryOf(task);
    expect(chosenChip(query)).toBe(task);
    const filter = filterOf(query, 1);
    expect([filter.attention, filter.open_doubts, filter.doubles, filter.conflicts].filter(Boolean)).toHaveLength(1);
    expect(filter).toMatchObject({ [task]: true, stage: null });
  }
  expect(filterOf(queryOf("received"), 1)).toMatchObject({ stage: "received", attention: false });
  expect(queryOf(null)).toEqual({});
});

test("conflicts and namesakes have their chips while there are some", () => {
  const list: Partial<NominationList> = { all: 9, chips: [], attention: 0, out: 0, conflicts: 2, doubles: 3 };
  expect(chipsOf(list as NominationList, []).map(({ key, count }) => [key, count])).toEqual([
    ["all", 9],
    ["conflicts", 2],
    ["doubles", 3],
  ]);
});
