import { toast } from "svelte-sonner";

interface Undo {
  label: () => string;
  /** The act that was just done, by which it is known later. */
  mark: () => number | null;
  act: (mark: number | null) => unknown;
}

let wayBack: Undo | undefined;

/** Names the way back that `done` offers. Called once, by the frame. */
export function offerUndo(undo: Undo): void {
  wayBack = undo;
}

/** Takes back the last act, from a dialog under which the bar lies. */
export function takeBack(): void {
  void wayBack?.act(null);
}

/** Says something in the quiet bar at the foot. */
export function tell(sentence: string): void {
  // The one bar is rewritten, so the way back of the sentence before is taken away by name.
  toast(sentence, { id: "bar", duration: 8000, action: undefined });
}

/** Says in the bar what was done, and offers to take it back. */
export function done(sentence: string): void {
  const undo = wayBack;
  if (!undo) return tell(sentence);
  // The button takes back what its sentence tells of, whatever was done meanwhile.
  const mark = undo.mark();
  toast(sentence, { id: "bar", duration: 8000, action: { label: undo.label(), onClick: () => void undo.act(mark) } });
}

/** Says in the bar why something was not done. It stays longer. */
export function tellRefusal(sentence: string): void {
  toast.error(sentence, { id: "bar", duration: 20_000, action: undefined });
}
