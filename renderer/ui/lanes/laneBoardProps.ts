import type { LaneIndex } from "#renderer/ui/lanes/laneIndex.ts";
import type {
  Carry,
  DayTone,
  Judgement,
  Lane,
  LaneArranging,
  LaneDraft,
  LaneFocus,
  LaneWords,
  LaneZoom,
  Place,
  SnapAsk,
} from "#renderer/ui/lanes/laneTypes.ts";
import type { ShiftScheme } from "#shared/domain/facility/facility.ts";
import type { Day } from "#shared/domain/time/day.ts";
import type { InstantMs, Interval } from "#shared/domain/time/instant.ts";

/** All that the board needs. Keep `lanes`, `words` and the functions stable between renders: a new one redraws the board. */
export type LaneBoardProps = {
  readonly lanes: readonly Lane[];
  /** Bars and bands; the board follows its changes. */
  readonly index: LaneIndex;
  readonly zoom: LaneZoom;
  /** Whole days shown, `to` excluded: see `visibleDays` in laneZoom.ts. */
  readonly from: Day;
  readonly to: Day;
  /** For the now-line; the caller renews it each minute. */
  readonly now: InstantMs;
  readonly rowHeight: 28 | 36 | 48;
  /** Shift lines at day and week zoom. */
  readonly shifts: ShiftScheme;
  readonly language: "ja" | "en";
  readonly words: LaneWords;
  dayTone(day: Day): DayTone;
  /** Bar with the selection ring, if any. */
  readonly selectedId?: string | null;
  /** Nothing can be dragged or made. */
  readonly readOnly?: boolean;
  /** false: letters do nothing here (WCAG 2.1.4). */
  readonly singleKeys?: boolean;
  /** Puts a place on the grid; see snapToGrid in snapping.ts. */
  snap(ask: SnapAsk): Interval;
  /** Asked at each new place while dragging; must be quick (< 1 ms). */
  judge(draft: LaneDraft): Judgement;
  /** What the place would change elsewhere, in words beside the pointer; empty: nothing. As quick as `judge`. */
  effect?(drafts: readonly LaneDraft[], how: Carry): string;
  /** A bar was dropped at an allowed place. The board shows it there until the promise settles, then follows the index. */
  onMove(id: string, to: Place): void | Promise<unknown>;
  /** Bars that are chosen, to be carried together when one of them is. */
  readonly chosen?: ReadonlySet<string>;
  /** Plain presses choose. */
  readonly isChoosing?: boolean;
  onChoose?(ids: readonly string[], how: "toggle" | "add"): void;
  /** In place of `judge` and `onMove` for several bars, the held one first, and for copies; as quick. */
  judgeMany?(drafts: readonly LaneDraft[], how: Carry): Judgement;
  onMoveMany?(drafts: readonly LaneDraft[], how: Carry): void | Promise<unknown>;
  onCreate(laneId: string, interval: Interval): void;
  onOpen(id: string): void;
  onFocusChange?(focus: LaneFocus | null): void;
  /** Placing has ended: taken, refused or given up. */
  onPlacingEnd?(): void;
  /** The person arranges the lanes; absent where they stand as they are. */
  onArrange?(act: LaneArranging): void;
  /** Ctrl+wheel: nearer (`by` 1) or further (−1) around the time under the pointer. */
  onZoom?(by: 1 | -1, at: InstantMs): void;
  /** Click on bars too narrow to draw one by one: show this stretch larger. */
  onStrip(laneId: string, interval: Interval): void;
};
