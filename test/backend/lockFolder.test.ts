import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { lockFolder } from "#backend/store/lockFolder.ts";

const newFolder = () => mkdtempSync(join(tmpdir(), "beamline-desk-lock-"));
const take = (folder: string) =>
  `import("#backend/store/lockFolder.ts").then(({lockFolder}) => lockFolder(${JSON.stringify(folder)}))`;
const tsx = ["--import", "tsx", "--input-type=module", "--eval"];

describe("a data folder belongs to one process at a time", () => {
  test("a second process is refused, and told who has it", async () => {
    const folder = newFolder();
    const lock = await lockFolder(folder);
    const script = `${take(folder)}.catch(({message}) => process.stdout.write(message))`;
    expect(execFileSync(process.execPath, [...tsx, script], { encoding: "utf8" })).toBe(
      `The folder ${folder} is in use by process ${process.pid}. Stop that one first.`,
    );
    await expect(lockFolder(folder)).rejects.toThrow("in use");
    await lock.release("cleanly");
    const again = await lockFolder(folder);
    expect(again.left).toBe("cleanly");
    await again.release("cleanly");
  });

  test("a killed process holds it no more, and is known to have been killed", async () => {
    const folder = newFolder();
    const child = spawn(process.execPath, [
      ...tsx,
      `await ${take(folder)}; console.log("has it"); setInterval(() => {}, 1000)`,
    ]);
    onTestFinished(() => void child.kill("SIGKILL"));
    await once(child.stdout, "data");
    await expect(lockFolder(folder)).rejects.toThrow(`process ${child.pid}`);
    child.kill("SIGKILL");
    await once(child, "exit");
    const lock = await lockFolder(folder);
    expect(lock.left).toBe("killed");
    await lock.release("cleanly");
  });

  test("after a power cut every process is told so until one has mended what it took, whatever process has the number now", async () => {
    const folder = newFolder();
    writeFileSync(join(folder, "in-use-by"), JSON.stringify({ pid: process.pid, boot: "another" }));
    for (const who of ["first", "second"]) {
      const lock = await lockFolder(folder);
      expect(lock.left, who).toBe("power");
      await lock.release("as it is");
    }
    const lock = await lockFolder(folder);
    await lock.mended();
    await lock.release("as it is");
    expect(JSON.parse(readFileSync(join(folder, "in-use-by"), "utf8"))).not.toMatchObject({ boot: "another" });
    const next = await lockFolder(folder);
    expect(next.left).toBe("killed");
    await next.release("cleanly");
  });
});
