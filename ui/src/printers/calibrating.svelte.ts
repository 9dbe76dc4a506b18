import { call, type CalibrationValues, type PageSize, type MarkReading, type SolvedView } from "../backend";

/** The steps, in their order. */
export const STEPS = ["print", "read", "result"] as const;
export type Step = (typeof STEPS)[number];

/** The crosses that are read: around the sheet, or two across from each other. */
const READ = { four: [1, 2, 3, 4], two: [1, 3] } as const;
export type Reach = keyof typeof READ;

interface Typed {
  x: number | null;
  y: number | null;
}

/** A calibration on its way: of what, what was read, what it tells. Nothing is kept before it is saved. */
export class Calibrating {
  step = $state<Step>("print");
  printer = $state("");
  tray = $state("");
  stock_id = $state<number | null>(null);
  page = $state<PageSize>("A3");
  reach = $state<Reach>("four");
  typed = $state<Record<number, Typed>>({});
  solved = $state.raw<SolvedView>();

  /** The numbers of the crosses to read. */
  readonly marks = $derived<readonly number[]>(READ[this.reach]);
  /** What was read of them so far. */
  readonly readings = $derived<MarkReading[]>(
    this.marks.flatMap((mark) => {
      const { x, y } = this.typed[mark] ?? { x: null, y: null };
      return x === null || y === null ? [] : [{ mark, x_mm: x, y_mm: y }];
    }),
  );
  readonly isRead = $derived(this.readings.length === this.marks.length);

  /** Begins anew. */
  begin(of: { printer: string; tray: string; stock_id: number | null }, page: PageSize): void {
    Object.assign(this, of, { page, step: "print", reach: "four", typed: {}, solved: undefined });
  }

  /** Notes one distance. */
  note(mark: number, side: keyof Typed, mm: number | null): void {
    this.typed[mark] = { ...(this.typed[mark] ?? { x: null, y: null }), [side]: mm };
  }

  /** Asks what the readings tell, with these values instead of those that follow from them where some are given. */
  async measure(values: CalibrationValues | null = null): Promise<void> {
    this.solved = await call("measure_printer", { page: this.page, readings: this.readings, values });
    this.step = "result";
  }

  /** Saves what the readings told; from now on it counts. */
  async save(): Promise<void> {
    if (!this.solved) return;
    const { printer, tray, stock_id, page, readings } = this;
    await call("save_calibration", { printer, tray, stock_id, page, readings, values: this.solved.values });
  }
}
