import { word } from ".";

/** A font or picture of the office, by what is in it. */
interface Supply {
  sha256: string;
  name: string;
}

const ADDED = "file:";

/** How a face is called: one of the program's own by its words, one of the office's by the name of its font. */
export function faceWords(face: string, supplies: readonly Supply[]): string {
  if (!face.startsWith(ADDED)) return word("face", face.replaceAll("-", "_"));
  const sha256 = face.slice(ADDED.length);
  return supplies.find((one) => one.sha256 === sha256)?.name ?? `${sha256.slice(0, 8)}…`;
}
