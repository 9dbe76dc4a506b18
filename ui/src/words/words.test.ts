import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { parse } from "svelte/compiler";
import { expect, test } from "vitest";
import { m } from ".";
import en from "./en.json";
import vi from "./vi.json";

const LETTERS = /\p{L}{2,}/u;
const SAID_ATTRIBUTES = new Set(["title", "label", "placeholder", "aria-label", "alt", "hint", "sentence", "text"]);

/** A sentence, or its forms for one thing and for several, as English has them. */
type Said = string | { match: Record<string, string> }[];

function forms(said: Said): string[] {
  return typeof said === "string" ? [said] : said.flatMap((one) => Object.values(one.match));
}

function params(text: string): string {
  const found = [...text.matchAll(/\{(\w+)\}/g)].map((one) => one[1] ?? "");
  return [...new Set(found)].sort().join();
}

/** A count and a thing in the plural right behind it: what reads wrong of one. */
const OF_SEVERAL =
  /\{(\w+)\} (?:\w+ )?(nominations|decisions|sheets|awards|names|units|rows|files|lines|dossiers|people|days|pages)\b/gu;

test("every word is there in both languages", () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
});

test("a sentence asks for the same facts in both languages", () => {
  const english: Record<string, Said> = en;
  const differing = Object.entries(vi).filter(([key, text]) => {
    return forms(english[key] ?? "").some((form) => params(form) !== params(text));
  });
  expect(differing.map(([key]) => key)).toEqual([]);
});

test("an English sentence that counts has a form for one", () => {
  const bare = Object.entries<Said>(en).filter(
    ([, said]) => typeof said === "string" && [...said.matchAll(OF_SEVERAL)].length > 0,
  );
  expect(bare.map(([key]) => key)).toEqual([]);
  expect(m.decisions_facts({ count: "1", waiting: "3" }, { locale: "en" })).toBe(
    "1 decision · 3 passed nominations wait for one",
  );
  expect(m.decisions_facts({ count: "1.024", waiting: "1" }, { locale: "en" })).toContain(
    "1.024 decisions · 1 passed nomination waits",
  );
});

test("all words are NFC", () => {
  const all = [...Object.values<Said>(vi), ...Object.values<Said>(en)].flatMap(forms);
  expect(all.filter((text) => text !== text.normalize("NFC"))).toEqual([]);
});

test("a word is spelt in one way wherever it stands", () => {
  const other = Object.entries(vi).filter(([, text]) => /khóa|huỷ/iu.test(text));
  expect(other.map(([key]) => key)).toEqual([]);
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
