import { useRef, useState } from "react";
import { loadDemo } from "#renderer/data/demo/loadDemo.ts";
import type { LoadProgress } from "#renderer/data/start/loadFacility.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import type { ChoiceProps } from "#renderer/features/first-run/choice.ts";
import { firstRunWords } from "#renderer/text/firstRun.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";

const sizes = ["S", "M", "L"] as const;
type Size = (typeof sizes)[number];

function Progress(props: { progress: LoadProgress; onCancel: () => void }) {
  const t = useWords(firstRunWords);
  const language = useLanguage();
  const { written, total } = props.progress;
  const text = t.loading(written.toLocaleString(language), total.toLocaleString(language));
  return (
    <div className="demo-progress">
      <progress className="progress" max={total} value={written} aria-label={text} />
      <span role="status">{text}</span>
      <button type="button" className="button" onClick={props.onCancel}>
        {t.cancel}
      </button>
    </div>
  );
}

export function DemoChoice(props: ChoiceProps) {
  const t = useWords(firstRunWords);
  const desk = useDesk();
  const [size, setSize] = useState<Size>("S");
  const [progress, setProgress] = useState<LoadProgress | null>(null);
  const stop = useRef<AbortController>(null);
  const start = async () => {
    props.setBusy(true);
    props.setTrouble(null);
    stop.current = new AbortController();
    setProgress({ written: 0, total: 1 });
    const result = await loadDemo(desk.db, size, { onProgress: setProgress, signal: stop.current.signal });
    setProgress(null);
    props.setBusy(false);
    if (result.kind === "failed") props.setTrouble(result.failure === "disk-full" ? t.diskFull : t.failed);
  };
  return (
    <li>
      <div>
        <h2>{t.demoTitle}</h2>
        <p>{t.demoText}</p>
      </div>
      <div className="actions">
        <button
          type="button"
          className="button primary large"
          data-testid="start-demo"
          disabled={props.busy}
          onClick={() => void start()}
        >
          {t.demoButton}
        </button>
        <select
          className="input"
          aria-label={t.demoSize}
          value={size}
          disabled={props.busy}
          onChange={(event) => setSize(sizes.find((one) => one === event.target.value) ?? "S")}
        >
          {sizes.map((one) => (
            <option key={one} value={one}>
              {t.sizes[one]}
            </option>
          ))}
        </select>
      </div>
      {progress ? <Progress progress={progress} onCancel={() => stop.current?.abort()} /> : null}
    </li>
  );
}
