import {
  call,
  failureOf,
  live,
  LongCall,
  type AwaitedFile,
  type Codes,
  type Failure,
  type Live,
  type MadeFile,
  type MakeCertificates,
  type PaperView,
} from "../backend";
import { tell, tellRefusal } from "../parts";
import { failureWords, m } from "../words";
import { shortened } from "./told";

/** Brings a finished file of a template to paper. */
export type Deliver = (file: MadeFile, paper: PaperView | undefined) => Promise<void>;

/** How a file is printed: on what stock, printer and tray, by which measurement. */
export type How = Pick<AwaitedFile, "mode" | "stock_id" | "calibration_id" | "printer" | "tray">;

/** Files of sheets being made, and the last that was made to be printed. To be made while a component is made. */
export class Making {
  /** The file that went to the printer, until it is said what came out: kept by the office, whatever window is open. */
  readonly awaited: Live<AwaitedFile | null>;
  /** What shall be printed although the file before it still waits: to be asked about. */
  asked = $state.raw<MakeCertificates>();
  /** What could not be made because its codes could not be signed, and what shall follow once it is. */
  closed = $state.raw<{ failure: Failure; input: MakeCertificates; then: (file: MadeFile) => unknown }>();
  readonly call = new LongCall("make_certificates");

  readonly #deliver: (file: MadeFile) => Promise<void>;
  readonly #how: () => How;

  constructor(deliver: (file: MadeFile) => Promise<void>, decision: () => number, how: () => How) {
    this.#deliver = deliver;
    this.#how = how;
    this.awaited = live("get_awaited", () => ({ decision_id: decision() }), ["certificates", "awards", "stock"]);
  }

  /** Makes the file and brings it to paper; `then` follows unless it was stopped or refused. */
  async make(input: MakeCertificates, then: (file: MadeFile) => unknown): Promise<void> {
    this.closed = undefined;
    try {
      const file = await this.call.run(input);
      if (!file) return tell(m.sheets_stopped());
      await this.#deliver(file);
      await then(file);
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (failure.code === "key_locked" || failure.code === "key_missing") this.closed = { failure, input, then };
      else tellRefusal(failureWords(shortened(failure)));
    }
  }

  /** Makes what could not be signed for, now that it can, or without codes. */
  async again(codes: Codes): Promise<void> {
    if (this.closed) await this.make({ ...this.closed.input, codes }, this.closed.then);
  }

  /** Makes the file, and waits to be told what came out of the printer; asks first while another file waits. */
  async print(input: MakeCertificates): Promise<void> {
    if (this.awaited.value) this.asked = input;
    else await this.#print(input);
  }

  /** Makes the file that was asked about: the one before it waits no longer. */
  async printAnyway(): Promise<void> {
    const input = this.asked;
    this.asked = undefined;
    if (input) await this.#print(input);
  }

  /** Makes what of the file still waits as a file of its own, in its place: the whole would print again what is noted. */
  async rest(input: MakeCertificates): Promise<void> {
    await this.#print(input);
  }

  /** Waits for the file no longer: it was not printed. */
  async drop(): Promise<void> {
    if (this.awaited.value) await call("drop_awaited", { decision_id: this.awaited.value.decision_id });
    this.awaited.again();
  }

  async #print(input: MakeCertificates): Promise<void> {
    // How it goes to the printer is how it was chosen when it was made, whatever is chosen since.
    const how = this.#how();
    await this.make(input, async ({ id, name, printed }) => {
      await call("keep_awaited", { decision_id: id, name, pages: printed.length, printed, ...how });
      this.awaited.again();
    });
  }
}
