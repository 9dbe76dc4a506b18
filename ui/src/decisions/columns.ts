import type { DecisionItem } from "../backend";
import type { Column } from "../parts";
import { m, money } from "../words";

/** The columns of a decision's list, as the appendix of the decision prints them, with the bonus. */
export function itemColumns(): Column<DecisionItem>[] {
  return [
    { key: "ordinal", title: m.ordinal_short(), width: "76px", rich: true, text: (item) => String(item.ordinal) },
    {
      key: "recipient",
      title: m.recipient(),
      width: "minmax(190px, 1.7fr)",
      rich: true,
      text: (item) => [item.recipient, item.position_line].filter(Boolean).join(", "),
    },
    {
      key: "award",
      title: m.award(),
      width: "minmax(130px, 1fr)",
      rich: true,
      text: (item) => [item.award_name, item.theme].filter(Boolean).join(": "),
    },
    {
      key: "nominated_by",
      title: m.field_nominated_by(),
      width: "minmax(120px, 1fr)",
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
