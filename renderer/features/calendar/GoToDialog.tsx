import { useId, useState } from "react";
import { CalendarDialog } from "#renderer/features/calendar/CalendarDialog.tsx";
import { goToDay, isOfAll, openDialog, useCalendar } from "#renderer/features/calendar/calendarState.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { termsNear } from "#renderer/features/calendar/period.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { calendarWords } from "#renderer/text/calendar.ts";
import { formatDayAndYear } from "#renderer/text/formatTime.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { dayOf } from "#shared/domain/time/day.ts";
import { parseGoTo } from "#shared/domain/time/parseGoTo.ts";

/** One field for every way of naming a day; says which day was understood before one goes there. */
export function GoToDialog({ model }: { readonly model: FacilityModel }) {
  const t = useWords(calendarWords);
  const language = useLanguage();
  const desk = useDesk();
  const [typed, setTyped] = useState("");
  const inputId = useId();
  const answerId = useId();
  const target = parseGoTo(typed, { today: dayOf(desk.now()), terms: model.terms });
  const isLanes = useCalendar((state) => isOfAll(state.view));
  const go = (): void => {
    if (!target) return;
    const zoom = isLanes && target.span !== "day" && target.span !== "week" ? target.span : undefined;
    goToDay(target.day, zoom);
    openDialog(null);
  };
  const answer = target
    ? formatDayAndYear(target.day, language)
    : typed.trim() === ""
      ? t.goToHint
      : t.goToUnknown(typed);
  return (
    <CalendarDialog title={t.goTo} className="go-to">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <div className="field">
          <label htmlFor={inputId}>{t.goTo}</label>
          <input
            id={inputId}
            className="input"
            value={typed}
            autoComplete="off"
            autoFocus
            aria-describedby={answerId}
            data-testid="go-to-input"
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              // Enter while the input method is open accepts its word, and goes nowhere.
              if (event.key === "Enter" && event.nativeEvent.isComposing) event.preventDefault();
            }}
          />
        </div>
        <p id={answerId} className="go-to-answer" data-understood={target !== undefined} aria-live="polite">
          {answer}
        </p>
        <button type="submit" className="button primary" disabled={!target}>
          {t.goToGo}
        </button>
        <TermChoice model={model} />
      </form>
    </CalendarDialog>
  );
}

/** The terms around what is shown, a press each: the way that is left where the bar has no room for theirs. */
function TermChoice({ model }: { readonly model: FacilityModel }) {
  const t = useWords(calendarWords);
  const anchor = useCalendar((state) => state.anchor);
  const terms = termsNear(anchor, model.terms);
  if (terms.length === 0) return null;
  return (
    <div className="go-to-terms" role="group" aria-label={t.terms}>
      <span aria-hidden>{t.terms}</span>
      {terms.map(({ id, from, to }) => (
        <button
          key={id}
          type="button"
          className="button"
          aria-current={from <= anchor && anchor < to ? "date" : undefined}
          data-term={id}
          onClick={() => {
            goToDay(from);
            openDialog(null);
          }}
        >
          {id}
        </button>
      ))}
    </div>
  );
}
