// A returned workbook, as a unit sends it back: the one the program made, with single texts typed over.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Copies a workbook of the exports and types over texts in it.
 * @param {string} path the workbook that was made
 * @param {Record<string, string>} corrections what stands there → what shall stand there
 * @returns {Buffer} the workbook that comes back
 */
export function corrected(path, corrections) {
  const folder = mkdtempSync(join(tmpdir(), "vinhdanh-returned-"));
  try {
    const book = join(folder, "book.xlsx");
    copyFileSync(path, book);
    // A workbook is an archive; its texts stand together in one part.
    const part = "xl/sharedStrings.xml";
    execFileSync("unzip", ["-q", book, part, "-d", folder]);
    let texts = readFileSync(join(folder, part), "utf8");
    for (const [before, after] of Object.entries(corrections)) {
      if (!texts.includes(`>${before}<`)) throw new Error(`the workbook has no “${before}”`);
      texts = texts.replaceAll(`>${before}<`, `>${after}<`);
    }
    writeFileSync(join(folder, part), texts);
    execFileSync("zip", ["-q", book, part], { cwd: folder });
    return readFileSync(book);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
