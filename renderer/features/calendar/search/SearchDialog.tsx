import { IconBookmarks, IconCalendarEvent, IconFilter } from "@tabler/icons-react";
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import "#renderer/features/calendar/search/search.css";
import { CalendarDialog } from "#renderer/features/calendar/CalendarDialog.tsx";
import { openDialog } from "#renderer/features/calendar/calendarState.ts";
import type { FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { FoundBooking } from "#renderer/features/calendar/search/FoundBooking.tsx";
import { useEntries, type SearchEntry } from "#renderer/features/calendar/search/useEntries.ts";
import { searchWords } from "#renderer/text/search.ts";
import { useWords } from "#renderer/text/useWords.ts";

/** One field for everything: bookings of all years, a day, and the filter of the screen. Keyboard and pointer alike. */
export function SearchDialog({ model }: { readonly model: FacilityModel }) {
  const t = useWords(searchWords);
  const [text, setText] = useState("");
  const { groups, state } = useEntries(model, text);
  const entries = groups.flatMap((group) => group.entries);
  const [chosenId, setChosen] = useState<string | null>(null);
  const chosen = entries.find(({ id }) => id === chosenId) ?? firstOf(entries);
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  });
  const take = (entry: SearchEntry | undefined): void => {
    if (!entry) return;
    openDialog(null);
    entry.act();
  };
  const pressed = (event: KeyboardEvent): void => {
    // Enter while the input method is open accepts its word.
    if (event.nativeEvent.isComposing) return;
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (event.key === "Enter") take(chosen);
    else if (by !== 0 && chosen) setChosen(entries.at((entries.indexOf(chosen) + by) % entries.length)?.id ?? null);
    else return;
    event.preventDefault();
  };
  return (
    <CalendarDialog title={t.open} className="search">
      <input
        className="input"
        type="text"
        role="combobox"
        aria-label={t.open}
        aria-expanded={entries.length > 0}
        aria-controls={listId}
        aria-activedescendant={chosen ? `${listId}-${chosen.id}` : undefined}
        placeholder={t.placeholder}
        value={text}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        autoFocus
        data-testid="search-input"
        onChange={(event) => {
          setText(event.target.value);
          setChosen(null);
        }}
        onKeyDown={pressed}
      />
      <div ref={list} id={listId} role="listbox" aria-label={t.results} className="search-results" tabIndex={-1}>
        {groups.map((group) => (
          <div key={group.name} role="group" aria-label={group.name}>
            <div className="search-group" role="presentation">
              {group.name} <small>{group.count}</small>
            </div>
            {group.entries.map((entry) => (
              <div
                key={entry.id}
                id={`${listId}-${entry.id}`}
                role="option"
                aria-selected={entry === chosen}
                className="search-entry"
                onPointerMove={() => setChosen(entry.id)}
                onClick={() => take(entry)}
              >
                <EntryFace entry={entry} model={model} />
              </div>
            ))}
          </div>
        ))}
      </div>
      <p className="search-state" role="status" data-state={state} data-testid="search-state">
        {state === "searching" ? t.searching : state === "nothing" ? t.nothing(text.trim()) : text ? t.keys : t.hint}
      </p>
    </CalendarDialog>
  );
}

const icons = { day: IconCalendarEvent, filter: IconFilter, view: IconBookmarks };

function EntryFace({ entry, model }: { readonly entry: SearchEntry; readonly model: FacilityModel }): ReactNode {
  if (entry.kind === "booking") return <FoundBooking booking={entry.booking} model={model} />;
  const Icon = icons[entry.kind];
  return (
    <span className="search-action">
      <Icon size={16} stroke={1.75} aria-hidden /> {entry.words}
    </span>
  );
}

/** Enter opens the first booking; a day or a view where one was named; to filter is chosen on purpose. */
function firstOf(entries: readonly SearchEntry[]): SearchEntry | undefined {
  const first = (kind: SearchEntry["kind"]) => entries.find((entry) => entry.kind === kind);
  return first("day") ?? first("view") ?? first("booking") ?? first("filter");
}
