/** The places of words in a name that another name spells otherwise. */
export function unlike(name: string, other: string): Set<number> {
  const [words, others] = [name, other].map((one) => one.normalize("NFC").toLowerCase().split(/\s+/u));
  const places = (words ?? []).map((word, at) => (word === others?.[at] ? -1 : at));
  return new Set(places.filter((at) => at >= 0));
}
