/** A mark of a ruler: its place in mm, what is written there, if anything, and how long it is. */
export interface Tick {
  at_mm: number;
  label?: string;
  size: "short" | "middle" | "long";
}

/** How finely a ruler is marked, by the px that a millimetre takes: a mark each `step` mm, a number each `label` mm. */
const GRADES = [
  { from: 6, step: 1, middle: 5, label: 10 },
  { from: 3, step: 5, middle: 10, label: 20 },
  { from: 0.8, step: 10, middle: 50, label: 50 },
  { from: 0, step: 50, middle: 100, label: 100 },
];

/** The marks along an edge, between two places of it, both in mm: what is out of sight needs none. */
export function ticks(length_mm: number, scale = 1, from_mm = 0, to_mm = length_mm): Tick[] {
  const { step, middle, label } = GRADES.find((grade) => scale >= grade.from) ?? { step: 50, middle: 100, label: 100 };
  const first = Math.ceil(Math.max(0, from_mm) / step);
  const last = Math.floor(Math.min(length_mm, to_mm) / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, place): Tick => {
    const at_mm = (first + place) * step;
    if (at_mm % label === 0) return { at_mm, label: String(at_mm), size: "long" };
    return { at_mm, size: at_mm % middle === 0 ? "middle" : "short" };
  });
}
