import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Ways, obtainElectron } from "#scripts/electron/obtain.mjs";
import { rememberRefusal, wasRefusedLately } from "#scripts/electron/ownFetch.mjs";
import { type Runtime, executableInside, installedDist, resolveElectron } from "#scripts/electron/resolve.mjs";
import { standIn, standInFolder } from "#scripts/electron/standIn.mjs";

const quiet = { step: () => undefined, figure: () => undefined };

async function putElectron(dist: string, version: string): Promise<void> {
  await mkdir(dirname(join(dist, executableInside())), { recursive: true });
  await writeFile(join(dist, executableInside()), "");
  await writeFile(join(dist, "version"), version);
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "beamline-desk-obtain-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("looking for an Electron on the machine", () => {
  const look = (env: Record<string, string> = {}) =>
    resolveElectron({ project: join(folder, "project"), cache: join(folder, "cache"), env });
  const putStandIn = async () => {
    const dist = standInFolder(join(folder, "cache"));
    await mkdir(dist, { recursive: true });
    await writeFile(join(dist, "electron"), "");
    await writeFile(join(dist, executableInside()), "");
    await writeFile(join(dist, "version"), standIn.electronVersion);
    await writeFile(join(dist, "stand-in.json"), "{}");
  };

  test("finds none on a bare machine", async () => {
    expect(await look()).toBeUndefined();
  });

  test("takes the one that a person names before all others", async () => {
    await putElectron(installedDist(join(folder, "project")), "v45.4.1");
    await putElectron(join(folder, "named"), "44.0.0");
    const found = await look({ ELECTRON_OVERRIDE_DIST_PATH: join(folder, "named") });
    expect(found).toMatchObject({ kind: "override", version: "44.0.0", standIn: false });
  });

  test("does not silently take another one when the named folder holds none", async () => {
    await putElectron(installedDist(join(folder, "project")), "v45.4.1");
    await expect(look({ ELECTRON_OVERRIDE_DIST_PATH: join(folder, "named") })).rejects.toThrow(
      "ELECTRON_OVERRIDE_DIST_PATH",
    );
  });

  test("takes the installed one before the stand-in", async () => {
    await putElectron(installedDist(join(folder, "project")), "v45.4.1");
    await putStandIn();
    expect(await look()).toMatchObject({ kind: "pinned", version: "45.4.1", standIn: false });
  });

  test("does not take an installed one whose unpacking was cut off", async () => {
    const dist = installedDist(join(folder, "project"));
    await putElectron(dist, "45.4.1");
    await rm(join(dist, "version"));
    await putStandIn();
    expect(await look()).toMatchObject({ kind: "stand-in", standIn: true });
  });
});

describe("getting an Electron", () => {
  const runtime = (kind: Runtime["kind"]): Runtime => ({
    kind,
    dist: "",
    executable: "",
    version: "",
    standIn: kind === "stand-in",
  });

  /** A machine where some ways work; `done` lists what was tried, in order. */
  function machine(works: { found?: Runtime["kind"]; own?: boolean; refused?: boolean; standIn?: boolean }) {
    const done: string[] = [];
    let there = works.found ? runtime(works.found) : undefined;
    const way = (name: string, kind: Runtime["kind"], isOpen = false) => {
      done.push(name);
      if (!isOpen) return Promise.reject(new Error(`${name} failed`));
      there = runtime(kind);
      return Promise.resolve();
    };
    const ways: Ways = {
      resolve: () => Promise.resolve(there),
      wasRefused: () => Promise.resolve(works.refused ?? false),
      fetchOwn: () => way("own", "pinned", works.own),
      remember: () => Promise.resolve(void done.push("remember")),
      fetchStandIn: () => way("stand-in", "stand-in", works.standIn),
    };
    return { ways, done };
  }

  test("fetches nothing when one is installed", async () => {
    const { ways, done } = machine({ found: "pinned" });
    expect((await obtainElectron(ways, quiet)).kind).toBe("pinned");
    expect(done).toEqual([]);
  });

  test("prefers its own fetch", async () => {
    const { ways, done } = machine({ own: true, standIn: true });
    expect((await obtainElectron(ways, quiet)).kind).toBe("pinned");
    expect(done).toEqual(["own"]);
  });

  test("takes the stand-in when the release site is out of reach, and remembers that", async () => {
    const { ways, done } = machine({ standIn: true });
    expect((await obtainElectron(ways, quiet)).kind).toBe("stand-in");
    expect(done).toEqual(["own", "remember", "stand-in"]);
  });

  test("does not ask again on a day on which it was refused", async () => {
    const { ways, done } = machine({ found: "stand-in", refused: true });
    expect((await obtainElectron(ways, quiet)).kind).toBe("stand-in");
    expect(done).toEqual([]);
  });

  test("says what is missing and how to get it when every way fails", async () => {
    const { ways } = machine({});
    await expect(obtainElectron(ways, quiet)).rejects.toThrow(/stand-in failed[^]*ELECTRON_OVERRIDE_DIST_PATH/);
  });

  test("a refusal counts for a day, for that version, and not from a clock that has been set back", async () => {
    const at = { cache: folder, version: "45.4.1", now: 1_000_000_000_000 };
    const hours = (count: number) => ({ ...at, now: at.now + count * 3_600_000 });
    expect(await wasRefusedLately(at)).toBe(false);
    await rememberRefusal(at);
    expect(await wasRefusedLately(hours(23))).toBe(true);
    expect(await wasRefusedLately(hours(24))).toBe(false);
    expect(await wasRefusedLately(hours(-1))).toBe(false);
    expect(await wasRefusedLately({ ...hours(1), version: "46.0.0" })).toBe(false);
  });
});
