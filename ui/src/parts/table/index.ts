export { default as Table } from "./Table.svelte";
export { Selection } from "./selection.svelte";
export { rowsOf, type Column, type Editing, type Key, type Sort, type Source } from "./types";
export { fromBlock, pastedBlock, toBlock, type PastedBlock } from "./clipboard";
