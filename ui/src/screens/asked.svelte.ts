import type { Key, Selection, Source } from "../parts";

const NEAR = 200;

/**
 * Follows what the address names: its row is chosen where it is among the first, else no row is, and the screen shows
 * the thing itself beside the list. Once a row is chosen by hand, the hand leads. To be called while a screen is made.
 */
export function followAsked<Row, K extends Key>(
  asked: () => K | undefined,
  rows: Source<Row> & { readonly value: unknown },
  keyOf: (row: Row) => K,
  selection: Selection<K>,
): void {
  let followed: K | undefined;
  $effect(() => {
    const wanted = asked();
    if (wanted === undefined || wanted === followed || rows.value === undefined) return;
    followed = wanted;
    const near = Array.from({ length: Math.min(rows.total, NEAR) }, (_, at) => rows.at(at));
    if (near.some((row) => row !== undefined && keyOf(row) === wanted)) selection.only(wanted);
    else selection.none();
  });
  // Something is always open beside the list: the first row, until another is asked for or chosen.
  $effect(() => {
    const first = rows.at(0);
    if (first !== undefined && selection.current === undefined && asked() === undefined) selection.only(keyOf(first));
  });
}
