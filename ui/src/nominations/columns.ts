import { call, type CatalogueView, type NominationField, type NominationRow } from "../backend";
import type { Column, Editing } from "../parts";
import { m, money, word } from "../words";
import { standing } from "./wording";

function keep(field: NominationField) {
  return (row: NominationRow, text: string) => call("edit_nomination", { id: row.id, field, value: text || null });
}

function editing(field: "honorific" | "name" | "position" | "unit" | "nominated_by" | "theme" | "citation"): {
  text: (row: NominationRow) => string;
  edit: Editing<NominationRow>;
} {
  const text = (row: NominationRow) => row[field] ?? "";
  return { text, edit: { text, keep: keep(field) } };
}

const ordinal = (): Column<NominationRow> => ({
  key: "n",
  title: m.column_number(),
  width: "52px",
  align: "end",
  text: () => "",
  rich: true,
  sorts: true,
});

const check = (): Column<NominationRow> => ({
  key: "check",
  title: m.column_check(),
  width: "120px",
  text: () => "",
  rich: true,
});

const state = (): Column<NominationRow> => ({
  key: "state",
  title: m.column_state(),
  width: "124px",
  text: (row) => word("state", row.state),
  sorts: true,
});

/** The list as it is read: name over position and unit, award over theme. */
export function readingColumns(width: "narrow" | "wide"): Column<NominationRow>[] {
  const columns: Column<NominationRow>[] = [
    ordinal(),
    {
      key: "name",
      title: m.column_recipient(),
      width: "minmax(180px, 2.6fr)",
      ...editing("name"),
      text: (row) => [row.name, standing(row)].filter(Boolean).join("\n"),
      rich: true,
      sorts: true,
      filters: true,
    },
    {
      key: "award",
      title: m.award(),
      // "Bằng khen chuyên đề" stands on one line, and where there is room so does the theme under it.
      width: width === "wide" ? "minmax(196px, 1fr)" : "minmax(164px, 1fr)",
      text: (row) => [row.award_name, row.theme].filter(Boolean).join("\n"),
      rich: true,
      sorts: true,
    },
    { key: "citation", title: m.column_citation(), width: "minmax(140px, 2.1fr)", ...editing("citation"), rich: true },
  ];
  if (width === "wide") {
    const by = {
      key: "nominated_by",
      title: m.field_nominated_by(),
      width: "minmax(150px, 1.2fr)",
      sorts: true,
      rich: true,
    } as const;
    columns.push({ ...by, ...editing("nominated_by") }, state());
  }
  return [...columns, check()];
}

/** The list as a sheet: a column for each thing a unit writes, each to be typed into. */
export function sheetColumns(catalogue: CatalogueView | undefined): Column<NominationRow>[] {
  const awards = catalogue?.award_types ?? [];
  const awardNamed = (text: string) => awards.find((one) => one.short_name === text || one.name === text)?.code ?? text;
  return [
    ordinal(),
    {
      key: "honorific",
      title: m.field_honorific(),
      width: "96px",
      text: editing("honorific").text,
      // A collective has none.
      edit: { ...editing("honorific").edit, allowed: (row) => row.kind !== "collective" },
      rich: true,
    },
    { key: "name", title: m.field_name(), width: "380px", ...editing("name"), rich: true, sorts: true, filters: true },
    { key: "position", title: m.field_position(), width: "200px", ...editing("position"), rich: true },
    { key: "unit", title: m.field_unit(), width: "260px", ...editing("unit"), rich: true },
    { key: "nominated_by", title: m.field_nominated_by(), width: "240px", ...editing("nominated_by"), sorts: true },
    {
      key: "award",
      title: m.award(),
      width: "180px",
      sorts: true,
      text: (row) => row.award_name ?? "",
      edit: {
        text: (row) => row.award_name ?? "",
        keep: (row, text) => keep("award")(row, awardNamed(text)),
        offers: () => awards.map((one) => one.short_name),
      },
    },
    {
      key: "theme",
      title: m.field_theme(),
      width: "220px",
      ...editing("theme"),
      edit: { ...editing("theme").edit, offers: () => (catalogue?.themes ?? []).map((one) => one.name) },
    },
    { key: "citation", title: m.column_citation(), width: "360px", ...editing("citation") },
    {
      key: "bonus",
      title: m.column_bonus(),
      width: "120px",
      align: "end",
      text: (row) => (row.bonus === null ? "" : money(row.bonus)),
    },
    state(),
    check(),
  ];
}
