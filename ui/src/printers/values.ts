import type { CalibrationRow, CalibrationValues, PageSize, PaperView, SentJob } from "../backend";
import { m, number, readNumber } from "../words";

/** A printer that needs no correction. */
export const NONE: CalibrationValues = { dx_um: 0, dy_um: 0, scale_x_ppm: 1e6, scale_y_ppm: 1e6, turn_urad: 0 };

const DEGREE_URAD = (Math.PI / 180) * 1e6;

function fixed(value: number, decimals: number): string {
  const power = 10 ** decimals;
  const rounded = Math.round(Math.abs(value) * power) / power;
  // A whole number keeps its decimals: 100,0 beside 99,7.
  const [whole = "0", rest = ""] = String(rounded).split(".");
  return `${number(Number(whole))}${number(0.5).charAt(1)}${rest.padEnd(decimals, "0")}`;
}

function signed(value: number, decimals: number): string {
  const isZero = Math.round(Math.abs(value) * 10 ** decimals) === 0;
  return `${isZero ? "" : value < 0 ? "−" : "+"}${fixed(value, decimals)}`;
}

/** A shift in µm as it is read: +1,2 mm. */
export function shiftWords(um: number): string {
  return `${signed(um / 1000, 1)}\u00a0mm`;
}

/** A scale in millionths as it is read: 100,0 %. */
export function scaleWords(ppm: number): string {
  return `${fixed(ppm / 1e4, 1)}\u00a0%`;
}

/** A turn in millionths of a radian as it is read: +0,30°. */
export function turnWords(urad: number): string {
  return `${signed(urad / DEGREE_URAD, 2)}°`;
}

/** A length in mm, as exact as it matters: 20,3 mm. */
export function lengthWords(mm: number): string {
  return `${fixed(mm, 1)}\u00a0mm`;
}

function figure(typed: string, unit: RegExp): number | undefined {
  return readNumber(typed.replace(unit, "").trim());
}

/** A shift as people type it, "+1,2" or "−0,8 mm", in µm. */
export function readShift(typed: string): number | undefined {
  const mm = figure(typed, /\s*mm$/i);
  return mm === undefined ? undefined : Math.round(mm * 1000);
}

/** A scale as people type it, "100,2" or "99,7 %", in millionths. */
export function readScale(typed: string): number | undefined {
  const percent = figure(typed, /\s*%$/);
  return percent === undefined ? undefined : Math.round(percent * 1e4);
}

/** A turn as people type it, "0,3" or "−0,25°", in millionths of a radian. */
export function readTurn(typed: string): number | undefined {
  const degrees = figure(typed, /\s*°$/);
  return degrees === undefined ? undefined : Math.round(degrees * DEGREE_URAD);
}

/** A distance as it was measured, in one piece or in several with a short ruler: "20,3", "210,2 + 190,1 mm". */
export function readLength(typed: string): number | undefined {
  const pieces = typed
    .replace(/\s*mm$/i, "")
    .split("+")
    .map((piece) => readNumber(piece));
  const isLength = pieces.every((piece) => piece !== undefined && piece >= 0);
  return isLength ? Math.round(pieces.reduce((sum: number, piece) => sum + (piece ?? 0), 0) * 100) / 100 : undefined;
}

/** What a calibration is of: "Canon LBP · khay tay · phôi A3". */
export function placeWords(row: Pick<CalibrationRow, "printer" | "tray" | "stock">): string {
  return [row.printer, row.tray, row.stock || m.printer_plain()].filter(Boolean).join(" · ");
}

/** That a file went to a printer, with the job's number where the system gives it one. */
export function sentWords(name: string, { printer, job }: SentJob): string {
  return job === null ? m.printer_sent_unnumbered({ name, printer }) : m.printer_sent({ name, printer, job });
}

/** Under which name this machine remembers a printer, tray and stock: the newest calibration of them counts. */
export function placeKey(row: Pick<CalibrationRow, "printer" | "tray" | "stock_id">): string {
  return JSON.stringify([row.printer, row.tray, row.stock_id]);
}

/** Under which name this machine remembers a printer that nobody has calibrated. */
export function bareKey(printer: string): string {
  return JSON.stringify([printer]);
}

/** The size of a template's sheet, in whole mm, as printers are told it. */
export function pageOf({ width_mm, height_mm }: Pick<PaperView, "width_mm" | "height_mm">): PageSize {
  const page = `${Math.round(width_mm)}x${Math.round(height_mm)}`;
  return { "420x297": "A3", "297x210": "A4" }[page] ?? page;
}
