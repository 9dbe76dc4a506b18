import { expect, test } from "vitest";
import { filesOf } from "./dropped";

const ENDINGS = ".xlsx,.docx,.csv";

function file(name: string) {
  return { isFile: true, isDirectory: false, name, file: (done: (file: File) => void) => done(new File(["x"], name)) };
}

function folder(name: string, children: unknown[]) {
  // As browsers do: some at a time, then none.
  const batches = [children.slice(0, 1), children.slice(1), []];
  const createReader = () => ({ readEntries: (done: (some: unknown[]) => void) => done(batches.shift() ?? []) });
  return { isFile: false, isDirectory: true, name, createReader };
}

function drop(entries: unknown[], files: File[] = []): DataTransfer {
  return { items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })), files } as unknown as DataTransfer;
}

test("a folder gives its lists, however deep, and nothing else", async () => {
  const inner = folder("Ba Bể", [file("ca nhan.xlsx"), file("anh.jpg")]);
  const dropped = drop([folder("Danh sách", [file("~$mo.xlsx"), file("B.csv"), file("A.DOCX"), inner])]);
  expect((await filesOf(dropped, ENDINGS)).map((one) => one.name)).toEqual(["A.DOCX", "B.csv", "ca nhan.xlsx"]);
});

test("a file that was dropped by itself is taken whatever its name: the program says what it is", async () => {
  const one = new File(["x"], "anh.jpg");
  expect(await filesOf(drop([file("anh.jpg")], [one]), ENDINGS)).toEqual([one]);
});
