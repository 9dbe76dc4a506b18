import { failureOf, LongCall, openExport, type MadeFile, type MakeCertificates } from "../backend";
import { tell, tellRefusal } from "../parts";
import { failureWords, m } from "../words";
import { shortened } from "./told";

/** Files of sheets being made, and the last that was made to be printed. */
export class Making {
  /** The file that went to the printer, until it is said what came out. */
  made = $state.raw<MadeFile>();
  readonly call = new LongCall("make_certificates");

  /** Makes the file and opens it; nothing comes back when it was stopped or refused. */
  async make(input: MakeCertificates): Promise<MadeFile | undefined> {
    try {
      const file = await this.call.run(input);
      if (!file) {
        tell(m.sheets_stopped());
        return undefined;
      }
      await openExport(file.name);
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
