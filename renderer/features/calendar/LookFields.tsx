import { lazy, Suspense, type MouseEvent } from "react";
import { IconArrowsSort } from "@tabler/icons-react";
import {
  openDialog,
  openLanesPanel,
  setDensity,
  setShowCancelled,
  useCalendar,
  type Density,
} from "#renderer/features/calendar/calendarState.ts";
import { Legend } from "#renderer/features/calendar/Legend.tsx";
import { setPreference } from "#renderer/data/queries/preferences.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { arrangeWords } from "#renderer/text/arrange.ts";
import { calendarWords } from "#renderer/text/calendar.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { Segments } from "#renderer/ui/Segments.tsx";

const ExchangeButtons = lazy(async () => ({
  default: (await import("#renderer/features/calendar/exchange/ExchangeButtons.tsx")).ExchangeButtons,
}));

const DENSITIES: readonly Density[] = ["compact", "normal", "roomy"];

/** Row height, cancelled bookings, files in and out, what the colours and patterns mean, the keys. */
export function LookFields() {
  const t = useWords(calendarWords);
  const words = useWords(arrangeWords);
  const desk = useDesk();
  const density = useCalendar((state) => state.density);
  const showCancelled = useCalendar((state) => state.showCancelled);
  const change = (chosen: Density): void => {
    setDensity(chosen);
    void setPreference(desk.db, "density", chosen);
  };
  return (
    <>
      <fieldset>
        <legend>{t.density}</legend>
        <Segments
          label={t.density}
          value={density}
          choices={DENSITIES.map((value) => ({ value, words: t.densities[value] }))}
          onChange={change}
        />
      </fieldset>
      <button type="button" className="button" onClick={showLanesPanel} data-testid="arrange-lanes">
        <IconArrowsSort size={16} stroke={1.75} aria-hidden />
        {words.open}
      </button>
      <label className="check">
        <input
          type="checkbox"
          checked={showCancelled}
          data-testid="show-cancelled"
          onChange={(event) => setShowCancelled(event.target.checked)}
        />
        {t.showCancelled}
      </label>
      <Suspense>
        <ExchangeButtons />
      </Suspense>
      <Legend />
      <button type="button" className="button" onClick={() => openDialog("shortcuts")}>
        {t.shortcuts} <kbd>?</kbd>
      </button>
    </>
  );
}

/** The panel takes the place of the menu it was asked for in. */
function showLanesPanel(event: MouseEvent<HTMLElement>): void {
  event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
  openLanesPanel();
}
