import { useState } from "react";
import { sendAgain } from "#renderer/data/resolveAttention.ts";
import type { AttentionEntry } from "#renderer/data/queries/attention.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { DiscardForm } from "#renderer/features/attention/DiscardForm.tsx";
import { EditAndSend } from "#renderer/features/attention/EditAndSend.tsx";
import { ReasonList } from "#renderer/ui/problems/ReasonList.tsx";
import type { RowNames } from "#renderer/text/placeNames.ts";
import { wishOf } from "#renderer/features/attention/wishOf.ts";
import { waitWish } from "#renderer/features/attention/waitWish.ts";
import { useWaysOut } from "#renderer/features/attention/useWaysOut.ts";
import { attentionWords } from "#renderer/text/attention.ts";
import { formatRange } from "#renderer/text/formatTime.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import { makeId } from "#shared/lib/id.ts";
import type { Call } from "#shared/mutations/mutation.ts";
import { joinWaitingCall } from "#shared/mutations/waiting/calls.ts";

type WaysOutProps = { readonly entry: AttentionEntry; readonly names: RowNames };
/** Then nothing new is to be said. */
function isSameReason(now: readonly Problem[], then: readonly Problem[]): boolean {
  return now.every(({ kind }) => then.some((problem) => problem.kind === kind));
}

type Open = "buttons" | "edit" | "discard";

/** What a person can do about a refused change; each way was tried out here before it is offered. */
export function WaysOut({ entry, names }: WaysOutProps) {
  const t = useWords(attentionWords);
  const language = useLanguage();
  const desk = useDesk();
  const ways = useWaysOut(entry);
  const [isRefused, setRefused] = useState(false);
  const [open, setOpen] = useState<Open>("buttons");
  const send = async (call: Call) => setRefused(!(await sendAgain(desk, entry.id, call)).ok);
  const close = () => setOpen("buttons");
  const isFree = ways?.problems.length === 0;
  const { elsewhere = null, swap = null } = ways ?? {};
  const wish = isFree ? null : waitWish(entry, desk.now());
  const wait = (given: NonNullable<typeof wish>) =>
    send(joinWaitingCall({ id: makeId("wait", desk.now(), desk.random), ...given }));
  return (
    <div className="ways-out" role="group" aria-label={t.ways}>
      <div role="status">
        {isRefused ? <p className="notice warning">△ {t.stillRefused}</p> : null}
        {isFree ? <p className="all-clear">{t.acceptedNow}</p> : null}
      </div>
      {open === "edit" ? <EditAndSend entry={entry} names={names} onSend={send} onStop={close} /> : null}
      {open === "discard" ? <DiscardForm entry={entry} onStop={close} /> : null}
      {open === "buttons" ? (
        <div className="choice-pair">
          {elsewhere === null ? null : (
            <button
              type="button"
              className="button primary"
              data-testid="send-elsewhere"
              onClick={() => void send(elsewhere.call)}
            >
              {t.moveTo(`${names.station(elsewhere.place.stationId)} ${formatRange(elsewhere.place, language)}`)}
            </button>
          )}
          {swap === null ? null : (
            <button type="button" className="button" data-testid="swap" onClick={() => void send(swap.call)}>
              {t.swap(swap.with.title || swap.with.project)}
            </button>
          )}
          <button
            type="button"
            className={isFree ? "button primary" : "button"}
            data-testid="send-again"
            onClick={() => void send(entry.call)}
          >
            {t.sendAgain}
          </button>
          {wish === null ? null : (
            <button type="button" className="button" data-testid="wait-for-place" onClick={() => void wait(wish)}>
              {t.waitForPlace}
            </button>
          )}
          {wishOf(entry) === null ? null : (
            <button type="button" className="button" data-testid="edit-and-send" onClick={() => setOpen("edit")}>
              {t.edit}
            </button>
          )}
          <button type="button" className="button danger" data-testid="discard" onClick={() => setOpen("discard")}>
            {t.discard}
          </button>
        </div>
      ) : null}
      {open === "buttons" && ways !== null && !isFree && !isSameReason(ways.problems, entry.problems) ? (
        <details className="now-reasons">
          <summary>{t.refusedNow}</summary>
          <ReasonList problems={ways.problems} names={names} />
        </details>
      ) : null}
    </div>
  );
}
