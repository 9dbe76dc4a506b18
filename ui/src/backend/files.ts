import { attachmentAddress, call, exportAddress, inWindow, type Input } from "./call";

/** Reads a file that was dropped or chosen: its name and its bytes as base64, as the program takes them. */
export async function readFile(file: File): Promise<{ name: string; base64: string }> {
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error(file.name));
    reader.readAsDataURL(file);
  });
  return { name: file.name.normalize("NFC"), base64: address.slice(address.indexOf(",") + 1) };
}

/** Opens a file of the export folder in the viewer people are used to. */
export async function openExport(name: string): Promise<void> {
  if (inWindow) {
    // Known to the window's host alone, so it is not among the program's own operations.
    await call("open_export" as never, { name } as Input<never>);
    return;
  }
  window.open(exportAddress(name), "_blank", "noopener");
}

/** Shows a file of the export folder among its neighbours; in a browser it is downloaded instead. */
export async function showExport(name: string): Promise<void> {
  if (inWindow) {
    await call("show_export" as never, { name } as Input<never>);
    return;
  }
  const link = document.createElement("a");
  link.href = exportAddress(name);
  link.download = name;
  link.click();
}

/** Opens what is attached to a nomination, once it is known to be there and unchanged. */
export async function openAttachment(id: number): Promise<void> {
  if (inWindow) {
    await call("open_attachment" as never, { id } as Input<never>);
    return;
  }
  await call("check_attachment", { id });
  window.open(attachmentAddress(id), "_blank", "noopener");
}
