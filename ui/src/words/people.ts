import { m } from ".";
import { briefUnit } from "./trade";

interface Candidate {
  birth_year: number | null;
  position: string | null;
  unit: string | null;
  name: string;
}

/** What tells a namesake from others, in short: "sinh 1984, CĐCS Sở Tài chính". */
export function candidateWords({ birth_year, position, unit, name }: Candidate): string {
  const born = birth_year === null ? undefined : m.born({ year: String(birth_year) });
  const facts = [born, unit === null ? position : briefUnit(unit)].filter(Boolean);
  return facts.join(", ") || name;
}

interface Conflict {
  kind: string;
  nomination_id: number | null;
  row_key: string | null;
  nominated_by: string | null;
  award_name: string | null;
}

/** What a second nomination is about: "LĐLĐ huyện Chợ Đồn cũng đề nghị người này". */
export function conflictWords(conflict: Conflict, row: { kind: string }): string {
  const line = conflict.row_key?.split("!").at(-1);
  const award = conflict.award_name ?? m.award_missing();
  if (conflict.kind === "two_units") {
    const by = conflict.nominated_by ?? m.somebody_else();
    return row.kind === "individual" ? m.conflict_two_units({ by }) : m.conflict_two_units_collective({ by });
  }
  if (conflict.kind === "same_award") {
    return line === undefined ? m.conflict_same_award({ award }) : m.conflict_same_row({ row: line });
  }
  return line === undefined ? m.conflict_another_award({ award }) : m.conflict_another_row({ row: line, award });
}
