import type { DecisionView } from "../backend";
import type { Tone } from "../parts";

/** The steps of a decision in their order. */
export const STEPS = ["draft", "form_checked", "awaiting_signature", "signed", "issued"] as const;
/** One of the steps. */
export type Step = (typeof STEPS)[number];

const DRAFTS: readonly string[] = ["draft", "form_checked", "awaiting_signature"];
// What leads from a step to the next one; signing is asked apart.
const NEXT: Record<string, string> = {
  draft: "check_form",
  form_checked: "send_to_sign",
  awaiting_signature: "sign",
  signed: "issue",
};
const TONES: Record<string, Tone> = {
  draft: "plain",
  form_checked: "info",
  awaiting_signature: "warn",
  signed: "ok",
  issued: "ok",
  revoked: "err",
  partly_revoked: "err",
};

/** Whether the list may still be changed. */
export function isDraft(state: string): boolean {
  return DRAFTS.includes(state);
}

/** The step at which a decision stands; one that was answered by a later act had been issued. */
export function stepOf(state: string): Step {
  return STEPS.find((step) => step === state) ?? "issued";
}

/** What leads on from a state, if anything does. */
export function nextAct(state: string): string | undefined {
  return NEXT[state];
}

/** The colour of a state's tag. */
export function stateTone(state: string): Tone {
  return TONES[state] ?? "plain";
}

/** One thing that the form of a decision asks for, and how it stands. */
export interface FormCheck {
  check: "title" | "signer" | "list" | "citations" | "bonus" | "council";
  tone: "ok" | "warn" | "err";
  count: number;
}

/** What must stand before a decision goes to the signer: what blocks, what is only worth a look. */
export function formChecks(decision: DecisionView): FormCheck[] {
  const bare = decision.items.filter((item) => item.citation.trim() === "").length;
  const unpaid = decision.items.filter((item) => item.bonus === null).length;
  const must = (check: FormCheck["check"], holds: unknown, count = 0): FormCheck => ({
    check,
    tone: holds ? "ok" : "err",
    count,
  });
  const should = (check: FormCheck["check"], missing: number): FormCheck => ({
    check,
    tone: missing === 0 ? "ok" : "warn",
    count: missing,
  });
  return [
    must("title", decision.title.trim()),
    must("signer", decision.signer_id !== null || decision.signer_name),
    must("list", decision.items.length, decision.items.length),
    should("council", decision.council_on === null ? 1 : 0),
    should("citations", bare),
    should("bonus", unpaid),
  ];
}
