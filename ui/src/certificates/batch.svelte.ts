import { live, type BatchCheck, type CertificateList, type CheckBatch, type Live } from "../backend";

const TOPICS = ["certificates", "decisions", "awards", "office", "catalogue"] as const;

/** A decision's sheets and what the check says of them, as they stand now. */
export class PrintBatch {
  readonly list: Live<CertificateList>;
  readonly check: Live<BatchCheck>;
  readonly sheets = $derived.by(() => this.list.value?.rows ?? []);
  readonly turns = $derived.by(() => this.list.value?.turns ?? []);
  /** Sheets that were printed and would be printed otherwise today. */
  readonly changed = $derived.by(() => new Set(this.check.value?.changed ?? []));
  /** Sheets that want a look before they are printed. */
  readonly marked = $derived.by(() => {
    const { shrunk = [], problems = [] } = this.check.value ?? {};
    return new Set([...shrunk, ...problems].map((one) => one.certificate_id));
  });
  /** Whether a red line stands: then nothing prints. */
  readonly isBarred = $derived.by(() => {
    const { differences = [], problems = [] } = this.check.value ?? {};
    return differences.length + problems.length > 0;
  });

  constructor(asked: () => CheckBatch) {
    this.list = live("list_certificates", () => ({ decision_id: asked().decision_id }), TOPICS);
    this.check = live("check_batch", () => (this.sheets.length > 0 ? asked() : undefined), [
      ...TOPICS,
      "nominations",
      "stock",
    ]);
  }
}
