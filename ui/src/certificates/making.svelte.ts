import { failureOf, LongCall, type MadeFile, type MakeCertificates, type PaperView } from "../backend";
import { tell, tellRefusal } from "../parts";
import { failureWords, m } from "../words";
import { shortened } from "./told";

/** Brings a finished file of a template to paper. */
export type Deliver = (file: MadeFile, paper: PaperView | undefined) => Promise<void>;

/** Files of sheets being made, and the last that was made to be printed. */
export class Making {
  /** The file that went to the printer, until it is said what came out. */
  made = $state.raw<MadeFile>();
  readonly call = new LongCall("make_certificates");

  readonly #deliver: (file: MadeFile) => Promise<void>;

  constructor(deliver: (file: MadeFile) => Promise<void>) {
    this.#deliver = deliver;
  }

  /** Makes the file and brings it to paper; nothing comes back when it was stopped or refused. */
  async make(input: MakeCertificates): Promise<MadeFile | undefined> {
    try {
      const file = await this.call.run(input);
      if (!file) {
        tell(m.sheets_stopped());
        return undefined;
      }
      await this.#deliver(file);
      return file;
    } catch (thrown) {
      tellRefusal(failureWords(shortened(failureOf(thrown))));
      return undefined;
    }
  }

  /** Makes the file, and waits to be told what came out of the printer. */
  async print(input: MakeCertificates): Promise<void> {
    const file = await this.make(input);
    if (file) this.made = file;
  }
}
