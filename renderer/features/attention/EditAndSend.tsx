import { useEffect, useState, type FormEvent } from "react";
import { ReasonList } from "#renderer/ui/problems/ReasonList.tsx";
import type { RowNames } from "#renderer/text/placeNames.ts";
import { wishOf } from "#renderer/features/attention/wishOf.ts";
import type { AttentionEntry } from "#renderer/data/queries/attention.ts";
import { tryCall } from "#renderer/data/tryCall.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { attentionWords } from "#renderer/text/attention.ts";
import { bookingWords } from "#renderer/text/booking.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { DateTimeField } from "#renderer/ui/fields/DateTimeField.tsx";
import { SelectField } from "#renderer/ui/fields/SelectField.tsx";
import { TextField } from "#renderer/ui/fields/TextField.tsx";
import { canOverride, isAccepted } from "#shared/domain/beamtime/isAccepted.ts";
import type { Problem } from "#shared/domain/beamtime/problem.ts";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import { callAt, callBecause } from "#shared/mutations/booking/callAt.ts";
import type { Call } from "#shared/mutations/mutation.ts";

type EditAndSendProps = {
  readonly entry: AttentionEntry;
  readonly names: RowNames;
  onSend(call: Call): Promise<void>;
  onStop(): void;
};

/** The refused change with another place or title; what is against it is said while one types. */
export function EditAndSend({ entry, names, onSend, onStop }: EditAndSendProps) {
  const t = useWords(attentionWords);
  const words = useWords(bookingWords);
  const language = useLanguage();
  const desk = useDesk();
  const [wish, setWish] = useState(() => wishOf(entry));
  const [isComplete, setComplete] = useState(true);
  const [reason, setReason] = useState("");
  const call = wish === null ? undefined : callAt(entry.call, wish);
  const problems = useTrial(call);
  if (wish === null || call === undefined) return null;
  const { place } = wish;
  const actor = desk.actor();
  const asksReason = problems !== null && problems.length > 0 && problems.every((one) => canOverride(one, actor));
  const canSend = isComplete && problems !== null && isAccepted(problems, actor, { reason });
  const given = (at: InstantMs | null, change: (at: InstantMs) => Partial<typeof place>): void => {
    setComplete(at !== null);
    if (at !== null) setWish({ ...wish, place: { ...place, ...change(at) } });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (canSend) void onSend(problems.length === 0 ? call : callBecause(call, reason.trim()));
  };
  return (
    <form className="ways-out edit-and-send" onSubmit={submit} data-testid="edit-form" aria-label={t.editTitle}>
      {wish.title === undefined ? null : (
        <TextField
          label={words.title}
          name="title"
          value={wish.title}
          onChange={(title) => setWish({ ...wish, title })}
        />
      )}
      <SelectField
        label={words.station}
        name="station"
        value={place.stationId}
        options={names.stations}
        onChange={(stationId) => setWish({ ...wish, place: { ...place, stationId } })}
      />
      <div className="when">
        <DateTimeField
          label={words.start}
          name="start"
          language={language}
          value={place.start}
          onChange={(at) => given(at, (start) => ({ start, end: (place.end + start - place.start) as InstantMs }))}
        />
        <DateTimeField
          label={words.end}
          name="end"
          language={language}
          value={place.end}
          onChange={(at) => given(at, (end) => ({ end }))}
        />
      </div>
      <div role="status">
        {!isComplete ? <p>{words.incomplete}</p> : null}
        {problems?.length === 0 ? <p className="all-clear">{words.allowed}</p> : null}
        {problems !== null && problems.length > 0 ? (
          <div className="notice warning">
            <ReasonList problems={problems} names={names} />
          </div>
        ) : null}
      </div>
      {asksReason ? (
        <TextField
          label={words.overrideReason}
          placeholder={words.overrideHint}
          name="override"
          value={reason}
          onChange={setReason}
        />
      ) : null}
      <div className="choice-pair">
        <button type="button" className="button" onClick={onStop}>
          {t.stop}
        </button>
        <button type="submit" className="button primary" data-testid="send-edited" disabled={!canSend}>
          {t.send}
        </button>
      </div>
    </form>
  );
}

/** Null while the rules are being asked. */
function useTrial(call: Call | undefined): readonly Problem[] | null {
  const desk = useDesk();
  const asked = JSON.stringify(call);
  const [known, setKnown] = useState<{ readonly asked: string; readonly problems: readonly Problem[] } | null>(null);
  useEffect(() => {
    if (asked === undefined) return;
    void tryCall(desk, JSON.parse(asked) as Call).then((problems) => setKnown({ asked, problems }));
  }, [desk, asked]);
  return known?.asked === asked ? (known?.problems ?? null) : null;
}
