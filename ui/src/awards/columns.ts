import type { AwardRow } from "../backend";
import type { Column } from "../parts";
import { day, m, money, word } from "../words";
import { briefUnit } from "../words/trade";

/** The recipient as the register writes it: "Bà Nông Thị Bích Đào". */
export function recipientOf(award: AwardRow): string {
  return [award.honorific, award.name].filter(Boolean).join(" ");
}

/** "Phó Chủ tịch, CĐCS Giao thông vận tải". */
export function standingOf(award: AwardRow): string {
  return [award.position, award.unit].filter(Boolean).join(", ");
}

/** The same as lists have it: units by their abbreviation. */
export function briefStanding(award: AwardRow): string {
  return briefUnit(standingOf(award));
}

const joined = (...parts: (string | null)[]) => parts.filter(Boolean).join(", ");

function decisionColumns(room: "narrow" | "wide"): Column<AwardRow>[] {
  const title = m.register_decision();
  if (room === "narrow") {
    const both = (award: AwardRow) => joined(award.number, day(award.decided_on));
    return [{ key: "number", title, width: "124px", rich: true, text: both }];
  }
  return [
    { key: "number_alone", title, width: "124px", text: (award) => award.number },
    { key: "on", title: m.register_on(), width: "106px", text: (award) => day(award.decided_on) },
  ];
}

function recipientColumns(room: "narrow" | "wide"): Column<AwardRow>[] {
  const title = m.recipient();
  if (room === "narrow") {
    const both = (award: AwardRow) => joined(recipientOf(award), standingOf(award));
    return [{ key: "recipient", title, width: "minmax(190px, 2fr)", rich: true, text: both }];
  }
  return [
    { key: "recipient_alone", title, width: "minmax(190px, 1.5fr)", rich: true, text: recipientOf },
    { key: "standing", title: m.register_standing(), width: "minmax(170px, 1.2fr)", rich: true, text: standingOf },
  ];
}

// In a narrow room the citation is read beside the list, where it has room.
function citationColumns(room: "narrow" | "wide"): Column<AwardRow>[] {
  if (room === "narrow") return [];
  const title = m.register_citation();
  return [{ key: "citation", title, width: "minmax(160px, 1.5fr)", rich: true, text: (award) => award.citation }];
}

/** The columns of the register, in the order of the book it replaces; in a narrow room some share a cell. */
export function registerColumns(room: "narrow" | "wide"): Column<AwardRow>[] {
  return [
    { key: "ordinal", title: m.ordinal_short(), width: "60px", align: "end", text: (award) => String(award.ordinal) },
    ...decisionColumns(room),
    ...recipientColumns(room),
    {
      key: "award",
      title: m.award(),
      width: "minmax(164px, 1fr)",
      rich: true,
      text: (award) => {
        const form = [award.award_name, award.theme].filter(Boolean).join(": ");
        return award.state === "valid" ? form : `${form} (${word("award_state", award.state).toLowerCase()})`;
      },
    },
    ...citationColumns(room),
    {
      key: "bonus",
      title: m.bonus(),
      width: "106px",
      align: "end",
      text: (award) => (award.bonus === null ? "–" : money(award.bonus)),
    },
  ];
}
