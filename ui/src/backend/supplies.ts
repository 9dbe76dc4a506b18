import { call } from "./call";
import { readFile } from "./files";
import type { SupplyView } from "./generated";

/** The pictures that are taken among the office's own, as a file picker wants them. */
export const PICTURES = ".png,.jpg,.jpeg";

/** Takes a font file or a picture among the office's own. */
export async function addFile(file: File): Promise<SupplyView> {
  const { name, base64 } = await readFile(file);
  return call("add_supply", { name, bytes: base64 });
}

/** The contents of pictures, by fingerprint: a fingerprint names the same content for good. */
const kept = new Map<string, Promise<string>>();

/** The address under which a picture of the office can be shown. */
export function pictureAddress(sha256: string): Promise<string> {
  const known = kept.get(sha256);
  if (known) return known;
  const asked = call("get_supply", { sha256 }).then(({ media, bytes }) => {
    return `data:image/${media === "jpg" ? "jpeg" : media};base64,${bytes}`;
  });
  kept.set(sha256, asked);
  asked.catch(() => kept.delete(sha256));
  return asked;
}
