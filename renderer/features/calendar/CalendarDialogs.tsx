import { useId, useState } from "react";
import { CalendarDialog } from "#renderer/features/calendar/CalendarDialog.tsx";
import {
  goToDay,
  isOfAll,
  openDialog,
  useCalendar,
  type CalendarState,
} from "#renderer/features/calendar/calendarState.ts";
import { SearchDialog } from "#renderer/features/calendar/search/SearchDialog.tsx";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { calendarWords } from "#renderer/text/calendar.ts";
import { formatDayAndYear } from "#renderer/text/formatTime.ts";
import { shortcutWords } from "#renderer/text/shortcuts.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { dayOf } from "#shared/domain/time/day.ts";
import { parseGoTo } from "#shared/domain/time/parseGoTo.ts";

type CalendarDialogsProps = {
  readonly dialog: NonNullable<CalendarState["openDialog"]>;
  readonly model: FacilityModel;
};

/** The dialogs of the calendar; loaded when first asked for. */
export function CalendarDialogs({ dialog, model }: CalendarDialogsProps) {
  if (dialog === "search") return <SearchDialog model={model} />;
  return dialog === "go-to" ? <GoToDialog model={model} /> : <ShortcutSheet />;
}

/** One field for every way of naming a day; says which day was understood before one goes there. */
function GoToDialog({ model }: { readonly model: FacilityModel }) {
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
      </form>
    </CalendarDialog>
  );
}

function ShortcutSheet() {
  const t = useWords(calendarWords);
  const keys = useWords(shortcutWords);
  return (
    <CalendarDialog title={t.shortcuts} className="shortcut-sheet">
      <h2>{t.shortcuts}</h2>
      <div className="shortcut-groups">
        {keys.groups.map((group) => (
          <section key={group.name}>
            <h3>{group.name}</h3>
            <dl>
              {group.keys.map(([pressed, does]) => (
                <div key={does}>
                  <dt>
                    {pressed.split(" ").map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p>{keys.turnOff}</p>
      <button type="button" className="button" autoFocus onClick={() => openDialog(null)}>
        {t.close}
      </button>
    </CalendarDialog>
  );
}
