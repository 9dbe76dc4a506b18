import { call, readFile, type Failure, type ListLook, type ListSource } from "../backend";
import { refusalOf, tellRefusal, type PastedBlock } from "../parts";
import { withHeading } from "./choices";

/** A list that waits to be read. */
export interface WaitingList {
  source: ListSource;
  /** What tells its bytes again; nothing when it could not be kept. */
  sha256: string | undefined;
  /** Whether somebody was at it before: then it is opened as it was left. */
  isBegun: boolean;
}

/** A list that could not be read, until somebody has seen why. */
export interface RefusedList extends WaitingList {
  failure: Failure;
  /** Its sheets, where somebody can say what its columns are. */
  look: ListLook | undefined;
}

/** The failures of what may be a list all the same, once somebody says what its columns are. */
const WITHOUT_TABLE = ["list_without_table", "list_text_without_table", "paste_without_names"];

/** The sheets of what holds no list by itself, and what its columns may be. Nothing is read of it yet. */
async function lookAt(source: ListSource): Promise<Pick<RefusedList, "source"> & { look: ListLook }> {
  const look = await call("look_at_list", { source });
  // The row of a list like it that was said before is looked at first.
  const known = look.offer?.headings ?? [];
  if (known.length === 0) return { source, look };
  return lookAt({ ...source, headings: known.reduce(withHeading, source.headings) });
}

/** A file as it is sent: nothing said of it yet. */
export async function sourceOf(file: File): Promise<ListSource> {
  const { name, base64 } = await readFile(file);
  return { name, kind: "file", bytes: base64, encodings: [], columns: [], headings: [], sender: null };
}

/** A pasted block as it is sent. */
export function pastedSource(name: string, { text, cells }: PastedBlock): ListSource {
  const bytes = new TextEncoder().encode((cells ?? text).normalize("NFC"));
  const kind = cells === undefined ? "pasted" : "pasted_cells";
  // In pieces: a function does not take a hundred thousand arguments.
  let letters = "";
  for (let at = 0; at < bytes.length; at += 0x8000) letters += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return { name, kind, bytes: btoa(letters), encodings: [], columns: [], headings: [], sender: null };
}

/** Lists that wait to be read, and those that could not be. Each is kept from the moment it is given. */
export class Queue {
  waiting = $state.raw<readonly WaitingList[]>([]);
  refused = $state.raw<readonly RefusedList[]>([]);

  /** Lets a list wait. Where it cannot be kept, that is told, and it is read all the same. */
  async add(source: ListSource, roundId: number | null): Promise<void> {
    let list: WaitingList = { source, sha256: undefined, isBegun: false };
    try {
      const { sha256, rows } = await call("queue_list", { round_id: roundId, source });
      list = { source, sha256, isBegun: rows !== null };
    } catch (thrown) {
      tellRefusal(refusalOf(thrown));
    }
    // Given again, the file is asked again: what was wrong with it may have been mended.
    this.refused = this.refused.filter((one) => one.source.name !== source.name);
    this.waiting = [...this.waiting.filter((one) => one.sha256 === undefined || one.sha256 !== list.sha256), list];
  }

  /** The next that waits. */
  shift(): WaitingList | undefined {
    const [first, ...rest] = this.waiting;
    this.waiting = rest;
    return first;
  }

  /** Leaves those that wait for another day: they stay kept. */
  stop(): void {
    this.waiting = [];
  }

  /** Notes why a list could not be read. */
  async refuse(list: WaitingList, failure: Failure): Promise<void> {
    const seen = WITHOUT_TABLE.includes(failure.code) ? await lookAt(list.source) : { look: undefined };
    this.refused = [...this.refused, { ...list, failure, ...seen }];
  }

  /** Says which row of a sheet holds the words above its columns: the list is looked at again. */
  async sayHeading(list: RefusedList, sheet: string, row: number): Promise<void> {
    const seen = await lookAt({ ...list.source, headings: withHeading(list.source.headings, { sheet, row }) });
    this.refused = this.refused.map((one) => (one.failure === list.failure ? { ...one, ...seen } : one));
  }

  /** Takes a refusal away, for the list to be read otherwise. */
  take(list: RefusedList): void {
    this.refused = this.refused.filter((one) => one.failure !== list.failure);
  }

  /** Drops a list that could not be read. */
  async drop(list: RefusedList): Promise<void> {
    if (list.sha256 !== undefined) await call("drop_kept_list", { sha256: list.sha256 });
    this.take(list);
  }

  /** Whether a kept list is here already. */
  has(sha256: string): boolean {
    return [...this.waiting, ...this.refused].some((one) => one.sha256 === sha256);
  }
}
