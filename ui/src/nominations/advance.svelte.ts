import { Refused } from "../backend";

/** The refusal that a written reason can answer: a rule blocks the way. */
const BLOCKED = "findings_block";

/** Does a move; where a rule blocks it, asks for the reason to go on all the same. */
export async function advanceOrAsk(move: () => Promise<unknown>, ask: (refused: Refused) => unknown): Promise<void> {
  try {
    await move();
  } catch (thrown) {
    if (thrown instanceof Refused && thrown.failure.code === BLOCKED) return void ask(thrown);
    throw thrown;
  }
}
