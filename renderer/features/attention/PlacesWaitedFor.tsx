import { useState } from "react";
import { useFreePlaces } from "#renderer/features/attention/useFreePlaces.ts";
import { commit } from "#renderer/data/commit.ts";
import { waiters, type Waiter } from "#renderer/data/queries/waitEntries.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { attentionWords } from "#renderer/text/attention.ts";
import { formatInstant, formatRange } from "#renderer/text/formatTime.ts";
import type { RowNames } from "#renderer/text/placeNames.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { useMinute } from "#renderer/ui/frame/useMinute.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import type { Call } from "#shared/mutations/mutation.ts";
import { leaveWaitingCall, takePlaceCall } from "#shared/mutations/waiting/calls.ts";
import { ReasonList } from "#renderer/ui/problems/ReasonList.tsx";

/** Who waits for which place (キャンセル待ち): one's own with what can be done, those of others to know of them. Nothing where nobody waits. */
export function PlacesWaitedFor({ names }: { readonly names: RowNames }) {
  const t = useWords(attentionWords);
  const desk = useDesk();
  const minute = useMinute(desk.now);
  const all = useLive(() => waiters(desk.db, minute), [desk.db, minute]);
  const free = useFreePlaces();
  if (!all?.length) return null;
  return (
    <section data-testid="places-waited-for">
      <h2>{t.waitersTitle}</h2>
      <p>{t.waitersLead}</p>
      <ul className="refused-list">
        {all.map((waiter) => (
          <WaiterItem key={waiter.entry.id} waiter={waiter} names={names} isFree={free.has(waiter.entry.id)} />
        ))}
      </ul>
    </section>
  );
}

type WaiterItemProps = { readonly waiter: Waiter; readonly names: RowNames; readonly isFree: boolean };

function WaiterItem({ waiter: { entry, standing }, names, isFree }: WaiterItemProps) {
  const t = useWords(attentionWords);
  const language = useLanguage();
  const desk = useDesk();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const { draft, by, at, id } = entry;
  const act = async (call: Call) => {
    const result = await commit(desk, call);
    setProblems(result.ok ? [] : result.problems);
  };
  const isOwn = by.id === desk.actor().id;
  return (
    <li className="refused" data-testid="waiter" data-free={isFree}>
      <header>
        <h3>
          {names.station(draft.stationId)} {formatRange(draft, language)}
        </h3>
        <p className="who">
          {draft.title || draft.project} · {t.waitsSince(by.name, formatInstant(at, language))}
        </p>
      </header>
      <div role="status">{isFree ? <p className="all-clear">✓ {t.isFree}</p> : null}</div>
      {problems.length === 0 ? null : (
        <div className="notice warning">
          <ReasonList problems={problems} names={names} />
        </div>
      )}
      {isOwn ? (
        <div className="ways-out choice-pair">
          {isFree ? (
            <button
              type="button"
              className="button primary"
              data-testid="take-place"
              onClick={() => void act(takePlaceCall(entry, standing))}
            >
              {t.takePlace}
            </button>
          ) : null}
          <button
            type="button"
            className="button"
            data-testid="wait-no-more"
            onClick={() => void act(leaveWaitingCall({ id }))}
          >
            {t.waitNoMore}
          </button>
        </div>
      ) : null}
    </li>
  );
}
