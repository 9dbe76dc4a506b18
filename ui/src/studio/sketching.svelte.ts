import { call, failureOf, type Failure, type Input, type Output } from "../backend";

/** The picture of what is being worked on, always of the newest state: one question is on its way at a time. */
export class Sketching {
  value: Output<"sketch_template"> | undefined = $state.raw();
  failure: Failure | undefined = $state.raw();
  /** How long the last answer took, ms. */
  took = $state(0);
  #next: Input<"sketch_template"> | undefined;
  #isAsking = false;

  /** Asks for the picture of this state; states that came while one was asked for are passed over, but the last. */
  ask(input: Input<"sketch_template">): void {
    this.#next = input;
    if (!this.#isAsking) void this.#answer();
  }

  async #answer(): Promise<void> {
    this.#isAsking = true;
    while (this.#next) {
      const input = this.#next;
      this.#next = undefined;
      const started = performance.now();
      try {
        this.value = await call("sketch_template", input);
        this.failure = undefined;
      } catch (thrown) {
        this.failure = failureOf(thrown);
      }
      this.took = performance.now() - started;
    }
    this.#isAsking = false;
  }
}
