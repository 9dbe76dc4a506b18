import type { SheetTemplate, TemplateElement } from "../backend";
import { boxOf, withBox } from "./elements";
import type { Box } from "./geometry";

const MOST = 200;

/** A template that is being worked on: what stands on it now, what it was before, what is chosen. */
export class Draft {
  /** Replaced whole by every change, never written into. */
  content: SheetTemplate = $state.raw({ name: "", page: { width_mm: 1, height_mm: 1 }, elements: [] });
  /** The place of the chosen element. */
  chosen = $state<number>();
  #saved: SheetTemplate = $state.raw(this.content);
  #past: readonly SheetTemplate[] = $state.raw([]);
  #future: readonly SheetTemplate[] = $state.raw([]);
  /** What is under the hand, before it is let go. */
  #before: SheetTemplate | undefined;
  #kind: string | undefined;
  /** What was worked on when it was opened, or became a version, by that version. */
  readonly #versions = new Map<number, SheetTemplate>();

  constructor(content: SheetTemplate, version: number) {
    this.content = content;
    this.#saved = content;
    this.#versions.set(version, content);
  }

  readonly element: TemplateElement | undefined = $derived(
    this.chosen === undefined ? undefined : this.content.elements[this.chosen],
  );
  readonly isChanged: boolean = $derived(this.content !== this.#saved);
  readonly canUndo: boolean = $derived(this.#past.length > 0);
  readonly canRedo: boolean = $derived(this.#future.length > 0);

  /** Makes a change that undo takes back. Several of the same `kind`, one after the other, are taken back as one. */
  change(next: SheetTemplate, kind?: string): void {
    const isMore = kind !== undefined && kind === this.#kind;
    if (!isMore) this.#past = [...this.#past, this.content].slice(-MOST);
    this.#kind = kind;
    this.#future = [];
    this.content = next;
  }

  /** Shows a change while the hand still holds it. */
  hold(next: SheetTemplate): void {
    this.#before ??= this.content;
    this.content = next;
  }

  /** The hand let go: what it did is one change. */
  letGo(): void {
    const before = this.#before;
    this.#before = undefined;
    if (!before || before === this.content) return;
    const now = this.content;
    this.content = before;
    this.change(now);
  }

  /** The hand took it back before it let go. */
  giveUp(): void {
    if (this.#before) this.content = this.#before;
    this.#before = undefined;
  }

  /** The sheet with another element in the place of one. */
  with(place: number, element: TemplateElement): SheetTemplate {
    return { ...this.content, elements: this.content.elements.map((one, at) => (at === place ? element : one)) };
  }

  /** Puts another element in the place of the chosen one. */
  replace(element: TemplateElement, kind?: string): void {
    if (this.chosen !== undefined) this.change(this.with(this.chosen, element), kind && `${kind} ${this.chosen}`);
  }

  /** Puts the chosen element elsewhere. */
  place(box: Box, kind?: string): void {
    if (this.element && boxOf(this.element)) this.replace(withBox(this.element, box), kind);
  }

  /** Adds an element over the others and chooses it. */
  add(element: TemplateElement): void {
    this.change({ ...this.content, elements: [...this.content.elements, element] });
    this.chosen = this.content.elements.length - 1;
  }

  /** Takes the chosen element off the sheet. */
  remove(): void {
    const place = this.chosen;
    if (place === undefined) return;
    this.change({ ...this.content, elements: this.content.elements.filter((_, at) => at !== place) });
    this.chosen = undefined;
  }

  undo(): void {
    const before = this.#past.at(-1);
    if (!before) return;
    this.#future = [this.content, ...this.#future];
    this.#past = this.#past.slice(0, -1);
    this.#show(before);
  }

  redo(): void {
    const next = this.#future[0];
    if (!next) return;
    this.#past = [...this.#past, this.content];
    this.#future = this.#future.slice(1);
    this.#show(next);
  }

  /** What was saved as the next version: from now on nothing is changed, and undo still goes back beyond it. */
  saved(version: number): void {
    this.#saved = this.content;
    this.#versions.set(version, this.content);
    this.#kind = undefined;
  }

  /** Another version is what is saved: a save was taken back, or brought back. What is worked on stays as it is. */
  savedIs(version: number, content: SheetTemplate): void {
    this.#saved = this.#versions.get(version) ?? content;
    this.#versions.set(version, this.#saved);
  }

  #show(content: SheetTemplate): void {
    this.content = content;
    this.#kind = undefined;
    if (this.chosen !== undefined && this.chosen >= content.elements.length) this.chosen = undefined;
  }
}
