import { useState } from "react";
import "#renderer/features/calendar/views/views.css";
import { showNotice, showSavedView, useCalendar } from "#renderer/features/calendar/calendarState.ts";
import { ViewEntry } from "#renderer/features/calendar/views/ViewEntry.tsx";
import {
  memoryOf,
  viewOf,
  withName,
  withoutView,
  withStandard,
  withView,
} from "#renderer/features/calendar/views/savedViews.ts";
import type { SavedView } from "#renderer/data/preference.ts";
import { preferences, setPreference } from "#renderer/data/queries/preferences.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { calendarWords } from "#renderer/text/calendar.ts";
import { viewWords } from "#renderer/text/views.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { TextField } from "#renderer/ui/fields/TextField.tsx";
import { SidePanel } from "#renderer/ui/SidePanel.tsx";
import { makeId } from "#shared/lib/id.ts";

/** The views that were kept under a name: keep, show, rename, delete, and the one the program opens with. */
export function ViewsPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(viewWords);
  const words = useWords(calendarWords);
  const desk = useDesk();
  const [name, setName] = useState("");
  const views = useLive(() => preferences(desk.db), [desk.db])?.views ?? [];
  const keep = (changed: readonly SavedView[]): void => void setPreference(desk.db, "views", changed);
  const typed = name.trim();
  const isTaken = views.some((view) => view.name === typed);
  const remove = (view: SavedView): void => {
    keep(withoutView(views, view.id));
    showNotice({ kind: "view-removed", view, at: views.indexOf(view) });
  };
  return (
    <SidePanel title={t.title} closeLabel={words.close} onClose={onClose}>
      <div className="views-panel">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (typed === "") return;
            keep(withView(views, viewOf(typed, makeId("view", desk.now(), desk.random), useCalendar.getState())));
            setName("");
          }}
        >
          <TextField label={t.name} placeholder={t.namePlaceholder} value={name} maxLength={60} onChange={setName} />
          <button type="submit" className="button primary" disabled={typed === ""} data-testid="keep-view">
            {isTaken ? t.replace : t.keep}
          </button>
        </form>
        {views.length === 0 ? (
          <p className="hint">{t.empty}</p>
        ) : (
          <ul aria-label={t.list}>
            {views.map((view) => (
              <ViewEntry
                key={view.id}
                view={view}
                onShow={() => {
                  showSavedView(memoryOf(view, useCalendar.getState().anchor));
                  void setPreference(desk.db, "density", view.density);
                }}
                onStandard={() => keep(withStandard(views, view.id))}
                onName={(changed) => keep(withName(views, view.id, changed))}
                onRemove={() => remove(view)}
              />
            ))}
          </ul>
        )}
        <p className="hint">{t.hint}</p>
      </div>
    </SidePanel>
  );
}
