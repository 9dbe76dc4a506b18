import { live, type BatchCheck, type CertificateList, type Live, type PaperView, type PrintMode } from "../backend";
import { marked, redLines } from "./checks";

export const TOPICS = ["certificates", "decisions", "awards", "office", "catalogue", "templates"] as const;

/** A decision's sheets of one template and what the check says of them, as they stand now. */
export class PrintBatch {
  readonly list: Live<CertificateList>;
  readonly check: Live<BatchCheck>;
  /** The version that was chosen among those that the decision is printed with. */
  version = $state<number>();
  readonly papers = $derived.by(() => this.list.value?.papers ?? []);
  /** A decision that is printed with several templates is printed one template at a time. */
  readonly paper = $derived.by(() => this.papers.find((one) => one.version_id === this.version) ?? this.papers[0]);
  readonly sheets = $derived.by(() => {
    const rows = this.list.value?.rows ?? [];
    return rows.filter((one) => one.template_version_id === this.paper?.version_id);
  });
  readonly turns = $derived.by(() => this.list.value?.turns ?? []);
  /** Sheets that were printed and would be printed otherwise today. */
  readonly changed = $derived.by(() => new Set(this.check.value?.changed ?? []));
  /** Sheets that want a look before they are printed. */
  readonly marked = $derived.by(() => marked(this.check.value));
  /** How many red lines stand: while one does, nothing prints. */
  readonly red = $derived.by(() => redLines(this.check.value));

  constructor(
    decision: () => number,
    asked: (paper: PaperView | undefined) => { mode: PrintMode; stock_id: number | null },
  ) {
    this.list = live("list_certificates", () => ({ decision_id: decision() }), TOPICS);
    const ofPaper = () => ({
      decision_id: decision(),
      template_version_id: this.paper?.version_id ?? null,
      ...asked(this.paper),
    });
    this.check = live("check_batch", () => (this.sheets.length > 0 ? ofPaper() : undefined), [
      ...TOPICS,
      "nominations",
      "stock",
      "keys",
    ]);
  }
}
