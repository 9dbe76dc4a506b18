import type { SignerView } from "../backend";
import { saidTitle } from "../words/trade";

/** The signers who may sign on a day (YYYY-MM-DD), as choices: "Hoàng Minh Khôi – Chủ tịch". */
export function signerChoices(signers: readonly SignerView[], on: string): { key: string; label: string }[] {
  const mayOn = (one: SignerView) => (one.valid_from ?? on) <= on && on <= (one.valid_to ?? on);
  return signers.filter(mayOn).map((one) => ({ key: String(one.id), label: `${one.name} – ${saidTitle(one.title)}` }));
}
