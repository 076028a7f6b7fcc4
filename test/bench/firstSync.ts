// One first sync in the real window: from the sign-in of a person whose desk is empty to the calendar on the glass, and to the last pack.
import { launchDesk, type Desk } from "#test/window/launch.ts";
import { PASSWORD } from "#test/backend/people/enterPerson.ts";

export type FirstSync = { readonly usableMs: number; readonly completeMs: number };

const LONGEST_MS = 15 * 60_000;
/** Benches are run with the names of their functions kept, by a function that a page lacks. */
const KEEP_NAMES = "globalThis.__name = (it) => it";

export async function firstSync(url: string, person: string): Promise<FirstSync> {
  const desk = await openStation(url, person);
  const { page } = desk;
  const began = performance.now();
  await page.keyboard.press("Enter");
  await page.waitForFunction(isUsable, undefined, { polling: "raf" });
  const usableMs = performance.now() - began;
  await page.waitForFunction(isComplete, undefined, { polling: 50 });
  const completeMs = performance.now() - began;
  await desk.close();
  return { usableMs, completeMs };
}

/** A window with an empty desk before a backend where people sign in, all filled in but for the last key. */
export async function openStation(url: string, person: string): Promise<Desk> {
  const size = { width: 1440, height: 900 };
  const desk = await launchDesk({ size, env: { BEAMLINE_DESK_BACKEND: `${url}#bench` } });
  await desk.page.addInitScript(KEEP_NAMES);
  await desk.page.evaluate(KEEP_NAMES);
  desk.page.setDefaultTimeout(LONGEST_MS);
  await desk.page.getByLabel("サインイン名").fill(person);
  await desk.page.getByLabel("パスワード").fill(PASSWORD);
  return desk;
}

/** In the page: the bars of the facility are painted. */
export function isUsable(): boolean {
  return document.documentElement.dataset["painted"] !== undefined && document.querySelector(".lane-bar") !== null;
}

/** In the page: every pack that was named is stored, and there are no two answers about it. */
async function isComplete(): Promise<boolean> {
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(request.error ?? new Error("No answer of the database")));
    });
  for (const { name = "" } of await indexedDB.databases()) {
    const db = await answer(indexedDB.open(name));
    try {
      if (!db.objectStoreNames.contains("packs")) continue;
      const tables = db.transaction(["packs", "syncState"]);
      const [packs, [state]] = await Promise.all([
        answer<{ here: boolean }[]>(tables.objectStore("packs").getAll()),
        answer<{ cursor: object | null }[]>(tables.objectStore("syncState").getAll()),
      ]);
      if (state?.cursor) return packs.every(({ here }) => here);
    } finally {
      db.close();
    }
  }
  return false;
}
