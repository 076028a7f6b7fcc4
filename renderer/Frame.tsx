import { Suspense, useEffect } from "react";
import { StatusBar } from "#renderer/StatusBar.tsx";
import { routeAt, routes, type Route } from "#renderer/routes.tsx";
import type { MeRow } from "#renderer/data/me.ts";
import { useDesk } from "#renderer/data/useDesk.ts";
import { desktop } from "#renderer/platform/desktop.ts";
import { hasFacility } from "#renderer/platform/facilityDesk.ts";
import { reportError } from "#renderer/platform/reportErrors.ts";
import { frameWords } from "#renderer/text/frame.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { Rail } from "#renderer/ui/frame/Rail.tsx";
import { useHash } from "#renderer/ui/frame/useHash.ts";
import { mayAdminister } from "#shared/domain/access/mayAdminister.ts";

/** What the menu asks for has a screen. */
function useMenuScreens(): void {
  useEffect(
    () =>
      desktop()?.subscribe("menu.command", (command) => {
        if (command === "about") window.location.hash = "#/about";
        // Every other command is the calendar's; from another screen it leads there.
        else if (window.location.hash !== "") window.location.hash = "#/calendar";
      }),
    [],
  );
}

/** Asks the browser to keep the data, once the frame is up and nothing more urgent is going on. */
function useKeptStorage(): void {
  const { db } = useDesk();
  useEffect(() => {
    const ask = async () => (await import("#renderer/data/keepStorage.ts")).keepStorage(db);
    const waiting = requestIdleCallback(() => void ask().catch((error: unknown) => reportError("storage.keep", error)));
    return () => cancelIdleCallback(waiting);
  }, [db]);
}

/** Where no facility is, nobody is signed in and nothing can be refused; who administers it, the facility says. */
function isOffered({ address }: Route, me: MeRow | null): boolean {
  if (address === "administration") return hasFacility() && me !== null && mayAdminister(me);
  return (address !== "account" && address !== "attention") || hasFacility();
}

/** What stays on screen: the rail, the screen of the address, the status bar. */
export function Frame({ me }: { readonly me: MeRow | null }) {
  const t = useWords(frameWords);
  const route = routeAt(useHash());
  useMenuScreens();
  useKeptStorage();
  return (
    <div className="frame">
      <Rail
        label={t.navigation}
        current={route.address}
        entries={routes
          .filter((one) => isOffered(one, me))
          .map((one) => ({
            address: one.address,
            label: t[one.address],
            icon: one.icon,
            place: one.place,
          }))}
      />
      <Suspense fallback={<div className="screen" />}>
        <route.screen />
      </Suspense>
      <StatusBar />
    </div>
  );
}
