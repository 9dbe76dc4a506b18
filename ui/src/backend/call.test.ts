import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { call, lastAct, onChange, Refused } from ".";

function answer(envelope: unknown) {
  const fetched = vi.fn().mockResolvedValue({ json: () => Promise.resolve(envelope) });
  vi.stubGlobal("fetch", fetched);
  return fetched;
}

let heard: string[][] = [];
let stop: () => void;
beforeEach(() => {
  heard = [];
  stop = onChange((topics) => heard.push([...topics]));
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

test("an operation is asked by its name and answers its value", async () => {
  const fetched = answer({ ok: { id: 7 }, changed: ["rounds"] });
  expect(await call("open_sample_round", {})).toEqual({ id: 7 });
  expect(fetched.mock.calls[0]?.[0]).toBe("./call/open_sample_round");
  expect(heard).toEqual([["rounds"]]);
});

test("a refusal is thrown with its code, facts and field, and nothing counts as changed", async () => {
  answer({ failure: { code: "number_used", facts: { number: "737" }, field: "number" } });
  const refused = await call("undo", { history_id: null }).catch((thrown: unknown) => thrown);
  expect(refused).toBeInstanceOf(Refused);
  expect((refused as Refused).failure).toEqual({ code: "number_used", facts: { number: "737" }, field: "number" });
  expect(heard).toEqual([]);
});

test("a program that does not answer is a failure like any other", async () => {
  vi.stubGlobal("fetch", vi.fn().mockRejectedValue(new TypeError("offline")));
  const refused = await call("undo", { history_id: null }).catch((thrown: unknown) => thrown);
  expect((refused as Refused).failure.code).toBe("no_answer");
});

test("what was done last is known by its act, also after something was only asked", async () => {
  answer({ ok: { id: 7 }, changed: ["rounds"], act: 41 });
  await call("open_sample_round", {});
  answer({ ok: [], changed: [], act: null });
  await call("list_rounds", {});
  expect(lastAct()).toBe(41);
});
