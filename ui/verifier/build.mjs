// Writes src-tauri/statements/page/verifier.html: one file that needs nothing else and may do nothing else. Its policy
// names the one program and the one style sheet by their SHA-256.
// `npm run verifier` writes it; with --check it only says whether what is committed is what would be written.
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const here = dirname(fileURLToPath(import.meta.url));
const page = join(here, "../../src-tauri/statements/page/verifier.html");

const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const file = (path) => readFile(join(here, path), "utf8");
const licence = (name) => file(`../node_modules/${name}/LICENSE`);

async function program() {
  const { 0: bundle } = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      target: "es2022",
      lib: { entry: join(here, "page.ts"), formats: ["iife"], name: "verifier" },
    },
  });
  // Neither may a string of the program end it early.
  return bundle.output[0].code.trim().replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
}

async function whole() {
  const [html, css, code] = await Promise.all([file("index.html"), file("look.css"), program()]);
  const style = `\n${css}`;
  const licences = [
    "jsQR: Apache License 2.0",
    await file("../../LICENSE-APACHE"),
    "@noble/ed25519",
    await licence("@noble/ed25519"),
    "@noble/hashes",
    await licence("@noble/hashes"),
  ].join("\n\n");
  const parts = {
    "@SCRIPT-HASH@": hash(code),
    "@STYLE-HASH@": hash(style),
    "<!-- STYLE -->": `<style>${style}</style>`,
    "<!-- PROGRAM -->": `<script>${code}</script>`,
    "<!-- LICENCES -->": `<!--\n${licences.replaceAll("--", "- -").trim()}\n-->`,
  };
  return html.replace(/@(?:SCRIPT|STYLE)-HASH@|<!-- (?:STYLE|PROGRAM|LICENCES) -->/g, (place) => parts[place]);
}

const made = await whole();
if (process.argv.includes("--check")) {
  if ((await readFile(page, "utf8")) !== made) {
    process.stderr.write("src-tauri/statements/page/verifier.html is outdated: npm run verifier\n");
    process.exitCode = 1;
  }
} else {
  await writeFile(page, made);
}
