import { SvelteMap } from "svelte/reactivity";
import { call, type DoubtView, type ReadRowView } from "../backend";

/** What there is to ask about names that an officer typed: as much as a list would be asked of them. */
export class TypedNames {
  readonly doubts = new SvelteMap<string, readonly DoubtView[]>();
  /** Names that were typed and not yet checked. */
  readonly #unchecked = new Set<string>();

  of(key: string): readonly DoubtView[] {
    return this.doubts.get(key) ?? [];
  }

  /** A row's name was typed: it is asked about once it is left. */
  note(key: string): void {
    this.#unchecked.add(key);
  }

  /** Asks about the names that were typed since; the rows about which there is something else to ask than before. */
  async check(rows: readonly ReadRowView[], now: (row: ReadRowView) => ReadRowView): Promise<string[]> {
    const typed = rows.filter((row) => this.#unchecked.has(row.key));
    this.#unchecked.clear();
    // A name as the list had it has its doubts already.
    const isAsRead = (row: ReadRowView) => now(row).name === row.name && now(row).kind === row.kind;
    for (const row of typed.filter(isAsRead)) this.doubts.delete(row.key);
    const changed = typed.filter((row) => !isAsRead(row)).map(now);
    if (changed.length === 0) return [];
    const checked = await call("check_names", { names: changed.map(({ key, kind, name }) => ({ key, kind, name })) });
    const isNews = ({ key, doubts }: (typeof checked)[number]) =>
      doubts.length > 0 && JSON.stringify(this.of(key)) !== JSON.stringify(doubts);
    const news = checked.filter(isNews).map(({ key }) => key);
    for (const { key, doubts } of checked) this.doubts.set(key, doubts);
    return news;
  }

  /** Forgets everything: another list begins. */
  clear(): void {
    this.doubts.clear();
    this.#unchecked.clear();
  }
}
