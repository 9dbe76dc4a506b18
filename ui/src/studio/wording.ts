import { failureWords, word, type Failed } from "../words";
import { capital } from "../words/trade";

/** What is wrong with an element, in few words: who reads it stands before it. */
export function faultWords(failure: Failed): string {
  const why = failure.facts.why;
  return failure.code === "template_broken" && why ? capital(word("fault", why)) : failureWords(failure);
}

/** A length as the fields show it: 50,0 mm, and 35,36 mm where a tenth does not say it. */
export function isTenth(mm: number): boolean {
  return Math.abs(mm * 10 - Math.round(mm * 10)) < 1e-6;
}
