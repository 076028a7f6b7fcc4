// A made-up facility for trying the lanes: seeded, no clock, plainly invented titles.
import type { Lane, LaneBand, LaneBar } from "#renderer/ui/lanes/laneTypes.ts";
import { glossary } from "#renderer/text/glossary.ts";
import type { BookingState } from "#shared/domain/beamtime/booking.ts";
import type { MachineTimeKind } from "#shared/domain/facility/facility.ts";
import { DAY_MS, HOUR_MS, type InstantMs } from "#shared/domain/time/instant.ts";

export type Language = "ja" | "en";

export const at = (text: string) => Date.parse(`${text}:00+09:00`) as InstantMs;
export const NOW = at("2026-11-25T14:20");

const names: readonly (readonly [string, string, string])[] = [
  ["02U", "超高分解能共鳴非弾性散乱", "Ultrahigh-resolution RIXS"],
  ["06U", "ナノ光電子分光", "Nano-photoemission"],
  ["07U", "軟X線電子状態解析", "Electronic structure analysis"],
  ["08U", "オペランド分光", "Operando spectroscopy"],
  ["08W", "局所・広域構造解析", "Local and long-range structure"],
  ["09U", "X線オペランド分光", "X-ray operando spectroscopy"],
  ["09W", "階層構造", "Hierarchical structure"],
  ["10U", "X線コヒーレントイメージング", "Coherent imaging"],
  ["13U", "ナノスピン・磁性", "Nano-spin and magnetism"],
  ["14U", "磁気イメージング", "Magnetic imaging"],
];

export function lanesOf(count: number, language: Language): Lane[] {
  const lanes: Lane[] = [];
  for (let i = 0; lanes.length < count; i++) {
    const [port = "", ja = "", en = ""] = names[i % names.length] ?? [];
    const round = Math.floor(i / names.length);
    const code = `BL${round === 0 ? port : `${15 + ((i * 3) % 14)}${"UWB"[round]}${i}`.slice(0, 3)}`;
    const parts = port === "08W" && round === 0 ? ["XRD", "SAXS", "XAFS"] : [""];
    for (const sub of parts)
      lanes.push({
        id: sub ? `${code}-${sub}` : code,
        groupId: code,
        name: { code, sub, title: language === "ja" ? ja : en },
        use: i % 10 < 3 ? "shared" : "coalition",
      });
  }
  return lanes.slice(0, count);
}

/** Some lanes pinned to the top, and the stations of one beamline folded into a heading. */
export function arranged(lanes: readonly Lane[], how: { pinned: readonly string[]; folded: string | null }): Lane[] {
  const members = lanes.filter((lane) => lane.groupId === how.folded).map(({ id }) => id);
  const rows = lanes
    .filter((lane) => !members.includes(lane.id) || lane.id === members[0])
    .map((lane) => (lane.id === members[0] ? { ...lane, ...headingOver(lane, members) } : lane));
  const isPinned = (lane: Lane) => how.pinned.includes(lane.groupId);
  const pinned = rows.filter(isPinned).map((lane) => ({ ...lane, pinned: true }));
  return [...pinned, ...rows.filter((lane) => !isPinned(lane))];
}

function headingOver({ groupId, name }: Lane, members: readonly string[]): Partial<Lane> {
  return {
    id: `group:${groupId}`,
    name: { code: name.code, sub: `${members.length} stations`, title: name.title },
    heading: { members, folded: true, movable: true },
  };
}

function random(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const titles = {
  ja: [
    "酸化物薄膜の電子構造",
    "全固体電池の界面観察",
    "触媒粒子の動作下解析",
    "高分子フィルムの構造",
    "磁性多層膜のドメイン",
    "鉄鋼材料の析出物",
    "半導体デバイスの応力分布",
    "水素吸蔵合金の局所構造",
  ],
  en: [
    "Oxide film band structure",
    "Solid-state battery interface",
    "Catalyst particles in operation",
    "Polymer film structure",
    "Domains of magnetic multilayers",
    "Precipitates in steel",
    "Stress in semiconductor devices",
    "Hydrogen storage alloys",
  ],
};

function stateOf(start: number, end: number, chance: number): BookingState {
  if (end <= NOW) return "ended";
  if (start <= NOW) return "running";
  return chance < 0.12 ? "request" : chance < 0.3 ? "tentative" : "confirmed";
}

/** Bookings from 1 September 2026 over 26 weeks; `crowded` fills every lane and adds overlaps. */
export function barsOf(lanes: readonly Lane[], language: Language, fill: "empty" | "normal" | "crowded"): LaneBar[] {
  if (fill === "empty") return [];
  const bars: LaneBar[] = [];
  lanes.forEach((lane, row) => {
    const next = random(row + 7);
    let start = at("2026-09-01T10:00") + Math.floor(next() * 3) * 8 * HOUR_MS;
    for (let i = 0; start < at("2027-03-01T10:00"); i++) {
      const length = (1 + Math.floor(next() * (fill === "crowded" ? 4 : 9))) * 8 * HOUR_MS;
      const chance = next();
      const use =
        chance > 0.93
          ? "event"
          : chance > 0.82
            ? "facility"
            : lane.use === "shared" || chance > 0.6
              ? "shared"
              : "coalition";
      bars.push(barOf({ lane, i, row, start, length, use, chance, language }));
      const gap = fill === "crowded" ? (next() < 0.12 ? -8 : next() < 0.6 ? 0 : 8) : Math.floor(next() * 6) * 8;
      start += length + gap * HOUR_MS;
    }
  });
  return bars;
}

type Made = {
  lane: Lane;
  i: number;
  row: number;
  start: number;
  length: number;
  use: LaneBar["use"];
  chance: number;
  language: Language;
};

function barOf({ lane, i, row, start, length, use, chance, language }: Made): LaneBar {
  const end = start + length;
  return {
    id: `booking:${row}-${i}`,
    laneId: lane.id,
    start: start as InstantMs,
    end: end as InstantMs,
    title: titles[language][(i * 3 + row) % 8] ?? "",
    sub:
      use === "shared"
        ? `2026B${String(1000 + row * 31 + i).slice(1)}`
        : use === "coalition"
          ? language === "ja"
            ? "架空工業"
            : "Imaginary Industries"
          : "",
    use,
    state: stateOf(start, end, (chance * 7) % 1),
    locked: end <= NOW,
    marks:
      chance > 0.5 && chance < 0.53
        ? [
            {
              sign: "⚠",
              text: language === "ja" ? "重なり" : "overlap",
              tone: "problem",
              label: language === "ja" ? "重なり" : "overlap",
            },
          ]
        : [],
  };
}

export function bandsOf(language: Language): LaneBand[] {
  const kinds: readonly (readonly [MachineTimeKind, string, string])[] = [
    ["user", "2026-10-01T10:00", "2026-11-16T10:00"],
    ["maintenance", "2026-11-16T10:00", "2026-11-17T18:00"],
    ["tuning", "2026-11-17T18:00", "2026-11-18T10:00"],
    ["user", "2026-11-18T10:00", "2026-11-26T10:00"],
    ["study", "2026-11-26T10:00", "2026-11-27T10:00"],
    ["user", "2026-11-27T10:00", "2026-12-21T10:00"],
    ["shutdown", "2026-12-21T10:00", "2027-01-12T10:00"],
    ["start-up", "2027-01-12T10:00", "2027-01-16T10:00"],
    ["user", "2027-01-16T10:00", "2027-03-01T10:00"],
  ];
  const bands: LaneBand[] = kinds.map(([kind, from, to]) => ({
    laneId: null,
    kind,
    start: at(from),
    end: at(to),
    label: glossary[language].machineTime[kind],
    note: "",
  }));
  bands.push({
    laneId: "BL09W",
    kind: "beamline-study",
    start: at("2026-11-23T10:00"),
    end: (at("2026-11-23T10:00") + 2 * DAY_MS) as InstantMs,
    label: glossary[language].machineTime["beamline-study"],
    note: "",
  });
  return bands;
}

/** Few, known bookings for the interaction tests. 2026-11-23 is a Monday. */
export function storyBars(): LaneBar[] {
  const bar = (id: string, laneId: string, from: string, to: string, more: Partial<LaneBar> = {}): LaneBar => ({
    id,
    laneId,
    title: id,
    sub: "2026B0007",
    use: "coalition",
    state: "confirmed",
    locked: false,
    marks: [],
    start: at(from),
    end: at(to),
    ...more,
  });
  return [
    bar("one", "BL02U", "2026-11-23T10:00", "2026-11-23T18:00", { use: "shared" }),
    bar("two", "BL02U", "2026-11-23T18:00", "2026-11-24T10:00"),
    bar("tuning", "BL06U", "2026-11-24T10:00", "2026-11-25T10:00"),
    bar("long", "BL07U", "2026-11-25T10:00", "2026-11-27T10:00"),
    bar("fixed", "BL08U", "2026-11-25T10:00", "2026-11-27T10:00", { locked: true }),
  ];
}
