// The lanes without the rest of the program: for trying, for pictures and for the interaction tests.
// ?lang=ja|en &theme=light|dark &zoom=… &fill=empty|normal|crowded|story &lanes=30 &row=28|36|48 &view=month|week|day|list
// &pinned=BL10U,BL13U &folded=BL08W
import { lazy, StrictMode, Suspense, useEffect, useRef } from "react";
import { createRoot } from "react-dom/client";
import { arranged, bandsOf, barsOf, lanesOf, NOW, storyBars, type Language } from "#test/lanes-page/pageData.ts";
import { laneWords } from "#renderer/features/calendar/laneWords.ts";
import type { LaneBoardProps } from "#renderer/ui/lanes/laneBoardProps.ts";
import { LaneBoard } from "#renderer/ui/lanes/LaneBoard.tsx";
import { LaneIndex } from "#renderer/ui/lanes/laneIndex.ts";
import type { LaneBoardHandle, LaneZoom, Place } from "#renderer/ui/lanes/laneTypes.ts";
import { visibleDays } from "#renderer/ui/lanes/laneZoom.ts";
import { gridFor, snapToGrid } from "#renderer/ui/lanes/snapping.ts";
import type { TimeGridView } from "#renderer/ui/time-grid/timeGridProps.ts";
import { weekdayOf, type Day } from "#shared/domain/time/day.ts";
import "#renderer/ui/fonts.css";
import "#renderer/ui/theme.css";

const TimeGrid = lazy(() => import("#renderer/ui/time-grid/TimeGrid.tsx").then((file) => ({ default: file.TimeGrid })));

/** What a test reads of the page, on `window.lanesPage`. */
export type Act = { readonly act: string; readonly [fact: string]: unknown };
export type LanesWindow = {
  readonly lanesPage: {
    handle: { current: LaneBoardHandle | null };
    log: Act[];
    index: LaneIndex;
    violations: string[];
    began: number;
  };
};

const asked = new URLSearchParams(location.search);
const language: Language = asked.get("lang") === "en" ? "en" : "ja";
const theme = asked.get("theme") === "dark" ? "dark" : "light";
const fill = asked.get("fill") ?? "normal";
const zoom = (asked.get("zoom") ?? "week") as LaneZoom;
const lanes = arranged(lanesOf(Number(asked.get("lanes") ?? 12), language), {
  pinned: asked.get("pinned")?.split(",") ?? [],
  folded: asked.get("folded"),
});
const began = performance.now();
const index = new LaneIndex(
  fill === "story" ? storyBars() : barsOf(lanes, language, fill as "empty" | "normal" | "crowded"),
  fill === "story" ? [] : bandsOf(language),
);
const shifts = { startHour: 10, lengthHours: 8 };
const log: Act[] = [];
const violations: string[] = [];
document.addEventListener("securitypolicyviolation", (event) =>
  violations.push(`${event.violatedDirective} ${event.blockedURI}`),
);
document.documentElement.dataset["theme"] = theme;
document.documentElement.lang = language;

const shared = {
  lanes,
  index,
  now: NOW,
  language,
  words: laneWords(language),
  singleKeys: !asked.has("no-single-keys"),
  snap: (ask) => snapToGrid(ask, gridFor(ask.bar?.use ?? "coalition", ask.zoom, ask.fine, shifts)),
  judge(draft) {
    if (draft.laneId === "BL14U")
      return { allowed: false, words: language === "ja" ? "BL14U は予約できません" : "BL14U cannot be booked" };
    const taken = index.between(draft.laneId, draft).find((bar) => bar.id !== draft.id);
    return taken
      ? { allowed: false, words: language === "ja" ? `${taken.title} が入っています` : `Taken by ${taken.title}` }
      : null;
  },
  onMove(id: string, to: Place) {
    log.push({ act: "move", id, laneId: to.laneId, start: to.start, end: to.end });
    const old = index.get(id);
    return Promise.resolve().then(() => old && index.put({ ...old, ...to }));
  },
  onCreate: (laneId: string, { start, end }) => void log.push({ act: "create", laneId, start, end }),
  onOpen: (id: string) => void log.push({ act: "open", id }),
} satisfies Partial<LaneBoardProps>;

const board: Omit<LaneBoardProps, "ref"> = {
  ...shared,
  zoom,
  ...visibleDays(zoom, (asked.get("anchor") ?? "2026-11-25") as Day, {
    from: "2026-10-01" as Day,
    to: "2027-03-01" as Day,
  }),
  rowHeight: (Number(asked.get("row")) || 36) as 28 | 36 | 48,
  shifts,
  dayTone(day) {
    if (day === "2026-11-23")
      return language === "ja"
        ? { tone: "holiday", mark: "祝", name: "勤労感謝の日" }
        : { tone: "holiday", mark: "hol", name: "Labour Thanksgiving" };
    const weekday = weekdayOf(day);
    const mark = language === "ja" ? "日月火水木金土"[weekday] : "SMTWTFS"[weekday];
    return { tone: weekday === 0 ? "sunday" : weekday === 6 ? "saturday" : "work", mark: mark ?? "", name: "" };
  },
  onFocusChange: (focus) => void log.push({ act: "focus", ...focus }),
  onZoom: (by, at) => void log.push({ act: "zoom", by, at }),
  onStrip: (laneId, interval) => void log.push({ act: "strip", laneId, ...interval }),
  onArrange: (act) =>
    void log.push(
      act.kind === "menu" ? { act: "arrange", kind: act.kind, laneId: act.laneId } : { act: "arrange", ...act },
    ),
  onPlacingEnd: () => void log.push({ act: "placing-end" }),
};

const nothingChosen = {
  chosen: new Set<string>(),
  isChoosing: false,
  onChoose: () => undefined,
  judgeMany: () => null,
  onMoveMany: () => undefined,
};

function Page() {
  const handle = useRef<LaneBoardHandle>(null);
  useEffect(
    () =>
      void Object.assign(window, { lanesPage: { handle, log, index, violations, mounted: performance.now() - began } }),
    [],
  );
  const view = asked.get("view") as TimeGridView | null;
  if (view === null) return <LaneBoard ref={handle} {...board} />;
  return (
    <Suspense fallback={null}>
      <TimeGrid
        {...shared}
        {...nothingChosen}
        dayTone={board.dayTone}
        lanes={lanes.slice(0, 1)}
        view={view}
        anchor={"2026-11-25" as Day}
        theme={theme}
      />
    </Suspense>
  );
}

const root = document.getElementById("root");
if (root && !asked.has("idle"))
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
