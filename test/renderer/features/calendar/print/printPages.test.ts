import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LANES, LIST, pageSize, PAPERS } from "#renderer/features/calendar/print/paper.ts";
import { printPages, type PrintContent, type PrintPage } from "#renderer/features/calendar/print/printPages.ts";
import type { Lane } from "#renderer/ui/lanes/laneTypes.ts";
import type { Booking, BookingId } from "#shared/domain/beamtime/booking.ts";
import type { StationId } from "#shared/domain/facility/facility.ts";
import { atWallClock, type Day } from "#shared/domain/time/day.ts";

const day = "2026-11-01" as Day;
const month = { from: day, to: "2026-12-01" as Day };
const week = { from: day, to: "2026-11-08" as Day };

function lane(id: string, groupId = id): Lane {
  return { id, groupId, name: { code: groupId, sub: "", title: "" }, use: "shared" };
}

const lanes = (count: number): Lane[] => Array.from({ length: count }, (_, at) => lane(`BL${at}`));

function content(shown: readonly Lane[], bookings: readonly Booking[] = [], period = month): PrintContent {
  return { period, sections: [{ heading: "", lanes: shown }], bookings };
}

function booking(stationId: string, at: number, title = "XAFS"): Booking {
  return {
    id: `booking:${stationId}-${at}` as BookingId,
    stationId: stationId as StationId,
    start: atWallClock(day, 10),
    end: atWallClock(day, 18),
    use: "shared",
    state: "confirmed",
    title,
    project: "2026B0007",
    leader: "見本 花子",
    note: "",
    demo: false,
  };
}

type PageOf<Kind extends PrintPage["kind"]> = Extract<PrintPage, { kind: Kind }>;
const lanePages = (one: PrintContent) => printPages(one, "lanes", "A3") as PageOf<"lanes">[];
const listPages = (one: PrintContent) => printPages(one, "list", "A4") as PageOf<"list">[];
const lanesOn = ({ lines }: PageOf<"lanes">) => lines.flatMap((line) => (line.kind === "lane" ? [line.lane.id] : []));

describe("lanes on A3", () => {
  test("the twelve of the facility fill one sheet, none of them low", () => {
    const pages = lanePages(content(lanes(12)));
    expect(pages).toHaveLength(1);
    expect(pages[0]?.laneMm).toBeCloseTo(229 / 12, 1);
  });

  test("twenty-eight take two sheets of fourteen, as high on one as on the other", () => {
    const pages = lanePages(content(lanes(28)));
    expect(pages.map((page) => lanesOn(page).length)).toEqual([14, 14]);
    expect(new Set(pages.map(({ laneMm }) => laneMm)).size).toBe(1);
  });

  test("the stations of a beamline are not torn apart", () => {
    const shown = [...lanes(13), lane("XRD", "BL08W"), lane("SAXS", "BL08W"), lane("XAFS", "BL08W"), ...lanes(12)];
    const pages = lanePages(content(shown));
    expect(pages.filter((page) => lanesOn(page).some((id) => ["XRD", "SAXS", "XAFS"].includes(id)))).toHaveLength(1);
  });

  test("a heading is never the last line of a sheet", () => {
    const sections = [
      { heading: "共用", lanes: lanes(14) },
      { heading: "コアリション", lanes: lanes(14) },
    ];
    const pages = lanePages({ period: month, sections, bookings: [] });
    expect(pages.map(({ lines }) => lines.at(-1)?.kind)).not.toContain("heading");
  });

  test("however many there are: each once, in order, and no sheet fuller than its height", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 30 }), (count, perBeamline) => {
        const shown = Array.from({ length: count }, (_, at) => lane(`L${at}`, `B${Math.floor(at / perBeamline)}`));
        for (const paper of PAPERS) {
          const pages = printPages(content(shown), "lanes", paper) as PageOf<"lanes">[];
          expect(pages.flatMap(lanesOn)).toEqual(shown.map(({ id }) => id));
          const room = pageSize("lanes", paper).body.height - LANES.days - LANES.machine + 0.01;
          for (const { lines, laneMm } of pages) {
            expect(lines.length * laneMm).toBeLessThanOrEqual(room);
            expect(laneMm).toBeGreaterThanOrEqual(LANES.lowest[paper]);
          }
        }
      }),
      { seed: 41, numRuns: 200 },
    );
  });
});

describe("days on A4", () => {
  test("each station has a sheet of its own with every day of the month", () => {
    const pages = printPages(content(lanes(3)), "days", "A4") as PageOf<"days">[];
    expect(pages.map((page) => page.lane.id)).toEqual(["BL0", "BL1", "BL2"]);
    expect(pages[0]?.days).toHaveLength(30);
  });

  test("a week has high days, and still fits", () => {
    const [page] = printPages(content(lanes(1), [], week), "days", "A4") as PageOf<"days">[];
    expect(page?.dayMm).toBeGreaterThan(30);
    expect(7 * (page?.dayMm ?? 0)).toBeLessThanOrEqual(pageSize("days", "A4").body.height);
  });
});

describe("the list on A4", () => {
  const bookingsOn = ({ entries }: PageOf<"list">) =>
    entries.flatMap((entry) => (entry.kind === "booking" ? [entry.booking.id] : []));

  test("names the station above its bookings, and again where they go on", () => {
    const many = Array.from({ length: 30 }, (_, at) => booking("BL0", at));
    const pages = listPages(content(lanes(2), many));
    const heads = pages.map(({ entries }) => entries[0]);
    expect(heads).toMatchObject([
      { kind: "station", isContinued: false },
      { kind: "station", isContinued: true },
    ]);
    expect(pages.flatMap(bookingsOn)).toEqual(many.map(({ id }) => id));
  });

  test("a station without bookings is left out, and without any there is one empty sheet", () => {
    expect(listPages(content(lanes(2), [booking("BL1", 0)]))[0]?.entries).toHaveLength(2);
    expect(listPages(content(lanes(2)))).toEqual([{ kind: "list", entries: [] }]);
  });

  test("a long title takes lines of its own instead of being cut", () => {
    const [short, long] = listPages(
      content(lanes(1), [booking("BL0", 0), booking("BL0", 1, "高輝度軟X線による電池正極の".repeat(9))]),
    )[0]?.entries.flatMap((entry) => (entry.kind === "booking" ? [entry.heightMm] : [])) ?? [0, 0];
    expect(long).toBeGreaterThan((short ?? 0) + 4 * LIST.line);
  });

  test("however long the titles are: each booking once, no sheet fuller than its height, no heading alone at the end", () => {
    const anyTitle = fc.string({ unit: fc.constantFrom(..."あ漢aW0 ・"), maxLength: 300 });
    fc.assert(
      fc.property(fc.array(fc.record({ at: fc.nat(6), title: anyTitle }), { maxLength: 80 }), (wishes) => {
        const shown = lanes(7);
        const many = wishes.map(({ at, title }, no) => booking(`BL${at}`, no, title));
        const pages = listPages(content(shown, many));
        expect(pages.flatMap(bookingsOn).toSorted()).toEqual(many.map(({ id }) => id).toSorted());
        const room = pageSize("list", "A4").body.height - LIST.head + 0.01;
        for (const { entries } of pages) {
          const used = entries.reduce((sum, one) => sum + (one.kind === "station" ? LIST.station : one.heightMm), 0);
          expect(used).toBeLessThanOrEqual(room);
          expect(entries.at(-1)?.kind).not.toBe("station");
        }
      }),
      { seed: 42, numRuns: 200 },
    );
  });
});
