import { CalendarDialog } from "#renderer/features/calendar/CalendarDialog.tsx";
import { openDialog, type CalendarState } from "#renderer/features/calendar/calendarState.ts";
import { GoToDialog } from "#renderer/features/calendar/GoToDialog.tsx";
import { SearchDialog } from "#renderer/features/calendar/search/SearchDialog.tsx";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { calendarWords } from "#renderer/text/calendar.ts";
import { shortcutWords } from "#renderer/text/shortcuts.ts";
import { useWords } from "#renderer/text/useWords.ts";

type CalendarDialogsProps = {
  readonly dialog: NonNullable<CalendarState["openDialog"]>;
  readonly model: FacilityModel;
};

/** The dialogs of the calendar; loaded when first asked for. */
export function CalendarDialogs({ dialog, model }: CalendarDialogsProps) {
  if (dialog === "search") return <SearchDialog model={model} />;
  return dialog === "go-to" ? <GoToDialog model={model} /> : <ShortcutSheet />;
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
