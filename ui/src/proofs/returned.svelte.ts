import { SvelteMap } from "svelte/reactivity";
import { call, failureOf, readFile, type Failure, type ListSource } from "../backend";
import type { AcceptedProofs, ProofReading, ReturnedName } from "../backend";
import { likelyName, wantsALook } from "./wording";

/** What the officer said of a returned name. */
export type Verdict = "take" | "likely" | "keep";

/** The returned lists being looked at. They outlive their screen: leaving and coming back loses nothing. */
class Returned {
  view = $state.raw<ProofReading>();
  failure = $state.raw<Failure>();
  /** The file that is being read now. */
  busy = $state<string>();
  readonly verdicts = new SvelteMap<number, Verdict>();
  #sources: ListSource[] = [];
  #roundId = $state(0);

  /** Whether these are lists of another round. */
  isOf(roundId: number): boolean {
    return this.#roundId === roundId;
  }

  /** Reads files together, and compares them with the round's names. */
  async take(files: readonly File[], roundId: number): Promise<void> {
    const [first] = files;
    if (!first) return;
    this.drop();
    this.busy = first.name;
    const read = await Promise.all(files.map(readFile));
    if (this.busy === undefined) return;
    const source = ({ name, base64 }: { name: string; base64: string }): ListSource => {
      return { name, kind: "file", bytes: base64, encodings: [], columns: [], headings: [], sender: null };
    };
    await this.read(read.map(source), roundId);
  }

  /** Reads lists that are at hand already. */
  async read(sources: readonly ListSource[], roundId: number): Promise<void> {
    this.drop();
    this.busy = sources[0]?.name;
    this.#roundId = roundId;
    this.#sources = [...sources];
    try {
      const view = await call("read_proofs", { round_id: roundId, sources: this.#sources });
      // Cancelled meanwhile: what was read is dropped.
      if (this.busy !== undefined) this.view = view;
    } catch (thrown) {
      if (this.busy !== undefined) this.failure = failureOf(thrown);
    } finally {
      this.busy = undefined;
    }
  }

  /** Reads the same files again: something was changed since. What was decided stays decided where it still can be. */
  async again(): Promise<void> {
    this.view = await call("read_proofs", { round_id: this.#roundId, sources: this.#sources });
    for (const row of this.view.rows) if (!this.canTake(row)) this.verdicts.delete(row.nomination_id);
  }

  /** Leaves the files: nothing of them is kept. */
  drop(): void {
    this.view = this.failure = this.busy = undefined;
    this.#sources = [];
    this.verdicts.clear();
  }

  /** Whether a name may be taken as the unit wrote it. */
  canTake(row: ReturnedName): boolean {
    return row.locked === null || row.standing === "same";
  }

  /** What will become of a name: what was said, else what is right is taken and what differs waits. */
  verdict(row: ReturnedName): Verdict | undefined {
    return this.verdicts.get(row.nomination_id) ?? (wantsALook(row) ? undefined : "take");
  }

  /** How many names wait for a word. */
  get undecided(): number {
    return this.waiting.length;
  }

  /** The names that will be taken. */
  get taken(): ReturnedName[] {
    const isTaken = (row: ReturnedName) => ["take", "likely"].includes(this.verdict(row) ?? "");
    return (this.view?.rows ?? []).filter((row) => this.canTake(row) && isTaken(row));
  }

  /** The names that wait for a word. */
  get waiting(): ReturnedName[] {
    return (this.view?.rows ?? []).filter((row) => this.canTake(row) && this.verdict(row) === undefined);
  }

  /**
   * Takes the names: corrects those that differ and marks all of them as proofed. Names that still wait for a word stay open,
   * and the list with them.
   */
  async accept(): Promise<AcceptedProofs> {
    const take = this.taken.map((row) => ({
      nomination_id: row.nomination_id,
      seen: row.seen,
      // Each is beside the name on its card: whoever takes it has seen them.
      looked_at: row.doubts.map((doubt) => doubt.kind),
      likely: this.verdict(row) === "likely" ? (likelyName(row)?.likely ?? null) : null,
    }));
    try {
      const accepted = await call("accept_proofs", { round_id: this.#roundId, sources: this.#sources, take });
      const { view, waiting } = this;
      if (view && waiting.length > 0) this.view = { ...view, rows: waiting };
      else this.drop();
      return accepted;
    } catch (thrown) {
      if (failureOf(thrown).code === "proof_outdated") await this.again();
      throw thrown;
    }
  }
}

/** The returned lists being looked at. */
export const returned = new Returned();
