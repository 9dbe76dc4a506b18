import { flushSync } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import { call, live, liveRows, type Live } from ".";

afterEach(() => vi.unstubAllGlobals());

/** A program that answers each asking from `answers`, by operation. */
function program(answers: (operation: string, input: Record<string, unknown>) => unknown) {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (address: string, init: { body: string }) => {
    const operation = address.replace("./call/", "");
    asked.push(operation);
    return { json: async () => answers(operation, JSON.parse(init.body)) };
  });
  return asked;
}

async function within(make: () => void, then: () => Promise<void>): Promise<void> {
  const end = $effect.root(make);
  flushSync();
  await then();
  end();
}

test("a question is asked again when a topic it watches becomes stale, and keeps its old answer meanwhile", async () => {
  let count = 0;
  const asked = program((operation) =>
    operation === "get_frame" ? { ok: { nominations: ++count } } : { ok: {}, changed: ["nominations"] },
  );
  let frame: Live<{ nominations: number }> | undefined;
  await within(
    () => (frame = live("get_frame", () => ({ round_id: null }), ["nominations"])),
    async () => {
      await vi.waitFor(() => expect(frame?.value?.nominations).toBe(1));
      await call("remove_nominations", { ids: [1] });
      expect(frame?.value?.nominations).toBe(1);
      await vi.waitFor(() => expect(frame?.value?.nominations).toBe(2));
      expect(asked).toEqual(["get_frame", "remove_nominations", "get_frame"]);
    },
  );
});

test("a change elsewhere asks nothing", async () => {
  const asked = program((operation) =>
    operation === "get_office" ? { ok: { name: "LĐLĐ" } } : { ok: {}, changed: ["nominations"] },
  );
  await within(
    () => void live("get_office", () => ({}), ["office"]),
    async () => {
      await call("remove_nominations", { ids: [1] });
      flushSync();
      expect(asked.filter((operation) => operation === "get_office")).toHaveLength(1);
    },
  );
});

test("of a long list only the rows looked at are fetched", async () => {
  const offsets: unknown[] = [];
  program((_, input) => {
    offsets.push(input.offset);
    const rows = Array.from({ length: Number(input.limit) }, (_, at) => ({ id: Number(input.offset) + at }));
    return { ok: { total: 10_000, rows } };
  });
  let people: ReturnType<typeof liveRows<"list_people">> | undefined;
  await within(
    () => (people = liveRows("list_people", () => ({ text: "" }), ["people"])),
    async () => {
      await vi.waitFor(() => expect(people?.total).toBe(10_000));
      people?.want(5000, 5030);
      await vi.waitFor(() => expect(people?.at(5010)?.id).toBe(5010));
      expect(offsets).toEqual([0, 5000]);
      expect(people?.at(9000)).toBeUndefined();
    },
  );
});
