/** Whether every field in there can be read; else the focus goes to the first that cannot, which then says why. */
export function isReadable(place: HTMLElement | undefined): boolean {
  const boxes = place?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea") ?? [];
  const wrong = [...boxes].filter((one) => !one.checkValidity());
  wrong[0]?.focus();
  return wrong.length === 0;
}
