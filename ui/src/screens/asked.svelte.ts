import { untrack } from "svelte";
import { oncePainted, type Key, type Selection, type Source } from "../parts";

const NEAR = 200;

/**
 * Follows what the address names: its row is chosen where it is among the first, else no row is, and the screen shows
 * the thing itself beside the list. In a list that is `sought` through, it is chosen wherever it stands. Once a row is
 * chosen by hand, the hand leads. To be called while a screen is made.
 */
export function followAsked<Row, K extends Key>(
  asked: () => K | undefined,
  rows: Source<Row> & { readonly value: unknown },
  keyOf: (row: Row) => K,
  selection: Selection<K>,
  reach: "near" | "sought" = "near",
): void {
  let followed: K | undefined;
  $effect(() => {
    const wanted = asked();
    if (wanted === undefined || wanted === followed || rows.value === undefined) return;
    followed = wanted;
    if (reach === "sought") return selection.only(wanted);
    const near = Array.from({ length: Math.min(rows.total, NEAR) }, (_, at) => rows.at(at));
    if (near.some((row) => row !== undefined && keyOf(row) === wanted)) selection.only(wanted);
    else selection.none();
  });
  // Something is always open beside the list: the first row, until another is asked for or chosen. It opens once the
  // list stands: whoever looks for a name does not wait for the panel beside it.
  $effect(() => {
    const first = rows.at(0);
    if (first === undefined || selection.current !== undefined || asked() !== undefined) return undefined;
    return oncePainted(() => selection.only(keyOf(first)));
  });
  // Beside a list that came out empty nothing of another list is left open.
  $effect(() => {
    if (rows.value !== undefined && rows.total === 0 && asked() === undefined) untrack(() => selection.none());
  });
}
