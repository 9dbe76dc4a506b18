import type { DossierLineView, DossierPart, NominationView, RemarkField } from "../backend";
import { m } from "../words";

// The notice goes to a unit: it is Vietnamese whatever language the window speaks.
const VI = { locale: "vi" } as const;

const FIELDS: Record<RemarkField, typeof m.field_name> = {
  name: m.field_name,
  position: m.field_position,
  unit: m.field_unit,
  nominated_by: m.field_nominated_by,
  award: m.field_award,
  theme: m.field_theme,
  citation: m.field_citation,
  dossier: m.field_dossier,
};

const PARTS: Record<DossierPart, typeof m.part_other> = {
  submission: m.part_submission,
  report: m.part_report,
  minutes: m.part_minutes,
  initiative: m.part_initiative,
  other: m.part_other,
};

/** Whether a dossier is incomplete for want of this part. */
export function isMissed(line: Pick<DossierLineView, "need" | "attachments" | "paper">): boolean {
  return line.need === "always" && line.attachments.length === 0 && line.paper === null;
}

/** What a unit is told of parts that its dossier lacks: "Thiếu tờ trình, biên bản". */
export function missingWords(parts: readonly DossierPart[]): string {
  return m.remark_missing({ parts: parts.map((part) => PARTS[part]({}, VI).toLowerCase()).join(", ") }, VI);
}

type Returned = Pick<
  NominationView,
  "honorific" | "name" | "position" | "unit" | "nominated_by" | "award_name" | "award_text" | "theme"
> &
  Pick<NominationView, "state_reason" | "remarks">;

/** The words that tell the unit what came back, why, and what is to be mended: plain text, for a letter or a message. */
export function notice(view: Returned): string {
  const who = [[view.honorific, view.name].filter(Boolean).join(" "), view.position, view.unit].filter(Boolean);
  const award = [view.award_name ?? view.award_text, view.theme].filter(Boolean).join(", ");
  const lines = [
    m.notice_title({}, VI),
    view.nominated_by ? m.notice_to({ unit: view.nominated_by }, VI) : undefined,
    m.notice_dossier({ name: who.join(", ") }, VI),
    award ? m.notice_award({ award }, VI) : undefined,
    m.notice_reason({ reason: view.state_reason ?? "" }, VI),
  ];
  if (view.remarks.length > 0) {
    lines.push(m.notice_remarks({}, VI));
    for (const { field, text } of view.remarks) lines.push(m.notice_remark({ field: FIELDS[field]({}, VI), text }, VI));
  }
  return lines.filter((line) => line !== undefined).join("\n");
}
