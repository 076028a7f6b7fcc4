import { useState } from "react";
import { setPreference } from "#renderer/data/queries/preferences.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { ConnectChoice } from "#renderer/features/first-run/ConnectChoice.tsx";
import { DemoChoice } from "#renderer/features/first-run/DemoChoice.tsx";
import { EmptyChoice } from "#renderer/features/first-run/EmptyChoice.tsx";
import { ImportChoice } from "#renderer/features/first-run/ImportChoice.tsx";
import { desktop } from "#renderer/platform/desktop.ts";
import { firstRunWords } from "#renderer/text/firstRun.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { Emblem } from "#renderer/ui/frame/Emblem.tsx";
import { LanguageSwitch } from "#renderer/ui/frame/LanguageSwitch.tsx";

/** What is seen while the local database is empty: the ways to begin. */
export function FirstRunScreen() {
  const t = useWords(firstRunWords);
  const desk = useDesk();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const shared = { busy, setBusy, setTrouble };
  return (
    <main className="full-page">
      <section className="sheet">
        <div className="head">
          <Emblem size={40} />
          <LanguageSwitch onChange={(language) => void setPreference(desk.db, "language", language)} />
        </div>
        <div>
          <h1>{t.title}</h1>
          <p>{t.lead}</p>
        </div>
        <div role="alert">{trouble ? <p className="notice problem">{trouble}</p> : null}</div>
        <ul className="choices">
          <DemoChoice {...shared} />
          {desktop() ? <ConnectChoice {...shared} /> : null}
          <EmptyChoice {...shared} />
          <ImportChoice {...shared} />
        </ul>
      </section>
    </main>
  );
}
