/** What tells one row from all others. */
export type Key = string | number;

/** Where rows come from: an array, or a list fetched as it is looked at. */
export interface Source<Row> {
  readonly total: number;
  at(index: number): Row | undefined;
  /** Which rows are in sight. */
  want(first: number, last: number): void;
}

/** A source over rows that are all here. */
export function rowsOf<Row>(rows: readonly Row[]): Source<Row> {
  return { total: rows.length, at: (index) => rows[index], want: () => undefined };
}

/** How a cell is typed into. */
export interface Editing<Row> {
  /** The text the editing begins with. */
  text: (row: Row) => string;
  /** Keeps what was typed; a refusal brings the typed text back with its reason. */
  keep: (row: Row, text: string) => unknown;
  /** Texts to offer while typing. */
  offers?: () => readonly string[];
  /** Whether this row may be edited; every row, where it is not given. */
  allowed?: (row: Row) => boolean;
}

/** One column of a table. */
export interface Column<Row> {
  key: string;
  title: string;
  /** A CSS grid track: "40px", "minmax(160px, 2fr)". */
  width: string;
  align?: "end";
  /** The cell as text: what is shown without a snippet, and what is copied out. */
  text: (row: Row) => string;
  /** Shown through the table's `cell` snippet rather than as text. */
  rich?: true;
  edit?: Editing<Row>;
  /** Can be sorted by; the owner sorts. */
  sorts?: true;
  /** Can be filtered by a text; the owner filters. */
  filters?: true;
}

/** The column a table is sorted by. */
export interface Sort {
  key: string;
  direction: "ascending" | "descending";
}
