import { lazy, Suspense, use, useEffect, useMemo, useRef, useState } from "react";
import { BlockedNotice, BrokenNotice, DatabaseNotice } from "#renderer/DatabaseNotice.tsx";
import { Frame } from "#renderer/Frame.tsx";
import type { DeskDatabase } from "#renderer/data/db.ts";
import { makeDataDeps } from "#renderer/data/deps.ts";
import { actorOf, type MeRow } from "#renderer/data/me.ts";
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
import { useLocked } from "#renderer/platform/useLocked.ts";
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

const LockScreen = lazy(async () => ({
  default: (await import("#renderer/features/session/LockScreen.tsx")).LockScreen,
}));

/** Without a facility, whoever sits here is the administrator of this workstation alone. */
function unnamed(name: string): Actor {
  return { id: THIS_DEVICE, name, roles: ["administrator"] };
}

/**
 * The person of this desk: who signed in, with the rights that the facility gave last. Where it lets everybody in, it knows this
 * computer and not who sits at it. Until it has said who this is, nobody who may do anything.
 */
function whoSitsHere(chosen: Actor | null, me: MeRow | null, thisDevice: string): Actor {
  if (!hasFacility()) return chosen ?? unnamed(thisDevice);
  if (me === null) return { id: THIS_DEVICE, name: thisDevice, roles: ["viewer"] };
  return me.id === THIS_DEVICE ? { ...(chosen ?? unnamed(thisDevice)), id: THIS_DEVICE } : actorOf(me);
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
  const me = known?.me ?? null;
  person.current = whoSitsHere(chosen?.person ?? null, me, frameWords[language].thisDevice);
  const deps = useMemo(() => makeDataDeps(db, () => person.current), [db]);
  useSync(deps);
  // Another object when the rights change, so that every screen asks again what the person may do.
  // oxlint-disable-next-line react/exhaustive-deps -- `me` is what the actor comes from
  const desk = useMemo(() => ({ ...deps }), [deps, me]);
  const isLocked = useLocked();
  const wasShown = useWasShown(!isLocked);
  if (!chosen || !known) return null;
  return (
    <LanguageContext value={language}>
      <DeskContext value={desk}>
        <FirstAnswersContext value={first?.answers}>
          <FirstRangeContext value={first?.range}>
            {wasShown ? <Suspense>{known.facilityName ? <Frame me={me} /> : <Beginning />}</Suspense> : null}
            {isLocked ? (
              <Suspense>
                <LockScreen name={me?.name ?? ""} />
              </Suspense>
            ) : null}
          </FirstRangeContext>
        </FirstAnswersContext>
      </DeskContext>
    </LanguageContext>
  );
}

/** Locked at the start, nothing is drawn that a lock would have to hide; later everything stays as it was, hidden. */
function useWasShown(isShown: boolean): boolean {
  const [was, setWas] = useState(isShown);
  if (isShown && !was) setWas(true);
  return was || isShown;
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
