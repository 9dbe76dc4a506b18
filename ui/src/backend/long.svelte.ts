import { call, Refused, type Input, type Operation, type Output } from "./call";
import type { WorkProgress } from "./generated";

const PAUSE = 120;

/** A call of many pieces, with how far it is. Stopped, it has done nothing. */
export class LongCall<K extends Operation> {
  progress = $state.raw<WorkProgress>();
  isAtWork = $state(false);
  #isStopped = false;

  constructor(readonly operation: K) {}

  /** Makes the call; nothing when it was stopped. */
  async run(input: Input<K>): Promise<Output<K> | undefined> {
    this.isAtWork = true;
    this.#isStopped = false;
    const made = call(this.operation, input).finally(() => (this.isAtWork = false));
    void this.#follow();
    try {
      return await made;
    } catch (thrown) {
      if (thrown instanceof Refused && thrown.failure.code === "stopped") return undefined;
      throw thrown;
    } finally {
      this.progress = undefined;
    }
  }

  /** Lets it end at its next piece. */
  stop(): void {
    this.#isStopped = true;
  }

  async #follow(): Promise<void> {
    const { operation } = this;
    while (this.isAtWork) {
      try {
        // It may not have begun when it was stopped: it is told again until it ends.
        if (this.#isStopped) await call("stop_work", { operation });
        const progress = await call("get_progress", { operation });
        if (progress && this.isAtWork) this.progress = progress;
      } catch {
        // The call itself tells when the program does not answer.
      }
      await new Promise((again) => setTimeout(again, PAUSE));
    }
  }
}
