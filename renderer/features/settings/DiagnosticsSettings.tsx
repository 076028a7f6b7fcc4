import { useState } from "react";
import type { Diagnostics, SyncFigures } from "#renderer/data/queries/diagnostics.ts";
import { supportText, type DeviceFacts } from "#renderer/features/settings/supportText.ts";
import { useDeviceFacts } from "#renderer/features/settings/useDeviceFacts.ts";
import { diagnosticsWords } from "#renderer/text/diagnostics.ts";
import { formatInstant } from "#renderer/text/formatTime.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";

const MEGABYTE = 1024 * 1024;
/** From here on times on record mislead. */
const CLOCK_WARNING_MS = 2 * 60_000;

/** For whoever helps: figures and codes, and a button that copies all of it. */
export function DiagnosticsSettings() {
  const t = useWords(diagnosticsWords);
  const facts = useDeviceFacts();
  return (
    <section id="diagnostics" data-testid="diagnostics">
      <h2>{t.title}</h2>
      <p className="notice">{t.lead}</p>
      {facts === undefined ? null : (
        <>
          <dl className="facts">
            <Storage facts={facts} />
            {facts.figures.sync === null ? (
              <Fact name={t.synced}>{t.alone}</Fact>
            ) : (
              <Sync figures={facts.figures} sync={facts.figures.sync} />
            )}
            {facts.versions === null ? null : (
              <Fact name={t.versions}>
                {t.versionsOf(
                  facts.versions.app,
                  facts.versions.electron,
                  facts.figures.databaseVersion,
                  facts.figures.protocol,
                )}
              </Fact>
            )}
          </dl>
          <Errors errors={facts.errors} />
          <CopyButton text={supportText(facts)} />
        </>
      )}
    </section>
  );
}

function Fact(props: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </>
  );
}

function Storage({ facts: { figures, usedBytes, quotaBytes, kept } }: { readonly facts: DeviceFacts }) {
  const t = useWords(diagnosticsWords);
  const language = useLanguage();
  const megabytes = (bytes: number | null) =>
    bytes === null ? "?" : (bytes / MEGABYTE).toLocaleString(language, { maximumFractionDigits: 1 });
  return (
    <>
      <Fact name={t.storage}>
        {t.storageOf(megabytes(usedBytes), megabytes(quotaBytes))} · {kept === true ? t.kept : t.notKept}
      </Fact>
      <Fact name={t.rows}>
        {t.rowsOf(figures.rows.bookings.toLocaleString(language), figures.rows.history.toLocaleString(language))}
      </Fact>
    </>
  );
}

function Sync({ figures, sync }: { readonly figures: Diagnostics; readonly sync: SyncFigures }) {
  const t = useWords(diagnosticsWords);
  const language = useLanguage();
  const time = (at: InstantMs) => formatInstant(at, language);
  return (
    <>
      <Fact name={t.synced}>{sync.syncedAt === null ? t.never : time(sync.syncedAt)}</Fact>
      <Fact name={t.lastFailure}>{sync.lastError === null ? t.noFailure : t.failures[sync.lastError]}</Fact>
      <Fact name={t.waiting}>
        {figures.oldestWaiting === null
          ? t.waitingOf(figures.waiting)
          : t.waitingSince(figures.waiting, time(figures.oldestWaiting))}
      </Fact>
      <Fact name={t.attention}>{t.waitingOf(figures.attention)}</Fact>
      <Fact name={t.takenIn}>{t.count(figures.takenIn.toLocaleString(language))}</Fact>
      <Fact name={t.packs}>{t.packsOf(sync.packs.here, sync.packs.all)}</Fact>
      {sync.clockOffsetMs === null ? null : (
        <Fact name={t.clock}>
          <Clock offsetMs={sync.clockOffsetMs} />
        </Fact>
      )}
      <Fact name={t.place}>{sync.place ?? "–"}</Fact>
      <Fact name={t.station}>{sync.clientId}</Fact>
    </>
  );
}

function Clock({ offsetMs }: { readonly offsetMs: number }) {
  const t = useWords(diagnosticsWords);
  const language = useLanguage();
  const seconds = (Math.abs(offsetMs) / 1000).toLocaleString(language, { maximumFractionDigits: 1 });
  return (
    <>
      {offsetMs > 0 ? t.clockBehind(seconds) : t.clockAhead(seconds)}
      {Math.abs(offsetMs) > CLOCK_WARNING_MS ? <p className="notice warning">△ {t.clockWarning}</p> : null}
    </>
  );
}

function Errors({ errors }: Pick<DeviceFacts, "errors">) {
  const t = useWords(diagnosticsWords);
  const language = useLanguage();
  return (
    <>
      <h3 className="facts-title">{t.errors}</h3>
      {errors.length === 0 ? <p>{t.noErrors}</p> : null}
      <ul className="logged-errors" data-testid="logged-errors">
        {errors.map(({ time, level, code }, at) => (
          <li key={`${time} ${code} ${at}`}>
            {level === "error" ? "⚠" : "△"} {formatInstant(Date.parse(time) as InstantMs, language)} <code>{code}</code>
          </li>
        ))}
      </ul>
    </>
  );
}

function CopyButton({ text }: { readonly text: string }) {
  const t = useWords(diagnosticsWords);
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <div>
      <button type="button" className="button" data-testid="copy-diagnostics" onClick={() => void copy()}>
        <span role="status">{isCopied ? t.copied : t.copy}</span>
      </button>
    </div>
  );
}
