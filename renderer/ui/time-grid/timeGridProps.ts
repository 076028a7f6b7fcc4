import type { LaneIndex } from "#renderer/ui/lanes/laneIndex.ts";
import type {
  Carry,
  DayTone,
  Judgement,
  Lane,
  LaneDraft,
  LaneWords,
  Place,
  SnapAsk,
} from "#renderer/ui/lanes/laneTypes.ts";
import type { Day } from "#shared/domain/time/day.ts";
import type { InstantMs, Interval } from "#shared/domain/time/instant.ts";

export type TimeGridView = "month" | "week" | "day" | "list";

/** One beamline's calendar. `lanes` are its stations, mostly one. The rest as for the lane board. */
export type TimeGridProps = {
  readonly lanes: readonly Lane[];
  readonly index: LaneIndex;
  readonly view: TimeGridView;
  readonly anchor: Day;
  readonly now: InstantMs;
  readonly language: "ja" | "en";
  readonly theme: "light" | "dark";
  readonly words: LaneWords;
  readonly readOnly?: boolean;
  dayTone(day: Day): DayTone;
  snap(ask: SnapAsk): Interval;
  judge(draft: LaneDraft): Judgement;
  onMove(id: string, to: Place): void | Promise<unknown>;
  onCreate(laneId: string, interval: Interval): void;
  onOpen(id: string): void;
  /** Several that go together, as on the lane board. */
  readonly chosen: ReadonlySet<string>;
  /** Plain presses choose, for hands that hold no key. */
  readonly isChoosing: boolean;
  onChoose(ids: readonly string[], how: "toggle" | "add"): void;
  judgeMany(drafts: readonly LaneDraft[], how: Carry): Judgement;
  onMoveMany(drafts: readonly LaneDraft[], how: Carry): void | Promise<unknown>;
  /** The stretch now shown, so that the caller reads its bookings. */
  onRange?(interval: Interval): void;
};
