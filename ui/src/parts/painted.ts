/** Does something once the frame that is being made has been painted; the answer calls it off. */
export function oncePainted(act: () => void): () => void {
  // The second frame after a change is the first that surely shows it.
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(act);
  });
  return () => cancelAnimationFrame(frame);
}
