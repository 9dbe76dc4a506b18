import { paraglideVitePlugin } from "@inlang/paraglide-js";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";

export default defineConfig(() => ({
  // Relative, so that the same files are served from the window, from the loopback host and from a folder.
  base: "./",
  plugins: [
    svelte(),
    svelteTesting(),
    // Under test the words are compiled beforehand (`npm run words`): the plugin's watch would not let vitest end.
    !process.env.VITEST &&
      paraglideVitePlugin({
        project: "./project.inlang",
        outdir: "./src/words/paraglide",
        strategy: ["globalVariable", "baseLocale"],
        emitTsDeclarations: true,
        emitReadme: false,
      }),
  ],
  build: {
    // The oldest engines that know light-dark(): lower targets would make the build rewrite the two themes.
    target: ["chrome123", "safari17.5"],
    chunkSizeWarningLimit: 900,
  },
  server: { port: 5199, strictPort: true },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.ts", "verifier/**/*.test.ts", "src/**/*.test.svelte.ts"],
    setupFiles: ["./vitest.setup.ts"],
  },
}));
