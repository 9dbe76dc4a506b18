import { call, live, openExport, type MadeFile, type PaperView } from "../backend";
import { tell } from "../parts";
import { m } from "../words";
import { pageOf, placeKey } from "./values";

/** What happens to a finished file: the officer prints it from the viewer, or it goes to the printer at once. */
export type Way = "open" | "send";

const KEPT_AS = "vinhdanh.printer";

// Which printer stands here is a matter of this machine, so it is remembered here and not in the office's file.
function kept(): { place: string; way: Way } {
  const [place, way] = (globalThis.localStorage?.getItem(KEPT_AS) ?? "").split("\n");
  return { place: place ?? "", way: way === "send" ? "send" : "open" };
}

/** The printer, tray and stock that this machine prints with. To be made while a component is made. */
export class ChosenPrinter {
  #place = $state(kept().place);
  #way = $state<Way>(kept().way);
  /** What was measured, of all printers. */
  readonly calibrations = live("list_calibrations", () => ({}), ["printers", "certificates"]);
  /** The printers that the system knows. */
  readonly printers = live("list_printers", () => ({}), []);
  /** The calibration in force; none while no printer is chosen. */
  readonly row = $derived(this.calibrations.value?.rows.find((row) => placeKey(row) === this.#place));
  /** Whether files can be sent to the printer at once. */
  readonly canSend = $derived.by(() => {
    const { rows, can_send } = this.printers.value ?? { rows: [], can_send: false };
    return can_send && rows.some((printer) => printer.name === this.row?.printer);
  });

  /** On what sheets are printed, as their run notes it. */
  readonly press = $derived.by(() => {
    const { id = null, printer = null, tray = null } = this.row ?? {};
    return { calibration_id: id, printer, tray };
  });

  /** The key of the printer, tray and stock. */
  get place(): string {
    return this.row ? this.#place : "";
  }

  get way(): Way {
    return this.canSend ? this.#way : "open";
  }

  /** Prints on another printer, tray or stock from now on. */
  choose(place: string): void {
    this.#place = place;
    this.#keep();
  }

  /** Deals otherwise with finished files from now on. */
  go(way: Way): void {
    this.#way = way;
    this.#keep();
  }

  #keep(): void {
    localStorage.setItem(KEPT_AS, `${this.#place}\n${this.#way}`);
  }

  /** Opens a finished file, or sends it to the printer. */
  async deliver(file: MadeFile, paper: PaperView | undefined): Promise<void> {
    if (this.way === "open" || !this.row || !paper) return openExport(file.name);
    const { printer, tray } = this.row;
    const sent = await call("print_file", { name: file.name, printer, tray, page: pageOf(paper) });
    tell(m.printer_sent({ name: file.name, printer: sent.printer, job: sent.job ?? "–" }));
  }
}
