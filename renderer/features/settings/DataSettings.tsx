import { useEffect, useState } from "react";
import { countBookings } from "#renderer/data/queries/bookings.ts";
import { status } from "#renderer/data/queries/status.ts";
import { eraseEverything } from "#renderer/data/start/eraseEverything.ts";
import { exportEverything } from "#renderer/data/start/exportEverything.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { Setting } from "#renderer/ui/frame/Setting.tsx";
import { SureSetting } from "#renderer/ui/frame/SureSetting.tsx";
import { reportError } from "#renderer/platform/reportErrors.ts";
import { saveFile } from "#renderer/platform/saveFile.ts";
import { settingsWords } from "#renderer/text/settings.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { dayOf } from "#shared/domain/time/day.ts";

const MEGABYTE = 1024 * 1024;

function StoredHere() {
  const t = useWords(settingsWords);
  const { db } = useDesk();
  const known = useLive(() => status(db), [db]);
  const [used, setUsed] = useState<number | null>(null);
  useEffect(() => {
    void navigator.storage.estimate().then((estimate) => setUsed(estimate.usage ?? 0));
  }, []);
  if (used === null) return null;
  const text = t.stored((used / MEGABYTE).toFixed(1));
  return <p className="notice">{known?.storageKept ? `${text}${t.kept}` : `${text}${t.notKept}`}</p>;
}

function ExportSetting() {
  const t = useWords(settingsWords);
  const desk = useDesk();
  const [told, setTold] = useState("");
  const run = async () => {
    setTold("");
    try {
      saveFile(`beamline-desk-${dayOf(desk.now())}.json`, await exportEverything(desk.db));
      setTold(t.exported);
    } catch (error) {
      reportError("export.failed", error);
      setTold(t.exportFailed);
    }
  };
  return (
    <Setting name={t.exportAll} text={t.exportText}>
      <div className="choice-pair">
        <span role="status">{told}</span>
        <button type="button" className="button" data-testid="export-all" onClick={() => void run()}>
          {t.exportAll}
        </button>
      </div>
    </Setting>
  );
}

function StartOverSetting() {
  const t = useWords(settingsWords);
  const language = useLanguage();
  const desk = useDesk();
  const count = useLive(() => countBookings(desk.db), [desk.db]) ?? 0;
  const erase = async () => {
    await eraseEverything(desk.db);
    window.location.hash = "";
    window.location.reload();
  };
  return (
    <SureSetting
      name={t.startOver}
      text={t.startOverText}
      question={t.startOverConfirm(count.toLocaleString(language))}
      words={{ act: t.startOver, sure: t.startOverYes, stay: t.keep }}
      testIds={["start-over", "erase"]}
      isDanger
      onSure={() => void erase()}
    />
  );
}

export function DataSettings() {
  const t = useWords(settingsWords);
  return (
    <section>
      <h2>{t.data}</h2>
      <StoredHere />
      <ExportSetting />
      <StartOverSetting />
    </section>
  );
}
