import { IconDownload, IconUpload } from "@tabler/icons-react";
import { openExchange } from "#renderer/features/calendar/calendarState.ts";
import { exchangeWords } from "#renderer/text/exchange.ts";
import { useWords } from "#renderer/text/useWords.ts";

/** The ways to files in and out, in the menu of the calendar. */
export function ExchangeButtons() {
  const t = useWords(exchangeWords);
  return (
    <fieldset>
      <legend>{t.menu}</legend>
      <span className="pair">
        <button type="button" className="button" onClick={(event) => open(event, "import")} data-testid="open-import">
          <IconUpload size={16} stroke={1.75} aria-hidden />
          {t.import}
        </button>
        <button type="button" className="button" onClick={(event) => open(event, "export")} data-testid="open-export">
          <IconDownload size={16} stroke={1.75} aria-hidden />
          {t.export}
        </button>
      </span>
    </fieldset>
  );
}

/** The menu gives way to the panel. */
function open(event: React.MouseEvent<HTMLElement>, way: "import" | "export"): void {
  event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
  openExchange(way);
}
