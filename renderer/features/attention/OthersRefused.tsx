import { useEffect, useState } from "react";
import { bookingsWithIds } from "#renderer/data/queries/bookings.ts";
import { syncStatus } from "#renderer/data/queries/syncStatus.ts";
import { refusedOfOthers } from "#renderer/data/refusedOfOthers.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { attentionWords } from "#renderer/text/attention.ts";
import { formatInstant, formatRange } from "#renderer/text/formatTime.ts";
import type { RowNames } from "#renderer/text/placeNames.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { useMinute } from "#renderer/ui/frame/useMinute.ts";
import { ReasonList } from "#renderer/ui/problems/ReasonList.tsx";
import { SentChange } from "#renderer/ui/problems/SentChange.tsx";
import type { BookingId } from "#shared/domain/beamtime/booking.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import { withoutVersion } from "#shared/mutations/withoutVersion.ts";
import { wishesOf } from "#shared/mutations/wishesOf.ts";
import type { RefusedOfOthers } from "#shared/protocol/refused.ts";

/** What others could not get through and have not dealt with: the author may have gone home. Read only; the change itself stays theirs. */
export function OthersRefused({ names }: { readonly names: RowNames }) {
  const t = useWords(attentionWords);
  const refused = useRefusedOfOthers();
  return (
    <section data-testid="others-refused">
      <h2>{t.othersTitle}</h2>
      <p>{refused === null ? t.othersOffline : refused?.length === 0 ? t.othersEmpty : t.othersLead}</p>
      <ul className="refused-list">
        {refused?.map((one) => (
          <OtherRefusal key={one.id} refused={one} names={names} />
        ))}
      </ul>
    </section>
  );
}

/** Asked anew with every word of the facility and every minute: a refusal alone is no news to other stations. */
function useRefusedOfOthers(): readonly RefusedOfOthers[] | null | undefined {
  const desk = useDesk();
  const minute = useMinute(desk.now);
  const news = useLive(() => syncStatus(desk.db), [desk.db])?.syncedAt;
  const [refused, setRefused] = useState<readonly RefusedOfOthers[] | null>();
  useEffect(() => {
    const question = { isOpen: true };
    void refusedOfOthers().then((told) => question.isOpen && setRefused(told));
    return () => void (question.isOpen = false);
  }, [minute, news]);
  return refused;
}

function OtherRefusal({ refused, names }: { readonly refused: RefusedOfOthers; readonly names: RowNames }) {
  const t = useWords(attentionWords);
  const language = useLanguage();
  const time = (at: number) => formatInstant(at as InstantMs, language);
  return (
    <li className="refused" data-testid="other-refused">
      <header>
        <h3>{t.calls[withoutVersion(refused.name)] ?? t.otherCall}</h3>
        <p className="who">
          {t.madeBy(refused.by.name ?? refused.by.id, time(refused.occurredAt))}
          {" · "}
          {t.refusedAt(time(refused.refusedAt))}
        </p>
      </header>
      <div className="notice problem">
        <strong>⚠ {t.codes[refused.code]}</strong>
        <ReasonList problems={refused.problems} names={names} />
      </div>
      <SentChange call={{ name: refused.name, args: refused.args }} names={names} />
      <Standing refused={refused} names={names} />
    </li>
  );
}

/** The bookings that the change is about, as they stand here: a move alone does not say what it moves. */
function Standing({ refused, names }: { readonly refused: RefusedOfOthers; readonly names: RowNames }) {
  const t = useWords(attentionWords);
  const language = useLanguage();
  const { db } = useDesk();
  const ids = wishesOf(refused).flatMap(({ about, id }) => (about === "booking" && id !== null ? [id] : []));
  const key = ids.slice(0, 5).join(" ");
  const rows = useLive(() => bookingsWithIds(db, key.split(" ") as BookingId[]), [db, key]);
  if (!rows?.length) return null;
  return (
    <p className="who">
      {t.standsNow}{" "}
      {rows
        .map((one) => `${names.station(one.stationId)} ${formatRange(one, language)} ${one.title}`.trim())
        .join(" / ")}
    </p>
  );
}
