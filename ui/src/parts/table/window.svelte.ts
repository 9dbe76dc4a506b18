import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
} from "@tanstack/virtual-core";
import { untrack } from "svelte";
import { oncePainted } from "../painted";

interface Wanted {
  count: number;
  scroller: HTMLElement | undefined;
  /** The height of a row in px before it was measured. */
  rowHeight: number;
  /** The height in px of the heading that stays over the rows. */
  headHeight: number;
}

/** Rows drawn beyond those in sight, so that scrolling meets no gap. */
const SPARE = 5;

/** The few rows of a long list that are in sight, with their places. */
export function rowsInSight(wanted: () => Wanted) {
  let items = $state.raw<VirtualItem[]>([]);
  let height = $state(0);
  // The first frame draws only what can be seen.
  let spare = $state(0);

  const virtual = new Virtualizer<HTMLElement, HTMLElement>(untrack(() => options(wanted())));

  function options(now: Wanted) {
    return {
      count: now.count,
      getScrollElement: () => now.scroller ?? null,
      estimateSize: () => now.rowHeight,
      scrollMargin: now.headHeight,
      scrollPaddingStart: now.headHeight,
      overscan: spare,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange: show,
    };
  }

  function show(): void {
    items = virtual.getVirtualItems();
    height = virtual.getTotalSize();
  }

  $effect(() => virtual._didMount());
  $effect(() => {
    if (items.length === 0 || spare === SPARE) return undefined;
    return oncePainted(() => (spare = SPARE));
  });
  $effect(() => {
    const now = options(wanted());
    untrack(() => {
      virtual.setOptions(now);
      virtual._willUpdate();
      show();
    });
  });

  return {
    get items() {
      return items;
    },
    /** The height in px of all rows together. */
    get height() {
      return height;
    },
    /** Measures a row that was drawn, for rows of unequal height. */
    measure: (row: HTMLElement) => virtual.measureElement(row),
    /** Brings a row into sight, moving no more than needed. */
    reveal: (index: number) => virtual.scrollToIndex(index, { align: "auto" }),
    /** Brings a row from afar into sight, the first of those seen; one that is drawn moves no more than needed. */
    bring: (index: number) => {
      const isDrawn = virtual.getVirtualItems().some((item) => item.index === index);
      virtual.scrollToIndex(index, { align: isDrawn ? "auto" : "start" });
    },
    /** How many rows fit at once. */
    get pageful() {
      return Math.max(1, (virtual.range?.endIndex ?? 0) - (virtual.range?.startIndex ?? 0) - 1);
    },
  };
}
