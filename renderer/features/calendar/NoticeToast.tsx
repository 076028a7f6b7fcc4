import { undoLast } from "#renderer/features/calendar/acts.ts";
import { clearNotice } from "#renderer/features/calendar/calendarState.ts";
import { stationName, type FacilityModel } from "#renderer/features/calendar/facilityModel.ts";
import { placeNames } from "#renderer/features/calendar/laneWords.ts";
import type { CalendarNotice, NamedBooking } from "#renderer/features/calendar/notice.ts";
import { stepText } from "#renderer/features/calendar/stepText.ts";
import { putViewBack } from "#renderer/features/calendar/views/putViewBack.ts";
import type { DataDeps } from "#renderer/data/deps.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { calendarWords } from "#renderer/text/calendar.ts";
import { glossary } from "#renderer/text/glossary.ts";
import { manyWords } from "#renderer/text/many.ts";
import { noticeWords } from "#renderer/text/notices.ts";
import { wordProblem } from "#renderer/text/problems.ts";
import { useLanguage, useWords } from "#renderer/text/useWords.ts";
import { Toast } from "#renderer/ui/Toast.tsx";
import type { Language } from "#shared/ipc/channels.ts";

/** What the machine could not save stays until it is closed: it asks for something to be done. */
const LIFE_MS = 8000;

/** One notice in words, with the way back. */
export function NoticeToast({ notice, model }: { readonly notice: CalendarNotice; readonly model: FacilityModel }) {
  const t = useWords(calendarWords);
  const language = useLanguage();
  const desk = useDesk();
  const isRefusal = notice.kind === "refused" || notice.kind === "failed";
  return (
    <Toast
      tone={isRefusal ? "problem" : "plain"}
      lifeMs={notice.kind === "failed" ? null : LIFE_MS}
      onEnd={clearNotice}
    >
      <span>{noticeText(notice, model, language)}</span>
      {canBeUndone(notice) ? (
        <button type="button" className="button" onClick={() => undoNotice(desk, notice)}>
          {t.undo}
        </button>
      ) : (
        <button type="button" className="button" onClick={clearNotice}>
          {t.close}
        </button>
      )}
    </Toast>
  );
}

function noticeText(notice: CalendarNotice, model: FacilityModel, language: Language): string {
  const t = noticeWords[language];
  switch (notice.kind) {
    case "undone":
    case "redone":
      return t[notice.kind](stepText(notice.step, model, language));
    case "many":
      return manyWords[language].done[notice.act](notice.count);
    case "copied":
      return manyWords[language].copiedNow(notice.count);
    case "nothing-copied":
      return manyWords[language].nothingCopied;
    case "nothing-to-undo":
      return calendarWords[language].nothingToUndo;
    case "nothing-to-redo":
      return calendarWords[language].nothingToRedo;
    case "refused": {
      const names = placeNames(model);
      const why = notice.problems.map((problem) => wordProblem(problem, language, names).title).join(" / ");
      return `${t.refused[notice.act]} ${why}`;
    }
    case "view-removed":
      return t.viewRemoved(notice.view.name);
    case "failed":
      return t.failed[notice.failure];
    default:
      return t.done[notice.kind](bookingText(notice.booking, model, language));
  }
}

function bookingText({ stationId, project, title }: NamedBooking, model: FacilityModel, language: Language): string {
  const name = project || title || glossary[language].state.tentative;
  return `${stationName(model, stationId)} ${name}`;
}

function canBeUndone(notice: CalendarNotice): boolean {
  return "booking" in notice || notice.kind === "view-removed" || notice.kind === "many";
}

function undoNotice(desk: DataDeps, notice: CalendarNotice): void {
  if (notice.kind !== "view-removed") return void undoLast(desk);
  clearNotice();
  void putViewBack(desk, notice);
}
