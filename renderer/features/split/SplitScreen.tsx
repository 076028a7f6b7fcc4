import { lazy, Suspense, useState } from "react";
import "#renderer/features/split/split.css";
import type { AmountUnit } from "#renderer/features/split/amounts.ts";
import { SplitWork } from "#renderer/features/split/SplitWork.tsx";
import { YearChooser } from "#renderer/features/split/members/YearChooser.tsx";
import { TermChooser } from "#renderer/features/split/TermChooser.tsx";
import { type FacilityRows, facility } from "#renderer/data/queries/facility.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { splitWords } from "#renderer/text/split.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { ScreenLayout } from "#renderer/ui/frame/ScreenLayout.tsx";
import { memberWords } from "#renderer/text/members.ts";
import { Segments } from "#renderer/ui/Segments.tsx";
import { fiscalYearOf } from "#shared/domain/coalition/hourAccount.ts";
import type { Term, TermId } from "#shared/domain/facility/facility.ts";
import { type Day, dayOf } from "#shared/domain/time/day.ts";

const MembersWork = lazy(async () => ({
  default: (await import("#renderer/features/split/members/MembersWork.tsx")).MembersWork,
}));

/** How the beamtime of a term is divided, what is booked of it and what is left: every station, every class. */
export function SplitScreen() {
  const { db } = useDesk();
  const t = useWords(splitWords);
  const rows = useLive(() => facility(db), [db]);
  if (rows === undefined || rows.terms.length === 0) {
    return (
      <ScreenLayout topBar={<h1>{t.title}</h1>}>
        <div className="page">{rows ? <p>{t.noTerms}</p> : null}</div>
      </ScreenLayout>
    );
  }
  return <TermSplit facility={rows} />;
}

function TermSplit({ facility: rows }: { readonly facility: FacilityRows }) {
  const t = useWords(splitWords);
  const desk = useDesk();
  const [chosen, setChosen] = useState<TermId>();
  const m = useWords(memberWords);
  const [view, setView] = useState<"terms" | "members">("terms");
  const [year, setYear] = useState(() => fiscalYearOf(desk.now()));
  const [unit, setUnit] = useState<AmountUnit>("shifts");
  const term = rows.terms.find(({ id }) => id === chosen) ?? termOfDay(rows.terms, dayOf(desk.now()));
  if (term === undefined) return null;
  const views =
    rows.members.length === 0 ? null : (
      <Segments
        label={m.views}
        choices={(["terms", "members"] as const).map((value) => ({ value, words: m.view[value] }))}
        value={view}
        onChange={setView}
      />
    );
  if (view === "members") {
    const bar = (
      <>
        <h1>{m.title}</h1>
        {views}
        <YearChooser year={year} thisYear={fiscalYearOf(desk.now())} onChoose={setYear} />
      </>
    );
    return (
      <Suspense fallback={<ScreenLayout topBar={bar}>{null}</ScreenLayout>}>
        <MembersWork fiscalYear={year} topBar={bar} />
      </Suspense>
    );
  }
  const topBar = (
    <>
      <h1>{t.title}</h1>
      {views}
      <TermChooser terms={rows.terms} termId={term.id} onChoose={setChosen} />
      {term.assumed ? <span className="chip">{t.assumedTerm}</span> : null}
      <span className="split-space" />
      <Segments
        label={t.unit}
        choices={(["shifts", "hours"] as const).map((value) => ({ value, words: t.units[value] }))}
        value={unit}
        onChange={setUnit}
      />
    </>
  );
  return <SplitWork key={term.id} facility={rows} term={term} unit={unit} topBar={topBar} />;
}

/** The term of the day; between two the next one, after all of them the last. */
function termOfDay(terms: readonly Term[], day: Day): Term | undefined {
  return terms.find(({ to }) => day < to) ?? terms.at(-1);
}
