import { call, readFile, type Failure, type ListLook, type ListSource } from "../backend";
import { refusalOf, tellRefusal } from "../parts";

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

/** A file as it is sent: nothing said of it yet. */
export async function sourceOf(file: File): Promise<ListSource> {
  const { name, base64 } = await readFile(file);
  return { name, kind: "file", bytes: base64, encodings: [], columns: [], sender: null };
}

/** A pasted block as it is sent. */
export function pastedSource(name: string, text: string): ListSource {
  const bytes = new TextEncoder().encode(text.normalize("NFC"));
  // In pieces: a function does not take a hundred thousand arguments.
  let letters = "";
  for (let at = 0; at < bytes.length; at += 0x8000) letters += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return { name, kind: "pasted", bytes: btoa(letters), encodings: [], columns: [], sender: null };
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
  refuse(list: WaitingList, failure: Failure, look: ListLook | undefined): void {
    this.refused = [...this.refused, { ...list, failure, look }];
  }

  /** Takes a refusal away, for the list to be read otherwise. */
  take(list: RefusedList): void {
    this.refused = this.refused.filter((one) => one !== list);
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
