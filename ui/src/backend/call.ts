import type { Failure as Told, Operations, Topic } from "./generated";
import { announce } from "./topics";

/** The name of one thing a person can do or ask. */
export type Operation = keyof Operations & string;
/** What an operation wants to know. */
export type Input<K extends Operation> = Operations[K]["input"];
/** What an operation answers. */
export type Output<K extends Operation> = Operations[K]["output"];

/** Why an operation was not done: what the program told, or that it did not answer. */
export type Failure = Omit<Told, "code"> & { code: Told["code"] | "no_answer" };

/** Thrown by `call`: the rules said no, or something broke. Nothing was changed. */
export class Refused extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
    this.name = "Refused";
  }
}

type Envelope = { ok: unknown; changed?: Topic[]; act?: number | null } | { failure: Failure };

const KEPT_AS = "vinhdanh.token";

/** The pass for the loopback host: it comes once in the address and is kept for this tab only. */
function token(): string {
  const given = /#token=([^&]+)/.exec(location.hash)?.[1];
  if (given !== undefined) {
    sessionStorage.setItem(KEPT_AS, given);
    history.replaceState(null, "", `${location.pathname}${location.search}#/`);
  }
  return given ?? sessionStorage.getItem(KEPT_AS) ?? "";
}

const pass = token();

/** Whether the page runs inside the desktop window; else it was opened in a browser over loopback. */
export const inWindow = "__TAURI_INTERNALS__" in globalThis;

async function askWindow(operation: string, input: unknown): Promise<Envelope> {
  const { invoke } = await import("@tauri-apps/api/core");
  return invoke<Envelope>("call", { operation, input: input ?? {} });
}

async function askLoopback(operation: string, input: unknown): Promise<Envelope> {
  const answer = await fetch(`./call/${operation}`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${pass}` },
    body: JSON.stringify(input ?? {}),
  });
  return (await answer.json()) as Envelope;
}

async function ask(operation: string, input: unknown): Promise<Envelope> {
  try {
    return await (inWindow ? askWindow(operation, input) : askLoopback(operation, input));
  } catch (fault) {
    return { failure: { code: "no_answer", facts: { operation, detail: String(fault) }, field: null } };
  }
}

let act: number | null = null;

/** The act that the last call which did something has in the history: what undo takes back, and nothing newer. */
export function lastAct(): number | null {
  return act;
}

/** Does or asks one thing. Throws `Refused` with the reason; then nothing was changed. */
export async function call<K extends Operation>(name: K, input: Input<K>): Promise<Output<K>> {
  const envelope = await ask(name, input);
  if ("failure" in envelope) throw new Refused(envelope.failure);
  act = envelope.act ?? act;
  if (envelope.changed && envelope.changed.length > 0) announce(envelope.changed);
  return envelope.ok as Output<K>;
}

/** The failure of anything thrown: a refusal's own, or that the program could not be reached. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof Refused) return thrown.failure;
  return { code: "no_answer", facts: { operation: "", detail: String(thrown) }, field: null };
}

/** The address of an attachment's content, for the loopback host. */
export function attachmentAddress(id: number): string {
  return `./attachments/${id}?token=${encodeURIComponent(pass)}`;
}

/** The address of a file in the export folder, for the loopback host. */
export function exportAddress(name: string): string {
  return `./exports/${encodeURIComponent(name)}?token=${encodeURIComponent(pass)}`;
}
