import { day, m } from "../words";

interface Validity {
  valid_from: string | null;
  valid_to: string | null;
}

/** "từ 01/01/2024", "từ … đến …", or that it has no limit. */
export function period({ valid_from, valid_to }: Validity): string {
  const from = valid_from ? m.from_day({ day: day(valid_from) }) : "";
  const to = valid_to ? m.to_day({ day: day(valid_to) }) : "";
  return [from, to].filter(Boolean).join(" ") || m.period_open();
}

/** Whether it holds on a day (YYYY-MM-DD). */
export function holdsOn({ valid_from, valid_to }: Validity, on: string): boolean {
  return (valid_from ?? on) <= on && on <= (valid_to ?? on);
}
