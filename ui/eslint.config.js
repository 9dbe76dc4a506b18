import globals from "globals";
import svelte from "eslint-plugin-svelte";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

const onlyBackend = {
  group: ["@tauri-apps/*"],
  message: "Only ui/src/backend talks to the window's host.",
};
const noScreens = { group: ["**/screens/**"], message: "Only the frame knows the screens." };

export default ts.config(
  { ignores: ["dist", "src/words/paraglide", "src/backend/generated.ts", "scratch"] },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: globals.browser },
    rules: {
      "no-restricted-imports": ["error", { patterns: [onlyBackend, noScreens] }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      eqeqeq: "error",
      "no-console": "error",
      // Fires on local sets and addresses that nothing watches.
      "svelte/prefer-svelte-reactivity": "off",
      // Plain anchors with a hash: there is no kit here to resolve them.
      "svelte/no-navigation-without-resolve": "off",
    },
  },
  { files: ["src/backend/**", "src/screens/**", "src/main.ts"], rules: { "no-restricted-imports": "off" } },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
);
