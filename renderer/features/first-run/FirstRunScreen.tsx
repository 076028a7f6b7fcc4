import { useState } from "react";
import { setPreference } from "#renderer/data/queries/preferences.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { DemoChoice } from "#renderer/features/first-run/DemoChoice.tsx";
import { EmptyChoice } from "#renderer/features/first-run/EmptyChoice.tsx";
import { ImportChoice } from "#renderer/features/first-run/ImportChoice.tsx";
import { firstRunWords } from "#renderer/text/firstRun.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { Emblem } from "#renderer/ui/frame/Emblem.tsx";

function LanguageSwitch() {
  const t = useWords(firstRunWords);
  const language = useLanguage();
  const desk = useDesk();
  return (
    <div className="segments" role="group" aria-label={t.language}>
      <button
        type="button"
        aria-pressed={language === "ja"}
        onClick={() => void setPreference(desk.db, "language", "ja")}
      >
        日本語
      </button>
      <button
        type="button"
        aria-pressed={language === "en"}
        onClick={() => void setPreference(desk.db, "language", "en")}
      >
        English
      </button>
    </div>
  );
}

/** What is seen while the local database is empty: three ways to begin. */
export function FirstRunScreen() {
  const t = useWords(firstRunWords);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const shared = { busy, setBusy, setTrouble };
  return (
    <main className="full-page">
      <section className="sheet">
        <div className="head">
          <Emblem size={40} />
          <LanguageSwitch />
        </div>
        <div>
          <h1>{t.title}</h1>
          <p>{t.lead}</p>
        </div>
        <div role="alert">{trouble ? <p className="notice problem">{trouble}</p> : null}</div>
        <ul className="choices">
          <DemoChoice {...shared} />
          <EmptyChoice {...shared} />
          <ImportChoice {...shared} />
        </ul>
      </section>
    </main>
  );
}
