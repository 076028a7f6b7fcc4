import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useCalendar } from "#renderer/features/calendar/calendarState.ts";
import type { ExchangePanelProps } from "#renderer/features/calendar/exchange/exchangePanelProps.ts";
import { useOutgoing, type Outgoing } from "#renderer/features/calendar/exchange/useOutgoing.ts";
import { stationName, type FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { useMany } from "#renderer/features/calendar/manyState.ts";
import type { Period } from "#renderer/features/calendar/period.ts";
import { periodText } from "#renderer/features/calendar/times.ts";
import type { DataDeps } from "#renderer/data/deps.ts";
import type { FileFormat } from "#renderer/data/exchange/exportFiles.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { saveFile } from "#renderer/platform/saveFile.ts";
import { exchangeWords } from "#renderer/text/exchange.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { Segments } from "#renderer/ui/Segments.tsx";
import { SidePanel } from "#renderer/ui/SidePanel.tsx";
import type { Language } from "#shared/ipc/channels.ts";
import { addDays } from "#shared/domain/time/day.ts";

const FORMATS: readonly FileFormat[] = ["csv", "xlsx", "ics"];

/** What period and filter show, as a file: how much goes out is said before. */
export function ExportPanel({ model, period, onClose }: Omit<ExchangePanelProps, "way">) {
  const t = useWords(exchangeWords);
  const language = useLanguage();
  const desk = useDesk();
  const [what, setWhat] = useState<"bookings" | "machineTime">("bookings");
  const [format, setFormat] = useState<FileFormat>("csv");
  const [withCancelled, setWithCancelled] = useState(useCalendar((state) => state.showCancelled));
  const chosen = useMany((state) => state.chosen);
  const [isOnlyChosen, setOnlyChosen] = useState(chosen.size > 0);
  const only = isOnlyChosen && chosen.size > 0 ? chosen : null;
  const outgoing = useOutgoing(model, period, { withCancelled, only });
  const isMachine = what === "machineTime";
  const count = (isMachine ? outgoing?.machinePeriods : outgoing?.bookings)?.length ?? 0;
  const save = (): void => {
    if (outgoing) void saveOutgoing({ desk, model, language, period, outgoing, format, isMachine });
  };
  return (
    <SidePanel
      title={t.export}
      closeLabel={t.close}
      onClose={onClose}
      footer={
        <button
          type="button"
          className="button primary"
          disabled={count === 0}
          onClick={save}
          data-testid="export-save"
        >
          <IconDownload size={16} stroke={1.75} aria-hidden />
          {t.save}
        </button>
      }
    >
      <div className="exchange">
        <Segments
          label={t.what}
          value={what}
          choices={(["bookings", "machineTime"] as const).map((value) => ({ value, words: t[value] }))}
          onChange={setWhat}
        />
        <Segments
          label={t.format}
          value={format}
          choices={FORMATS.map((value) => ({ value, words: t.formats[value] }))}
          onChange={setFormat}
        />
        <p className="hint">{t.formatNotes[format]}</p>
        <p>
          <strong>{periodText(period, language)}</strong> <span className="hint">{t.filterNote}</span>
        </p>
        {isMachine || chosen.size === 0 ? null : (
          <label className="check">
            <input type="checkbox" checked={isOnlyChosen} onChange={(event) => setOnlyChosen(event.target.checked)} />
            {t.onlyChosen(chosen.size)}
          </label>
        )}
        {isMachine ? null : (
          <label className="check">
            <input
              type="checkbox"
              checked={withCancelled}
              onChange={(event) => setWithCancelled(event.target.checked)}
            />
            {t.withCancelled}
          </label>
        )}
        <p role="status" data-testid="export-count">
          <strong>{count === 0 ? t.nothing : t.outgoing(count)}</strong>{" "}
          {!isMachine && outgoing && outgoing.hidden > 0 ? t.hidden(outgoing.hidden) : ""}
        </p>
        {outgoing?.bookings.some(({ demo }) => demo) ? <p className="hint">{t.demoNote}</p> : null}
      </div>
    </SidePanel>
  );
}

type Wish = {
  readonly desk: DataDeps;
  readonly model: FacilityModel;
  readonly language: Language;
  readonly period: Period;
  readonly outgoing: Outgoing;
  readonly format: FileFormat;
  readonly isMachine: boolean;
};

async function saveOutgoing({ desk, model, language, period, outgoing, format, isMachine }: Wish): Promise<void> {
  const { bookingsFile, machineTimeFile } = await import("#renderer/data/exchange/exportFiles.ts");
  const demo = outgoing.bookings.some((booking) => booking.demo) ? "demo-" : "";
  const name = `${demo}${isMachine ? "machine-time" : "beamtime"}-${period.from}-${addDays(period.to, -1)}.${format}`;
  const words = exchangeWords[language];
  const title = format === "ics" ? words.calendarName : words.bookings;
  const wishes = { format, language, name: isMachine ? words.machineTime : title };
  const file = isMachine
    ? await machineTimeFile(desk, outgoing.machinePeriods, wishes)
    : await bookingsFile(desk, outgoing.bookings, {
        ...wishes,
        placeOf: (booking) => stationName(model, booking.stationId),
      });
  saveFile(name, file);
}
