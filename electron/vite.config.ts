import { fileURLToPath } from "node:url";
import { type UserConfig, defineConfig } from "vite";

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The main process is one ES module with everything in it, so that the packaged app carries no node_modules.
// The preload script is one CommonJS file, because a sandboxed one can be nothing else.
const main = bundled("./main/main.ts", "node20", { format: "es", entryFileNames: "main.js" });
const preload = bundled("./preload/preload.ts", "chrome130", {
  format: "cjs",
  entryFileNames: "preload.cjs",
  codeSplitting: false,
});

// `vite build --mode main` and `--mode preload`; scripts/build.mjs runs both.
export default defineConfig(({ mode }) => (mode === "preload" ? preload : main));

type Output = { format: "es" | "cjs"; entryFileNames: string; codeSplitting?: boolean };

function bundled(entry: string, target: string, output: Output): UserConfig {
  return {
    publicDir: false,
    ssr: { noExternal: true, target: "node" },
    build: {
      ssr: source(entry),
      outDir: source("../out/electron"),
      emptyOutDir: false,
      target,
      minify: true,
      reportCompressedSize: false,
      rolldownOptions: { external: ["electron"], output },
    },
  };
}
