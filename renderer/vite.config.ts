import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

// The window's part. Served by the main process from app://main, so every address is absolute from the root of that origin.
// The target is the older of the two engines in use (docs/adr/0010); nothing is polyfilled by the bundler.
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "/",
  publicDir: false,
  plugins: [react()],
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
    // All that the first paint needs in one file: each file is answered by the main process, and a dozen small ones cost more.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "start", tags: ["$initial"] }] } } },
  },
});
