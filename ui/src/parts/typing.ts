const TYPING = "input:not([type=radio], [type=checkbox], [type=button], [type=file]), textarea, [contenteditable=true]";

/** Whether somebody types where this happened, or a dialog is open over the screen: then it is none of the screen's. */
export function isTyping(target: EventTarget | null): boolean {
  const isField = target instanceof Element && target.closest(TYPING) !== null;
  return isField || document.querySelector("[role=dialog], [role=alertdialog]") !== null;
}

type Typed = Event & { currentTarget: HTMLInputElement };

/**
 * What to put on an input that asks something at each letter: the text as NFC, and never a half-composed one.
 * The input itself is not written to.
 */
export function typing(ontext: (text: string) => unknown) {
  const read = (event: Typed) => void ontext(event.currentTarget.value.normalize("NFC"));
  return {
    oninput: (event: Typed) => {
      if (!(event instanceof InputEvent && event.isComposing)) read(event);
    },
    oncompositionend: (event: Typed) => read(event),
  };
}
