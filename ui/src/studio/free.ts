import type { SheetTemplate, TemplateElement } from "../backend";
import { boxOf, withBox } from "./elements";
import type { Box } from "./geometry";

/** What is looked for keeps so far from the sheet's edge, where many printers print nothing, mm. */
const MARGIN = 8;
/** And so far from what lies on the sheet, mm. */
const GAP = 2;
/** How finely places are tried, mm. */
const STEP = 1;

/** The element where nothing lies on the sheet yet: the first such place, as one reads. Where there is none, as it is. */
export function inFreePlace(element: TemplateElement, content: SheetTemplate): TemplateElement {
  const box = boxOf(element);
  const free = box && freePlace(box, content);
  return free ? withBox(element, free) : element;
}

function freePlace({ w, h }: Box, content: SheetTemplate): Box | undefined {
  const { width_mm, height_mm } = content.page;
  const taken = content.elements.flatMap((one) => placesOf(one, content));
  for (let y = MARGIN; y + h <= height_mm - MARGIN; y += STEP) {
    for (let x = MARGIN; x + w <= width_mm - MARGIN; x += STEP) {
      const box = { x, y, w, h };
      if (!taken.some((one) => isNear(one, box))) return box;
    }
  }
  return undefined;
}

/** Where an element leaves no room for others. A frame has its room inside, but for the notches of its corners; a picture of
 *  the paper itself lies under all. */
function placesOf(element: TemplateElement, { page }: SheetTemplate): Box[] {
  const box = boxOf(element);
  if (!box) return [];
  if (element.kind === "picture" && box.w * box.h > (page.width_mm * page.height_mm) / 2) return [];
  if (element.kind !== "frame") return [box];
  const { x, y, w, h } = box;
  const { thickness_mm: rim, notch_mm: notch } = element;
  const corners = [x, x + w - notch].flatMap((left) =>
    [y, y + h - notch].map((top) => ({ x: left, y: top, w: notch, h: notch })),
  );
  return [
    ...corners,
    { x, y, w, h: rim },
    { x, y: y + h - rim, w, h: rim },
    { x, y, w: rim, h },
    { x: x + w - rim, y, w: rim, h },
  ];
}

function isNear(one: Box, other: Box): boolean {
  const isAcross = one.x < other.x + other.w + GAP && other.x < one.x + one.w + GAP;
  return isAcross && one.y < other.y + other.h + GAP && other.y < one.y + one.h + GAP;
}
