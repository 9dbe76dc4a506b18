import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { parse } from "svelte/compiler";
import { expect, test } from "vitest";
import en from "./en.json";
import vi from "./vi.json";

const LETTERS = /\p{L}{2,}/u;
const SAID_ATTRIBUTES = new Set(["title", "label", "placeholder", "aria-label", "alt", "hint", "sentence", "text"]);

function params(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? "").sort();
}

test("every word is there in both languages", () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
});

test("a sentence asks for the same facts in both languages", () => {
  const english: Record<string, string> = en;
  const differing = Object.entries(vi).filter(([key, text]) => {
    return params(text).join() !== params(english[key] ?? "").join();
  });
  expect(differing.map(([key]) => key)).toEqual([]);
});

test("all words are NFC", () => {
  expect([...Object.values(vi), ...Object.values(en)].filter((text) => text !== text.normalize("NFC"))).toEqual([]);
});

test("every way in which a call can fail has its sentence", () => {
  const generated = readFileSync("src/backend/generated.ts", "utf8");
  const codes = /export type FailureCode = ([^;]+);/.exec(generated)?.[1]?.match(/\w+/g) ?? [];
  expect(codes.length).toBeGreaterThan(40);
  expect(codes.filter((code) => !(`failure_${code}` in vi))).toEqual([]);
});

interface Node {
  type?: string;
  name?: string;
  data?: string;
  value?: unknown;
}

function bareTexts(node: unknown, found: string[]): string[] {
  if (Array.isArray(node)) for (const one of node) bareTexts(one, found);
  else if (node && typeof node === "object") {
    const { type, name, data, value } = node as Node;
    if (type === "Text" && LETTERS.test(data ?? "")) found.push(data ?? "");
    if (type === "StyleDirective") return found;
    if (type === "Attribute" && !SAID_ATTRIBUTES.has(name ?? "")) return found;
    if (type === "Attribute") return bareTexts(value, found);
    for (const [key, child] of Object.entries(node)) if (key !== "css" && key !== "options") bareTexts(child, found);
  }
  return found;
}

test.each(globSync("src/**/*.svelte"))("%s holds no bare text", (path) => {
  const { fragment } = parse(readFileSync(path, "utf8"), { modern: true });
  expect(bareTexts(fragment, [])).toEqual([]);
});
