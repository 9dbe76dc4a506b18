import type { Proof, ProofMark, ProofsView, ProofUnit, ReturnedName } from "../backend";
import type { Tone } from "../parts";
import { day, m, number, word } from "../words";

const TONES: Record<ProofMark, Tone> = { proofed: "ok", outdated: "warn", unproofed: "plain" };

/** The tag of a name: its colour and its word. */
export function markTag(mark: ProofMark): { tone: Tone; text: string } {
  return { tone: TONES[mark], text: word("proof", mark) };
}

/** "Ban Thi đua · 12/12/2023 · qua điện thoại · Bà Hà xác nhận": who noted a proof, when, and by whose word. */
export function proofFacts(proof: Proof): string {
  const how = proof.file_name === null ? word("proof", proof.means) : m.proof_by_file({ file: proof.file_name });
  const who = proof.confirmed_by === null ? "" : m.proof_by_whom({ who: proof.confirmed_by });
  return [proof.officer, day(proof.proofed_at), how, who].filter(Boolean).join(" · ");
}

/** The line of facts over the units. */
export function proofsFacts(view: ProofsView): string {
  return m.proofs_facts({
    names: number(view.names),
    units: number(view.units.length),
    proofed: number(view.proofed),
    outdated: number(view.outdated),
    unproofed: number(view.unproofed),
  });
}

/** A unit's name; what is said where none is known. */
export function unitName(unit: ProofUnit): string {
  return unit.name || m.proofs_unit_none();
}

/** What is left to proof of a unit, the most pressing first. */
export function unitLeft(unit: ProofUnit): { tone: Tone; text: string }[] {
  if (unit.proofed === unit.names) return [{ tone: "ok", text: m.proofs_complete() }];
  const left: { tone: Tone; text: string }[] = [];
  if (unit.outdated > 0) left.push({ tone: "warn", text: m.proofs_left_outdated({ count: number(unit.outdated) }) });
  if (unit.unproofed > 0) {
    left.push({ tone: "plain", text: m.proofs_left_unproofed({ count: number(unit.unproofed) }) });
  }
  return left;
}

/** The name that was likely meant by a returned one that is not written as names are, and the one that came back. */
export function likelyName(row: ReturnedName): { likely: string; written: string } | undefined {
  const written = row.differences.find((one) => one.field === "name")?.value;
  const likely = row.doubts.find((doubt) => doubt.facts.likely !== undefined)?.facts.likely;
  return written === undefined || likely === undefined || likely === written ? undefined : { likely, written };
}

/** Whether somebody has to decide on a returned name: it differs, or the unit wrote something beside it. */
export function wantsALook(row: ReturnedName): boolean {
  return row.standing !== "same" || row.remark !== null;
}
