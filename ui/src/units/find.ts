import { call } from "../backend";
import type { Option } from "../parts";

const FEW = 12;

/** Units whose name, present or former, fits what was typed; never the unit itself. */
export async function findUnits(text: string, except?: number): Promise<Option[]> {
  const found = await call("list_units", { text, offset: 0, limit: FEW });
  return found.rows
    .filter((unit) => unit.id !== except)
    .map((unit) => ({
      key: String(unit.id),
      label: unit.name,
      ...(unit.parent ? { note: unit.parent } : {}),
    }));
}
