import { useMemo } from "react";
import { sectionsOf, type LaneArrangement } from "#renderer/features/calendar/arrange/arrangement.ts";
import type { RangeRows } from "#renderer/features/calendar/bookingRanges.ts";
import { makeFilter, withoutLaneFilters, type CalendarFilters } from "#renderer/features/calendar/calendarFilters.ts";
import { useCalendar } from "#renderer/features/calendar/calendarState.ts";
import { ownerText, type FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { bandsOf, laneOf } from "#renderer/features/calendar/laneRows.ts";
import { termAround, type Period } from "#renderer/features/calendar/period.ts";
import { printBar } from "#renderer/features/calendar/print/printBar.ts";
import { printPages, type PrintSection } from "#renderer/features/calendar/print/printPages.ts";
import type { PrintScene } from "#renderer/features/calendar/print/printScene.ts";
import type { PrintWishes } from "#renderer/features/calendar/print/printWishes.ts";
import { useUnsent } from "#renderer/features/calendar/useUnsent.ts";
import { preferences } from "#renderer/data/queries/preferences.ts";
import { status } from "#renderer/data/queries/status.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { syncStatus } from "#renderer/data/queries/syncStatus.ts";
import { arrangeWords } from "#renderer/text/arrange.ts";
import { frameWords } from "#renderer/text/frame.ts";
import { useMinute } from "#renderer/ui/frame/useMinute.ts";
import type { Booking, BookingId } from "#shared/domain/beamtime/booking.ts";
import { findClashes } from "#shared/domain/beamtime/findClashes.ts";

const EVERY_DAY_SHIFTS = { startHour: 10, lengthHours: 8 };

type Ask = {
  readonly model: FacilityModel;
  readonly period: Period;
  /** Of the period; undefined while it is being read. */
  readonly rows: RangeRows | undefined;
  readonly wishes: PrintWishes;
};

/** What the paper shows now: the same filters, order and groups as the screen, in the language and form that is wished. */
export function usePrintScene({ model, period, rows, wishes }: Ask): PrintScene | undefined {
  const desk = useDesk();
  const printedAt = useMinute(desk.now);
  const known = useLive(async () => ({ ...(await status(desk.db)), ...(await syncStatus(desk.db)) }), [desk.db]);
  const person = useLive(async () => (await preferences(desk.db)).person, [desk.db]);
  const filters = useCalendar((state) => state.filters);
  const arrangement = useCalendar((state) => state.arrangement);
  const showCancelled = useCalendar((state) => state.showCancelled);
  const { from, to } = period;
  const unsent = useUnsent();
  const drawn = useMemo(() => {
    if (rows === undefined) return undefined;
    return drawnOf({ model, rows, wishes, filters, arrangement, showCancelled, unsent }, { from, to });
  }, [model, rows, wishes, filters, arrangement, showCancelled, unsent, from, to]);
  if (drawn === undefined || known === undefined || person === undefined) return undefined;
  const term = termAround(from, model.terms);
  const isInside = term !== undefined && term.from < to && from < term.to;
  return {
    ...drawn,
    wishes,
    shifts: term?.shifts ?? EVERY_DAY_SHIFTS,
    facilityName: known.facilityName?.[wishes.language] ?? "",
    term: isInside ? term : undefined,
    isDemo: known.demo || drawn.content.bookings.some(({ demo }) => demo),
    // Nobody has said who sits here: in the language of the paper.
    printedBy: person?.name ?? frameWords[wishes.language].thisDevice,
    printedAt,
    dataAt: known.syncedAt,
  };
}

type Drawing = {
  readonly model: FacilityModel;
  readonly rows: RangeRows;
  readonly wishes: PrintWishes;
  readonly filters: CalendarFilters;
  readonly arrangement: LaneArrangement;
  readonly showCancelled: boolean;
  readonly unsent: ReadonlySet<BookingId>;
};

function drawnOf(drawing: Drawing, period: Period) {
  const { model, rows, wishes, showCancelled, unsent } = drawing;
  const sections = sectionsFor(drawing);
  const lanes = new Set(sections.flatMap((section) => section.lanes.map(({ id }) => id)));
  const isWanted = makeFilter(model, withoutLaneFilters(drawing.filters), showCancelled);
  const here = rows.bookings.filter(({ stationId }) => isOfWish(model, wishes, stationId));
  const countable = here.filter(({ state }) => showCancelled || state !== "cancelled");
  const bookings = here
    .filter((booking) => lanes.has(booking.stationId) && isWanted(booking))
    .toSorted((a, b) => a.start - b.start);
  // A list measures and shows whose beamtime it is in one column.
  const named = bookings.map((booking) => ({ ...booking, project: ownerText(model, booking, wishes.language) }));
  const content = { period, sections, bookings: named };
  const clashes = findClashes(rows.bookings, model);
  const notesOf = ({ id }: Booking) => ({ isUnsent: unsent.has(id), clashes: clashes.get(id) });
  const bands = bandsOf(model, rows.machinePeriods, wishes.language);
  return {
    content,
    pages: printPages(content, wishes.form, wishes.paper),
    bars: bookings.map((booking) => printBar(booking, wishes.language, model, notesOf(booking))),
    bands: bands.filter(({ laneId }) => laneId === null || lanes.has(laneId)),
    hidden: countable.length - bookings.length,
  };
}

/** In the order and groups of the screen; folded groups are open on paper, where nobody can unfold them. */
function sectionsFor({ model, wishes, filters, arrangement }: Drawing): PrintSection[] {
  const { language, beamlineId } = wishes;
  if (beamlineId !== null && wishes.form !== "lanes")
    return [{ heading: "", lanes: model.stationsOf(beamlineId).map((station) => laneOf(model, language, station)) }];
  const t = arrangeWords[language].sections;
  return sectionsOf(model, arrangement, filters).map(({ kind, beamlines }) => ({
    heading: kind === "all" || kind === "pinned" ? "" : t[kind],
    lanes: beamlines.flatMap(({ stations }) => stations.map((station) => laneOf(model, language, station))),
  }));
}

function isOfWish(model: FacilityModel, { form, beamlineId }: PrintWishes, stationId: string): boolean {
  if (form === "lanes" || beamlineId === null) return true;
  return model.stationsOf(beamlineId).some(({ id }) => id === stationId);
}
