import { lazy, Suspense, use, useMemo, useRef } from "react";
import { BlockedNotice, BrokenNotice, DatabaseNotice } from "#renderer/DatabaseNotice.tsx";
import { Frame } from "#renderer/Frame.tsx";
import type { DeskDatabase } from "#renderer/data/db.ts";
import { makeDataDeps } from "#renderer/data/deps.ts";
import type { OpenDesk } from "#renderer/data/openDesk.ts";
import { preferences } from "#renderer/data/queries/preferences.ts";
import { status } from "#renderer/data/queries/status.ts";
import { DeskContext } from "#renderer/data/useDesk.ts";
import { useLive } from "#renderer/data/useLive.ts";
import { reportError } from "#renderer/platform/reportErrors.ts";
import { useAppearance } from "#renderer/platform/useAppearance.ts";
import { frameWords } from "#renderer/text/frame.ts";
import { LanguageContext } from "#renderer/text/useWords.ts";
import { ErrorBoundary } from "#renderer/ui/frame/ErrorBoundary.tsx";
import type { Actor } from "#shared/domain/beamtime/booking.ts";

const FirstRunScreen = lazy(async () => ({
  default: (await import("#renderer/features/first-run/FirstRunScreen.tsx")).FirstRunScreen,
}));

/** Until a backend knows people, whoever sits here is the administrator of this workstation alone. */
function unnamed(name: string): Actor {
  return { id: "person:this-device", name, roles: ["administrator"] };
}

/** The database is open: language, colours and person of this workstation, then the first run or the frame. */
function OpenDeskView(props: { db: DeskDatabase }) {
  const { db } = props;
  const chosen = useLive(() => preferences(db), [db]);
  const known = useLive(() => status(db), [db]);
  const language = chosen?.language ?? "ja";
  useAppearance(language, chosen?.theme ?? "system");
  const person = useRef<Actor>(unnamed(""));
  person.current = chosen?.person ?? unnamed(frameWords[language].thisDevice);
  const deps = useMemo(() => makeDataDeps(db, () => person.current), [db]);
  if (!chosen || !known) return null;
  return (
    <LanguageContext value={language}>
      <DeskContext value={deps}>
        <Suspense>{known.facilityName ? <Frame /> : <FirstRunScreen />}</Suspense>
      </DeskContext>
    </LanguageContext>
  );
}

/** Waits for the database, or says why it does not open. */
export function Desk(props: { opening: Promise<OpenDesk> }) {
  const opened = use(props.opening);
  if (opened.kind === "blocked") {
    return (
      <Suspense fallback={<BlockedNotice />}>
        <Desk opening={opened.freed} />
      </Suspense>
    );
  }
  if (opened.kind !== "open") return <DatabaseNotice opened={opened} />;
  return (
    <ErrorBoundary
      onError={(error) => reportError("screen.broken", error)}
      fallback={(error) => <BrokenNotice error={error} />}
    >
      <OpenDeskView db={opened.db} />
    </ErrorBoundary>
  );
}
