import { failureWords, m, word, type Failed } from "../words";
import { capital } from "../words/trade";

/** What is wrong with an element, in few words: who reads it stands before it. What does not fit or has no letter is told of the
 *  zone, not of whoever the sample shows. */
export function faultWords({ code, facts, ...rest }: Failed): string {
  if (code === "template_broken" && facts.why) return capital(word("fault", facts.why));
  if (code === "text_overflows") return m.studio_overflows();
  if (code === "glyph_missing") return m.studio_glyph_missing({ character: facts.character ?? "" });
  return failureWords({ code, facts, ...rest });
}

/** A length as the fields show it: 50,0 mm, and 35,36 mm where a tenth does not say it. */
export function isTenth(mm: number): boolean {
  return Math.abs(mm * 10 - Math.round(mm * 10)) < 1e-6;
}
