import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { describe, expect, test } from "vitest";
import vi from "./vi.json";

// The program's codes are read from where they are written: a new one without its words fails here.
const ROOT = "../src-tauri";

function source(path: string, from = ""): string {
  const text = readFileSync(`${ROOT}/${path}`, "utf8");
  return text.slice(Math.max(0, text.indexOf(from)));
}

function worded(text: string): string[] {
  return [...text.matchAll(/=> "(\w+)"/g)].map((found) => found[1] ?? "");
}

function without(codes: readonly string[], prefixes: readonly string[]): string[] {
  return [...new Set(codes)].flatMap((code) =>
    prefixes.map((prefix) => `${prefix}_${code}`).filter((key) => !(key in vi)),
  );
}

describe("every code of the program has its words", () => {
  test.each([
    ["conditions", source("domain/src/rules/rule.rs", "impl Condition"), ["finding", "check", "tag"]],
    ["states", source("domain/src/nomination/state.rs", "fn as_str").split("fn reason")[0] ?? "", ["state"]],
    ["stages", source("domain/src/nomination/stage.rs"), ["stage", "stage_short"]],
    ["doubts", source("intake/src/doubt.rs", "fn kind").split("fn facts")[0] ?? "", ["doubt"]],
    ["reasons to skip a row", source("intake/src/reading.rs", "impl SkipReason"), ["skip"]],
    ["meanings of columns", source("intake/src/meanings.rs", "fn as_str"), ["meaning"]],
  ])("%s", (_, text, prefixes) => {
    const codes = worded(text);
    expect(codes.length).toBeGreaterThan(3);
    expect(without(codes, prefixes)).toEqual([]);
  });

  test("moves", () => {
    expect(without(worded(source("domain/src/nomination/moves.rs")), ["move"])).toEqual([]);
  });

  test("acts of the history", () => {
    const text = globSync(`${ROOT}/app/src/**/*.rs`)
      .map((path) => readFileSync(path, "utf8"))
      .join("\n");
    const acts = [...text.matchAll(/Done::(?:work|official)\(\s*"(\w+)"/g)].map((found) => found[1] ?? "");
    expect(acts.length).toBeGreaterThan(20);
    expect(without(acts, ["act"])).toEqual([]);
  });

  test("tasks of the overview", () => {
    const text = source("app/src/overview/tasks.rs");
    const tasks = [...text.matchAll(/task\("(\w+)"|\("(\w+)", (?!\.)/g)].map((found) => found[1] ?? found[2] ?? "");
    expect(
      without(
        tasks.filter((one) => !["name", "condition"].includes(one)),
        ["task"],
      ),
    ).toEqual([]);
  });
});
