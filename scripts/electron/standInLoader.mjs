// Goes into the stand-in runtime as resources/app/loader.mjs: the stand-in has no default app that takes a folder.
// An ES module, because protocol.registerSchemesAsPrivileged must run before the app is ready, and top-level await holds that back.
import { app } from "electron";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const folder = process.argv
  .slice(1)
  .filter((argument) => !argument.startsWith("-"))
  .map((argument) => resolve(argument))
  .find((path) => existsSync(join(path, "package.json")));

if (folder === undefined) {
  console.error("The stand-in runtime needs the folder of an app as an argument.");
  process.exit(2);
}
const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
process.env.BEAMLINE_TEST_RUNTIME = "1";
app.setName(about.productName ?? about.name);
app.setVersion(about.version);
app.setAppPath(folder);
await import(pathToFileURL(join(folder, about.main)).href);
