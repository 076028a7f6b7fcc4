// `npm run pictures -- --out <dir> [--only <name>]`: every screen × Japanese and English × light and dark × two sizes; and
// those that need a facility (stations.ts).
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { loadDemo, looks, type Look, screens, settle, showLook, showScreen } from "#test/pictures/screens.ts";
import { stationPictures, takeStations } from "#test/pictures/stations.ts";
import { type Desk, launchDesk } from "#test/window/launch.ts";

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;
const { values } = parseArgs({ options: { out: { type: "string", default: "pictures" }, only: { type: "string" } } });
const folder = resolve(values.out);
await mkdir(folder, { recursive: true });
const only = (name: string) => values.only === undefined || name.includes(values.only);

const desk = await launchDesk({ size: sizes[0] });
desk.page.setDefaultTimeout(10_000);
const failed: string[] = [];
if (only("first-run")) {
  for (const look of looks) {
    await showLook(desk.page, look);
    await takePictures(desk, "first-run", look);
  }
}
await loadDemo(desk.page);
for (const look of looks) {
  for (const screen of screens.filter((one) => only(one.name))) {
    try {
      await showScreen(desk.page, look, screen);
      await takePictures(desk, screen.name, look);
    } catch (error) {
      failed.push(`${screen.name} (${look.language}, ${look.theme}): ${String(error).split("\n")[0] ?? ""}`);
    }
  }
}
await desk.close();
if (stationPictures.some(only)) {
  await takeStations((station, name, look) => (only(name) ? takePictures(station, name, look) : Promise.resolve()));
}
for (const line of failed) console.error(line);
console.log(`Pictures are in ${folder}${failed.length > 0 ? `, ${failed.length} screens could not be reached` : ""}`);
process.exit(failed.length > 0 ? 1 : 0);

async function takePictures({ page, app }: Desk, name: string, look: Look): Promise<void> {
  const frame = await app.browserWindow(page);
  for (const size of sizes) {
    await frame.evaluate((window, { width, height }) => window.setContentSize(width, height), size);
    await page.waitForFunction(
      ({ width, height }) => window.innerWidth === width && window.innerHeight === height,
      size,
    );
    await settle(page);
    const file = `${name}.${look.language}.${look.theme}.${size.width}x${size.height}.png`;
    await page.screenshot({ path: join(folder, file), animations: "disabled" });
  }
}
