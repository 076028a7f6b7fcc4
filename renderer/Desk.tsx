import { lazy, Suspense, use, useEffect, useMemo, useRef, useState } from "react";
import { BlockedNotice, BrokenNotice, DatabaseNotice } from "#renderer/DatabaseNotice.tsx";
import { Frame } from "#renderer/Frame.tsx";
import type { DeskDatabase } from "#renderer/data/db.ts";
import { makeDataDeps } from "#renderer/data/deps.ts";
import { FirstAnswersContext } from "#renderer/data/useFirstAnswers.ts";
import { preferences } from "#renderer/data/queries/preferences.ts";
import { status } from "#renderer/data/queries/status.ts";
import { DeskContext } from "#renderer/data/useDesk.ts";
import { useSync } from "#renderer/data/sync/useSync.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { FirstRangeContext } from "#renderer/features/calendar/useFirstRange.ts";
import { hasFacility } from "#renderer/platform/facilityDesk.ts";
import { reportError } from "#renderer/platform/reportErrors.ts";
import { useAppearance } from "#renderer/platform/useAppearance.ts";
import { frameWords } from "#renderer/text/frame.ts";
import { LanguageContext } from "#renderer/text/useWords.ts";
import { ErrorBoundary } from "#renderer/ui/frame/ErrorBoundary.tsx";
import type { FirstRead, StartedDesk } from "#renderer/startDesk.ts";
import { THIS_DEVICE } from "#shared/domain/access/thisDevice.ts";
import type { Actor } from "#shared/domain/beamtime/booking.ts";

const FirstRunScreen = lazy(async () => ({
  default: (await import("#renderer/features/first-run/FirstRunScreen.tsx")).FirstRunScreen,
}));

const FirstSyncScreen = lazy(async () => ({
  default: (await import("#renderer/features/first-sync/FirstSyncScreen.tsx")).FirstSyncScreen,
}));

/** Until a backend knows people, whoever sits here is the administrator of this workstation alone. */
function unnamed(name: string): Actor {
  return { id: THIS_DEVICE, name, roles: ["administrator"] };
}

/** Where a facility is talked to, it knows this computer and not yet who sits at it: changes go out under the computer's name. */
function whoSitsHere(chosen: Actor | null, thisDevice: string): Actor {
  const person = chosen ?? unnamed(thisDevice);
  return hasFacility() ? { ...person, id: THIS_DEVICE } : person;
}

/** What was read for the first paint is let go of after it: from then on the database is asked. */
function useUntilPainted(first: FirstRead): FirstRead | undefined {
  const [kept, setKept] = useState<FirstRead | undefined>(first);
  useEffect(() => {
    const idle = requestIdleCallback(() => setKept(undefined));
    return () => cancelIdleCallback(idle);
  }, []);
  return kept;
}

/** The database is open: language, colours and person of this workstation, then the first run or the frame. */
function OpenDeskView(props: { db: DeskDatabase; first: FirstRead }) {
  const { db } = props;
  const first = useUntilPainted(props.first);
  const chosen = useLive(() => preferences(db), [db], first?.answers.preferences);
  const known = useLive(() => status(db), [db], first?.answers.status);
  const language = chosen?.language ?? "ja";
  useAppearance(language, chosen?.theme ?? "system");
  const person = useRef<Actor>(unnamed(""));
  person.current = whoSitsHere(chosen?.person ?? null, frameWords[language].thisDevice);
  const deps = useMemo(() => makeDataDeps(db, () => person.current), [db]);
  useSync(deps);
  if (!chosen || !known) return null;
  return (
    <LanguageContext value={language}>
      <DeskContext value={deps}>
        <FirstAnswersContext value={first?.answers}>
          <FirstRangeContext value={first?.range}>
            <Suspense>{known.facilityName ? <Frame /> : <Beginning />}</Suspense>
          </FirstRangeContext>
        </FirstAnswersContext>
      </DeskContext>
    </LanguageContext>
  );
}

/** Nothing is stored yet: the facility sends it, or the person chooses how to begin. */
function Beginning() {
  return hasFacility() ? <FirstSyncScreen /> : <FirstRunScreen />;
}

/** Waits for another window to let go of the database. */
function Freed(props: { freed: Promise<StartedDesk> }) {
  return <Desk opened={use(props.freed)} />;
}

/** The database is open, or a notice says why not. */
export function Desk({ opened }: { opened: StartedDesk }) {
  if (opened.kind === "blocked") {
    return (
      <Suspense fallback={<BlockedNotice />}>
        <Freed freed={opened.freed} />
      </Suspense>
    );
  }
  if (opened.kind !== "open") return <DatabaseNotice opened={opened} />;
  return (
    <ErrorBoundary
      onError={(error) => reportError("screen.broken", error)}
      fallback={(error) => <BrokenNotice error={error} />}
    >
      <OpenDeskView db={opened.db} first={opened.first} />
    </ErrorBoundary>
  );
}
