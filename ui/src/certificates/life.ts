import type { CertificateRow, SheetLife } from "../backend";
import { day, instant, m, number, word } from "../words";
import { stateAfter, type SheetMove } from "./moves";

/** A fact of a sheet, label and text. */
interface Fact {
  label: string;
  text: string;
}

/** What is known of a sheet's life, in the order in which it happened: before it, its print, its paper, its request. */
export function lifeFacts(sheet: CertificateRow, life: SheetLife): Fact[] {
  const { run, request, before } = life;
  const facts: (Fact | undefined)[] = [
    sheet.paper_number ? { label: m.paper_number(), text: sheet.paper_number } : undefined,
    run ? { label: m.run_printed(), text: m.run_by({ at: instant(run.printed_at), officer: run.officer }) } : undefined,
    run ? { label: m.run_on(), text: printedOn(run) } : undefined,
    ...steps(life),
    sheet.taken_by ? { label: m.taken_by(), text: sheet.taken_by } : undefined,
    request ? { label: word("replacement", request.what), text: paperOf(request) } : undefined,
    request && !request.given_on ? { label: m.request_due(), text: day(request.due_on) } : undefined,
    request?.collected_on ? { label: m.request_collected(), text: day(request.collected_on) } : undefined,
    request?.given_on ? { label: m.request_given(), text: day(request.given_on) } : undefined,
    before.length > 0 ? { label: m.sheet_before(), text: before.map(earlier).join("; ") } : undefined,
  ];
  return facts.filter((fact) => fact !== undefined);
}

/** The steps that a sheet went at the desk, the first first: who noted it and when; the day of handing over. */
function steps(life: SheetLife): Fact[] {
  const moved = life.history.filter((entry) => entry.act === "certificates_moved" && entry.facts.action !== "proof");
  return moved.toReversed().map(({ at, officer, facts }) => {
    const when = facts.on ? day(facts.on) : instant(at);
    const label = word("sheet", stateAfter((facts.action ?? "") as SheetMove));
    return { label, text: m.run_by({ at: when, officer }) };
  });
}

/** On what a sheet was printed: printer, tray, stock, calibration. */
export function printedOn(run: NonNullable<SheetLife["run"]>): string {
  const calibrated = run.calibration_id === null ? null : m.run_calibrated({ id: number(run.calibration_id) });
  const stockless = run.mode === "overprint" ? m.run_stock_unkept() : m.run_stock_none();
  const parts = [run.printer, run.tray, run.stock ?? stockless, calibrated];
  return parts.filter((part) => part !== null && part !== "").join(" · ");
}

/** The paper that asks for another sheet: "Công văn 12/CV-CĐCS ngày 10/01/2024". */
export function paperOf(request: { paper: string; paper_number: string | null; paper_on: string }): string {
  const facts = {
    paper: word("paper", request.paper),
    number: request.paper_number ?? "",
    on: day(request.paper_on),
  };
  return m.request_line(facts).replace(/\s+/g, " ");
}

function earlier(one: SheetLife["before"][number]): string {
  const line = m.sheet_before_line({ serial: number(one.serial), state: word("sheet", one.state).toLowerCase() });
  const more = [one.state_reason, one.paper_number].filter((part) => part !== null).join(", ");
  return more ? `${line} (${more})` : line;
}
