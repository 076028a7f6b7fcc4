import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { noJournal } from "#backend/durable/journal.ts";
import { addPerson } from "#backend/people/addPerson.ts";
import { startBackend } from "#backend/server.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import { NOW } from "#test/backend/station.ts";

const folder = mkdtempSync(join(tmpdir(), "beamline-desk-tls-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a backend with a certificate", () => {
  test("speaks TLS, and lets nobody in without signing in from the first person on, without a restart", async () => {
    const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
    const words = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1 -subj /CN=localhost`.split(" ");
    execFileSync("openssl", [...words, "-keyout", key, "-out", cert], { stdio: "ignore" });
    const tls = { key: readFileSync(key), cert: readFileSync(cert) };
    const backend = await startBackend({ store: "memory", port: 0, tls });
    const me = () =>
      new Promise((resolve, reject) => {
        const trust = { ca: tls.cert, servername: "localhost" };
        request(`${backend.url}/sync/v1/me`, trust, (answer) => resolve(answer.resume().statusCode))
          .on("error", reject)
          .end();
      });
    expect(await me()).toBe(200);
    const boss = { name: "Boss", roles: ["administrator" as const], beamlines: [], members: [] };
    const deps = { store: backend.store, journal: noJournal, now: () => NOW as InstantMs, random: randomBytes };
    await addPerson(deps, { ...boss, password: "a long and plain one" }, null);
    expect(await me()).toBe(401);
    await backend.close();
  });
});
