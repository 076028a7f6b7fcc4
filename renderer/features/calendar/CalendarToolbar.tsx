import { IconBookmarks, IconChevronLeft, IconChevronRight, IconPlus, IconSearch } from "@tabler/icons-react";
import { hiddenLanes } from "#renderer/features/calendar/calendarFilters.ts";
import {
  chooseBeamline,
  closePanel,
  goToDay,
  isOfAll,
  openDialog,
  openViewsPanel,
  showView,
  showZoom,
  useCalendar,
} from "#renderer/features/calendar/calendarState.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { FilterMenu } from "#renderer/features/calendar/FilterMenu.tsx";
import { HiddenCount } from "#renderer/features/calendar/HiddenCount.tsx";
import { LookMenu } from "#renderer/features/calendar/LookMenu.tsx";
import { ChooseButton } from "#renderer/features/calendar/many/ChooseButton.tsx";
import { stepAnchor, stepTerm, termAround, type Look, type Period } from "#renderer/features/calendar/period.ts";
import type { KnownSchedule } from "#renderer/features/calendar/schedule.ts";
import { periodText } from "#renderer/features/calendar/times.ts";
import { ZOOMS } from "#renderer/features/calendar/zoomSteps.ts";
import { UndoButtons } from "#renderer/features/calendar/UndoButtons.tsx";
import { useDesk } from "#renderer/data/useDesk.ts";
import { searchWords } from "#renderer/text/search.ts";
import { viewWords } from "#renderer/text/views.ts";
import { calendarWords } from "#renderer/text/calendar.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { Segments } from "#renderer/ui/Segments.tsx";
import { dayOf } from "#shared/domain/time/day.ts";

export type CalendarToolbarProps = {
  readonly model: FacilityModel;
  readonly look: Look;
  readonly period: Period;
  /** Bookings that the filters keep from sight. */
  readonly hidden: number;
  schedule(): KnownSchedule;
};

const VIEWS = ["lanes", "month", "week", "day", "list", "table"] as const;

/** When, what and how much is shown; undo; and the one thing most people come to do: add a booking. */
export function CalendarToolbar({ model, look, period, hidden, schedule }: CalendarToolbarProps) {
  const t = useWords(calendarWords);
  const desk = useDesk();
  const filters = useCalendar((state) => state.filters);
  const add = async (): Promise<void> => {
    const { startNewBooking } = await import("#renderer/features/calendar/startNewBooking.ts");
    startNewBooking({ model, schedule: schedule(), period, desk, focus: null });
  };
  return (
    <div className="calendar-tools" role="toolbar" aria-label={t.tools}>
      <DateTools model={model} look={look} period={period} />
      <Segments
        label={t.view}
        value={look.view}
        choices={VIEWS.map((value) => ({ value, words: t.views[value] }))}
        onChange={showView}
      />
      {isOfAll(look.view) ? (
        <Segments
          label={t.zoom}
          value={look.zoom}
          choices={ZOOMS.map((value) => ({ value, words: t.zooms[value] }))}
          onChange={showZoom}
        />
      ) : (
        <BeamlineChoice model={model} />
      )}
      <span className="grow" />
      <SearchButton />
      <ViewsButton />
      <HiddenCount bookings={hidden} lanes={isOfAll(look.view) ? hiddenLanes(model, filters) : 0} />
      <FilterMenu model={model} />
      <ChooseButton />
      <LookMenu />
      <UndoButtons model={model} />
      <button
        type="button"
        className="button primary"
        onClick={() => void add()}
        data-testid="add-booking"
        title={`${t.add} (C)`}
      >
        <IconPlus size={16} stroke={2} aria-hidden />
        <span className="wide-only">{t.add}</span>
      </button>
    </div>
  );
}

function ViewsButton() {
  const t = useWords(viewWords);
  const isOpen = useCalendar((state) => state.panel.kind === "views");
  return (
    <button
      type="button"
      className="button quiet icon-only"
      aria-label={t.title}
      title={t.title}
      aria-pressed={isOpen}
      data-testid="views"
      onClick={isOpen ? closePanel : openViewsPanel}
    >
      <IconBookmarks size={18} stroke={1.75} aria-hidden />
    </button>
  );
}

function SearchButton() {
  const t = useWords(searchWords);
  return (
    <button
      type="button"
      className="button quiet"
      aria-label={t.open}
      title={`${t.open} (Ctrl+K)`}
      data-testid="search"
      onClick={() => openDialog("search")}
    >
      <IconSearch size={16} stroke={1.75} aria-hidden />
      <span className="wide-only">{t.open}</span>
    </button>
  );
}

function DateTools({ model, look, period }: Pick<CalendarToolbarProps, "model" | "look" | "period">) {
  const t = useWords(calendarWords);
  const language = useLanguage();
  const desk = useDesk();
  const step = (by: -1 | 1): void => goToDay(stepAnchor(look, model.terms, by));
  return (
    <>
      <button type="button" className="button" onClick={() => goToDay(dayOf(desk.now()))} title={`${t.today} (T)`}>
        {t.today}
      </button>
      <span className="pair">
        <Arrow label={`${t.previous} ([)`} way="left" onPress={() => step(-1)} testId="previous" />
        <Arrow label={`${t.next} (])`} way="right" onPress={() => step(1)} testId="next" />
      </span>
      <button
        type="button"
        className="button quiet period-title"
        onClick={() => openDialog("go-to")}
        title={`${t.goTo} (G)`}
        data-testid="period"
      >
        <h1>{periodText(period, language)}</h1>
      </button>
      <TermTools model={model} look={look} period={period} />
    </>
  );
}

/** The term of what is shown, and the way to its neighbours. */
function TermTools({ model, look, period }: Pick<CalendarToolbarProps, "model" | "look" | "period">) {
  const t = useWords(calendarWords);
  // The day that is looked at, not the first one shown: a week may begin in the term before.
  const term = termAround(look.anchor, model.terms);
  const isInside = term !== undefined && term.from < period.to && period.from < term.to;
  const step = (by: -1 | 1): void => goToDay(stepTerm(look.anchor, model.terms, by));
  return (
    <span className="pair term-tools">
      <Arrow label={`${t.previousTerm} ({)`} way="left" onPress={() => step(-1)} testId="previous-term" />
      <span className="term-name">{isInside ? t.term(term.id) : t.termOutside}</span>
      <Arrow label={`${t.nextTerm} (})`} way="right" onPress={() => step(1)} testId="next-term" />
    </span>
  );
}

function BeamlineChoice({ model }: { readonly model: FacilityModel }) {
  const t = useWords(calendarWords);
  const language = useLanguage();
  const beamlineId = useCalendar((state) => state.beamlineId) ?? model.beamlines[0]?.id;
  return (
    <select
      className="input beamline-choice"
      aria-label={t.beamline}
      value={beamlineId}
      onChange={(event) => {
        const chosen = model.beamlines.find((beamline) => beamline.id === event.target.value);
        if (chosen) chooseBeamline(chosen.id);
      }}
    >
      {model.beamlines.map((beamline) => (
        <option key={beamline.id} value={beamline.id}>
          {beamline.id} {beamline.name[language]}
        </option>
      ))}
    </select>
  );
}

function Arrow(props: { label: string; way: "left" | "right"; testId: string; onPress: () => void }) {
  const Icon = props.way === "left" ? IconChevronLeft : IconChevronRight;
  return (
    <button
      type="button"
      className="button quiet icon-only"
      aria-label={props.label}
      title={props.label}
      data-testid={props.testId}
      onClick={props.onPress}
    >
      <Icon size={18} stroke={1.75} aria-hidden />
    </button>
  );
}
