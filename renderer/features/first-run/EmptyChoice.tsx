import { startEmpty } from "#renderer/data/start/startEmpty.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import type { ChoiceProps } from "#renderer/features/first-run/choice.ts";
import { firstRunWords } from "#renderer/text/firstRun.ts";
import { useWords } from "#renderer/text/useWords.ts";

export function EmptyChoice(props: ChoiceProps) {
  const t = useWords(firstRunWords);
  const desk = useDesk();
  const start = async () => {
    props.setBusy(true);
    props.setTrouble(null);
    const result = await startEmpty(desk.db);
    props.setBusy(false);
    if (result.kind === "failed") props.setTrouble(result.failure === "disk-full" ? t.diskFull : t.failed);
  };
  return (
    <li>
      <div>
        <h2>{t.emptyTitle}</h2>
        <p>{t.emptyText}</p>
      </div>
      <div className="actions">
        <button
          type="button"
          className="button"
          data-testid="start-empty"
          disabled={props.busy}
          onClick={() => void start()}
        >
          {t.emptyButton}
        </button>
      </div>
    </li>
  );
}
