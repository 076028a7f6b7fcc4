import { useMemo, useState, type ReactNode } from "react";
import { AuditPart } from "#renderer/features/administration/audit/AuditPart.tsx";
import { ClientsPart } from "#renderer/features/administration/ClientsPart.tsx";
import "#renderer/features/administration/administration.css";
import { PeoplePart } from "#renderer/features/administration/people/PeoplePart.tsx";
import { SessionsPart } from "#renderer/features/administration/SessionsPart.tsx";
import { TroubleNotice } from "#renderer/features/administration/TroubleNotice.tsx";
import { useAsked } from "#renderer/features/administration/useAsked.ts";
import type { AdministrationServer } from "#renderer/data/administration/administrationServer.ts";
import { administrationWords } from "#renderer/text/administration.ts";
import { frameWords } from "#renderer/text/frame.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { ScreenLayout } from "#renderer/ui/frame/ScreenLayout.tsx";
import { Segments } from "#renderer/ui/Segments.tsx";
import { THIS_DEVICE } from "#shared/domain/access/thisDevice.ts";
import type { AuditFilter, Person } from "#shared/protocol/administration.ts";

const PARTS = ["people", "sessions", "clients", "refused", "audit"] as const;
type Part = (typeof PARTS)[number];

const REFUSED: AuditFilter = { kind: "call", outcome: "rejected" };
const EVERYTHING: AuditFilter = {};

const askPeople = async (server: AdministrationServer) => {
  const [people, ways] = await Promise.all([server.people(), server.ways()]);
  return { people, ways };
};

/** Who may sign in and does, stations, and who changed what: for administrators, and only while the facility answers. */
export function AdministrationScreen() {
  const t = useWords(administrationWords);
  const [view, setView] = useState<{ readonly part: Part; readonly filter: AuditFilter }>({
    part: "people",
    filter: EVERYTHING,
  });
  const asked = useAsked(askPeople);
  const { answer, trouble } = asked;
  const names = useNames(answer?.people);
  const show = (part: Part, filter: AuditFilter = part === "refused" ? REFUSED : EVERYTHING) =>
    setView({ part, filter });
  const bar = (
    <>
      <h1>{t.title}</h1>
      <Segments
        label={t.part}
        value={view.part}
        choices={PARTS.map((part) => ({ value: part, words: t.parts[part] }))}
        onChange={(part) => show(part)}
      />
    </>
  );
  if (answer === undefined)
    return (
      <Plain bar={bar}>
        {trouble === null ? <p role="status">{t.asking}</p> : <TroubleNotice trouble={trouble} onAgain={asked.again} />}
      </Plain>
    );
  const showCalls = (filter: AuditFilter) => show(filter.outcome === "rejected" ? "refused" : "audit", filter);
  const { people, ways } = answer;
  switch (view.part) {
    case "people":
      return <PeoplePart bar={bar} people={people} ways={ways} trouble={trouble} onChanged={asked.again} />;
    case "sessions":
      return <SessionsPart bar={bar} names={names} />;
    case "clients":
      return <ClientsPart bar={bar} names={names} onShow={showCalls} />;
    case "refused":
    case "audit":
      return <AuditPart key={JSON.stringify(view)} bar={bar} people={people} names={names} start={view.filter} />;
  }
}

function Plain(props: { readonly bar: ReactNode; readonly children: ReactNode }) {
  return (
    <ScreenLayout topBar={props.bar}>
      <div className="page">
        <div className="column">{props.children}</div>
      </div>
    </ScreenLayout>
  );
}

/** How a person is called; the id of whoever is not on the list any more. */
function useNames(people: readonly Person[] | undefined): (id: string) => string {
  const { thisDevice } = useWords(frameWords);
  return useMemo(() => {
    const known = new Map(people?.map(({ id, name }) => [id, name]));
    return (id) => known.get(id) ?? (id === THIS_DEVICE ? thisDevice : id);
  }, [people, thisDevice]);
}
