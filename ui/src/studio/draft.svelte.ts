import type { GuideView, SheetTemplate, TemplateElement } from "../backend";
import { boxOf, withBox } from "./elements";
import type { Box } from "./geometry";

const MOST = 200;

/** What a step takes back, or brings back: the sheet, or the scan that lies under it. */
type Step = { content: SheetTemplate } | { guide: GuideView | null };

/** A template that is being worked on: what stands on it now, what it was before, what is chosen. */
export class Draft {
  /** Replaced whole by every change, never written into. */
  content: SheetTemplate = $state.raw({ name: "", page: { width_mm: 1, height_mm: 1 }, elements: [] });
  /** The scan of the blank sheet that lies under it. */
  guide: GuideView | null = $state.raw(null);
  /** The place of the chosen element. */
  chosen = $state<number>();
  #saved: SheetTemplate = $state.raw(this.content);
  #past: readonly Step[] = $state.raw([]);
  #future: readonly Step[] = $state.raw([]);
  /** What is under the hand, before it is let go. */
  #before: SheetTemplate | undefined;
  #kind: string | undefined;
  /** What was worked on when it was opened, or became a version, by that version. */
  readonly #versions = new Map<number, SheetTemplate>();

  constructor(content: SheetTemplate, version: number, guide: GuideView | null = null) {
    this.content = content;
    this.guide = guide;
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
    if (!isMore) this.#did({ content: this.content });
    this.#kind = kind;
    this.#future = [];
    this.content = next;
  }

  /** Lays a scan under the sheet, moves it or takes it away, which undo takes back. */
  lay(guide: GuideView | null): void {
    this.#did({ guide: this.guide });
    this.#kind = undefined;
    this.#future = [];
    this.guide = guide;
  }

  /** Another scan lies under it now: somebody else laid it. */
  laid(guide: GuideView | null): void {
    this.guide = guide;
  }

  #did(step: Step): void {
    this.#past = [...this.#past, step].slice(-MOST);
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

  /** Gives the chosen text another name, also where other zones call it by its name. */
  rename(id: string): void {
    const was = this.element;
    if (was?.kind !== "text") return;
    const elements = this.content.elements.map((one) => {
      if (one === was) return { ...was, id };
      return one.kind === "text" && one.takes_over === was.id ? { ...one, takes_over: id } : one;
    });
    this.change({ ...this.content, elements });
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
    this.#future = [this.#now(before), ...this.#future];
    this.#past = this.#past.slice(0, -1);
    this.#show(before);
  }

  redo(): void {
    const next = this.#future[0];
    if (!next) return;
    this.#past = [...this.#past, this.#now(next)];
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

  /** What a step changes, as it is now. */
  #now(step: Step): Step {
    return "guide" in step ? { guide: this.guide } : { content: this.content };
  }

  #show(step: Step): void {
    this.#kind = undefined;
    if ("guide" in step) {
      this.guide = step.guide;
      return;
    }
    const { content } = step;
    this.content = content;
    if (this.chosen !== undefined && this.chosen >= content.elements.length) this.chosen = undefined;
  }
}
