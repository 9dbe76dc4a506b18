import type { DecisionItem } from "../backend";
import type { Column } from "../parts";
import { m, money } from "../words";

/** The columns of a decision's list, as the appendix of the decision prints them, with the bonus. */
export function itemColumns(kind: "plain" | "thematic"): Column<DecisionItem>[] {
  return [
    { key: "ordinal", title: m.ordinal_short(), width: "68px", rich: true, text: (item) => String(item.ordinal) },
    {
      key: "recipient",
      title: m.recipient(),
      width: "minmax(196px, 1.8fr)",
      rich: true,
      text: (item) => [item.recipient, item.position_line].filter(Boolean).join(", "),
    },
    {
      key: "award",
      title: m.award(),
      // "Bằng khen chuyên đề" stands on one line, with its theme under it.
      width: kind === "thematic" ? "minmax(164px, 0.9fr)" : "minmax(126px, 0.9fr)",
      rich: true,
      text: (item) => [item.award_name, item.theme].filter(Boolean).join(": "),
    },
    {
      key: "nominated_by",
      title: m.field_nominated_by(),
      width: "minmax(128px, 1.1fr)",
      rich: true,
      text: (item) => item.nominated_by ?? "",
    },
    {
      key: "bonus",
      title: m.bonus(),
      width: "112px",
      align: "end",
      text: (item) => (item.bonus ? money(item.bonus.dong) : "–"),
    },
  ];
}
