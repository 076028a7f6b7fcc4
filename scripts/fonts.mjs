// Cuts the letters that the start of the window needs out of Noto Sans JP, into assets/fonts (docs/adr/0012).
//   node scripts/fonts.mjs
// By hand, after a word was written that the first letters lack (test/renderer/text/letters.test.ts says so). The results are
// kept in the repository: no build and no test needs the network for them. npm fetches font and tool into a temporary folder.
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { npm } from "./electron/npmPack.mjs";
import { firstLetters } from "./letters.mjs";
import { projectFolder } from "./projectFolder.mjs";
import { run } from "./run.mjs";

/** The font under the SIL Open Font Licence, the tool under BSD-3-Clause. */
const font = "@expo-google-fonts/noto-sans-jp";
const packages = [`${font}@0.4.3`, "subset-font@2.9.0"];
const weights = { 400: "Regular", 500: "Medium", 700: "Bold" };

const work = await mkdtemp(join(tmpdir(), "beamline-fonts-"));
try {
  const { program, args } = npm();
  await run(program, [...args, "install", "--no-audit", "--no-fund", "--ignore-scripts", ...packages], { cwd: work });
  const subsetFont = createRequire(join(work, "here.js"))("subset-font");
  const target = join(projectFolder, "assets", "fonts");
  await mkdir(target, { recursive: true });
  for (const [weight, name] of Object.entries(weights)) {
    const folder = join(work, "node_modules", font, `${weight}${name}`);
    const file = (await readdir(folder)).find((entry) => entry.endsWith(".ttf"));
    const whole = await readFile(join(folder, file));
    const letters = firstLetters(weight);
    // Without the other forms of each letter (old, narrow, upright in vertical text): nothing asks for them, and they are a quarter.
    const cut = await subsetFont(whole, letters, { targetFormat: "sfnt", noLayoutClosure: true });
    await writeFile(join(target, `letters-${weight}.txt`), letters);
    await writeFile(join(target, `noto-sans-jp-${weight}.ttf`), cut);
    console.log(`  ${weight}: ${Math.round(cut.length / 1024)} kB`);
  }
  const licence = await readFile(join(work, "node_modules", font, "LICENSE_FONT"), "utf8");
  await writeFile(join(target, "OFL.txt"), licence);
} finally {
  await rm(work, { recursive: true, force: true });
}
