// A returned workbook, as a unit sends it back: the one the program made, with single texts typed over.
import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";

/** Where a workbook keeps its texts. */
const TEXTS = "xl/sharedStrings.xml";

/**
 * A workbook of the exports with texts typed over.
 * @param {string} path the workbook that was made
 * @param {Record<string, string>} corrections what stands there → what shall stand there
 * @returns {Buffer} the workbook that comes back
 */
export function corrected(path, corrections) {
  const parts = unpacked(readFileSync(path)).map(({ name, bytes }) => {
    if (name !== TEXTS) return { name, bytes };
    let texts = bytes.toString("utf8");
    for (const [before, after] of Object.entries(corrections)) {
      if (!texts.includes(`>${before}<`)) throw new Error(`the workbook has no “${before}”`);
      texts = texts.replaceAll(`>${before}<`, `>${after}<`);
    }
    return { name, bytes: Buffer.from(texts) };
  });
  return packed(parts);
}

/** The parts of an archive, by its list at the end. */
function unpacked(archive) {
  const end = archive.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    const [method, size] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)];
    const [nameLength, extra, note] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field));
    const name = archive.toString("utf8", at + 46, at + 46 + nameLength);
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const raw = archive.subarray(start, start + size);
    at += 46 + nameLength + extra + note;
    return { name, bytes: method === 0 ? raw : inflateRawSync(raw) };
  });
}

/**
 * An archive of parts, none of them compressed.
 * @param {{ name: string, bytes: Buffer }[]} parts
 */
export function packed(parts) {
  const bodies = [];
  const list = [];
  let offset = 0;
  for (const { name, bytes } of parts) {
    const file = Buffer.from(name);
    const told = Buffer.alloc(26);
    told.writeUInt16LE(20, 0);
    told.writeUInt32LE(checksum(bytes), 10);
    told.writeUInt32LE(bytes.length, 14);
    told.writeUInt32LE(bytes.length, 18);
    told.writeUInt16LE(file.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const body = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), told, file, bytes]);
    bodies.push(body);
    list.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), told, place, file);
    offset += body.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, directory, Buffer.from("PK\x05\x06", "latin1"), end]);
}

/** The CRC-32 that archives check their parts by. */
function checksum(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
