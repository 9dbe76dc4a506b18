import { call, readFile, Refused, type AttachedFiles, type DossierPart } from "../backend";

/** What a dossier takes, for the system's own choice of files; what a file really is, its bytes say. */
export const ACCEPT = ".pdf,.docx,.xlsx,.jpg,.jpeg,.png";

const MEGABYTE = 1024 * 1024;
/** The largest file that a dossier takes, in bytes: the program says so too, but after all of it was sent. */
const LARGEST = 30 * MEGABYTE;
/** How much goes in one call, in bytes. */
const TOGETHER = 40 * MEGABYTE;

/** Files parted so that each lot goes in one call. */
export function lotsOf<T extends { size: number }>(files: readonly T[]): T[][] {
  const lots: T[][] = [];
  let room = 0;
  for (const file of files) {
    const lot = lots.at(-1);
    if (lot && file.size <= room) lot.push(file);
    else lots.push([file]);
    room = (lots.at(-1) === lot ? room : TOGETHER) - file.size;
  }
  return lots;
}

/** Attaches files to nominations; `part` is what they are, nothing when their names shall tell. */
export async function attach(
  ids: readonly number[],
  files: readonly File[],
  part: DossierPart | null,
): Promise<AttachedFiles> {
  const large = files.find((file) => file.size > LARGEST);
  if (large) {
    const measured = String(Math.ceil(large.size / MEGABYTE));
    const facts = { file: large.name.normalize("NFC"), measured, limit: String(LARGEST / MEGABYTE) };
    throw new Refused({ code: "attachment_too_large", facts, field: null });
  }
  const all: AttachedFiles = { files: [], nominations: 0, already_there: 0 };
  for (const lot of lotsOf(files)) {
    const read = await Promise.all(lot.map(readFile));
    const sent = read.map(({ name, base64 }) => ({ name, bytes: base64, part }));
    const made = await call("attach_files", { nomination_ids: [...ids], files: sent });
    all.files.push(...made.files);
    all.nominations = Math.max(all.nominations, made.nominations);
    all.already_there += made.already_there;
  }
  return all;
}
