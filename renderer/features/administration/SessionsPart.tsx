import { useMemo, useState, type ReactNode } from "react";
import { AskedTable } from "#renderer/features/administration/AskedTable.tsx";
import { PartLayout } from "#renderer/features/administration/PartLayout.tsx";
import { textColumn, timeColumn } from "#renderer/features/administration/columns.ts";
import { TroubleNotice } from "#renderer/features/administration/TroubleNotice.tsx";
import { useAsked, useDoing } from "#renderer/features/administration/useAsked.ts";
import type { AdministrationServer } from "#renderer/data/administration/administrationServer.ts";
import { administrationWords } from "#renderer/text/administration.ts";
import { formatInstant } from "#renderer/text/formatTime.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { SidePanel } from "#renderer/ui/SidePanel.tsx";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { RevokeRequest, SessionsAnswer } from "#shared/protocol/administration.ts";

type Session = SessionsAnswer["sessions"][number];
const askSessions = (server: AdministrationServer) => server.sessions();
const idOf = ({ id }: Session) => id;

/** Who is signed in with a password, where, and how to end it. */
export function SessionsPart({ bar, names }: { readonly bar: ReactNode; readonly names: (id: string) => string }) {
  const t = useWords(administrationWords);
  const language = useLanguage();
  const asked = useAsked(askSessions);
  const doing = useDoing();
  const [openId, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const columns = useMemo(
    () => [
      textColumn<Session>("person", t.person, {
        width: 200,
        grows: true,
        opens: true,
        text: ({ personId }) => names(personId),
      }),
      textColumn<Session>("client", t.station, { width: 320, text: ({ clientId }) => clientId ?? t.notYet }),
      timeColumn<Session>("madeAt", t.since, { language, at: ({ madeAt }) => madeAt }),
      timeColumn<Session>("seenAt", t.lastUse, { language, at: ({ seenAt }) => seenAt }),
      timeColumn<Session>("endsAt", t.endsAt, { language, at: ({ endsAt }) => endsAt }),
    ],
    [t, language, names],
  );
  const end = async (wanted: RevokeRequest) => {
    const ended = await doing.run((server) => server.revoke(wanted));
    if (ended === undefined) return;
    setSaid(t.ended(ended));
    setOpen(null);
    asked.again();
  };
  const open = asked.answer?.find(({ id }) => id === openId);
  const panel = open && (
    <SidePanel
      key={open.id}
      title={names(open.personId)}
      closeLabel={t.close}
      onClose={() => setOpen(null)}
      footer={
        <>
          <button
            type="button"
            className="button danger"
            disabled={doing.isDoing}
            data-testid="end-session"
            onClick={() => void end({ sessionId: open.id })}
          >
            {t.endSession}
          </button>
          <button
            type="button"
            className="button danger"
            disabled={doing.isDoing}
            onClick={() => void end({ personId: open.personId })}
          >
            {t.endAll}
          </button>
        </>
      }
    >
      <dl className="facts">
        <dt>{t.station}</dt>
        <dd>{open.clientId ?? t.notYet}</dd>
        <dt>{t.since}</dt>
        <dd>{formatInstant(open.madeAt as InstantMs, language)}</dd>
        <dt>{t.lastUse}</dt>
        <dd>{formatInstant(open.seenAt as InstantMs, language)}</dd>
        <dt>{t.endsAt}</dt>
        <dd>{formatInstant(open.endsAt as InstantMs, language)}</dd>
      </dl>
      {doing.trouble === null ? null : <TroubleNotice trouble={doing.trouble} />}
    </SidePanel>
  );
  return (
    <PartLayout bar={bar} note={t.sessionsNote} said={said} panel={panel}>
      <AskedTable
        label={t.parts.sessions}
        asked={asked}
        none={t.noSessions}
        columns={columns}
        selectedId={openId}
        rowId={idOf}
        onOpen={setOpen}
      />
    </PartLayout>
  );
}
