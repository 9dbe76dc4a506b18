import { failureOf } from "../backend";
import { refusalOf } from "../parts";

/** What was refused and at which field of the dialog. */
export interface FieldRefusal {
  field: string | null;
  sentence: string;
}

/** Reads a refusal and puts the focus at its field, where `box` has one (`data-field`). What was typed stays. */
export function refusedAt(thrown: unknown, box: HTMLElement | undefined): FieldRefusal {
  const { field } = failureOf(thrown);
  const place = field ? box?.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, textarea, select)`) : null;
  place?.focus();
  return { field: place ? field : null, sentence: refusalOf(thrown) };
}
