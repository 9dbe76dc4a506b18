// A hand that presses a zone is never quite still.
const SLACK = 4;

/**
 * Lets a box that scrolls be dragged by the mouse. A finger drags it anyway. A drag that began on a button does not
 * press it.
 */
export function pan(box: HTMLElement): () => void {
  let from: { x: number; y: number; left: number; top: number } | undefined;
  let hasMoved = false;

  const larger = () => box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;

  function down(event: PointerEvent): void {
    hasMoved = false;
    // What fills the box is pressed before the box: only its scroll bars are its own.
    if (event.button !== 0 || event.pointerType === "touch" || event.target === box || !larger()) return;
    from = { x: event.clientX, y: event.clientY, left: box.scrollLeft, top: box.scrollTop };
  }

  function move(event: PointerEvent): void {
    if (!from) return;
    const [across, down] = [event.clientX - from.x, event.clientY - from.y];
    if (!hasMoved && Math.hypot(across, down) < SLACK) return;
    if (!hasMoved) box.setPointerCapture(event.pointerId);
    hasMoved = true;
    box.dataset.panning = "";
    box.scrollTo({ left: from.left - across, top: from.top - down, behavior: "instant" });
  }

  function up(): void {
    from = undefined;
    delete box.dataset.panning;
  }

  function click(event: MouseEvent): void {
    if (hasMoved) event.stopPropagation();
    hasMoved = false;
  }

  box.addEventListener("pointerdown", down);
  box.addEventListener("pointermove", move);
  box.addEventListener("pointerup", up);
  box.addEventListener("pointercancel", up);
  box.addEventListener("click", click, { capture: true });
  return () => {
    box.removeEventListener("pointerdown", down);
    box.removeEventListener("pointermove", move);
    box.removeEventListener("pointerup", up);
    box.removeEventListener("pointercancel", up);
    box.removeEventListener("click", click, { capture: true });
  };
}
