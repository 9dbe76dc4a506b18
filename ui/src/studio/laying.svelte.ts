import { untrack } from "svelte";
import { call, type GuideView, type TemplateView } from "../backend";
import { refusalOf, tellRefusal } from "../parts";
import type { Draft } from "./draft.svelte";

const same = (one: GuideView | null, other: GuideView | null) => JSON.stringify(one) === JSON.stringify(other);

/** Keeps the scan under a template as the draft has it, one change after the other, and follows what others lay there. Called
 *  where a component begins. */
export function keepGuide(draft: Draft, view: () => TemplateView): void {
  let kept = untrack(view).guide;
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();

  async function keep(template_id: number, guide: GuideView | null): Promise<void> {
    try {
      await call("place_guide", { template_id, guide });
    } catch (thrown) {
      tellRefusal(refusalOf(thrown));
      kept = view().guide;
      draft.laid(kept);
    } finally {
      waiting -= 1;
    }
  }

  $effect(() => {
    const next = draft.guide;
    if (same(next, kept)) return;
    kept = next;
    waiting += 1;
    const { id } = untrack(view);
    last = last.then(() => keep(id, next));
  });
  $effect(() => {
    const there = view().guide;
    if (waiting > 0 || same(there, kept)) return;
    kept = there;
    draft.laid(there);
  });
}
