import { lazy, Suspense, useState } from "react";
import { RoundView } from "#renderer/features/helium/round/RoundView.tsx";
import { useHelium } from "#renderer/features/helium/useHelium.ts";
import { heliumWords } from "#renderer/text/helium.ts";
import { useWords } from "#renderer/text/useWords.ts";
import { ScreenLayout } from "#renderer/ui/frame/ScreenLayout.tsx";
import { useHash } from "#renderer/ui/frame/useHash.ts";
import { Segments } from "#renderer/ui/Segments.tsx";
import type { BookingId } from "#shared/domain/beamtime/booking.ts";
import "#renderer/features/helium/helium.css";

const LogView = lazy(async () => ({ default: (await import("#renderer/features/helium/log/LogView.tsx")).LogView }));
const BalanceView = lazy(async () => ({
  default: (await import("#renderer/features/helium/balance/BalanceView.tsx")).BalanceView,
}));
const StockView = lazy(async () => ({
  default: (await import("#renderer/features/helium/stock/StockView.tsx")).StockView,
}));
const ChargeView = lazy(async () => ({
  default: (await import("#renderer/features/helium/charge/ChargeView.tsx")).ChargeView,
}));
const WarningsView = lazy(async () => ({
  default: (await import("#renderer/features/helium/warnings/WarningsView.tsx")).WarningsView,
}));
const ChartsView = lazy(async () => ({
  default: (await import("#renderer/features/helium/charts/ChartsView.tsx")).ChartsView,
}));
const DevicesView = lazy(async () => ({
  default: (await import("#renderer/features/helium/devices/DevicesView.tsx")).DevicesView,
}));

const VIEWS = ["round", "warnings", "log", "stock", "balance", "charge", "charts", "devices"] as const;

/** Helium: the round at night, the log, and what it comes to. Opened from a booking, it is the log with a form filled in. */
export function HeliumScreen() {
  const t = useWords(heliumWords);
  const hash = useHash();
  const asked = bookingIn(hash);
  const [chosen, choose] = useState<(typeof VIEWS)[number]>("round");
  const view = asked === null ? chosen : "log";
  const model = useHelium();
  return (
    <ScreenLayout
      topBar={
        <>
          <h1>{t.title}</h1>
          <Segments
            label={t.views}
            choices={VIEWS.map((value) => ({ value, words: t[value] }))}
            value={view}
            onChange={(next) => {
              choose(next);
              if (asked !== null) window.location.hash = "#/helium";
            }}
          />
        </>
      }
    >
      {model === undefined ? null : (
        <Suspense>
          {view === "round" ? <RoundView model={model} /> : null}
          {view === "log" ? <LogView key={asked ?? ""} model={model} bookingId={asked} /> : null}
          {view === "stock" ? <StockView model={model} /> : null}
          {view === "balance" ? <BalanceView model={model} /> : null}
          {view === "charge" ? <ChargeView model={model} /> : null}
          {view === "warnings" ? <WarningsView model={model} /> : null}
          {view === "charts" ? <ChartsView model={model} /> : null}
          {view === "devices" ? <DevicesView model={model} /> : null}
        </Suspense>
      )}
    </ScreenLayout>
  );
}

/** `#/helium?booking=booking:0198…`: the form of a transfer of that booking. */
function bookingIn(hash: string): BookingId | null {
  const id = new URLSearchParams(hash.split("?")[1] ?? "").get("booking");
  return id === null || !/^booking:[\w-]{1,60}$/.test(id) ? null : (id as BookingId);
}
