// A picture of a whole sheet is looked at in several widths, and what says nothing ends none of it.
import jsQR from "jsqr";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { textIn } from "./scan";

vi.mock("jsqr", () => ({ default: vi.fn() }));

/** What the finder of codes sees in each width, in turn. */
function seen(...texts: (string | undefined)[]): void {
  const code = (text: string) => ({ data: text, binaryData: [...new TextEncoder().encode(text)] });
  for (const text of texts) {
    vi.mocked(jsQR).mockReturnValueOnce(text === undefined ? null : (code(text) as ReturnType<typeof jsQR>));
  }
}

beforeEach(() => {
  vi.mocked(jsQR).mockReset();
  vi.stubGlobal("createImageBitmap", async () => ({ width: 6_600, height: 4_700, close: vi.fn() }));
  const pen = { fillRect: vi.fn(), drawImage: vi.fn(), getImageData: () => ({ data: new Uint8ClampedArray() }) };
  vi.stubGlobal(
    "OffscreenCanvas",
    class {
      getContext = () => pen;
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

test("a frame line that was taken for a code does not end the looking", async () => {
  seen("", undefined, "VD1\nBAN");
  expect(await textIn(new Blob())).toBe("VD1\nBAN");
});

test("a code of somebody else on the sheet does not hide ours", async () => {
  seen("https://example.org", "VD2\nBAN");
  expect(await textIn(new Blob())).toBe("VD2\nBAN");
});

test("another code is told where there is none of ours, and nothing where there is none at all", async () => {
  seen("https://example.org", undefined, undefined);
  expect(await textIn(new Blob())).toBe("https://example.org");
  seen("", "", "");
  expect(await textIn(new Blob())).toBeUndefined();
});
