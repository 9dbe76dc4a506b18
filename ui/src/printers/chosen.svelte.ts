import { call, live, openExport, type MadeFile, type PaperView } from "../backend";
import { tell } from "../parts";
import { bareKey, pageOf, placeKey, sentWords } from "./values";

/** What happens to a finished file: the officer prints it from the viewer, or it goes to the printer at once. */
export type Way = "open" | "send";

const KEPT_AS = "vinhdanh.printer";

// Which printer stands here is a matter of this machine, so it is remembered here and not in the office's file.
function kept(): { place: string; way: Way; tray: string } {
  const [place, way, tray] = (globalThis.localStorage?.getItem(KEPT_AS) ?? "").split("\n");
  return { place: place ?? "", way: way === "send" ? "send" : "open", tray: tray ?? "" };
}

/** The printer, tray and stock that this machine prints with. To be made while a component is made. */
export class ChosenPrinter {
  #place = $state(kept().place);
  #way = $state<Way>(kept().way);
  #tray = $state(kept().tray);
  /** What was measured, of all printers. */
  readonly calibrations = live("list_calibrations", () => ({}), ["printers", "certificates"]);
  /** The printers that the system knows. */
  readonly printers = live("list_printers", () => ({}), []);
  /** Printers that the system knows and nobody has calibrated: they print without a correction. */
  readonly bare = $derived.by(() => {
    const calibrated = new Set((this.calibrations.value?.rows ?? []).map((row) => row.printer));
    const known = (this.printers.value?.rows ?? []).map((printer) => printer.name);
    return known.filter((name) => !calibrated.has(name));
  });
  /** The calibration in force; none while no printer is chosen, or one that nobody has calibrated. */
  readonly row = $derived(this.calibrations.value?.rows.find((row) => placeKey(row) === this.#place));
  /** The printer that is chosen. */
  readonly printer = $derived.by(() => this.row?.printer ?? this.bare.find((name) => bareKey(name) === this.#place));
  /** Whether files can be sent to the printer at once. */
  readonly canSend = $derived.by(() => {
    const { rows, can_send } = this.printers.value ?? { rows: [], can_send: false };
    return can_send && rows.some((printer) => printer.name === this.printer);
  });
  /** Whether the system has printers to which nothing can be sent: on Windows, as long as no SumatraPDF is there. */
  readonly lacksReader = $derived.by(() => {
    const { rows, can_send } = this.printers.value ?? { rows: [], can_send: true };
    return rows.length > 0 && !can_send;
  });

  /** Its tray; empty for the printer's own choice. A calibration was made of one, else it is what was chosen here. */
  readonly tray = $derived.by(() => this.row?.tray ?? (this.printer === undefined ? "" : this.#tray));

  /** On what sheets are printed, as their run notes it. */
  readonly press = $derived.by(() => {
    const tray = this.row ? this.row.tray : this.tray || null;
    return { calibration_id: this.row?.id ?? null, printer: this.printer ?? null, tray };
  });

  /** The key of the printer, tray and stock. */
  get place(): string {
    return this.printer === undefined ? "" : this.#place;
  }

  get way(): Way {
    return this.canSend ? this.#way : "open";
  }

  /** Prints on another printer, tray or stock from now on. */
  choose(place: string): void {
    this.#place = place;
    this.#tray = "";
    this.#keep();
  }

  /** Prints from another tray of a printer that nobody has calibrated from now on; empty for the printer's own choice. */
  take(tray: string): void {
    this.#tray = tray;
    this.#keep();
  }

  /** Deals otherwise with finished files from now on. */
  go(way: Way): void {
    this.#way = way;
    this.#keep();
  }

  #keep(): void {
    localStorage.setItem(KEPT_AS, `${this.#place}\n${this.#way}\n${this.#tray}`);
  }

  /** Opens a finished file, or sends it to the printer. */
  async deliver(file: MadeFile, paper: PaperView | undefined): Promise<void> {
    const { printer, tray } = this;
    if (this.way === "open" || printer === undefined || !paper) return openExport(file.name);
    const sent = await call("print_file", { name: file.name, printer, tray, page: pageOf(paper) });
    tell(sentWords(file.name, sent));
  }
}
