// The page tells the samples as the program does, whichever Ed25519 the browser has.
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, test, vi } from "vitest";
import { check } from "./check";
import { way } from "./ed25519";
import { accepted, read } from "./list";
import { decoded, opened } from "./sealed";

const sample = (name: string) => readFileSync(`../tests/samples/statements/${name}`, "utf8");
const list = read(sample("list.txt"))!;

const EXPECTED = [
  ["valid.txt", "valid", undefined],
  ["old-key.txt", "valid", undefined],
  ["noted.txt", "valid", undefined],
  ["counted.txt", "valid", undefined],
  ["changed.txt", "changed", undefined],
  ["revoked.txt", "revoked", "replaced"],
  ["kept.txt", "valid", undefined],
  ["forged.txt", "revoked", "key_stolen"],
  ["unknown.txt", "unknown_issuer", undefined],
] as const;

function withoutEd25519(): void {
  vi.spyOn(crypto.subtle, "importKey").mockRejectedValue(new DOMException("", "NotSupportedError"));
}

afterEach(() => vi.restoreAllMocks());

describe.each(["browser", "bundled"] as const)("by the %s Ed25519", (wanted) => {
  test.each(EXPECTED)("%s is %s", async (name, verdict, reason) => {
    if (wanted === "bundled") withoutEd25519();
    expect(await way()).toBe(wanted);
    const checked = await check(sample(name), list);
    expect([checked.verdict, checked.reason]).toEqual([verdict, reason]);
  });

  test("no letter of a statement can be another", async () => {
    if (wanted === "bundled") withoutEd25519();
    const text = sample("valid.txt");
    const letters = [...text];
    // Each place with a letter near it; all of them take minutes.
    for (let at = 0; at < letters.length; at += wanted === "bundled" ? 17 : 3) {
      const changed = letters.with(at, letters[at] === "a" ? "b" : "a").join("");
      expect((await check(changed, list)).verdict, changed).not.toBe("valid");
    }
  });
});

test("a list is believed only from a key in use, and none is read from something else", async () => {
  expect(await accepted(sample("list.txt"), list)).toBeDefined();
  expect(await accepted(sample("list.txt").replace("stolen", "retired"), list)).toBeUndefined();
  expect(read(sample("valid.txt"))).toBeUndefined();
  expect(read("")).toBeUndefined();
});

test("the number of a sheet that replaced another is told as the paper has it, or without a count", async () => {
  const facts = async (name: string) => (await check(sample(name), list)).facts;
  expect(await facts("noted.txt")).toMatchObject({ ordinal: "33", note: "cấp lại lần 1", isReplacement: true });
  expect(await facts("counted.txt")).toMatchObject({ ordinal: "33", note: "", isReplacement: true });
  expect(await facts("valid.txt")).toMatchObject({ ordinal: "33", note: "", isReplacement: false });
});

test("what a clipboard does is put right", async () => {
  const text = sample("valid.txt");
  for (const way of [text.replaceAll("\n", "\r\n"), `\uFEFF ${text}\r\n`, text.normalize("NFD")]) {
    expect((await check(way, list)).verdict).toBe("valid");
  }
});

test("what is none or newer is told from what was changed", async () => {
  expect((await check("https://example.org", list)).verdict).toBe("not_a_statement");
  expect((await check(sample("valid.txt").replace("VD1", "VD3"), list)).verdict).toBe("newer");
  expect((await check("VD1\nabc", list)).verdict).toBe("changed");
});

test("a signature has one spelling", () => {
  expect(decoded("AB")).toBeUndefined();
  expect(decoded("AA")).toEqual(new Uint8Array([0]));
  expect(opened("VD1")).toBeUndefined();
});
