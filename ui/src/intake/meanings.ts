/** What a column, or the words above one, can be said to mean; in the order in which lists have them. */
export const CHOOSABLE = [
  "ordinal",
  "honorific",
  "name",
  "family_name",
  "given_name",
  "collective",
  "recipient",
  "position",
  "unit",
  "unit_part",
  "position_unit",
  "nominated_by",
  "award",
  "theme",
  "citation",
  "note",
  "gender",
  "birth_date",
  "kind",
  "aside",
] as const;

/** Those of them that say who is nominated: without one there is no list. */
export const NAMING = ["name", "family_name", "given_name", "collective", "recipient"] as const;
