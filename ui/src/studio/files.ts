import type { SupplyView } from "../backend";
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
/** A face's name: one of the program's by its words, a font of the office by its own. */
export function faceName(face: string, supplies: readonly SupplyView[]): string {
  const own = supplies.find((one) => `file:${one.sha256}` === face);
  return own?.name ?? (face.startsWith("file:") ? m.studio_face_unknown() : word("face", face.replaceAll("-", "_")));
}
