import type { CertificateField, PrintLayer, SheetTemplate, TemplateElement } from "../backend";
import { m, word } from "../words";
import { rounded, tidy, type Box, type Shape } from "./geometry";

/** What stands on a sheet, by its kind. */
export type ElementKind = TemplateElement["kind"];
export type Text = Extract<TemplateElement, { kind: "text" }>;

/** Every kind that can be added, in the order in which it is offered. */
export const KINDS: readonly ElementKind[] = [
  "text",
  "line",
  "frame",
  "picture",
  "emblem",
  "clear_space",
  "signature",
  "qr_code",
];

/** Every text of a certificate, in reading order. */
export const FIELDS: readonly CertificateField[] = [
  "authority",
  "award_name",
  "recipient",
  "position_and_unit",
  "citation",
  "decision_line",
  "ordinal_line",
  "place_and_date",
  "signing_form",
  "signer",
];

/** Where an element stands; nothing for one that a newer program wrote. */
export function boxOf(element: TemplateElement): Box | undefined {
  switch (element.kind) {
    case "line": {
      const { x1_mm, y1_mm, x2_mm, y2_mm } = element;
      const [x, y] = [Math.min(x1_mm, x2_mm), Math.min(y1_mm, y2_mm)];
      return { x, y, w: rounded(Math.abs(x2_mm - x1_mm)), h: rounded(Math.abs(y2_mm - y1_mm)) };
    }
    case "emblem":
    case "qr_code":
      return { x: element.x_mm, y: element.y_mm, w: element.side_mm, h: element.side_mm };
    case "text":
    case "frame":
    case "picture":
    case "signature":
    case "clear_space":
      return { x: element.x_mm, y: element.y_mm, w: element.width_mm, h: element.height_mm };
    default:
      return undefined;
  }
}

/** The same element at another place. */
export function withBox(element: TemplateElement, box: Box): TemplateElement {
  const { x, y, w, h } = tidy(box);
  switch (element.kind) {
    case "line": {
      const isLeftward = element.x1_mm > element.x2_mm;
      const isUpward = element.y1_mm > element.y2_mm;
      const right = rounded(x + w);
      const lower = rounded(y + h);
      return {
        ...element,
        x1_mm: isLeftward ? right : x,
        x2_mm: isLeftward ? x : right,
        y1_mm: isUpward ? lower : y,
        y2_mm: isUpward ? y : lower,
      };
    }
    case "emblem":
    case "qr_code":
      return { ...element, x_mm: x, y_mm: y, side_mm: Math.min(w, h) };
    case "text":
    case "frame":
    case "picture":
    case "signature":
    case "clear_space":
      return { ...element, x_mm: x, y_mm: y, width_mm: w, height_mm: h };
    default:
      return element;
  }
}

/** How an element may be drawn. */
export function shapeOf(element: TemplateElement): Shape {
  if (element.kind === "line") return "line";
  return element.kind === "emblem" || element.kind === "qr_code" ? "square" : "free";
}

/** Who brings an element to the paper; nothing for what never prints. */
export function layerOf(element: TemplateElement): PrintLayer | undefined {
  return "layer" in element ? element.layer : undefined;
}

const MOST = 28;

/** Names that the program gives: of fields, of fixed words, of new texts, numbered where a sheet has several. */
const OWN = new RegExp(`^(text|badge_name|country|motto|presents|${FIELDS.join("|")})(_\\d+)?$`, "u");

/** Whether somebody gave a zone its name. */
export function isGiven(id: string): boolean {
  return !OWN.test(id);
}

/** How an element is called: by the name that somebody gave it, a field by its own, a text by its words, anything else by
 *  its kind. Failures tell zones by the same names (`Template::name_of`). */
export function nameOf(element: TemplateElement): string {
  if (element.kind !== "text") {
    const kind: string = element.kind;
    return KINDS.includes(element.kind) ? word("element", kind) : m.studio_element_unknown({ kind });
  }
  if (isGiven(element.id)) return element.id;
  if ("field" in element.content) return word("zone", element.content.field);
  const text = element.content.fixed.replaceAll("\n", " ");
  if (text === "") return m.studio_text_empty();
  // The quotation marks of a text that begins with some are its own.
  return `“${(text.length > MOST ? `${text.slice(0, MOST)}…` : text).replace(/^“/u, "").replace(/”$/u, "")}”`;
}

/** An id that no zone of the sheet has. */
export function freeId(content: SheetTemplate, wanted: string): string {
  const ids = new Set(content.elements.flatMap((one) => (one.kind === "text" ? [one.id] : [])));
  if (!ids.has(wanted)) return wanted;
  for (let at = 2; ; at += 1) if (!ids.has(`${wanted}_${at}`)) return `${wanted}_${at}`;
}

const BLACK = "#000000";
const GOLD = "#c4982f";

/** A new element in the middle of the sheet. A picture has to be chosen first: its file is given. */
export function fresh(kind: ElementKind, content: SheetTemplate, file = ""): TemplateElement {
  const { width_mm, height_mm } = content.page;
  const place = (w: number, h: number) => ({ x_mm: rounded((width_mm - w) / 2), y_mm: rounded((height_mm - h) / 2) });
  const sized = (w: number, h: number) => ({ ...place(w, h), width_mm: w, height_mm: h });
  const third = rounded(width_mm / 3);
  switch (kind) {
    case "text":
      return {
        kind,
        id: freeId(content, "text"),
        content: { fixed: m.studio_text_new() },
        ...sized(third, 12),
        align: "centre",
        vertical: "middle",
        face: "tinos",
        size_pt: 16,
        smallest_size_pt: 12,
        max_lines: 1,
        line_height: 1.2,
        tracking: 0,
        letters: "as_written",
        colour: BLACK,
        rule_mm: 0,
        layer: "overprint",
      };
    case "line": {
      const { x_mm, y_mm } = place(third, 0);
      const ends = { x1_mm: x_mm, y1_mm: y_mm, x2_mm: rounded(x_mm + third), y2_mm: y_mm };
      return { kind, ...ends, thickness_mm: 0.4, colour: BLACK, layer: "overprint" };
    }
    case "frame":
      return { kind, ...sized(third, 40), thickness_mm: 0.5, notch_mm: 0, colour: GOLD, layer: "stock" };
    case "picture":
      return { kind, ...sized(40, 40), file, layer: "stock" };
    case "emblem":
      return { kind, ...place(30, 30), side_mm: 30, layer: "stock" };
    case "signature":
      return { kind, ...sized(50, 25), layer: "overprint" };
    case "qr_code":
      return { kind, ...place(22, 22), side_mm: 22, layer: "overprint" };
    case "clear_space":
      return { kind, ...sized(60, 35) };
  }
}

/** The elements with one at another place in the drawing order: later ones are drawn over earlier ones. */
export function reordered<T>(elements: readonly T[], from: number, to: number): T[] {
  const next = [...elements];
  const [one] = next.splice(from, 1);
  if (one !== undefined) next.splice(Math.max(0, Math.min(next.length, to)), 0, one);
  return next;
}
