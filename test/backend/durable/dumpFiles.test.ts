import { describe, expect, test } from "vitest";
import { dumpName, notKept, type DumpFile } from "#backend/durable/dumpFiles.ts";

const HOUR = 3_600_000;
const NEWEST = Date.UTC(2026, 10, 25, 9);

describe("which dumps are kept", () => {
  const hourly = Array.from({ length: 24 * 10 }, (_, back): DumpFile => {
    const at = NEWEST - back * HOUR;
    return { path: dumpName({ at, journal: 500 - back }), at, journal: 500 - back };
  });
  const gone = new Set(notKept(hourly));
  const kept = hourly.filter((dump) => !gone.has(dump)).map(({ at }) => new Date(at).toISOString().slice(0, 13));

  test("the last 24, and of each day of the week before the newest its last", () => {
    expect(kept.slice(0, 24)).toEqual(hourly.slice(0, 24).map(({ at }) => new Date(at).toISOString().slice(0, 13)));
    expect(kept.slice(24)).toEqual([
      "2026-11-23T23",
      "2026-11-22T23",
      "2026-11-21T23",
      "2026-11-20T23",
      "2026-11-19T23",
      "2026-11-18T23",
    ]);
  });
});
