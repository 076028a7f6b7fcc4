import { useEffect, useState } from "react";
import { useFirstAnswers } from "#renderer/data/useFirstAnswers.ts";
import { status } from "#renderer/data/queries/status.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { hasFacility } from "#renderer/platform/facilityDesk.ts";
import { SyncWords } from "#renderer/SyncWords.tsx";
import { frameWords } from "#renderer/text/frame.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { useMinute } from "#renderer/ui/frame/useMinute.ts";
import { FACILITY_ZONE, wallClock } from "#shared/domain/time/day.ts";

const two = (part: number) => String(part).padStart(2, "0");

/** The workstation's own zone, where it is not the facility's: times on screen are then not its wall clock's. */
function otherZone(): string | null {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone === FACILITY_ZONE || zone === "Japan" ? null : zone;
}

/** Once the page has been painted: the first question about a zone takes the system tens of milliseconds. */
function useOtherZone(): string | null {
  const [zone, setZone] = useState<string | null>(null);
  useEffect(() => {
    const idle = requestIdleCallback(() => setZone(otherZone()));
    return () => cancelIdleCallback(idle);
  }, []);
  return zone;
}

/** Along the bottom: is my work safe, how old is what I see, what time is it at the facility. */
export function StatusBar() {
  const t = useWords(frameWords);
  const desk = useDesk();
  const now = wallClock(useMinute(desk.now));
  const known = useLive(() => status(desk.db), [desk.db], useFirstAnswers()?.status);
  const time = `${two(now.hour)}:${two(now.minute)}`;
  const zone = useOtherZone();
  return (
    <footer className="status-bar">
      {known?.demo ? (
        <span className="chip demo" title={t.demoHint} data-testid="demo-mark">
          {t.demo}
        </span>
      ) : null}
      <strong className="saved">{t.savedHere}</strong>
      {hasFacility() ? <SyncWords /> : null}
      {known && known.waiting > 0 && !hasFacility() ? (
        <span title={t.waitingHint}>{t.waiting(known.waiting)}</span>
      ) : null}
      <span className="grow" />
      {known?.me?.name ? (
        <a href="#/account" data-testid="who">
          {known.me.name}
        </a>
      ) : null}
      {zone ? <span className="outside-zone">△ {t.otherZone(zone)}</span> : null}
      <span>{t.zone(time)}</span>
    </footer>
  );
}
