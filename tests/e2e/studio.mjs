// What the tests of the studio share: a template opened in the window, its fields, and the hand that drags a zone.
import { says } from "./steps.mjs";

/** A picture as small as one can be. */
export const DOT = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** The templates of a desk, which is there only once the tests begin. */
export function templatesOf(desk) {
  const list = () => desk().call("list_templates");
  const named = async (name) => (await list()).templates.find((one) => one.name === name);
  const opened = async (name) => desk().call("get_template", { id: (await named(name)).id, version_id: null });
  async function open(name = "Bằng khen A3", query = "") {
    const { id } = await named(name);
    const page = await desk().open(`#/studio?template=${id}${query}`);
    await page.locator(".desk .sheet img").waitFor();
    return page;
  }
  return { list, named, opened, open };
}

export const zoneOf = (view, id) => view.content.elements.find((one) => one.id === id);
export const field = (page, key) => page.locator("aside").getByLabel(says(key), { exact: true });
export const reading = async (page, key) => field(page, key).first().inputValue();
export const mm = async (page, key) => Number((await reading(page, key)).replace(/\s*mm$/, "").replace(",", "."));
export const grip = (page, id) => page.locator(`.sheet button[data-element]`).and(page.getByRole("button", { name: id }));
export const scale = async (page) => (await page.locator(".desk .sheet").boundingBox()).width / 420;
export const listed = (page, key) => page.getByRole("listbox").getByRole("option", { name: says(key) });
export const recipient = (page) => grip(page, new RegExp(`^${says("zone_recipient")},`));

/** Takes hold of a place of the window and moves it by so many px, with the mouse still down. */
export async function drag(page, box, [dx, dy], { x = 0.5, y = 0.5 } = {}) {
  const [left, top] = [box.x + box.width * x, box.y + box.height * y];
  await page.mouse.move(left, top);
  await page.mouse.down();
  await page.mouse.move(left + dx / 2, top + dy / 2, { steps: 3 });
  await page.mouse.move(left + dx, top + dy, { steps: 3 });
}

/** Chooses the recipient's zone. */
export async function choose(page) {
  await recipient(page).click();
  await page.locator("aside").getByText(says("zone_chosen", { zone: says("zone_recipient") })).waitFor();
}
