import { call, readFile, type SupplyView } from "../backend";
import { m, word } from "../words";

/** The names of the faces that come with the program, in the order in which they are offered. */
export const FACES = [
  "tinos",
  "tinos-italic",
  "tinos-bold",
  "tinos-bold-italic",
  "playfair-display",
  "playfair-display-italic",
  "playfair-display-bold",
  "playfair-display-bold-italic",
  "great-vibes",
] as const;

export const FONTS = ".ttf,.otf";
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

/** A face's name: one of the program's by its words, a font of the office by its own. */
export function faceName(face: string, supplies: readonly SupplyView[]): string {
  const own = supplies.find((one) => `file:${one.sha256}` === face);
  return own?.name ?? (face.startsWith("file:") ? m.studio_face_unknown() : word("face", face.replaceAll("-", "_")));
}
