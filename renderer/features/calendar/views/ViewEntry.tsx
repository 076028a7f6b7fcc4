import { IconPencil, IconStar, IconStarFilled, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { CalendarView } from "#renderer/features/calendar/calendarView.ts";
import type { SavedView } from "#renderer/data/preference.ts";
import { calendarWords } from "#renderer/text/calendar.ts";
import { viewWords } from "#renderer/text/views.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { IconButton } from "#renderer/ui/IconButton.tsx";
import type { LaneZoom } from "#renderer/ui/lanes/laneTypes.ts";

type ViewEntryProps = {
  readonly view: SavedView;
  onShow(): void;
  onStandard(): void;
  onName(name: string): void;
  onRemove(): void;
};

/** One kept view: a press on its name shows it; its other buttons stand beside. */
export function ViewEntry({ view, onShow, onStandard, onName, onRemove }: ViewEntryProps) {
  const t = useWords(viewWords);
  const [isNaming, setNaming] = useState(false);
  const end = (name: string): void => {
    setNaming(false);
    if (name !== view.name) onName(name);
  };
  return (
    <li data-testid="saved-view">
      {isNaming ? (
        <NameField first={view.name} label={t.newName} onEnd={end} onGiveUp={() => setNaming(false)} />
      ) : (
        <button type="button" className="view-face" title={t.apply(view.name)} onClick={onShow}>
          <b>{view.name}</b>
          <ViewFacts view={view} />
        </button>
      )}
      <IconButton
        label={t.standard(view.name)}
        isPressed={view.isStandard}
        onPress={onStandard}
        icon={view.isStandard ? <IconStarFilled size={16} aria-hidden /> : <IconStar size={16} aria-hidden />}
      />
      <IconButton
        label={t.rename(view.name)}
        onPress={() => setNaming(true)}
        icon={<IconPencil size={16} aria-hidden />}
      />
      <IconButton label={t.remove(view.name)} onPress={onRemove} icon={<IconTrash size={16} aria-hidden />} />
    </li>
  );
}

/** What is in it, in few words. */
function ViewFacts({ view }: { readonly view: SavedView }) {
  const t = useWords(viewWords);
  const words = useWords(calendarWords);
  const { hiddenUses, hiddenStates, onlyClass, onlyTechnique, text } = view.filters;
  const isFiltered = hiddenUses.length + hiddenStates.length > 0 || onlyClass || onlyTechnique || text !== "";
  const isOfAll = view.view === "lanes" || view.view === "table";
  const facts = [
    view.isStandard ? `★ ${t.isStandard}` : "",
    isOfAll ? "" : (view.beamlineId ?? ""),
    words.views[view.view as CalendarView] ?? "",
    isOfAll ? (words.zooms[view.zoom as LaneZoom] ?? "") : "",
    isFiltered ? t.filtered : "",
    view.lanes.hidden.length > 0 ? t.rest(view.lanes.hidden.length) : "",
  ];
  return <small>{facts.filter(Boolean).join(" · ")}</small>;
}

function NameField(props: { first: string; label: string; onEnd(name: string): void; onGiveUp(): void }) {
  const [name, setName] = useState(props.first);
  return (
    <input
      className="input"
      aria-label={props.label}
      value={name}
      maxLength={60}
      autoFocus
      onChange={(event) => setName(event.target.value)}
      onBlur={() => props.onEnd(name)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter") props.onEnd(name);
        if (event.key !== "Escape") return;
        // Not the panel's Esc.
        event.stopPropagation();
        props.onGiveUp();
      }}
    />
  );
}
