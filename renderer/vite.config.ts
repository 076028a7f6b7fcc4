import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";

/** Puts the script that reads the database before all else, and lets it run as soon as it has come: it needs neither styles nor page. */
const openingFirst: Plugin = {
  name: "opening-first",
  apply: "build",
  generateBundle(_options, bundle) {
    const opening = Object.values(bundle).find((file) => file.type === "chunk" && file.name === "opening");
    // It would wait for the other file, which comes behind letters and styles.
    if (opening?.type !== "chunk" || opening.imports.length > 0)
      this.error(
        `The script that opens the database must stand alone, and imports ${opening?.type === "chunk" ? opening.imports.join(", ") : "?"}`,
      );
  },
  transformIndexHtml: {
    order: "post",
    handler(html) {
      const script = /\s*<script type="module"( crossorigin src="\/assets\/opening-[\w-]+\.js">)<\/script>/;
      const [whole, rest] = script.exec(html) ?? [];
      if (whole === undefined) throw new Error("The built page has no script that opens the database");
      return html.replace(whole, "").replace("<head>", `<head>\n    <script type="module" async${rest}</script>`);
    },
  },
};

/**
 * React Aria's announcer empties itself by `innerHTML`, which the document refuses: the whole screen would go where somebody changes
 * a date by keys (docs/adr/0033). The same by another word; a version that no longer has it stops the build.
 */
const announcerWithoutHtml: Plugin = {
  name: "announcer-without-html",
  apply: "build",
  transform(code, id) {
    if (!/dist[\\/]private[\\/]live-announcer[\\/]LiveAnnouncer\.m?js$/.test(id)) return null;
    const mended = code.replaceAll(/\.innerHTML = ''/g, ".replaceChildren()");
    if (mended === code) this.error("React Aria's announcer has changed: see docs/adr/0033");
    return { code: mended, map: null };
  },
};

// The window's part. Served by the main process from app://main, so every address is absolute from the root of that origin.
// The target is the older of the two engines in use (docs/adr/0010); nothing is polyfilled by the bundler.
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "/",
  publicDir: false,
  plugins: [react(), openingFirst, announcerWithoutHtml],
  // Dexie as a module for engines of today: smaller, quicker, and without the wrapper that would be a file of its own.
  resolve: { alias: [{ find: /^dexie$/, replacement: "dexie/dist/modern/dexie.mjs" }] },
  build: {
    outDir: fileURLToPath(new URL("../out/renderer", import.meta.url)),
    emptyOutDir: true,
    target: "chrome130",
    sourcemap: false,
    // data: fonts and scripts would need holes in the content security policy.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
    modulePreload: { polyfill: false },
    // All that the first paint needs in two files: what reads the database, and the screen. Each file is answered by the main
    // process, and a dozen small ones cost more.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "opening", test: /renderer[\\/]opening\.ts$|^\0rolldown/, priority: 1 },
            { name: "start", tags: ["$initial"] },
          ],
        },
      },
    },
  },
});
