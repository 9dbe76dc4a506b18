// The office's keys and what it revoked, as src-tauri/statements/src/list.rs writes them.
import { isSigned } from "./ed25519";
import { decoded, keyId, opened, pasted } from "./sealed";

export interface Key {
  id: string;
  bytes: Uint8Array;
  from: string;
  to: string | undefined;
  state: "in_use" | "retired" | "stolen";
}

export interface RevocationList {
  issuer: string;
  madeAt: Date;
  keys: Key[];
  /** Why each sheet is no longer valid, by the fingerprint of its statement. */
  revoked: Map<string, "replaced" | "recalled">;
  /** Of what stolen keys signed, that which the office itself made. */
  kept: Set<string>;
}

/** What a text says, whoever signed it; nothing where it is no list. */
export function read(text: string): RevocationList | undefined {
  const lines = opened(pasted(text))?.lines;
  const [first, issuer, made, ...rest] = lines ?? [];
  if (first !== "VDL1" || !issuer?.startsWith("issuer ") || !made?.startsWith("made ")) return undefined;
  const madeAt = new Date(made.slice(5));
  if (Number.isNaN(madeAt.getTime())) return undefined;
  const list: RevocationList = {
    issuer: issuer.slice(7),
    madeAt,
    keys: [],
    revoked: new Map(),
    kept: new Set(),
  };
  return rest.every((line) => takes(list, line.split(" "))) ? list : undefined;
}

function takes(list: RevocationList, words: string[]): boolean {
  const [what, name, third] = words;
  if (name === undefined) return false;
  if (what === "kept" && words.length === 2) {
    list.kept.add(name);
    return true;
  }
  if (what === "revoked" && words.length === 3 && (third === "replaced" || third === "recalled")) {
    list.revoked.set(name, third);
    return true;
  }
  const key = what === "key" && words.length === 5 ? keyOf(words) : undefined;
  if (key) list.keys.push(key);
  return key !== undefined;
}

function keyOf([, text, from, to, state]: string[]): Key | undefined {
  const bytes = decoded(text ?? "");
  if (bytes?.length !== 32 || from === undefined) return undefined;
  if (state !== "in_use" && state !== "retired" && state !== "stolen") return undefined;
  return { id: keyId(bytes), bytes, from, to: to === "-" ? undefined : to, state };
}

/** Another list of the same office: signed by a key that is in use as far as `known` knows. */
export async function accepted(text: string, known: RevocationList): Promise<RevocationList | undefined> {
  const sealed = opened(pasted(text));
  const list = read(text);
  const key = known.keys.find((key) => key.id === sealed?.key && key.state === "in_use");
  if (!sealed || !list || !key) return undefined;
  return (await isSigned(sealed.message, sealed.signature, key.bytes)) ? list : undefined;
}
