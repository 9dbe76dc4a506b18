import { getContext, setContext } from "svelte";
import { live, type FrameView, type Live, type Topic } from "../backend";

const KEPT_AS = "vinhdanh.round";
const FRAME = Symbol("frame");
const ALL: readonly Topic[] = [
  "office",
  "rounds",
  "nominations",
  "imports",
  "decisions",
  "awards",
  "certificates",
  "printers",
  "keys",
  "people",
  "units",
  "catalogue",
  "history",
];

const chosen = $state({ round: Number(localStorage.getItem(KEPT_AS)) || null });

/** Works on another round from now on. */
export function chooseRound(id: number): void {
  chosen.round = id;
  localStorage.setItem(KEPT_AS, String(id));
}

/** Asks for what the frame shows; once, by the frame itself. */
export function openFrame(): Live<FrameView> {
  const frame = live("get_frame", () => ({ round_id: chosen.round }), ALL);
  setContext(FRAME, frame);
  return frame;
}

/** What the frame shows, for a screen: the round, today, the counts. */
export function theFrame(): Live<FrameView> {
  return getContext<Live<FrameView>>(FRAME);
}
