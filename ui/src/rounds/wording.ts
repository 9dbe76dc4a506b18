import type { RoundView, StageCount } from "../backend";
import { day, daysBetween, m, number, word } from "../words";

const LONG_PAST = 31;

function left(from: string, to: string): string {
  const days = daysBetween(from, to);
  if (days > 0) return m.days_left({ days: number(days) });
  if (days === 0) return m.days_today();
  // Long past, the count says nothing any more.
  return days < -LONG_PAST ? "" : m.days_past({ days: number(-days) });
}

/** The one line of facts about a round that matters today: "Hội nghị 29/12/2023, 08:00 · còn 17 ngày · hạn …". */
export function roundFacts(round: RoundView, today: string): string {
  const facts = [];
  if (round.ceremony_on) {
    const at = [day(round.ceremony_on), round.ceremony_at].filter(Boolean).join(", ");
    facts.push(m.fact_ceremony({ at }), left(today, round.ceremony_on));
  }
  if (round.deadline_on) facts.push(deadlineFact(round.deadline_on, today));
  return facts.filter(Boolean).join(" · ");
}

/** "hạn nhận hồ sơ 15/12/2023, còn 3 ngày". */
export function deadlineFact(deadline: string, today: string): string {
  return [m.fact_deadline({ day: day(deadline) }), left(today, deadline)].filter(Boolean).join(", ");
}

/** The six steps with what stands at each, and what of it wants a hand. */
export function stageSteps(stages: readonly StageCount[]) {
  return stages.map((stage) => ({
    key: stage.stage,
    label: word("stage", stage.stage),
    short: word("stage_short", stage.stage),
    count: stage.at,
    ...(stage.attention > 0 ? { note: m.stage_attention({ count: number(stage.attention) }) } : {}),
  }));
}
