import {
  failureOf,
  LongCall,
  type Codes,
  type Failure,
  type MadeFile,
  type MakeCertificates,
  type PaperView,
} from "../backend";
import { tell, tellRefusal } from "../parts";
import { failureWords, m } from "../words";
import { shortened } from "./told";

/** Brings a finished file of a template to paper. */
export type Deliver = (file: MadeFile, paper: PaperView | undefined) => Promise<void>;

/** Files of sheets being made, and the last that was made to be printed. */
export class Making {
  /** The file that went to the printer, until it is said what came out. */
  made = $state.raw<MadeFile>();
  /** What could not be made because its codes could not be signed, and what shall follow once it is. */
  closed = $state.raw<{ failure: Failure; input: MakeCertificates; then: (file: MadeFile) => unknown }>();
  readonly call = new LongCall("make_certificates");

  readonly #deliver: (file: MadeFile) => Promise<void>;

  constructor(deliver: (file: MadeFile) => Promise<void>) {
    this.#deliver = deliver;
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

  /** Makes the file, and waits to be told what came out of the printer. */
  async print(input: MakeCertificates): Promise<void> {
    await this.make(input, (file) => (this.made = file));
  }
}
