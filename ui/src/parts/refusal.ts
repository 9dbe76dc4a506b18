import { failureWords, m } from "../words";

/** The sentence of anything thrown by an act: the refusal's own words, or that something broke. */
export function refusalOf(thrown: unknown): string {
  if (thrown && typeof thrown === "object" && "failure" in thrown) {
    return failureWords(thrown.failure as Parameters<typeof failureWords>[0]);
  }
  return m.failure_no_answer({ detail: String(thrown) });
}
