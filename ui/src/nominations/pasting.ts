import { call, type AcceptedList } from "../backend";
import { done, tell, type PastedBlock } from "../parts";
import { m, number, word } from "../words";

/** Adds a pasted block to a round where no row of it asks anything. Where one does, or it is no list, false: then it is read as a list. */
export async function paste(roundId: number, { text, cells }: PastedBlock): Promise<boolean> {
  const block =
    cells === undefined ? { kind: "pasted" as const, text } : { kind: "pasted_cells" as const, text: cells };
  const { accepted, asking } = await call("paste_nominations", { round_id: roundId, ...block });
  if (accepted) tellPasted(accepted);
  else tell(m.pasted_asks({ count: number(asking) }));
  return accepted !== null;
}

/** What was not taken is named: nobody looks for a row that went without a word. */
function tellPasted(pasted: AcceptedList): void {
  const count = number(pasted.added);
  const lost = pasted.skipped.filter((row) => row.why !== "heading");
  const [first] = lost;
  if (first) {
    const why = word("skip", first.why);
    done(m.nominations_pasted_but({ count, skipped: number(lost.length), text: first.text, why }));
  } else {
    done(m.nominations_pasted({ count, there: number(pasted.already_there) }));
  }
}
