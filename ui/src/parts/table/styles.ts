/** What a style says of a text; what it does not say is absent. */
export interface Style {
  font?: string;
  isCrossed?: boolean;
  isHidden?: boolean;
}

/** What declarations say: `font-family:".VnTime",serif;mso-hide:all`. Of several fonts the first is the one that was chosen. */
function styleIn(declarations: string): Style {
  const style: Style = {};
  for (const declaration of declarations.split(";")) {
    const at = declaration.indexOf(":");
    const value = declaration.slice(at + 1).trim();
    switch (declaration.slice(0, Math.max(0, at)).trim().toLowerCase()) {
      // Excel writes .VnTime without quotes, which a browser's own reader of styles refuses.
      case "font-family":
        if (value !== "inherit") style.font = (value.split(",")[0] ?? "").replace(/["'\\]/g, "").trim();
        break;
      case "text-decoration":
      case "text-decoration-line":
        style.isCrossed = value.includes("line-through");
        break;
      case "display":
        style.isHidden = value === "none";
        break;
      case "mso-hide":
        style.isHidden = value === "all";
        break;
    }
  }
  return style;
}

/** The page's rules by what they are for: `td`, `.xl65`, `p.MsoNormal`. Word and Excel write no others for cells and texts. */
function rulesOf(page: Document): Map<string, Style> {
  const sheets = [...page.querySelectorAll("style")].map((sheet) => sheet.textContent ?? "").join("\n");
  const rules = new Map<string, Style>();
  for (const [, head = "", body = ""] of sheets
    .replace(/<!--|-->|\/\*.*?\*\//gsu, "")
    .matchAll(/([^{}]*)\{([^{}]*)\}/gu)) {
    if (head.trim().startsWith("@")) continue;
    const style = styleIn(body);
    if (Object.keys(style).length === 0) continue;
    for (const selector of head.split(",")) {
      const [tag = "", ...classes] = selector.trim().split(".");
      const key = [tag.toLowerCase(), ...classes].join(".");
      rules.set(key, { ...rules.get(key), ...style });
    }
  }
  return rules;
}

const CROSSING = new Set(["s", "strike", "del"]);

/** Tells what the styles of a page say of an element itself, whatever stands around it. */
export function stylesOf(page: Document): (element: Element) => Style {
  const rules = rulesOf(page);
  const written = new Map<string, Style>();
  return (element) => {
    const tag = element.localName;
    const face = element.getAttribute("face");
    const own = element.getAttribute("style") ?? "";
    let inline = written.get(own);
    if (inline === undefined) written.set(own, (inline = styleIn(own)));
    const classes = [...element.classList];
    return Object.assign(
      {},
      face !== null && { font: face.split(",")[0]?.trim() },
      CROSSING.has(tag) && { isCrossed: true },
      rules.get(tag),
      ...classes.map((one) => rules.get(`.${one}`)),
      ...classes.map((one) => rules.get(`${tag}.${one}`)),
      inline,
    ) as Style;
  };
}
