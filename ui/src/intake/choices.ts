import type { HeadingChoice } from "../backend";

/** Choices with one more, in place of what was chosen for its column before. */
export function withChoice<T extends { sheet: string; column: string }>(all: readonly T[], next: T): T[] {
  return [...all.filter((one) => one.sheet !== next.sheet || one.column !== next.column), next];
}

/** Said rows with one more, in place of what was said of its sheet before. */
export function withHeading(all: readonly HeadingChoice[], next: HeadingChoice): HeadingChoice[] {
  return [...all.filter((one) => one.sheet !== next.sheet), next];
}
