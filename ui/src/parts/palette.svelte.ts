/** Whether the search over everything is open, and what it starts with. */
export const palette = $state({ open: false, text: "" });

/** Opens the search over everything. */
export function openPalette(text = ""): void {
  palette.text = text;
  palette.open = true;
}
