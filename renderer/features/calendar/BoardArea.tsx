import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, type RefObject } from "react";
import { useArranging } from "#renderer/features/calendar/arrange/useArranging.ts";
import { chooseBeamline, goToDay, useCalendar } from "#renderer/features/calendar/calendarState.ts";
import { dayToneIn } from "#renderer/features/calendar/dayTones.ts";
import { DRAFT_ID } from "#renderer/features/calendar/draftBar.ts";
import { EmptyHint } from "#renderer/features/calendar/EmptyHint.tsx";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { makeJudge } from "#renderer/features/calendar/judgePlace.ts";
import { lanesOf } from "#renderer/features/calendar/laneRows.ts";
import { laneWords } from "#renderer/features/calendar/laneWords.ts";
import { termAround, type Look, type Period } from "#renderer/features/calendar/period.ts";
import type { KnownSchedule } from "#renderer/features/calendar/schedule.ts";
import type { QuotaHand } from "#renderer/features/calendar/quota/quotaHand.ts";
import { makeSnap } from "#renderer/features/calendar/snapPlace.ts";
import type { useBoard } from "#renderer/features/calendar/useBoard.ts";
import { useHands, useManyHands } from "#renderer/features/calendar/useHands.ts";
import { useCalendarPainted } from "#renderer/features/calendar/useCalendarPainted.ts";
import { useGoing } from "#renderer/features/calendar/useGoing.ts";
import { zoomAround } from "#renderer/features/calendar/zoomSteps.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLanguage } from "#renderer/text/useWords.ts";
import { useMinute } from "#renderer/ui/frame/useMinute.ts";
import { LaneBoard } from "#renderer/ui/lanes/LaneBoard.tsx";
import type { LaneBoardHandle, LaneFocus } from "#renderer/ui/lanes/laneTypes.ts";
import { dayOf } from "#shared/domain/time/day.ts";
import type { InstantMs, Interval } from "#shared/domain/time/instant.ts";

const OneBeamline = lazy(async () => ({
  default: (await import("#renderer/features/calendar/OneBeamline.tsx")).OneBeamline,
}));

const LaneMenu = lazy(async () => ({
  default: (await import("#renderer/features/calendar/arrange/LaneMenu.tsx")).LaneMenu,
}));

const BarCards = lazy(async () => ({
  default: (await import("#renderer/features/calendar/card/BarCards.tsx")).BarCards,
}));

const QuotaWatch = lazy(async () => ({
  default: (await import("#renderer/features/calendar/quota/QuotaWatch.tsx")).QuotaWatch,
}));

const ROW_HEIGHTS = { compact: 28, normal: 36, roomy: 48 } as const;
const EVERY_DAY_SHIFTS = { startHour: 10, lengthHours: 8 };

type BoardAreaProps = {
  readonly model: FacilityModel;
  readonly look: Look;
  readonly period: Period;
  readonly board: ReturnType<typeof useBoard>;
  /** The period has been read from the database. */
  readonly isRead: boolean;
  readonly schedule: () => KnownSchedule;
  /** What is known of quotas, once the hand has come to the board. */
  readonly quota: RefObject<QuotaHand | null>;
  readonly singleKeys: boolean;
  readonly handle: RefObject<LaneBoardHandle | null>;
  readonly focusRef: RefObject<LaneFocus | null>;
};

/** The work: all lanes, or one beamline in FullCalendar's own views. */
export function BoardArea(props: BoardAreaProps) {
  const { model, look, period, board, isRead, schedule, quota, handle, focusRef } = props;
  const desk = useDesk();
  const language = useLanguage();
  const now = useMinute(desk.now);
  const density = useCalendar((state) => state.density);
  const chosen = useCalendar((state) => state.beamlineId);
  const panel = useCalendar((state) => state.panel);
  const beamlineId = chosen ?? model.beamlines[0]?.id ?? null;
  const isLanes = look.view === "lanes";
  useEffect(() => {
    if (!isLanes && chosen === null && beamlineId !== null) chooseBeamline(beamlineId);
  }, [isLanes, chosen, beamlineId]);
  const { lanes, onArrange, menu, closeMenu } = useArranging(model);
  const ofOne = useMemo(
    () => (isLanes || beamlineId === null ? [] : lanesOf(model, language, beamlineId)),
    [model, language, isLanes, beamlineId],
  );
  const words = useMemo(() => laneWords(language), [language]);
  const shifts = termAround(look.anchor, model.terms)?.shifts ?? EVERY_DAY_SHIFTS;
  const dayTone = useMemo(() => dayToneIn(language), [language]);
  const snap = useMemo(() => makeSnap(model), [model]);
  const judge = useMemo(
    () => makeJudge(schedule, model, { actor: desk.actor, language }),
    [schedule, model, desk, language],
  );
  const hands = useHands({ model, schedule, board });
  const many = useManyHands({ model, schedule, board });
  const onFocusChange = useCallback((at: LaneFocus | null) => void (focusRef.current = at), [focusRef]);
  const area = useRef<HTMLDivElement>(null);
  const effect = useCallback<QuotaHand["effect"]>((drafts, how) => quota.current?.effect(drafts, how) ?? "", [quota]);
  const [isAwake, setAwake] = useState(false);
  const wake = useCallback(() => setAwake(true), []);
  useCalendarPainted(isLanes && isRead);
  useGoing({ isShown: isLanes && isRead, index: board.index, lanes, handle, focusRef });
  if (model.stations.length === 0) return <EmptyHint kind="facility" />;
  const selectedId = panel.kind === "booking" ? panel.id : panel.kind === "new" ? DRAFT_ID : null;
  return (
    <div ref={area} className="calendar-board" data-testid="calendar-board" onPointerEnter={wake} onFocus={wake}>
      {look.view === "lanes" ? (
        <LaneBoard
          ref={handle}
          lanes={lanes}
          index={board.index}
          zoom={look.zoom}
          from={period.from}
          to={period.to}
          now={now}
          rowHeight={ROW_HEIGHTS[density]}
          shifts={shifts}
          language={language}
          words={words}
          dayTone={dayTone}
          selectedId={selectedId}
          snap={snap}
          judge={judge}
          effect={effect}
          onFocusChange={onFocusChange}
          singleKeys={props.singleKeys}
          onStrip={showStrip}
          onArrange={onArrange}
          onZoom={showNearer}
          {...hands}
          {...many}
        />
      ) : look.view === "table" ? null : (
        <Suspense>
          <OneBeamline
            lanes={ofOne}
            index={board.index}
            view={look.view}
            anchor={look.anchor}
            now={now}
            words={words}
            dayTone={dayTone}
            snap={snap}
            judge={judge}
            {...hands}
            {...many}
          />
        </Suspense>
      )}
      {menu ? (
        <Suspense>
          <LaneMenu key={menu.lane.id} model={model} open={menu} onClose={closeMenu} />
        </Suspense>
      ) : null}
      {isAwake ? (
        <Suspense>
          <BarCards
            model={model}
            board={area}
            handle={handle}
            openId={panel.kind === "booking" ? panel.id : null}
            schedule={schedule}
          />
          <QuotaWatch model={model} period={period} schedule={schedule} handRef={quota} />
        </Suspense>
      ) : null}
      {isRead && board.bars.length === 0 && panel.kind !== "new" ? (
        <EmptyHint kind="period" hidden={board.hidden} />
      ) : null}
    </div>
  );
}

function showNearer(by: 1 | -1, at: InstantMs): void {
  const next = zoomAround(useCalendar.getState().zoom, dayOf(at), by);
  goToDay(next.anchor, next.zoom);
}

/** Bars too narrow to tell apart: a week of them. */
function showStrip(_laneId: string, interval: Interval): void {
  goToDay(dayOf(interval.start), "week");
}
