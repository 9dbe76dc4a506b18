// A text under a signature, as src-tauri/statements writes it: the last line is the key's id and the signature, and the
// signature is over every byte before it.
import { sha256 } from "@noble/hashes/sha2.js";

export interface Sealed {
  /** What is said: all lines but the last. */
  lines: string[];
  /** The id of the key that it says signed it. */
  key: string;
  message: Uint8Array;
  signature: Uint8Array;
}

const ID = 8;
const SIGNATURE = 86;

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The bytes of base64url, taken in one spelling only; nothing where it is none. */
export function decoded(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
  return encoded(bytes) === text ? bytes : undefined;
}

export function encoded(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Takes a sealed text apart; nothing where its last line is no signature. */
export function opened(text: string): Sealed | undefined {
  const end = text.lastIndexOf("\n") + 1;
  const last = text.slice(end);
  const id = last.slice(0, ID);
  const signature = decoded(last.slice(ID));
  if (end === 0 || last.length !== ID + SIGNATURE || !signature || !decoded(id)) return undefined;
  return {
    lines: text.slice(0, end - 1).split("\n"),
    key: id,
    message: bytesOf(text.slice(0, end + ID)),
    signature,
  };
}

/** The text as it came through a clipboard, put right: line ends, what stands around it, letters with their marks. */
export function pasted(text: string): string {
  return text
    .replace(/^[\s\uFEFF]+|[\s\uFEFF]+$/g, "")
    .replaceAll("\r\n", "\n")
    .normalize("NFC");
}

/** What tells a statement in a list. */
export function fingerprint(statement: string): string {
  return encoded(sha256(bytesOf(statement)).slice(0, 16));
}

/** What tells a key in a statement. */
export function keyId(key: Uint8Array): string {
  return encoded(sha256(key).slice(0, 6));
}

/** Six groups of five digits, to be read over the telephone and compared. */
export function spoken(key: Uint8Array): string {
  const hash = sha256(key);
  const groups: string[] = [];
  for (let at = 0; at + 5 <= hash.length; at += 5) {
    const number = hash.slice(at, at + 5).reduce((sum, byte) => sum * 256 + byte, 0);
    groups.push(String(number % 100_000).padStart(5, "0"));
  }
  return groups.join(" ");
}
