import { IconDownload, IconPrinter, IconUpload } from "@tabler/icons-react";
import { openExchange, openPrint, useCalendar } from "#renderer/features/calendar/calendarState.ts";
import { wishesFrom } from "#renderer/features/calendar/print/wishesFrom.ts";
import { exchangeWords } from "#renderer/text/exchange.ts";
import { printWords } from "#renderer/text/print.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";

/** The ways to files in and out, and to paper, in the menu of the calendar. */
export function ExchangeButtons() {
  const t = useWords(exchangeWords);
  const paper = useWords(printWords);
  const language = useLanguage();
  return (
    <fieldset>
      <legend>{t.menu}</legend>
      <span className="pair">
        <button
          type="button"
          className="button"
          onClick={(event) => open(event, () => openExchange("import"))}
          data-testid="open-import"
        >
          <IconUpload size={16} stroke={1.75} aria-hidden />
          {t.import}
        </button>
        <button
          type="button"
          className="button"
          onClick={(event) => open(event, () => openExchange("export"))}
          data-testid="open-export"
        >
          <IconDownload size={16} stroke={1.75} aria-hidden />
          {t.export}
        </button>
      </span>
      <button
        type="button"
        className="button"
        onClick={(event) => open(event, () => openPrint(wishesFrom(useCalendar.getState(), language)))}
        data-testid="open-print"
      >
        <IconPrinter size={16} stroke={1.75} aria-hidden />
        {paper.open} <kbd>Ctrl+P</kbd>
      </button>
    </fieldset>
  );
}

/** The menu gives way to the panel. */
function open(event: React.MouseEvent<HTMLElement>, openPanel: () => void): void {
  event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
  openPanel();
}
