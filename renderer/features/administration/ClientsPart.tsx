import { useMemo, useState, type ReactNode } from "react";
import { AskedTable } from "#renderer/features/administration/AskedTable.tsx";
import { numberColumn, textColumn, timeColumn } from "#renderer/features/administration/columns.ts";
import { PartLayout } from "#renderer/features/administration/PartLayout.tsx";
import { useAsked } from "#renderer/features/administration/useAsked.ts";
import type { AdministrationServer } from "#renderer/data/administration/administrationServer.ts";
import { administrationWords } from "#renderer/text/administration.ts";
import { formatInstant } from "#renderer/text/formatTime.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { SidePanel } from "#renderer/ui/SidePanel.tsx";
import type { InstantMs } from "#shared/domain/time/instant.ts";
import type { AuditFilter, ClientsAnswer } from "#shared/protocol/administration.ts";

type Client = ClientsAnswer["clients"][number];
const askClients = (server: AdministrationServer) => server.clients();
const idOf = ({ id }: Client) => id;

type ClientsPartProps = {
  readonly bar: ReactNode;
  readonly names: (id: string) => string;
  onShow(filter: AuditFilter): void;
};

/** Which stations ever sent something, whose they are, and what became of it. */
export function ClientsPart({ bar, names, onShow }: ClientsPartProps) {
  const t = useWords(administrationWords);
  const language = useLanguage();
  const asked = useAsked(askClients);
  const [openId, setOpen] = useState<string | null>(null);
  const columns = useMemo(
    () => [
      textColumn<Client>("id", t.station, { width: 320, opens: true, text: idOf }),
      textColumn<Client>("person", t.person, { width: 200, grows: true, text: ({ personId }) => names(personId) }),
      numberColumn<Client>("calls", t.calls, ({ calls }) => calls),
      numberColumn<Client>("refused", t.refusedCalls, ({ refused }) => refused),
      timeColumn<Client>("madeAt", t.firstSeen, { language, at: ({ madeAt }) => madeAt }),
      timeColumn<Client>("seenAt", t.lastSeen, { language, at: ({ seenAt }) => seenAt }),
    ],
    [t, language, names],
  );
  const open = asked.answer?.find(({ id }) => id === openId);
  const panel = open && (
    <SidePanel
      key={open.id}
      title={names(open.personId)}
      closeLabel={t.close}
      onClose={() => setOpen(null)}
      footer={
        <>
          <button type="button" className="button" onClick={() => onShow({ clientId: open.id })}>
            {t.showChanges}
          </button>
          {open.refused === 0 ? null : (
            <button
              type="button"
              className="button"
              onClick={() => onShow({ kind: "call", outcome: "rejected", clientId: open.id })}
            >
              {t.showRefused}
            </button>
          )}
        </>
      }
    >
      <dl className="facts">
        <dt>{t.station}</dt>
        <dd>{open.id}</dd>
        <dt>{t.calls}</dt>
        <dd>{open.calls}</dd>
        <dt>{t.refusedCalls}</dt>
        <dd>{open.refused}</dd>
        <dt>{t.firstSeen}</dt>
        <dd>{formatInstant(open.madeAt as InstantMs, language)}</dd>
        <dt>{t.lastSeen}</dt>
        <dd>{formatInstant(open.seenAt as InstantMs, language)}</dd>
      </dl>
    </SidePanel>
  );
  return (
    <PartLayout bar={bar} note={t.clientsNote} panel={panel}>
      <AskedTable
        label={t.parts.clients}
        asked={asked}
        none={t.noClients}
        columns={columns}
        selectedId={openId}
        rowId={idOf}
        onOpen={setOpen}
      />
    </PartLayout>
  );
}
