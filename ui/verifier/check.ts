// Whether a statement is true: the same questions in the same order as src-tauri/statements/src/check.rs.
import { isSigned } from "./ed25519";
import type { Key, RevocationList } from "./list";
import { bytesOf, fingerprint, opened, pasted } from "./sealed";

export type Verdict = "valid" | "changed" | "revoked" | "unknown_issuer" | "newer" | "not_a_statement";

export interface Facts {
  issuer: string;
  award: string;
  recipient: string;
  below: string;
  number: string;
  decidedOn: string;
  ordinal: string;
  /** What the paper says behind the number of a sheet that replaced another: "cấp lại lần 1". */
  note: string;
  /** Whether it replaced another; statements of an earlier time do not say by what. */
  isReplacement: boolean;
}

export interface Checked {
  verdict: Verdict;
  reason?: "replaced" | "recalled" | "key_stolen";
  facts?: Facts;
  key?: Key;
}

/** The longest text that a code of level M holds, in bytes. */
const LONGEST = 2_331;

export async function check(typed: string, list: RevocationList): Promise<Checked> {
  const text = pasted(typed);
  const first = text.split("\n", 1)[0] ?? "";
  if (bytesOf(text).length > LONGEST || !/^VD\d{1,3}$/.test(first)) return { verdict: "not_a_statement" };
  if (first !== "VD1" && first !== "VD2") return { verdict: "newer" };
  const sealed = opened(text);
  const facts = sealed && factsOf(sealed.lines);
  if (!sealed || !facts) return { verdict: "changed" };
  const key = list.keys.find((key) => key.id === sealed.key);
  if (!key) return { verdict: "unknown_issuer", facts };
  if (!(await isSigned(sealed.message, sealed.signature, key.bytes))) return { verdict: "changed", facts };
  const mark = fingerprint(text);
  const revoked = list.revoked.get(mark);
  if (revoked) return { verdict: "revoked", reason: revoked, facts, key };
  if (key.state === "stolen" && !list.kept.has(mark)) {
    return { verdict: "revoked", reason: "key_stolen", facts, key };
  }
  return { verdict: "valid", facts, key };
}

function factsOf(lines: string[]): Facts | undefined {
  if (lines.some((line) => line === "" || line !== line.trim())) return undefined;
  const whole = lines.length === 7 ? [...lines.slice(0, 4), "", ...lines.slice(4)] : lines;
  const [first, issuer, award, recipient, below, number, decidedOn, place] = whole;
  if (whole.length !== 8 || !issuer || !award || !recipient || below === undefined || !number) return undefined;
  const form = first === "VD2" ? /^([1-9]\d*) \((.+)\)$/ : /^([1-9]\d*)(?: lần ([1-9]\d*))?$/;
  const ordinal = form.exec(place ?? "");
  if (!ordinal?.[1] || ordinal[2] === "1" || !/^\d{2}\/\d{2}\/\d{4}$/.test(decidedOn ?? "")) return undefined;
  return {
    issuer,
    award,
    recipient,
    below,
    number,
    decidedOn: decidedOn ?? "",
    ordinal: ordinal[1].padStart(2, "0"),
    note: first === "VD2" ? (ordinal[2] ?? "") : "",
    isReplacement: ordinal[2] !== undefined,
  };
}
