import { createServer, request } from "node:http";
import { isUsable, openStation } from "#test/bench/firstSync.ts";
import { PEOPLE, storedBackend } from "#test/bench/storedBackend.ts";
import { startProcess } from "#test/backend/durable/backendProcess.ts";
import { addBooking, showWeek } from "#test/e2e/bookingStory.ts";
import { buildApp } from "#scripts/build.mjs";
await buildApp({ quiet: true });
const log: [number, string][] = [];
const note = (w: string, at = performance.timeOrigin + performance.now()) => log.push([at, w]);
const backend = await startProcess(await storedBackend("S"));
const target = new URL(backend.url);
async function proxy(name: string): Promise<string> {
  const s = createServer((req, res) => {
    const path = req.url ?? "";
    note(`${name} > ${path}`);
    const up = request({ host: target.hostname, port: target.port, path, method: req.method, headers: { ...req.headers, host: target.host } }, (r) => {
      res.writeHead(r.statusCode ?? 500, r.headers);
      r.on("data", (d) => { note(`${name} < ${path} ${String(d).length} ${path.endsWith("live") ? String(d).trim() : ""}`); res.write(d); });
      r.on("end", () => res.end());
    });
    req.pipe(up);
  });
  await new Promise<void>((r) => s.listen(0, "127.0.0.1", () => r()));
  return `http://127.0.0.1:${(s.address() as any).port}`;
}
const station = async (url: string) => {
  const desk = await openStation(url, PEOPLE.staff);
  await desk.page.keyboard.press("Enter");
  await desk.page.waitForFunction(isUsable);
  await showWeek(desk.page);
  await desk.page.locator('[data-testid="sync-words"][data-state="synced"]').waitFor();
  return desk;
};
const a = await station(await proxy("A")), b = await station(await proxy("B"));
await addBooking(a.page, "見える予定 0");
for (let no = 1; no <= 6; no++) {
  const title = `見える予定 ${no}`;
  const seen = b.page.waitForFunction((words) => Array.from(document.querySelectorAll(".lane-bar")).some((bar) => bar.textContent.includes(words)) && performance.timeOrigin + performance.now(), title, { polling: "raf" });
  const own = a.page.waitForFunction((words) => Array.from(document.querySelectorAll(".lane-bar")).some((bar) => bar.textContent.includes(words)) && performance.timeOrigin + performance.now(), title, { polling: "raf" });
  await a.page.getByLabel("課題名・内容").fill(title);
  const pressed = a.page.evaluate(() => new Promise<number>((resolve) => { document.addEventListener("click", () => resolve(performance.timeOrigin + performance.now()), { capture: true, once: true }); }));
  await a.page.getByTestId("save-booking").click();
  const t = await pressed;
  note("PRESSED", t); note("SEEN at A", Number(await (await own).jsonValue())); note("SEEN at B", Number(await (await seen).jsonValue()));
  if (no > 2) { log.sort((x, y) => x[0] - y[0]); for (const [at, w] of log) if (at >= t) console.log((at - t).toFixed(0).padStart(6), w); console.log(); }
  log.length = 0;
}
process.exit(0);
