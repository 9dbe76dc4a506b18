export {
  call,
  failureOf,
  lastAct,
  Refused,
  inWindow,
  type Failure,
  type Input,
  type Operation,
  type Output,
} from "./call";
export { live, type Live } from "./live.svelte";
export { LongCall } from "./long.svelte";
export { onChange } from "./topics";
export { openAttachment, openExport, readFile, showExport } from "./files";
export { addFile, PICTURES, pictureAddress } from "./supplies";
export type * from "./generated";
export { liveRows, type LiveRows } from "./rows.svelte";
