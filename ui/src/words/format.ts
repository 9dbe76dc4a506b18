import { language } from "./language.svelte";

const TAGS = { vi: "vi-VN", en: "en-GB" } as const;
const HALF = 50;

function tag(): string {
  return TAGS[language.current];
}

// Making one takes longer than drawing a row.
const formats = new Map<string, Intl.NumberFormat>();

function format(digits: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${tag()} ${digits.minimumFractionDigits ?? 0}`;
  const made = formats.get(key) ?? new Intl.NumberFormat(tag(), digits);
  formats.set(key, made);
  return made;
}

/** A whole or broken number as the language writes it: 1.080.000 or 1,080,000. */
export function number(value: number): string {
  return format({ maximumFractionDigits: 3 }).format(value);
}

/** An amount of money: 1.080.000 đ. The amount is whole đồng. */
export function money(dong: number): string {
  return `${number(dong)}\u00a0đ`;
}

/** A decimal that came as text ("0.6"), with the comma or the point of the language. Never passes through a float. */
export function decimal(text: string): string {
  const plain = text.includes(".") ? text.replace(/0+$/, "").replace(/\.$/, "") : text;
  return language.current === "vi" ? plain.replace(".", ",") : plain;
}

/** A length in millimetres, one decimal: 132,0 mm. */
export function millimetres(value: number): string {
  return `${format({ minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value)}\u00a0mm`;
}

/** A share in per cent: 69 %. `whole` of nothing is 0 %. */
export function percent(part: number, whole: number): string {
  return `${whole === 0 ? 0 : Math.round((part * 100) / whole)}\u00a0%`;
}

/** A day as people write it: "2023-12-25" → 25/12/2023. Anything else comes back as it was. */
export function day(iso: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : iso;
}

/** An instant on this machine's clock: 25/12/2023 09:41. */
export function instant(iso: string): string {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? iso : `${day(isoDay(at))} ${clock(iso)}`;
}

/** The day of an instant on this machine's clock, as YYYY-MM-DD. */
export function dayOf(iso: string): string {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? iso.slice(0, 10) : isoDay(at);
}

/** The time of an instant on this machine's clock: 09:41. */
export function clock(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  return `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;
}

function isoDay(at: Date): string {
  return [
    String(at.getFullYear()).padStart(4, "0"),
    String(at.getMonth() + 1).padStart(2, "0"),
    String(at.getDate()).padStart(2, "0"),
  ].join("-");
}

/** Today on this machine's clock, as YYYY-MM-DD. */
export function today(): string {
  return isoDay(new Date());
}

/** Whole days from one day to another; negative once it has passed. Both YYYY-MM-DD. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

function realDay(year: number, month: number, date: number): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, date));
  const isReal = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  return isReal ? at.toISOString().slice(0, 10) : undefined;
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < HALF ? 2000 + year : 1900 + year;
}

/** A day as people type it: 25/12/2023, 25-12-23, 25.12.2023, 251223, 25122023. Nothing when it is no day. */
export function readDay(typed: string): string | undefined {
  const text = typed.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts =
    /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4}|\d{2})$/.exec(text) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text);
  return parts ? realDay(fullYear(parts[3] ?? ""), Number(parts[2]), Number(parts[1])) : undefined;
}

/** An amount as people type it: 1.080.000, 1,080,000 đ, 1 080 000. Nothing when it is no whole amount. */
export function readMoney(typed: string): number | undefined {
  return readCount(typed.trim().replace(/\s*(đ|đồng|vnd|vnđ)$/iu, ""));
}

/**
 * A number as people type it, as the language writes it: "1.500" is fifteen hundred in Vietnamese, "1,500" in English.
 * Where no thousands are marked, comma and point both begin the fraction: "0,6", "132.5", "−0,8". Nothing when it is no
 * number.
 */
export function readNumber(typed: string): number | undefined {
  const text = typed.trim().replace("−", "-");
  const [thousands, fraction] = language.current === "vi" ? [".", ","] : [",", "."];
  const isMarked = new RegExp(`^[+-]?[1-9]\\d{0,2}(\\${thousands}\\d{3})+(\\${fraction}\\d+)?$`).test(text);
  const plain = isMarked ? text.replaceAll(thousands, "").replace(fraction, ".") : text.replace(",", ".");
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** How many, as people type it: 80, 1.500, 1,500, 1 500. Nothing when it is no whole number, or below 0. */
export function readCount(typed: string): number | undefined {
  const text = typed.trim();
  if (!/^\d+$|^[1-9]\d{0,2}([.,\s]\d{3})+$/.test(text)) return undefined;
  const count = Number(text.replace(/[.,\s]/g, ""));
  return Number.isSafeInteger(count) ? count : undefined;
}
