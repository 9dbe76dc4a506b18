// The first thing anybody sees: an office folder with nothing in it.
import { after, before, describe, it } from "node:test";

import { audit, picture, startDesk } from "./harness.mjs";

describe("an empty office", () => {
  /** @type {Awaited<ReturnType<typeof startDesk>>} */
  let desk;
  before(async () => (desk = await startDesk()));
  after(() => desk?.stop());

  for (const [name, wish] of Object.entries({
    "empty-1280": { width: 1280, height: 720 },
    "empty-1920": { width: 1920, height: 1080 },
    "empty-dark": { dark: true },
  })) {
    it(`says what to do first and can be used by everybody (${name})`, async () => {
      const page = await desk.open("#/", wish);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await audit(page);
      await picture(page, name);
    });
  }
});
