import type { BeamtimeUse, BookingState } from "#shared/domain/beamtime/booking.ts";
import type { MachineTimeKind } from "#shared/domain/facility/facility.ts";
import type { Day } from "#shared/domain/time/day.ts";
import type { InstantMs, Interval } from "#shared/domain/time/instant.ts";

/** One row of the board: a station, or the heading of a group. Lanes of one `groupId` (a beamline) stand together. */
export type Lane = {
  readonly id: string;
  readonly groupId: string;
  /** `code` bold (BL08W), `sub` beside it (XRD; may be empty), `title` small (diffraction). */
  readonly name: { readonly code: string; readonly sub: string; readonly title: string };
  /** `mixed`: a heading over lanes of both classes. */
  readonly use: "shared" | "coalition" | "mixed";
  /** Stays in view under the dates while the others scroll; such lanes come first. */
  readonly pinned?: boolean;
  /** No station but the heading of these lanes, which stand below it or are folded away into it. It takes no bookings. */
  readonly heading?: {
    readonly members: readonly string[];
    readonly folded: boolean;
    /** It can be moved, pinned and hidden like a lane. */
    readonly movable: boolean;
  };
  /** The heading that this lane and its neighbours fold into; on the first of them. */
  readonly folds?: string;
};

/** What a person does to the order of the lanes, by hand or by key. */
export type LaneArranging =
  | { readonly kind: "fold"; readonly headingId: string }
  | { readonly kind: "menu"; readonly laneId: string; readonly button: HTMLElement }
  | { readonly kind: "step"; readonly laneId: string; readonly by: 1 | -1 }
  /** Dropped before a lane, or at the end of its part (null): the pinned ones or the others. */
  | { readonly kind: "drop"; readonly laneId: string; readonly before: string | null; readonly pinned: boolean };

/** A small sign at the end of a bar with its word where there is room: ⚠ 重なり. `label` is what is read out. */
export type BarMark = {
  readonly sign: string;
  readonly text: string;
  /** `unsure`: the whole bar is drawn as a request. */
  readonly tone: "plain" | "unsure" | "warning" | "problem";
  readonly label: string;
};

/** One booking as the board draws it, [start, end). */
export type LaneBar = Interval & {
  readonly id: string;
  readonly laneId: string;
  readonly title: string;
  /** Second line, shown where the row is high enough; may be empty. */
  readonly sub: string;
  readonly use: BeamtimeUse;
  readonly state: BookingState;
  /** Neither moved nor resized by hand. */
  readonly locked: boolean;
  readonly marks: readonly BarMark[];
};

/** Machine time and the like, drawn behind the bars; `laneId` null = behind all lanes. */
export type LaneBand = Interval & {
  readonly laneId: string | null;
  readonly kind: MachineTimeKind;
  /** Written once per band. */
  readonly label: string;
  /** What a person wrote about it; may be empty. */
  readonly note: string;
};

/** Where a bar would be. */
export type Place = Interval & { readonly laneId: string };

/** A place being tried out while dragging; `id` null while a new bar is drawn. */
export type LaneDraft = Place & { readonly id: string | null };

/** How several bars, or a copy, are carried. */
export type Carry = { readonly copy: boolean };

/** null = fine and nothing to say. `allowed` false: refused, a drop changes nothing. `words` stand beside the pointer. */
export type Judgement = { readonly allowed: boolean; readonly words: string } | null;

/** Which part of a bar is held. `create` = a new bar between the press and the pointer. */
export type Grip = "move" | "start" | "end" | "create";

/** A place as the pointer says it, to be put on the grid. `fine` = Alt is held. `bar` null while creating. */
export type SnapAsk = Place & {
  readonly bar: LaneBar | null;
  readonly grip: Grip;
  readonly fine: boolean;
  readonly zoom: LaneZoom;
};

export type LaneZoom = "day" | "3-days" | "week" | "2-weeks" | "month" | "term";

/** How a day is shown in the header and the background. */
export type DayTone = {
  readonly tone: "work" | "saturday" | "sunday" | "holiday";
  /** 土 日 祝; may be empty */ readonly mark: string;
  /** Name of the holiday; may be empty. */ readonly name: string;
};

/** Every word the board shows or says, made by the caller: this folder has no words of its own. */
export type LaneWords = {
  readonly board: string;
  /** Heading over the lane names. */
  readonly lanes: string;
  /** Heading of the machine-time line. */
  readonly machineTime: string;
  /** One letter or short word for the use: 共 コ 施 行. */
  use(use: BeamtimeUse): string;
  /** `2026年11月` / `Nov 2026`; short where there is little room. */
  month(day: Day, short: boolean): string;
  /** `11/25(水)` / `Wed 25 Nov`. */
  day(day: Day): string;
  /** `水` / `W`, for narrow day columns. */
  weekday(day: Day): string;
  /** `10:00` of the facility's clock. */
  time(at: InstantMs): string;
  /** What is read out for a bar. */
  bar(bar: LaneBar, lane: Lane): string;
  /** At the end of a running bar with room for it: `あと 3時間`. */
  timeLeft(bar: LaneBar, now: InstantMs): string;
  /** Read out after the name of a bar that is chosen with others, where its element cannot say so. */
  readonly chosen: string;
  /** Several bars too narrow to draw one by one. */
  strip(count: number, interval: Interval, lane: Lane): string;
  band(band: LaneBand): string;
  /** A run of bookings in a folded group: shown in it (`5 件`), and read out. */
  foldCount(count: number): string;
  foldRun(count: number, interval: Interval, heading: Lane): string;
  /** The heading of a group with the keyboard's focus. */
  heading(heading: Lane, count: number): string;
  /** Why a booking cannot be put on a heading. */
  onHeading: string;
  /** Buttons at a lane's name. */
  laneMenu(lane: Lane): string;
  fold(lane: Lane): string;
  unfold(lane: Lane): string;
  /** An empty place with the keyboard's focus. */
  cell(lane: Lane, interval: Interval): string;
  /** Start, end and length of what is being dragged: `11/25(水) 10:00–18:00 · 8時間`. */
  draft(lane: Lane, interval: Interval): string;
  /** What a drop would do to a held bar: `2 件まとめて · 8時間後 · レーンはそのまま`. */
  change(
    bar: LaneBar,
    from: Lane,
    to: Place & { readonly lane: Lane },
    how: Carry & { readonly count: number },
  ): string;
  /** Read out after a move by keyboard or pointer was accepted, refused (with the judge's words), or given up. */
  moved(bar: LaneBar, lane: Lane, interval: Interval): string;
  refused(why: string): string;
  cancelled: string;
  /** Shown while a picked bar (null: a new one) waits for the click that places it. */
  placing(bar: LaneBar | null): string;
};

export type LaneFocus = { readonly kind: "bar"; readonly id: string } | ({ readonly kind: "cell" } & Place);

/** What the board may be told from outside. */
export type LaneBoardHandle = {
  /** The bar that an event was about; null elsewhere. */
  barAt(target: EventTarget | null): { readonly id: string; readonly element: HTMLElement } | null;
  /** Scrolls to the bar and gives it the keyboard's focus; false if it isn't in the visible stretch. */
  focusBar(id: string): boolean;
  /** Scrolls the lane into view and puts the keyboard on the cell that holds `at`. */
  goTo(laneId: string, at: InstantMs): void;
  /** Picks a bar (null: a new one); the next click or Enter on a place puts it there (WCAG 2.5.7). Esc leaves. */
  startPlacing(id: string | null): void;
  stopPlacing(): void;
  /** Every bar that is shown in the visible stretch, lane by lane. */
  allBars(): string[];
};
