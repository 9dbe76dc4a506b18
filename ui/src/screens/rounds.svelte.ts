import type { RoundView } from "../backend";

const state = $state<{ open: boolean; round: RoundView | undefined }>({ open: false, round: undefined });

/** The dialog in which a round is opened or its dates are changed. */
export const roundDialog = {
  get open(): boolean {
    return state.open;
  },
  set open(next: boolean) {
    state.open = next;
  },
  get round(): RoundView | undefined {
    return state.round;
  },
  /** Opens it on a round, or on a new one. */
  edit(round: RoundView | undefined): void {
    state.round = round;
    state.open = true;
  },
};
